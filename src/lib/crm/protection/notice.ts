import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { command, query } from '../define.ts';
import { keysOf, LAWFUL_BASES } from '../options.ts';
import { settleCompleteness } from '../people/completeness.ts';
import { activeCandidate, fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'notice-sent-already': (p: { name: string; version: string }) => ({
		message: `${p.name} has been sent version ${p.version} of the privacy notice already.`,
		remedy: 'Nothing more is needed until a new version comes out.',
	}),
	'notice-has-nowhere-to-go': (p: { name: string; channel: string }) => ({
		message: `${p.name} has no ${p.channel} on record.`,
		remedy: 'Choose another way, or add it to the record first.',
	}),
});

const Notice = z.object({ id: z.int(), version: z.string() });
const inForce = (now: StoryTime) =>
	sql`select id, version from privacy_notice where effective_from <= ${now} order by effective_from desc, id desc limit 1`;

/** The version of the privacy notice that is in force, or null before the first. */
export const noticeInForce = query({
	name: 'notice-in-force',
	input: z.strictObject({ now: StoryTime }),
	run: (db, { now }) => db.maybe(Notice, inForce(now))?.version ?? null,
});

/**
 * Sends the privacy notice in force, and writes down which version went when and how. Due within a month of having
 * the details, and at the latest when somebody is first written to.
 *
 * Source: UK GDPR Art. 13 and 14(3).
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `notice-sent-already`, `notice-has-nowhere-to-go`
 */
export const sendNotice = command({
	name: 'notice.send',
	title: 'Send the privacy notice',
	minutes: 2,
	input: z.strictObject({ ref: CandidateRef, channel: z.enum(['email', 'sms', 'post', 'in_person']).default('email') }),
	outcome: z.strictObject({ version: z.string() }),
	run({ db, now, me }, { ref, channel }) {
		const person = activeCandidate(db, ref);
		const name = fullName(person);
		const notice = db.one(Notice, inForce(now));
		if (
			db.column(sql`select 1 from notice_sent where person_id = ${person.id} and notice_id = ${notice.id}`).length > 0
		) {
			throw refuse('notice-sent-already', { name, version: notice.version });
		}
		const kind = { email: 'email', sms: 'mobile', post: null, in_person: null }[channel];
		if (
			kind !== null &&
			db.column(sql`select 1 from contact_point where person_id = ${person.id} and kind = ${kind} and status = 'ok'`)
				.length === 0
		) {
			throw refuse('notice-has-nowhere-to-go', {
				name,
				channel: kind === 'email' ? 'e-mail address' : 'mobile number',
			});
		}
		db.run(
			sql`insert into notice_sent (person_id, notice_id, channel, sent_by, at) values (${person.id}, ${notice.id}, ${channel}, ${me.id}, ${now})`,
		);
		return { version: notice.version };
	},
	says: ({ ref }, outcome) => `Sent the privacy notice${outcome ? `, version ${outcome.version},` : ''} to ${ref}`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'never',
});

/**
 * Records what holding the record rests on. Not consent: that is for being put forward, for offers and for special data.
 *
 * Source: UK GDPR Art. 6(1)(b) and (f).
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`
 */
export const recordBasis = command({
	name: 'basis.record',
	title: 'Record the lawful basis',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, basis: z.enum(keysOf(LAWFUL_BASES)) }),
	outcome: z.null(),
	run({ db, now }, { ref, basis }) {
		const person = activeCandidate(db, ref);
		db.run(sql`update candidate set lawful_basis = ${basis} where person_id = ${person.id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		settleCompleteness(db, person.id);
		return null;
	},
	says: ({ ref, basis }) => `Lawful basis of ${ref}: ${LAWFUL_BASES[basis].toLowerCase()}`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'rows',
});
