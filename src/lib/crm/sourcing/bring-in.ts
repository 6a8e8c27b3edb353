import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { Day, longDay } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { phoneKey, ShortText } from '../fields.ts';
import { STRONG } from '../people/duplicates.ts';
import { activeCandidate, fullName } from '../people/person.ts';
import { suppressionHash } from '../people/suppress.ts';
import { at } from '../place.ts';
import { CandidateRef, OutsideRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { candidateFrom } from './create.ts';
import { alikeOnBooks, nameOutside, undecidedRecord, type OutsideRecord } from './outside.ts';
import { settleRecord } from './settle.ts';

export const refuseBringIn = reasons({
	'not-to-be-passed-on': (p: { name: string; via: string }) => ({
		message: `${p.name} has not agreed that ${p.via} passes the details on to us.`,
		remedy: `Ask ${p.via} to get a yes first. Until then the record stays where it is.`,
	}),
	'on-the-do-not-contact-list': (p: { name: string }) => ({
		message: `${p.name} is on our do-not-contact list, and would be on our books again.`,
		remedy: 'Leave the record where it is. If the person writes to us themselves, ask the data protection lead.',
	}),
	'outside-looks-like': (p: { name: string; others: string }) => ({
		message: `${p.name} looks like somebody who is on our books: ${p.others}.`,
		remedy: 'Compare the two. If it is the same person, link it; if they are two people, say so and bring it in.',
	}),
	'outside-has-no-name': (p: { record: string }) => ({
		message: `${p.record} has no family name, so no record can be made of it.`,
		remedy: 'Leave it where it is, or ask the source for the name.',
	}),
});

/** What keeps a source's record out, whoever it is; undefined where nothing does. */
export function keptOut(db: ReadDb, record: OutsideRecord) {
	const { says } = record;
	const name = nameOutside(record);
	if (says.family_name.trim() === '') return refuseBringIn('outside-has-no-name', { record: record.record });
	if (!says.shareable) return refuseBringIn('not-to-be-passed-on', { name, via: says.via });
	const hashes = [
		...(says.email === null ? [] : [suppressionHash('any', says.email)]),
		...(says.mobile === null ? [] : [suppressionHash('any', phoneKey(says.mobile))]),
	];
	const listed = db.column(
		sql`select 1 from suppression where channel = 'any' and norm_hash in (select value from json_each(${JSON.stringify(hashes)})) order by id limit 1`,
	);
	return listed.length > 0 ? refuseBringIn('on-the-do-not-contact-list', { name }) : undefined;
}

/**
 * Makes a candidate of what a source holds. Whoever looks like somebody on the books has to be looked at first, and
 * whoever asked to be left alone stays out. Source and day are kept, and telling the person is due within a month.
 *
 * Source: UK GDPR Art. 14, details not obtained from the person; Art. 5(1)(d), accuracy.
 * @throws {Refusal} `no-such-outside-record`, `outside-record-decided`, `outside-has-no-name`, `not-to-be-passed-on`,
 * `on-the-do-not-contact-list`, `outside-looks-like`
 */
export const bringIn = command({
	name: 'sourcing.bring-in',
	title: 'Bring in',
	minutes: 3,
	input: z.strictObject({
		record: OutsideRef,
		/** Records looked at and found to be other people. */
		not_same_as: z.array(CandidateRef).max(20).default([]),
	}),
	outcome: z.strictObject({ ref: CandidateRef, name: z.string(), notice_by: Day.nullable() }),
	run({ db, now, me }, { record: reference, not_same_as }) {
		const record = undecidedRecord(db, reference, now);
		const stop = keptOut(db, record);
		if (stop) throw stop;
		const others = alikeOnBooks(db, record).filter((o) => o.score >= STRONG && !not_same_as.includes(o.ref));
		if (others.length > 0)
			throw refuseBringIn('outside-looks-like', {
				name: nameOutside(record),
				others: others.map((o) => `${o.name}, ${o.ref} (${o.reasons.join(', ')})`).join('; '),
			});
		const { id, ref } = candidateFrom(db, record, me.id, now);
		const notice_by = settleRecord(db, record, id, 'imported', me, now);
		return { ref, name: nameOutside(record), notice_by };
	},
	says: ({ record }, outcome) =>
		outcome
			? `Brought in ${outcome.ref} from outside (${record})${outcome.notice_by ? `; the privacy notice is due by ${longDay(outcome.notice_by)}` : ''}`
			: `Brought in ${record}`,
	place: ({ record }, outcome) => (outcome ? at('candidate', outcome.ref) : at('sourcing', record)),
	undo: 'rows',
});

/**
 * Says that what a source holds is somebody on the books: nothing on the record is written over, and what came with
 * it (an application, a yes to the talent network) is the person's.
 *
 * @throws {Refusal} `no-such-outside-record`, `outside-record-decided`, `not-to-be-passed-on`, `on-the-do-not-contact-list`,
 * `no-such-candidate`, `record-out-of-use`
 */
export const linkOutside = command({
	name: 'sourcing.link',
	title: 'It is this person',
	minutes: 2,
	input: z.strictObject({ record: OutsideRef, ref: CandidateRef }),
	outcome: z.strictObject({ name: z.string(), source: z.string() }),
	run({ db, now, me }, { record: reference, ref }) {
		const record = undecidedRecord(db, reference, now);
		const stop = keptOut(db, record);
		if (stop) throw stop;
		const person = activeCandidate(db, ref);
		settleRecord(db, record, person.id, 'linked', me, now);
		db.run(sql`insert into interaction (kind, person_id, author_id, body, at)
		           values ('system', ${person.id}, ${me.id}, ${`Found again at ${record.source}: ${record.says.headline} (${reference})`}, ${now})`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { name: fullName(person), source: record.source };
	},
	says: ({ record, ref }, outcome) => `Linked ${record}${outcome ? ` from ${outcome.source}` : ''} to ${ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** Leaves what a source holds where it is, and says why. @throws {Refusal} `no-such-outside-record`, `outside-record-decided` */
export const ignoreOutside = command({
	name: 'sourcing.ignore',
	title: 'Leave it where it is',
	minutes: 1,
	input: z.strictObject({
		record: OutsideRef,
		reason: ShortText(200).pipe(z.string().min(4, 'Say in a few words why, like “Lives too far away”.')),
	}),
	outcome: z.strictObject({ source: z.string() }),
	run({ db, now, me }, { record: reference, reason }) {
		const record = undecidedRecord(db, reference, now);
		db.run(
			sql`update external_record set state = 'ignored', reason = ${reason}, decided_by = ${me.id}, decided_at = ${now} where id = ${record.id}`,
		);
		return { source: record.source };
	},
	says: ({ record, reason }) => `Left ${record} where it is: “${reason}”`,
	place: () => at('sourcing'),
	undo: 'rows',
});
