import { z } from 'zod';
import { nextRef } from '../../crm/next-ref.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Json } from '../../ledger/canonical.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addMinutes, clockIn, type StoryTime } from '../../ledger/story-time.ts';
import { arrive, whoNow, type Incoming } from '../arrive.ts';
import type { Due, Occasion } from '../script.ts';
import type { ScenarioCall } from './calls.ts';

/** Whoever is left in an open line rings off in the end. */
const RINGS_OFF_AFTER = 30;

const Row = z.object({ id: z.int(), state: z.string(), rang_at: z.string(), taken_at: z.string().nullable() });
const rowOf = (db: ReadDb, call: ScenarioCall) =>
	db.maybe(Row, sql`select id, state, rang_at, taken_at from call where ref = ${call.id}`);

/** Lets the phone ring. Null where who rings is no longer on record, or has been spoken with. */
export function ring(db: Db, call: ScenarioCall, at: StoryTime, waits: boolean): Happening | null {
	const person = whoNow(db, call.ref ?? null);
	if (person !== null && db.column(sql`select 1 from person where ref = ${person}`).length === 0) return null;
	const until = waits ? null : addMinutes(at, call.ringsFor);
	const before = rowOf(db, call);
	if (before && before.state !== 'missed') return null;
	if (before)
		db.run(sql`update call set state = 'ringing', rang_at = ${at}, rings_until = ${until} where id = ${before.id}`);
	else write(db, call, person, 'ringing', at, until);
	return { name: 'call.rang', with: factsOf(call, person) };
}

function write(
	db: Db,
	call: ScenarioCall,
	person: string | null,
	state: 'ringing' | 'missed',
	at: StoryTime,
	until: StoryTime | null,
): void {
	db.run(sql`
		insert into call (ref, person_id, client_id, vacancy_id, colleague_id, from_name, opening, back_opening, state, rang_at, rings_until)
		values (${call.id}, (select id from person where ref = ${person}), (select id from client where ref = ${call.client ?? null}),
		        (select id from vacancy where ref = ${call.vacancy ?? null}), (select id from colleague where name = ${call.from}),
		        ${call.from}, ${call.opening}, ${call.whenRungBack}, ${state}, ${at}, ${until})`);
	for (const { position, words, answer } of call.choices)
		db.run(sql`insert into call_line (call_id, position, words, answer)
		           values ((select id from call where ref = ${call.id}), ${position}, ${words}, ${answer})`);
}

function factsOf(call: ScenarioCall, person: string | null): Record<string, Json> {
	const facts: Record<string, Json> = { call: call.id, from: call.from };
	if (person !== null) facts['ref'] = person;
	if (call.client) facts['client'] = call.client;
	if (call.vacancy) facts['vacancy'] = call.vacancy;
	return facts;
}

/** What follows from a call that rings, is let go, is missed, or is taken. */
export function duesOfCall(call: ScenarioCall, occasion: Occasion, waits: boolean): Due[] {
	const { name, refusal, at, with: given } = occasion;
	if (refusal !== null || given['call'] !== call.id) return [];
	const due = (minutes: number, kind: string): Due => ({
		at: addMinutes(at, minutes),
		key: `${kind} ${call.id}`,
		name: 'call.due',
		with: { kind, call: call.id, since: at },
	});
	switch (name) {
		case 'call.rang':
			return waits ? [] : [due(call.ringsFor, 'call-unanswered')];
		case 'call.decline':
			return [due(0, 'call-unanswered')];
		case 'call.missed':
			return call.voicemail === null ? [] : [due(0, 'call-voicemail')];
		case 'call.take':
		case 'call.back':
			return [due(RINGS_OFF_AFTER, 'call-rings-off')];
		default:
			return [];
	}
}

/** Nobody took it: unless it was taken, or rings anew since. */
export function goUnanswered(db: Db, call: ScenarioCall, { at, with: given }: Due): Happening | null {
	const row = rowOf(db, call);
	if (row?.state !== 'ringing' || row.rang_at > String(given['since'])) return null;
	db.run(sql`update call set state = 'missed' where id = ${row.id}`);
	return { name: 'call.missed', with: { ...factsOf(call, whoNow(db, call.ref ?? null)), at: clockIn(at) } };
}

/** They ring off when nothing more is said for long. */
export function ringOff(db: Db, call: ScenarioCall, { at, with: given }: Due): Happening | null {
	const row = rowOf(db, call);
	// the act that took it lasted a minute
	if (row?.state !== 'taken' || row.taken_at! > String(given['since'])) return null;
	db.run(sql`update call set state = 'over', over_at = ${at} where id = ${row.id}`);
	return { name: 'call.over', with: factsOf(call, whoNow(db, call.ref ?? null)) };
}

/** What they said to the machine, as a message. */
export function leaveVoicemail(db: Db, call: ScenarioCall, { at }: Due): Happening | null {
	const rang = rowOf(db, call)?.rang_at;
	return rang === undefined ? null : arrive(db, voicemailOf(call, rang, nextRef(db, 'MSG')), at);
}

/**
 * A call that came before the learner did: missed, and on record when the story begins.
 *
 * @param message - the reference of its voicemail
 */
export function wasMissed(db: Db, call: ScenarioCall, at: StoryTime, message: string): void {
	write(db, call, call.ref ?? null, 'missed', at, addMinutes(at, call.ringsFor));
	if (call.voicemail !== null) arrive(db, voicemailOf(call, at, message), addMinutes(at, call.ringsFor));
}

const voicemailOf = (call: ScenarioCall, rang: StoryTime, ref: string): Incoming => ({
	id: `voicemail-${call.id}`,
	ref,
	from: call.from,
	channel: 'internal',
	subject: `Voicemail, missed call at ${clockIn(rang)}`,
	body: call.voicemail!,
	person: call.ref ?? null,
	client: call.client ?? null,
	vacancy: call.vacancy ?? null,
});
