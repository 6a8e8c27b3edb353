import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { nameKey } from '../../db/fold.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { addMonths, dayIn, longDay, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { phoneKey } from '../fields.ts';
import { reasons } from '../refusal.ts';
import type { CandidateValues } from './candidate-fields.ts';

const refuse = reasons({
	'no-such-town': (p: { town: string; near: string }) => ({
		message: `The CRM has no town called ${p.town}.`,
		remedy:
			p.near === '' ? 'Choose the nearest town from the list.' : `Choose one from the list, for example ${p.near}.`,
	}),
	'no-such-source': (p: { source: string }) => ({
		message: `The CRM has no source called ${p.source}.`,
		remedy: 'Choose where the details came from out of the list.',
	}),
	'no-such-colleague': (p: { ref: string }) => ({
		message: `Nobody at the agency has the reference ${p.ref}.`,
		remedy: 'Choose the owner from the list of colleagues.',
	}),
	'obtained-in-future': (p: { day: string }) => ({
		message: `The details can’t have been obtained on ${p.day}: that day is still to come.`,
		remedy: 'Write the day on which the form, the CV or the call came in.',
	}),
	'birthday-unlikely': (p: { day: string }) => ({
		message: `Somebody born on ${p.day} would not be between 16 and 90 today.`,
		remedy: 'Check the year of birth. We keep no records of people under 16.',
	}),
});

const PERSON = [
	'given_name',
	'family_name',
	'known_as',
	'address',
	'postcode',
	'preferred_channel',
	'contact_window',
] as const;
const CANDIDATE = [
	'status',
	'headline',
	'summary',
	'years_experience',
	'source_detail',
	'obtained_on',
	'current_employer',
	'current_pay',
	'desired_pay',
	'pay_unit',
	'notice_days',
	'available_from',
	'travel_miles',
	'driving',
	'dbs',
	'date_of_birth',
	'ni_number',
] as const;

/**
 * Writes the given fields of a candidate where they belong, and leaves the others alone.
 *
 * @throws {Refusal} `no-such-town`, `no-such-source`, `no-such-colleague`, `obtained-in-future`, `birthday-unlikely`
 */
export function writeFields(db: Db, personId: number, values: CandidateValues, now: StoryTime): void {
	checkDays(values, dayIn(now));
	const person: [string, SqlValue][] = PERSON.filter((f) => values[f] !== undefined).map((f) => [f, values[f] ?? null]);
	if (values.town !== undefined)
		person.push(['place_id', values.town === null || values.town === '' ? null : placeId(db, values.town)]);
	set(db, 'person', 'id', personId, [...person, ['updated_at', now]]);

	const candidate: [string, SqlValue][] = CANDIDATE.filter((f) => values[f] !== undefined).map((f) => [
		f,
		values[f] ?? null,
	]);
	if (values.source !== undefined)
		candidate.push(['source_id', values.source === null || values.source === '' ? null : sourceId(db, values.source)]);
	if (values.owner !== undefined)
		candidate.push(['owner_id', values.owner === null ? null : colleagueId(db, values.owner)]);
	if (values.work_types !== undefined) candidate.push(['work_types', JSON.stringify(values.work_types)]);
	if (values.working_pattern !== undefined) candidate.push(['working_pattern', JSON.stringify(values.working_pattern)]);
	if (values.remote_ok !== undefined) candidate.push(['remote_ok', values.remote_ok ? 1 : 0]);
	set(db, 'candidate', 'person_id', personId, candidate);

	for (const kind of ['mobile', 'landline', 'email'] as const) {
		if (values[kind] !== undefined) writeContact(db, personId, kind, values[kind]);
	}
	if (values.given_name === undefined && values.family_name === undefined) return;
	const name = db.one(
		z.object({ given_name: z.string().nullable(), family_name: z.string().nullable() }),
		sql`select given_name, family_name from person where id = ${personId}`,
	);
	db.run(sql`update person set name_key = ${nameKey(name.given_name, name.family_name)} where id = ${personId}`);
}

/** @throws {Refusal} `obtained-in-future`, `birthday-unlikely` */
function checkDays({ obtained_on, date_of_birth }: CandidateValues, today: Day): void {
	if (obtained_on && obtained_on > today) throw refuse('obtained-in-future', { day: longDay(obtained_on) });
	if (date_of_birth && (addMonths(date_of_birth, 16 * 12) > today || addMonths(date_of_birth, 91 * 12) <= today))
		throw refuse('birthday-unlikely', { day: longDay(date_of_birth) });
}

function set(db: Db, table: string, key: string, id: number, columns: readonly [string, SqlValue][]): void {
	if (columns.length === 0) return;
	db.run({
		text: `update ${table} set ${columns.map(([c]) => `${c} = ?`).join(', ')} where ${key} = ?`,
		values: [...columns.map(([, value]) => value), id],
	});
}

/** The main number or address of a kind: replaced, added, or taken away. Others of the kind stay. */
export function writeContact(
	db: Db,
	personId: number,
	kind: 'mobile' | 'landline' | 'email',
	value: string | null,
): void {
	if (value === null || value === '') {
		db.run(sql`delete from contact_point where person_id = ${personId} and kind = ${kind} and is_primary = 1`);
		return;
	}
	const norm = kind === 'email' ? value : phoneKey(value);
	const has = (where: string) =>
		db.column({
			text: `select id from contact_point where person_id = ? and kind = ? and ${where}`,
			values: [personId, kind],
		})[0];
	const same = db.column(
		sql`select id from contact_point where person_id = ${personId} and kind = ${kind} and norm = ${norm}`,
	)[0];
	const main = has('is_primary = 1');
	if (same !== undefined && same !== main) {
		// it was there as a second one: it becomes the main one
		if (main !== undefined) db.run(sql`update contact_point set is_primary = 0 where id = ${main}`);
		db.run(sql`update contact_point set is_primary = 1, value = ${value}, status = 'ok' where id = ${same}`);
	} else if (main !== undefined) {
		db.run(
			sql`update contact_point set value = ${value}, norm = ${norm}, status = case when norm = ${norm} then status else 'ok' end where id = ${main}`,
		);
	} else {
		db.run(
			sql`insert into contact_point (person_id, kind, value, norm, is_primary) values (${personId}, ${kind}, ${value}, ${norm}, 1)`,
		);
	}
}

/** @throws {Refusal} `no-such-town` */
export function placeId(db: ReadDb, town: string): number {
	const found = db.column(sql`select id from place where town = ${town} collate nocase`)[0];
	if (found !== undefined) return found as number;
	const near = db.column(
		sql`select town from place where town like ${`${town.slice(0, 3)}%`} order by town limit 1`,
	)[0];
	throw refuse('no-such-town', { town, near: String(near ?? '') });
}

function sourceId(db: ReadDb, source: string): number {
	const found = db.column(sql`select id from source where name = ${source} collate nocase`)[0];
	if (found === undefined) throw refuse('no-such-source', { source });
	return found as number;
}

/** @throws {Refusal} `no-such-colleague` */
export function colleagueId(db: ReadDb, ref: string): number {
	const found = db.column(sql`select id from colleague where ref = ${ref}`)[0];
	if (found === undefined) throw refuse('no-such-colleague', { ref });
	return found as number;
}
