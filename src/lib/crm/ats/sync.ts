import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import type { Seat } from '../define.ts';
import { Application, moveApplication, settleApplication, stageOf, type Move } from '../matching/application.ts';
import { writeContact } from '../people/write-fields.ts';
import { ATS_NAME, standingOf, type AtsField, type AtsLink, type Standing } from './copy.ts';

export interface Synced {
	readonly applied: number;
	readonly conflicts: number;
}

/**
 * Reads what the tracking system has changed since both agreed. What only they have changed is taken over; what both
 * have changed waits for a person. Nobody is written to: what the sync does is marked as the sync's.
 */
export function pullLink(db: Db, link: AtsLink, me: Pick<Seat, 'id'>, now: StoryTime): Synced {
	const standing = standingOf(link);
	const newer = standing.filter(({ state }) => state === 'theirs');
	for (const { field, ours, theirs } of newer) {
		takeTheirs(db, link, field, theirs, me, now);
		log(db, link, 'in', field, ours, theirs, 'applied', now);
		agree(db, link, field, theirs);
	}
	db.run(sql`update ats_link set last_pulled = ${now} where id = ${link.id}`);
	return { applied: newer.length, conflicts: noteConflicts(db, link, standing, now) };
}

/** Sends what we have changed since both agreed. */
export function pushLink(db: Db, link: AtsLink, now: StoryTime): Synced {
	const standing = standingOf(link);
	const newer = standing.filter(({ state }) => state === 'ours');
	for (const { field, ours, theirs } of newer) giveOurs(db, link, field, theirs, ours, now);
	db.run(sql`update ats_link set last_pushed = ${now} where id = ${link.id}`);
	return { applied: newer.length, conflicts: noteConflicts(db, link, standing, now) };
}

/** Writes a value of ours into their copy. What json_set gives is made plain text, or the change log would hold an object. */
export function giveOurs(db: Db, link: AtsLink, field: AtsField, was: string, value: string, now: StoryTime): void {
	db.run(
		sql`update external_record set payload = json_set(payload, ${`$.${field}`}, ${value}) || '' where id = ${link.copy_id}`,
	);
	log(db, link, 'out', field, was, value, 'applied', now);
	agree(db, link, field, value);
}

/** Writes a value of theirs into our records. */
export function takeTheirs(
	db: Db,
	link: AtsLink,
	field: AtsField,
	value: string,
	me: Pick<Seat, 'id'>,
	now: StoryTime,
): void {
	const move: Move = { me, now, bulk: false, cause: 'ats', reason: `Changed in ${ATS_NAME}` };
	if (field === 'email' || field === 'mobile') writeContact(db, link.person_id, field, value);
	else if (field === 'note')
		db.run(sql`insert into interaction (kind, person_id, vacancy_id, body, at)
		           values ('note', ${link.person_id}, ${link.vacancy_id}, ${`In ${ATS_NAME}, ${link.client} wrote: ${value}`}, ${now})`);
	else if (field === 'stage') moveTo(db, link, value as AtsLink['theirs']['stage'], move);
	else endAs(db, link, value as AtsLink['theirs']['outcome'], move);
	db.run(sql`update person set updated_at = ${now} where id = ${link.person_id}`);
}

const applicationNow = (db: ReadDb, id: number) =>
	db.one(
		Application,
		sql`select a.id, a.stage_id, s.name as stage, s.category, a.outcome, a.rationale from application a join stage s on s.id = a.stage_id where a.id = ${id}`,
	);

function moveTo(db: Db, link: AtsLink, category: AtsLink['theirs']['stage'], move: Move): void {
	const application = applicationNow(db, link.application_id);
	moveApplication(db, application, stageOf(db, link, category).id, move);
}

/** An end needs a reason: theirs is not ours to guess, so it is the one that says whose choice it was. */
function endAs(db: Db, link: AtsLink, outcome: AtsLink['theirs']['outcome'], move: Move): void {
	const application = applicationNow(db, link.application_id);
	if (application.outcome === outcome) return;
	const reason =
		outcome === 'rejected' || outcome === 'withdrawn'
			? (db.column(
					sql`select id from close_reason where outcome = ${outcome} and lawful = 1 order by label like 'Client chose%' desc, id limit 1`,
				)[0] as number)
			: null;
	settleApplication(db, application, outcome, reason, move);
}

/** From now on both have this. */
export const agree = (db: Db, { id }: Pick<AtsLink, 'id'>, field: AtsField, value: string): void =>
	db.run(sql`update ats_link set agreed = json_set(agreed, ${`$.${field}`}, ${value}) || '' where id = ${id}`);

export function log(
	db: Db,
	{ id }: Pick<AtsLink, 'id'>,
	direction: 'in' | 'out',
	field: AtsField,
	was: string,
	is: string,
	state: 'applied' | 'conflict',
	now: StoryTime,
): void {
	db.run(sql`insert into ats_change (link_id, direction, field, old, new, state, at)
	           values (${id}, ${direction}, ${field}, ${was}, ${is}, ${state}, ${now})`);
}

/** What waits for a person stands once for each field. */
function noteConflicts(db: Db, link: AtsLink, standing: readonly Standing[], now: StoryTime): number {
	const both = standing.filter(({ state }) => state === 'conflict');
	for (const { field, ours, theirs } of both) {
		const open = db.column(
			sql`select 1 from ats_change where link_id = ${link.id} and field = ${field} and state = 'conflict'`,
		);
		if (open.length === 0) log(db, link, 'in', field, ours, theirs, 'conflict', now);
	}
	return both.length;
}
