import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { Day, dayIn, longDay } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { keysOf, RIGHT_TO_WORK } from '../options.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { settleCompleteness } from './completeness.ts';
import { activeCandidate, fullName } from './person.ts';

const refuse = reasons({
	'qualification-not-there': (p: { name: string; line: number }) => ({
		message: `${p.name} has no qualification number ${p.line} on record.`,
		remedy: 'Choose it from the list on the record.',
	}),
	'end-date-needed': (p: { name: string }) => ({
		message: `${p.name}’s permission to work ends on a day, and none is given.`,
		remedy: 'Write the day from the document or the online check.',
	}),
	'work-permission-over': (p: { name: string; day: string }) => ({
		message: `${p.name}’s permission to work ended on ${p.day}.`,
		remedy: 'Check the day. If it is right, choose “May not work in the UK” until there is a new permission.',
	}),
	'document-needed': (p: { name: string }) => ({
		message: `Nothing is said of what was seen of ${p.name}’s.`,
		remedy: 'Write which document or online check you saw, for example “British passport”.',
	}),
});

/** Adds a qualification or licence. `seen` is true once the certificate itself was looked at. @throws {Refusal} `no-such-candidate`, `record-out-of-use` */
export const addQualification = command({
	name: 'qualification.add',
	title: 'Add a qualification',
	minutes: 1,
	input: z.strictObject({
		ref: CandidateRef,
		title: ShortText(120).pipe(z.string().min(2, 'Write what it is called.')),
		awarding_body: ShortText(100).nullable().default(null),
		level: z.int().min(0).max(8).nullable().default(null),
		awarded_year: z.int().min(1950).max(2100).nullable().default(null),
		expires: Day.nullable().default(null),
		seen: z.boolean().default(false),
	}),
	outcome: z.null(),
	run({ db, now, me }, { ref, title, awarding_body, level, awarded_year, expires, seen }) {
		const person = activeCandidate(db, ref);
		db.run(sql`insert into qualification (person_id, title, level, awarding_body, awarded_year, expires, seen_on, seen_by)
		           values (${person.id}, ${title}, ${level}, ${awarding_body}, ${awarded_year}, ${expires}, ${seen ? dayIn(now) : null}, ${seen ? me.id : null})`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return null;
	},
	says: ({ ref, title, seen }) => `Added ${title} to ${ref}${seen ? ', certificate seen' : ''}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** Notes that a certificate was seen, or takes a qualification off. @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `qualification-not-there` */
export const amendQualification = command({
	name: 'qualification.amend',
	title: 'Change a qualification',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, line: z.int().positive(), change: z.enum(['seen', 'remove']) }),
	outcome: z.strictObject({ title: z.string() }),
	run({ db, now, me }, { ref, line, change }) {
		const person = activeCandidate(db, ref);
		const found = db.maybe(
			z.object({ id: z.int(), title: z.string() }),
			sql`select id, title from qualification where person_id = ${person.id} order by id limit 1 offset ${line - 1}`,
		);
		if (!found) throw refuse('qualification-not-there', { name: fullName(person), line });
		if (change === 'remove') db.run(sql`delete from qualification where id = ${found.id}`);
		else db.run(sql`update qualification set seen_on = ${dayIn(now)}, seen_by = ${me.id} where id = ${found.id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { title: found.title };
	},
	says: ({ ref, change }, outcome) =>
		change === 'seen'
			? `Saw the certificate of ${ref}: ${outcome?.title ?? ''}`
			: `Took ${outcome?.title ?? 'a qualification'} off ${ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/**
 * Records a right-to-work check: what was seen, and until when it holds. Everyone is checked the same way.
 *
 * Source: Immigration, Asylum and Nationality Act 2006 s. 15; Equality Act 2010.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `end-date-needed`, `work-permission-over`, `document-needed`
 */
export const checkRightToWork = command({
	name: 'vetting.right-to-work',
	title: 'Record a right-to-work check',
	minutes: 3,
	input: z.strictObject({
		ref: CandidateRef,
		status: z.enum(keysOf(RIGHT_TO_WORK)),
		seen: ShortText(120).default(''),
		expires: Day.nullable().default(null),
	}),
	outcome: z.null(),
	run({ db, now, me }, { ref, status, seen, expires }) {
		const person = activeCandidate(db, ref);
		const checked = status === 'verified' || status === 'time_limited';
		if (checked && seen === '') throw refuse('document-needed', { name: fullName(person) });
		if (status === 'time_limited' && expires === null) throw refuse('end-date-needed', { name: fullName(person) });
		if (status === 'time_limited' && expires !== null && expires < dayIn(now))
			throw refuse('work-permission-over', { name: fullName(person), day: longDay(expires) });
		db.run(sql`update candidate set right_to_work = ${status}, right_to_work_seen = ${checked ? seen : null},
		           right_to_work_on = ${status === 'unchecked' ? null : dayIn(now)}, right_to_work_by = ${status === 'unchecked' ? null : me.id},
		           right_to_work_expires = ${status === 'time_limited' ? expires : null} where person_id = ${person.id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		settleCompleteness(db, person.id);
		return null;
	},
	says: ({ ref, status, seen }) =>
		`Right to work of ${ref}: ${RIGHT_TO_WORK[status].toLowerCase()}${seen ? ` (${seen})` : ''}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
