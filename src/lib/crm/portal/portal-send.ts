import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { openVacancy, vacancyByRef } from '../clients/vacancy.ts';
import type { CommandContext } from '../define.ts';
import { command } from '../define.ts';
import { applicationOf } from '../matching/application.ts';
import { nextRef } from '../next-ref.ts';
import { activeCandidate, fullName, type Person } from '../people/person.ts';
import { candidateFacts } from '../people/record.ts';
import { at } from '../place.ts';
import { CandidateRef, PortalRef } from '../refs.ts';
import { Asks, ASK_WORDS, type OwnValues } from './asks.ts';
import { hasPermission, openInterview, refusePortal } from './portal-request.ts';

/** Those of the values that are not on the record yet. */
function freshOf(db: ReadDb, ref: string, values: OwnValues): OwnValues {
	const facts = candidateFacts.run(db, { ref });
	const now = (facts ?? {}) as Readonly<Record<string, unknown>>;
	const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
	return Object.fromEntries(Object.entries(values).filter(([field, value]) => !same(value, now[field])));
}

/** What is asked, if it can be asked at all. @throws {Refusal} what makes no sense of it */
function sensible({ db, now }: CommandContext, person: Person, asks: Asks): Asks {
	const name = fullName(person);
	switch (asks.kind) {
		case 'update_details': {
			const values = freshOf(db, person.ref, asks.values);
			if (Object.keys(values).length === 0) throw refusePortal('portal-nothing-new', { name });
			return { kind: 'update_details', values };
		}
		case 'choose_slot': {
			const job = vacancyByRef(db, asks.vacancy);
			const slots = openInterview(db, person.id, job.id)?.slots ?? [];
			if (!slots.includes(asks.slot) || asks.slot <= now)
				throw refusePortal('portal-time-not-offered', { name, vacancy: job.ref });
			return asks;
		}
		case 'consider': {
			const job = openVacancy(db, asks.vacancy);
			if (applicationOf(db, person.id, job.id)?.outcome === 'open')
				throw refusePortal('considered-already', { name, vacancy: job.ref });
			return asks;
		}
		case 'withdraw': {
			const job = asks.vacancy === null ? null : vacancyByRef(db, asks.vacancy).id;
			if (!hasPermission(db, person.id, asks.purpose, job)) throw refusePortal('no-permission-to-take-back', { name });
			return asks;
		}
		default:
			return asks;
	}
}

/**
 * Sends what a candidate asks on their own page. The learner acts as the candidate here; what is asked waits in the
 * learner's tray, and nothing on the record changes before it is applied.
 *
 * @throws {Refusal} `no-such-candidate`, `merged-away`, `record-out-of-use`, `no-such-vacancy`, `vacancy-not-open`,
 * `portal-nothing-new`, `portal-time-not-offered`, `considered-already`, `no-permission-to-take-back`, `portal-asked-already`
 */
export const sendFromPortal = command({
	name: 'portal.send',
	title: 'Send from the candidate’s page',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, asks: Asks }),
	outcome: z.strictObject({ request: PortalRef }),
	run(context, { ref, asks }) {
		const { db, now } = context;
		const person = activeCandidate(db, ref);
		const payload = JSON.stringify(sensible(context, person, asks));
		const same = db.column(
			sql`select 1 from portal_request where person_id = ${person.id} and state = 'new' and payload = ${payload}`,
		);
		if (same.length > 0) throw refusePortal('portal-asked-already', { name: fullName(person) });
		const request = nextRef(db, 'PRT');
		db.run(
			sql`insert into portal_request (ref, person_id, kind, payload, at) values (${request}, ${person.id}, ${asks.kind}, ${payload}, ${now})`,
		);
		return { request };
	},
	says: ({ ref, asks }) => `As ${ref}, on the candidate’s own page: ${ASK_WORDS[asks.kind].toLowerCase()}`,
	place: ({ ref }) => at('portal', ref),
	undo: 'rows',
});
