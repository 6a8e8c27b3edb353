import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMinutes, minutesBetween, type StoryTime } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'no-such-incident': (p: { ref: string }) => ({
		message: `There is no incident ${p.ref}.`,
		remedy: 'Choose it from the list under Data protection.',
	}),
	'incident-closed': (p: { ref: string }) => ({
		message: `${p.ref} is closed.`,
		remedy: 'If more has come to light, report a new incident that names this one.',
	}),
	'assess-first': (p: { ref: string }) => ({
		message: `Nobody has said yet what ${p.ref} means for the people it is about.`,
		remedy: 'Assess it first: the risk, and who has to be told.',
	}),
	'high-risk-is-told': (p: { ref: string }) => ({
		message: `Where the risk is high, as for ${p.ref}, the Commissioner and the people are told.`,
		remedy: 'Tick both, or think again about the risk and say why.',
	}),
});

const HOURS = 72;

/** How long is left of the 72 hours, in whole hours; negative when they have passed. */
export const hoursLeft = (reported: StoryTime, now: StoryTime): number =>
	Math.floor(minutesBetween(now, addMinutes(reported, HOURS * 60)) / 60);

const IncidentRef = z.string().regex(/^INC-\d{1,7}$/, 'Write the reference of an incident, like INC-1001');

function openIncident(db: ReadDb, ref: string): { id: number; risk: string | null } {
	const found = db.maybe(
		z.object({ id: z.int(), risk: z.string().nullable(), closed_at: z.string().nullable() }),
		sql`select id, risk, closed_at from incident where ref = ${ref}`,
	);
	if (!found) throw refuse('no-such-incident', { ref });
	if (found.closed_at !== null) throw refuse('incident-closed', { ref });
	return found;
}

/**
 * Says what an incident means for the people it is about, and who has to be told.
 *
 * Source: UK GDPR Art. 33, within 72 hours unless a risk is unlikely, and 34.
 * @throws {Refusal} `no-such-incident`, `incident-closed`, `high-risk-is-told`
 */
export const assessIncident = command({
	name: 'incident.assess',
	title: 'Assess the incident',
	minutes: 10,
	input: z.strictObject({
		incident: IncidentRef,
		risk: z.enum(['none', 'low', 'high']),
		assessment: z.string().trim().min(15, 'Say in a sentence what could come of it, and for whom.').max(1_000),
		tell_ico: z.boolean().default(false),
		tell_people: z.boolean().default(false),
	}),
	outcome: z.strictObject({ hours_left: z.int() }),
	run({ db, now, me }, { incident, risk, assessment, tell_ico, tell_people }) {
		const { id } = openIncident(db, incident);
		if (risk === 'high' && !(tell_ico && tell_people)) throw refuse('high-risk-is-told', { ref: incident });
		db.run(sql`update incident set risk = ${risk}, assessment = ${assessment}, tell_ico = ${tell_ico ? 1 : 0},
		           tell_people = ${tell_people ? 1 : 0}, assessed_by = ${me.id}, assessed_at = ${now} where id = ${id}`);
		const [reported] = db.column(sql`select at from incident where id = ${id}`) as [string];
		return { hours_left: hoursLeft(reported, now) };
	},
	says: ({ incident, risk }) => `Assessed ${incident}: ${risk === 'none' ? 'no' : risk} risk`,
	place: () => at('protection', null, 'incidents'),
	undo: 'rows',
});

/** Closes an incident, with what is done differently from now on. @throws {Refusal} `no-such-incident`, `incident-closed`, `assess-first` */
export const closeIncident = command({
	name: 'incident.close',
	title: 'Close the incident',
	minutes: 2,
	input: z.strictObject({
		incident: IncidentRef,
		lesson: z.string().trim().min(10, 'Say what is done differently from now on.').max(1_000),
	}),
	outcome: z.null(),
	run({ db, now }, { incident, lesson }) {
		const { id, risk } = openIncident(db, incident);
		if (risk === null) throw refuse('assess-first', { ref: incident });
		db.run(sql`update incident set lesson = ${lesson}, closed_at = ${now} where id = ${id}`);
		return null;
	},
	says: ({ incident, lesson }) => `Closed ${incident}: “${lesson}”`,
	place: () => at('protection', null, 'incidents'),
	undo: 'rows',
});
