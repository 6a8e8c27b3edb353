import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { Day, dayIn, longDay } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { keysOf } from '../options.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

/** Checks that some work asks for, besides the right to work. */
export const VETTING_KINDS = {
	identity: 'Identity',
	dbs: 'DBS certificate',
	qualification: 'Qualification',
	driving: 'Driving licence',
	wtr_opt_out: '48-hour opt-out',
} as const;

export const VETTING_STATES = {
	requested: 'Asked for',
	received: 'Come in, not yet looked at',
	passed: 'Seen and in order',
	failed: 'Not in order',
	expired: 'Ran out',
} as const;

const refuse = reasons({
	'check-ends-early': (p: { name: string; day: string }) => ({
		message: `What was seen of ${p.name}’s ran out on ${p.day}, so it can’t be in order today.`,
		remedy: 'Check the day, or choose “Ran out”.',
	}),
	'say-what-was-seen': (p: { name: string }) => ({
		message: `Nothing is said of what was seen of ${p.name}’s.`,
		remedy: 'Write which document it was, for example “driving licence, categories B and BE”.',
	}),
});

/**
 * Writes down a check: what was asked for or seen, and until when it holds. Each one is a new line; the latest of a
 * kind counts. A DBS certificate itself is not kept.
 *
 * Source: Conduct Regulations 2003, regs. 19 and 22.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `check-ends-early`, `say-what-was-seen`
 */
export const recordVetting = command({
	name: 'vetting.record',
	title: 'Record a check',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		kind: z.enum(keysOf(VETTING_KINDS)),
		status: z.enum(keysOf(VETTING_STATES)),
		note: ShortText(200).default(''),
		expires_on: Day.nullable().default(null),
	}),
	outcome: z.null(),
	run({ db, now, me }, { ref, kind, status, note, expires_on }) {
		const person = activeCandidate(db, ref);
		const today = dayIn(now);
		if (status === 'passed' && note === '') throw refuse('say-what-was-seen', { name: fullName(person) });
		if (status === 'passed' && expires_on !== null && expires_on < today)
			throw refuse('check-ends-early', { name: fullName(person), day: longDay(expires_on) });
		db.run(sql`insert into vetting (person_id, kind, status, checked_by, checked_on, expires_on, note)
		           values (${person.id}, ${kind}, ${status}, ${me.id}, ${today}, ${expires_on}, ${note})`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return null;
	},
	says: ({ ref, kind, status, note }) =>
		`${VETTING_KINDS[kind]} of ${ref}: ${VETTING_STATES[status].toLowerCase()}${note ? ` (${note})` : ''}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
