import { commit, type Committed } from '../attempt/commit.ts';
import { ledgerOf, storyTime, type Attempt } from '../attempt/attempt.ts';
import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import { hasher } from '../ledger/hash.ts';
import { minutesBetween, StoryTime } from '../ledger/story-time.ts';
import { Faulty, type Problem } from '../scenario/problem.ts';
import type { TestAct, TestRun } from '../scenario/tests-file.ts';

/** The device time that a proof writes: one second an act, from a day that means nothing. */
const DEVICE = (n: number) =>
	`2026-01-01T00:${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}Z`;

const HOLE = /\{\{\s*([a-z][a-z0-9_]*)\.([a-z_]+)\s*\}\}/g;

/** Puts the outcomes kept by `as:` where `{{tom.ref}}` asks for them. */
export function withKept(input: Json, kept: ReadonlyMap<string, Json>): Json {
	if (typeof input === 'string') {
		return input.replace(HOLE, (hole, name: string, field: string) => {
			const outcome = kept.get(name);
			const value = outcome && typeof outcome === 'object' && !Array.isArray(outcome) ? outcome[field] : undefined;
			return value === undefined ? hole : String(value);
		});
	}
	if (Array.isArray(input)) return input.map((one) => withKept(one, kept));
	if (input !== null && typeof input === 'object') {
		return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withKept(value, kept)]));
	}
	return input;
}

/** In a test the clock may be moved on `to` a time, as a learner does on screen: the minutes follow from what was done. */
function untilThen(attempt: Attempt, { command, input }: TestAct): Json {
	if (command !== 'clock.advance' || input === null || typeof input !== 'object' || !('to' in input)) return input;
	const to = StoryTime.safeParse(input['to']);
	return to.success ? { minutes: minutesBetween(storyTime(attempt), to.data) } : input;
}

/** Does one act of a test. @throws {Faulty} when it is no command, or not one that can be given so */
export function doTestAct(
	attempt: Attempt,
	run: TestRun,
	act: TestAct,
	number: number,
	kept: Map<string, Json>,
): Committed {
	const command = attempt.commands.get(act.command);
	const problem = (message: string, remedy: string): Problem => ({
		file: run.file,
		line: null,
		about: run.test,
		message: `“${run.test}”, act ${number}: ${message}`,
		remedy,
	});
	if (!command)
		throw new Faulty([
			problem(`there is no act “${act.command}”.`, `The acts are: ${[...attempt.commands.keys()].join(', ')}.`),
		]);
	const input = withKept(untilThen(attempt, act), kept);
	const parsed = command.input.safeParse(input);
	if (!parsed.success) {
		throw new Faulty(
			parsed.error.issues.map((issue) =>
				problem(`${act.command} can’t be given this: ${issue.path.join('.')}`, issue.message),
			),
		);
	}
	const done = commit(attempt, command, input, DEVICE(number));
	if (act.as !== null && done.ok) kept.set(act.as, done.outcome as Json);
	return done;
}

/** Does all acts of a test, one after the other, and returns the ledger. @throws {Faulty} */
export function doTest(attempt: Attempt, run: TestRun): Entry[] {
	const kept = new Map<string, Json>();
	for (const [index, act] of run.do.entries()) doTestAct(attempt, run, act, index + 1, kept);
	return ledgerOf(attempt.db);
}

const ENOUGH = Symbol('everything is taken back');

/** Does something in an attempt and takes all of it back, so that one world serves many runs. */
export function tryOut<T>(ground: Attempt, work: (attempt: Attempt) => T): T {
	// what is worked out from the records is kept by the database object, and a rollback leaves no trace that would tell
	const attempt = { ...ground, db: { ...ground.db } };
	let result: T | undefined;
	try {
		ground.db.savepoint(() => {
			result = work(attempt);
			throw ENOUGH;
		});
	} catch (error) {
		if (error !== ENOUGH) throw error;
	}
	return result!;
}

/** A fingerprint of everything that was done: every entry, and every row as each act left it. */
export function traceOf(db: ReadDb): string {
	const trace = hasher();
	for (const line of db.column(sql`select entry from ledger order by seq`)) trace.feed(`${line}\n`);
	for (const line of db.column(
		sql`select json_array(entry, cause, tbl, key, before, after) from change_log order by id`,
	))
		trace.feed(`${line}\n`);
	return trace.done();
}
