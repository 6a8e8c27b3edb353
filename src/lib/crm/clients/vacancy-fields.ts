import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { Day, type StoryTime } from '../../ledger/story-time.ts';
import { Postcode, ShortText } from '../fields.ts';
import { keysOf, PAY_UNITS } from '../options.ts';
import { colleagueId, placeId } from '../people/write-fields.ts';
import { ColleagueRef, ContactRef } from '../refs.ts';
import { setColumns } from './set-columns.ts';

export const VACANCY_WORK = {
	permanent: 'Permanent',
	temporary: 'Temporary',
	contract: 'Contract',
	apprenticeship: 'Apprenticeship',
} as const;

export const REMOTE = { onsite: 'At the site', hybrid: 'Part from home', remote: 'From home' } as const;

export const IR35 = {
	'n/a': 'Does not apply',
	inside: 'Inside',
	outside: 'Outside',
	undetermined: 'Not settled',
} as const;

const Pence = z
	.int()
	.min(1, 'Write what the job pays.')
	.max(100_000_000, 'Check the pay: this is over a million pounds.');

/** Every field of a vacancy that is typed or chosen, but for its status and the lines of its job specification. */
export const VACANCY_FIELDS = {
	contact: ContactRef.nullable(),
	owner: ColleagueRef.nullable(),
	title: ShortText(120).pipe(z.string().min(2, 'Write the job title.')),
	/** The nature of the client's business, where it differs from the client's own sector. */
	sector: ShortText(80),
	description: ShortText(4_000),
	town: ShortText(60).nullable(),
	postcode: Postcode.nullable(),
	remote: z.enum(keysOf(REMOTE)),
	work_type: z.enum(keysOf(VACANCY_WORK)),
	ir35: z.enum(keysOf(IR35)),
	pay_min: Pence.nullable(),
	pay_max: Pence.nullable(),
	pay_unit: z.enum(keysOf(PAY_UNITS)),
	hours: ShortText(200).nullable(),
	openings: z.int().min(1, 'There is at least one place to fill.').max(200),
	start_by: Day.nullable(),
	closes_on: Day.nullable(),
	health_and_safety: ShortText(2_000),
	expenses: ShortText(500),
} as const;

export type VacancyField = keyof typeof VACANCY_FIELDS;
export const VACANCY_FIELD_NAMES = Object.keys(VACANCY_FIELDS) as VacancyField[];

export const VacancyValues = z.strictObject(VACANCY_FIELDS).partial();
export type VacancyValues = z.infer<typeof VacancyValues>;

/** What each field is called on screen. */
export const VACANCY_LABELS: Readonly<Record<VacancyField | 'status', string>> = {
	contact: 'Contact',
	owner: 'Owner',
	title: 'Job title',
	sector: 'Sector',
	description: 'What the work is',
	town: 'Town',
	postcode: 'Postcode',
	remote: 'Where',
	work_type: 'Kind of work',
	ir35: 'IR35',
	pay_min: 'Pay from',
	pay_max: 'Pay to',
	pay_unit: 'Pay is',
	hours: 'Hours, and for how long',
	openings: 'Places',
	start_by: 'Starts by',
	closes_on: 'Names wanted by',
	health_and_safety: 'Health and safety',
	expenses: 'Expenses',
	status: 'Status',
};

const COLUMNS = VACANCY_FIELD_NAMES.filter((f) => f !== 'town' && f !== 'owner' && f !== 'contact');

/**
 * Writes the given fields of a vacancy and leaves the others alone.
 *
 * @param contact - id of the contact, when the fields name one or none
 * @throws {Refusal} `no-such-town`, `no-such-colleague`
 */
export function writeVacancy(
	db: Db,
	id: number,
	values: VacancyValues,
	contact: number | null | undefined,
	now: StoryTime,
): void {
	const columns: [string, SqlValue][] = COLUMNS.filter((f) => values[f] !== undefined).map((f) => [
		f,
		values[f] ?? null,
	]);
	if (values.town !== undefined) columns.push(['place_id', values.town ? placeId(db, values.town) : null]);
	if (values.owner !== undefined) columns.push(['owner_id', values.owner ? colleagueId(db, values.owner) : null]);
	if (contact !== undefined) columns.push(['contact_id', contact]);
	setColumns(db, 'vacancy', id, [...columns, ['updated_at', now]]);
}

/** Opens a vacancy, or puts it on hold or back among the drafts. The day it first opened stays. */
export function writeStatus(db: Db, id: number, status: 'draft' | 'open' | 'on_hold', now: StoryTime): void {
	db.run(sql`update vacancy set status = ${status}, updated_at = ${now},
	           opened_at = case when ${status} = 'open' then coalesce(opened_at, ${now}) else opened_at end where id = ${id}`);
}
