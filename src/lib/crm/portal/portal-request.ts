import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';
import { Asks } from './asks.ts';

export const refusePortal = reasons({
	'no-such-portal-request': (p: { request: string }) => ({
		message: `There is no request ${p.request} from a candidate’s page.`,
		remedy: 'Choose one from the list on Home.',
	}),
	'portal-request-handled': (p: { request: string; state: string }) => ({
		message: `${p.request} has been ${p.state} already.`,
		remedy: 'Nothing more is to be done about it here.',
	}),
	'portal-asked-already': (p: { name: string }) => ({
		message: `${p.name} has asked this very thing already, and it waits for an answer.`,
		remedy: 'Answer the first one, on Home.',
	}),
	'portal-nothing-new': (p: { name: string }) => ({
		message: `Everything that was typed stands on ${p.name}’s record already.`,
		remedy: 'Change at least one thing.',
	}),
	'portal-a-right': (p: { name: string; what: string }) => ({
		message: `${p.name} has a right to this: ${p.what}. It can’t be declined here.`,
		remedy: 'Apply it. If you doubt it, ask the data protection lead.',
	}),
	'portal-time-not-offered': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} is not offered this time for ${p.vacancy}, or it has passed.`,
		remedy: 'Choose one of the times that are offered, or arrange another with the client.',
	}),
	'no-permission-to-take-back': (p: { name: string }) => ({
		message: `${p.name} has not given this permission, so there is nothing to take back.`,
		remedy: 'Look at the permissions on the record.',
	}),
	'considered-already': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} is being considered for ${p.vacancy} already.`,
		remedy: 'Look at how it stands; nothing need be asked again.',
	}),
});

export const PortalRow = z.object({
	id: z.int(),
	ref: z.string(),
	person: z.string(),
	person_id: z.int(),
	state: z.enum(['new', 'applied', 'declined']),
	payload: z.string().transform((text) => Asks.parse(JSON.parse(text))),
});

/** One that waits. @throws {Refusal} `no-such-portal-request`, `portal-request-handled` */
export function waitingRequest(db: ReadDb, request: string): z.infer<typeof PortalRow> {
	const found = db.maybe(
		PortalRow,
		sql`select q.id, q.ref, p.ref as person, q.person_id, q.state, q.payload from portal_request q join person p on p.id = q.person_id where q.ref = ${request}`,
	);
	if (!found) throw refusePortal('no-such-portal-request', { request });
	if (found.state !== 'new') throw refusePortal('portal-request-handled', { request, state: found.state });
	return found;
}

/** The interview of a person for a vacancy whose time is still open, or undefined. */
export const openInterview = (db: ReadDb, personId: number, vacancyId: number) =>
	db.maybe(
		z.object({
			id: z.int(),
			starts_at: z.string(),
			ends_at: z.string(),
			slots: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
		}),
		sql`select i.id, i.starts_at, i.ends_at, i.proposed_slots as slots from interview i join application a on a.id = i.application_id
		    where a.person_id = ${personId} and a.vacancy_id = ${vacancyId} and i.status = 'proposed' order by i.id desc limit 1`,
	);

/** Whether a yes is in force for a purpose, and for a vacancy where it is for one. */
export const hasPermission = (db: ReadDb, personId: number, purpose: string, vacancyId: number | null): boolean =>
	db.column(
		sql`select 1 from consent_current where person_id = ${personId} and purpose = ${purpose} and vacancy_id is ${vacancyId} and decision = 'given'`,
	).length > 0;
