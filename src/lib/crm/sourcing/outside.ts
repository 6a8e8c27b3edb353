import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { phoneKey } from '../fields.ts';
import { likelyDuplicates, type Likeness } from '../people/duplicates.ts';
import { reasons } from '../refusal.ts';

/** What a source says of somebody, in the source's own words. Not yet a record of the agency's. */
export const Payload = z.strictObject({
	given_name: z.string(),
	family_name: z.string(),
	mobile: z.string().nullable(),
	email: z.string().nullable(),
	postcode: z.string().nullable(),
	town: z.string().nullable(),
	headline: z.string(),
	sector: z.string(),
	years: z.int(),
	skills: z.array(z.string()),
	/** A CV, a letter, what was written on the form. */
	text: z.string(),
	/** Who passed it on: another agency, the recruiter whose inbox it is. */
	via: z.string().default(''),
	/** False where the person has not agreed to be passed on to us. */
	shareable: z.boolean().default(true),
	/** What they ticked, word for word. */
	pool: z.string().default(''),
	/** What they signed up for or applied to. */
	event: z.string().default(''),
	vacancy: z.string().default(''),
	advert: z.string().default(''),
});
export type Payload = z.infer<typeof Payload>;
/** As it is made: what has a usual value may be left out. */
export type PayloadInput = z.input<typeof Payload>;

const Row = z
	.object({
		id: z.int(),
		record: z.string(),
		kind: z.enum(['cv', 'application', 'ats_candidate', 'ats_application', 'email']),
		source_id: z.int(),
		source: z.string(),
		source_kind: z.string(),
		payload: z.string(),
		available_from: z.string(),
		state: z.enum(['unseen', 'imported', 'linked', 'ignored', 'conflict']),
		reason: z.string(),
		person: z.string().nullable(),
	})
	.transform(({ payload, ...row }) => ({ ...row, says: Payload.parse(JSON.parse(payload)) }));
export type OutsideRecord = z.infer<typeof Row>;

const COLUMNS = `e.id, e.external_id as record, e.kind, e.source_id, s.name as source, s.kind as source_kind, e.payload, e.available_from, e.state, e.reason, p.ref as person
	from external_record e join source s on s.id = e.source_id left join person p on p.id = e.person_id`;

export const refuseOutside = reasons({
	'no-such-outside-record': (p: { record: string }) => ({
		message: `No source holds anything called ${p.record} now.`,
		remedy: 'Go back to Sourcing and choose it from the list.',
	}),
	'outside-record-decided': (p: { name: string; person: string }) => ({
		message: `${p.name} has been brought in already, as ${p.person}.`,
		remedy: `Open ${p.person} and work on that record.`,
	}),
});

/** What a source holds under a reference, once it is there to be seen. @throws {Refusal} `no-such-outside-record` */
export function outsideRecord(db: ReadDb, record: string, now: StoryTime): OutsideRecord {
	const found = outsideRecords(db, now, { where: 'e.external_id = ?', values: [record] })[0];
	if (!found) throw refuseOutside('no-such-outside-record', { record });
	return found;
}

/** One that nothing has been made of yet. @throws {Refusal} `no-such-outside-record`, `outside-record-decided` */
export function undecidedRecord(db: ReadDb, record: string, now: StoryTime): OutsideRecord {
	const found = outsideRecord(db, record, now);
	if (found.state === 'imported' || found.state === 'linked')
		throw refuseOutside('outside-record-decided', { name: nameOutside(found), person: found.person ?? 'a record' });
	return found;
}

/** Those that can be seen now, the newest first. An emptied one, whose person was erased, is nobody's. */
export const outsideRecords = (
	db: ReadDb,
	now: StoryTime,
	{ where, values }: { where: string; values: (string | number)[] },
): OutsideRecord[] =>
	db.all(Row, {
		text: `select ${COLUMNS} where e.kind <> 'ats_application' and e.available_from <= ? and e.payload <> '{}' and ${where} order by e.available_from desc, e.id desc`,
		values: [now, ...values],
	});

export const nameOutside = ({ says }: Pick<OutsideRecord, 'says'>) => `${says.given_name} ${says.family_name}`.trim();

/** Who on the books it may be, likeliest first: the same engine as everywhere. */
export const alikeOnBooks = (db: ReadDb, { says }: Pick<OutsideRecord, 'says'>): Likeness[] =>
	likelyDuplicates(db, {
		given_name: says.given_name,
		family_name: says.family_name,
		mobile: says.mobile === null ? null : phoneKey(says.mobile),
		email: says.email,
		postcode: says.postcode,
		date_of_birth: null,
	});

const Source = z.object({ id: z.int(), name: z.string(), kind: z.string(), cost_pence: z.int() });
export type Source = z.infer<typeof Source>;

export const sourceNamed = (db: ReadDb, name: string): Source | undefined =>
	db.maybe(Source, sql`select id, name, kind, cost_pence from source where name = ${name}`);
