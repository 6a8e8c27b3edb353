import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { ShortText, TypedDay } from '../fields.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

const refuse = reasons({
	'job-not-there': (p: { name: string; line: number }) => ({
		message: `${p.name} has no job number ${p.line} on record.`,
		remedy: 'Choose the job from the work history.',
	}),
	'job-ends-early': (p: { started: string; ended: string }) => ({
		message: `The job would end (${p.ended}) before it began (${p.started}).`,
		remedy: 'Check the two months.',
	}),
});

/** A month of a work history: `2024-03`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as year and month, like 2024-03.');

const Job = {
	employer: ShortText(100).pipe(z.string().min(2, 'Write who the employer was.')),
	title: ShortText(100).pipe(z.string().min(2, 'Write what the job was called.')),
	started: z.union([Month, TypedDay]),
	ended: z.union([Month, TypedDay]).nullable(),
	duties: ShortText(2_000),
	leaving_reason: ShortText(200).nullable(),
};

/** Adds a job to the work history. @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `job-ends-early` */
export const addJob = command({
	name: 'employment.add',
	title: 'Add a job',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		...Job,
		ended: Job.ended.default(null),
		duties: Job.duties.default(''),
		leaving_reason: Job.leaving_reason.default(null),
	}),
	outcome: z.strictObject({ line: z.int() }),
	run({ db, now }, { ref, employer, title, started, ended, duties, leaving_reason }) {
		const person = activeCandidate(db, ref);
		if (ended !== null && ended < started) throw refuse('job-ends-early', { started, ended });
		db.run(sql`insert into employment (person_id, employer, title, started, ended, duties, leaving_reason)
		           values (${person.id}, ${employer}, ${title}, ${started}, ${ended}, ${duties}, ${leaving_reason})`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { line: db.column(sql`select count(*) from employment where person_id = ${person.id}`)[0] as number };
	},
	says: ({ ref, title, employer }) => `Added a job to ${ref}: ${title}, ${employer}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** Jobs are numbered in the order in which they were entered. */
const jobAt = (personId: number, line: number) =>
	sql`select id from employment where person_id = ${personId} order by id limit 1 offset ${line - 1}`;

/** Changes a job of the work history. @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `job-not-there`, `job-ends-early` */
export const amendJob = command({
	name: 'employment.amend',
	title: 'Change a job',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		line: z.int().positive(),
		...Job,
		duties: Job.duties.default(''),
		leaving_reason: Job.leaving_reason.default(null),
	}),
	outcome: z.null(),
	run({ db, now }, { ref, line, employer, title, started, ended, duties, leaving_reason }) {
		const person = activeCandidate(db, ref);
		const id = db.column(jobAt(person.id, line))[0];
		if (id === undefined) throw refuse('job-not-there', { name: fullName(person), line });
		if (ended !== null && ended < started) throw refuse('job-ends-early', { started, ended });
		db.run(sql`update employment set employer = ${employer}, title = ${title}, started = ${started}, ended = ${ended}, duties = ${duties},
		           leaving_reason = ${leaving_reason} where id = ${id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return null;
	},
	says: ({ ref, title, employer }) => `Changed a job of ${ref}: ${title}, ${employer}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `job-not-there` */
export const removeJob = command({
	name: 'employment.remove',
	title: 'Take a job off',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, line: z.int().positive() }),
	outcome: z.strictObject({ employer: z.string() }),
	run({ db, now }, { ref, line }) {
		const person = activeCandidate(db, ref);
		const id = db.column(jobAt(person.id, line))[0];
		if (id === undefined) throw refuse('job-not-there', { name: fullName(person), line });
		const employer = String(db.column(sql`select employer from employment where id = ${id}`)[0]);
		db.run(sql`delete from employment where id = ${id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { employer };
	},
	says: ({ ref }, outcome) => `Took a job${outcome ? ` at ${outcome.employer}` : ''} off ${ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
