import { z } from 'zod';
import type { Attempt } from '../../attempt/attempt.ts';
import { commit } from '../../attempt/commit.ts';
import { namesIn } from '../../crm/named.ts';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { saysTheSame } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import { Faulty } from '../../scenario/problem.ts';
import { columnsBehind } from '../columns.ts';
import { touchedBy, type Row } from '../rows.ts';
import { tryOut } from '../run.ts';

/** A line of a tutor view that reads otherwise after some acts than before them. */
export interface Difference {
	readonly view: string;
	/** Null where there was no such line. */
	readonly before: Row | null;
	/** Null where it is gone. */
	readonly after: Row | null;
	/** Those that read otherwise; of a line that is new or gone, all that say something. */
	readonly columns: readonly string[];
	/** The acts that last wrote each column; of a new or lost line, the acts that last wrote the line, under `''`. */
	readonly writers: Readonly<Record<string, readonly number[]>>;
}

/** What some acts came to, as a tutor can ask about it. */
export interface Outcome {
	readonly differences: readonly Difference[];
	/** Names of all who are referred to. */
	readonly names: Readonly<Record<string, string>>;
	/** References that the world had before the first act, of all that the acts and lines name. */
	readonly known: ReadonlySet<string>;
}

/** Which tables the lines of a view stand in; the first is the line itself. In the order in which they are told. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
	people: ['person', 'candidate', 'contact_point'],
	skills: ['candidate_skill'],
	work: ['employment'],
	qualifications: ['qualification'],
	documents: ['document'],
	notices: ['notice_sent'],
	consents: ['consent_event'],
	retention: ['retention_review'],
	requests: ['data_request'],
	incidents: ['incident'],
	clients: ['client'],
	contacts: ['person', 'client_contact'],
	vacancies: ['vacancy'],
	requirements: ['requirement'],
	shortlist: ['application'],
	match_notes: ['match_note'],
	applications: ['application'],
	submissions: ['submission_item'],
	placements: ['placement'],
	interactions: ['interaction'],
	tasks: ['task'],
	messages: ['message'],
};

/** The book-keeping of a view: nobody did it. */
const OWN = new Set(['touched', 'name_key', 'state_on', 'last_contact', 'registered', 'on', 'at', 'sha256', 'read']);
const REFERENCE = /\b[A-Z]{2,4}-\d{1,7}\b/g;

const Change = z.object({
	entry: z.int(),
	tbl: z.string(),
	key: z.string(),
	before: z.string().nullable(),
	after: z.string().nullable(),
});
type Change = z.infer<typeof Change>;

/**
 * Does some acts in a world and says which lines of the tutor views read otherwise afterwards. What fell due by itself
 * is left out. The world is as it was when this returns.
 *
 * @param ground - opened for judging, with nothing done in it
 * @throws {Faulty} when an act turns out differently from how it was recorded
 */
export function outcomeOf(ground: Attempt, entries: readonly Entry[]): Outcome {
	const after = tryOut(ground, (attempt) => {
		for (const entry of entries) {
			const command = attempt.commands.get(entry.command);
			const { entry: again } = command ? commit(attempt, command, entry.input, entry.at) : { entry: null };
			// the attempt was another, so its hashes are too
			if (again?.refusal !== entry.refusal || !saysTheSame(again?.outcome, entry.outcome)) throw changedSince(entry);
		}
		const changes = attempt.db.all(
			Change,
			sql`select entry, tbl, key, before, after from change_log where cause = 'act' order by id`,
		);
		const lines = linesTouched(attempt.db, changes);
		return { changes, lines, names: namesIn(attempt.db, textOf(entries, lines)) };
	});
	const before = linesTouched(ground.db, after.changes, after.lines.get('consents'));
	const text = textOf(entries, after.lines) + textOf([], before);
	return {
		differences: Object.keys(VIEWS).flatMap((view) =>
			compare(view, before.get(view) ?? [], after.lines.get(view) ?? [], after.changes),
		),
		names: { ...after.names, ...namesIn(ground.db, text) },
		known: knownIn(ground.db, text),
	};
}

const changedSince = ({ seq }: Entry) =>
	new Faulty([
		{
			file: 'data/',
			line: null,
			message: `Act ${seq} of this run turns out differently now: the scenario’s records have changed since it was done.`,
			remedy: 'Do it once more.',
		},
	]);

const textOf = (entries: readonly Entry[], lines: ReadonlyMap<string, readonly Row[]>) =>
	JSON.stringify([entries.map(({ input, outcome }) => [input, outcome]), [...lines.values()]]);

/** The lines of each view behind which a row was written. */
function linesTouched(
	db: ReadDb,
	changes: readonly Change[],
	answers: readonly Row[] = [],
): ReadonlyMap<string, readonly Row[]> {
	const rows = new Set(changes.map(({ tbl, key }) => `${tbl} ${key}`));
	const tables = new Set(changes.map(({ tbl }) => tbl));
	const found = new Map<string, Row[]>();
	for (const [view, behind] of Object.entries(VIEWS)) {
		if (!behind.some((table) => tables.has(table))) continue;
		const touched = (row: Row) => touchedBy(row).some((one) => rows.has(one));
		// of people, only those whose rows were written: their view is slow to go through
		const text =
			view === 'people'
				? 'select * from people where ref in (select ref from person where id in (select value from json_each(?)))'
				: `select * from "${view}"`;
		const people = changes.filter(({ tbl }) => tbl === 'person' || tbl === 'candidate').map(({ key }) => key);
		const values =
			view === 'people' ? [JSON.stringify([...new Set([...people.map(firstOf), ...contactsOf(changes)])])] : [];
		found.set(view, db.rows({ text, values }).filter(touched));
	}
	// the answer that held before stands in a row of its own
	for (const { ref, purpose, vacancy } of answers)
		found.set('consents', [
			...(found.get('consents') ?? []),
			...db.rows({
				text: 'select * from consents where ref = ? and purpose = ? and vacancy is ?',
				values: [ref, purpose, vacancy] as string[],
			}),
		]);
	return found;
}

const firstOf = (key: string): number => Number((JSON.parse(key) as unknown[])[0]);
const contactsOf = (changes: readonly Change[]): number[] =>
	changes
		.filter(({ tbl }) => tbl === 'contact_point')
		.flatMap(({ before, after }) => [before, after])
		.flatMap((row) => (row === null ? [] : [Number((JSON.parse(row) as { person_id: number }).person_id)]));

/** What makes a line the same line: its row; of an answer, what was asked. */
const lineOf = (view: string, row: Row): string =>
	view === 'consents'
		? JSON.stringify([row['ref'], row['purpose'], row['vacancy']])
		: (touchedBy(row)[0] ?? JSON.stringify(row));

function compare(
	view: string,
	before: readonly Row[],
	after: readonly Row[],
	changes: readonly Change[],
): Difference[] {
	const was = new Map(before.map((row) => [lineOf(view, row), row]));
	const is = new Map(after.map((row) => [lineOf(view, row), row]));
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((line): Difference[] => {
		const [old, now] = [was.get(line) ?? null, is.get(line) ?? null];
		const row = now ?? old!;
		const columns = Object.keys(row).filter(
			(column) =>
				!OWN.has(column) && (old === null || now === null ? row[column] !== null : old[column] !== now[column]),
		);
		if (columns.length === 0) return [];
		const touched = [old, now].flatMap((one) => (one === null ? [] : touchedBy(one)));
		const writers = (wanted: readonly string[]) =>
			[...new Set([...new Set(touched)].flatMap((one) => lastOf(changes, one, wanted)))].sort((a, b) => a - b);
		const whole = old === null || now === null;
		return [
			{
				view,
				before: old,
				after: now,
				columns,
				writers: whole
					? { '': writers([]) }
					: Object.fromEntries(columns.map((column) => [column, writers(columnsBehind(view, [column]))])),
			},
		];
	});
}

/** The act that last changed one of these columns of a row; without columns, the row. */
function lastOf(changes: readonly Change[], row: string, columns: readonly string[]): number[] {
	const own = changes.filter(({ tbl, key }) => `${tbl} ${key}` === row);
	const parse = (text: string | null) => (text === null ? {} : (JSON.parse(text) as Row));
	const last = own.findLast(({ before, after }) => {
		if (columns.length === 0) return true;
		const [old, now] = [parse(before), parse(after)];
		return columns.some((column) => (column in old || column in now) && old[column] !== now[column]);
	});
	return last ? [last.entry] : [];
}

/** Of the references in a text, those that a record of the world has. */
function knownIn(db: ReadDb, text: string): ReadonlySet<string> {
	const refs = [...new Set(text.match(REFERENCE) ?? [])];
	const tables = [
		'person',
		'vacancy',
		'client',
		'task',
		'data_request',
		'message',
		'interview',
		'placement',
		'colleague',
	];
	return new Set(
		tables.flatMap(
			(table) =>
				db.column({
					text: `select ref from "${table}" where ref in (select value from json_each(?)) order by ref`,
					values: [JSON.stringify(refs)],
				}) as string[],
		),
	);
}
