import type { Change } from '../../db/changes.ts';
import type { ReadDb } from '../../db/database.ts';
import { dayIn, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { PAY_BAND, spokenBand } from './bands.ts';
import { RIGHT_ON, RIGHTS } from './fields/consent.ts';
import { STATUS_OPTIONS, WORK_OPTIONS } from './fields/work.ts';
import { changesSince, markOf, type Mark } from './kept.ts';
import { PERMISSION_STATES, permissions } from './permission.ts';

/** A number for everybody: which option of a facet, a row's id, days; −1 for none. */
const COLUMNS = [
	'archived',
	'town',
	'owner',
	'status',
	'spoken',
	'pay',
	'righttowork',
	'work',
	'notice',
	'permission',
] as const;
export type FactColumn = (typeof COLUMNS)[number];

/**
 * What counting and sorting ask of everybody, in arrays, so that a keystroke reads ten thousand people in well under
 * a millisecond. Read from the records on one day, and followed through the change log. Which people a search finds
 * is never read from here: that is SQL's to say, and a test holds the two together.
 */
export interface Facts {
	readonly today: Day;
	readonly mark: Mark;
	/** Everybody who can be found, archived or not, by id. A person's place in this list is what the arrays go by. */
	readonly ids: Int32Array;
	/** From id to place; −1 for nobody. */
	readonly placeOf: Int32Array;
	readonly columns: Readonly<Record<FactColumn, Int32Array>>;
	/** Everybody in one order or another, worked out when first asked for. */
	readonly orders: Map<string, Int32Array>;
}

const store = new WeakMap<ReadDb, Facts>();

/** The facts as the records are now. */
export function factsIn(db: ReadDb, now: StoryTime): Facts {
	const today = dayIn(now);
	const before = store.get(db);
	const changes = before && before.today === today ? changesSince(db, before.mark) : null;
	if (before && changes?.length === 0) return before;
	const after = (before && changes && followed(db, before, changes)) || readFacts(db, today);
	store.set(db, after);
	return after;
}

const numbered = (column: string, values: readonly string[]) =>
	`case ${column} ${values.map((value, at) => `when '${value}' then ${at}`).join(' ')} end`;

/** Rows of numbers, a column an array, everybody or the ones named. */
function readColumns(db: ReadDb, today: Day, only?: string): number[][] {
	const band = spokenBand(today);
	const exprs = [
		`p.lifecycle = 'archived'`,
		'p.place_id',
		'c.owner_id',
		numbered(
			'c.status',
			STATUS_OPTIONS.map((o) => o.value),
		),
		band.text,
		PAY_BAND,
		numbered(
			`(${RIGHT_ON})`,
			RIGHTS.map((o) => o.value),
		),
		WORK_OPTIONS.map((o, bit) => `(instr(c.work_types, '"${o.value}"') > 0) * ${1 << bit}`).join(' + '),
		'c.notice_days',
	];
	const text = `select json_array(json_group_array(id), ${exprs.map((_, i) => `json_group_array(coalesce(x${i}, -1))`).join(', ')})
		from (select c.person_id as id, ${exprs.map((expr, i) => `${expr} as x${i}`).join(', ')}
		from candidate c cross join person p on p.id = c.person_id
		where p.lifecycle in ('active', 'archived') ${only === undefined ? '' : 'and c.person_id in (select value from json_each(?))'}
		order by c.person_id)`;
	const values = [...band.values, today, ...(only === undefined ? [] : [only])];
	return JSON.parse(String(db.column({ text, values })[0])) as number[][];
}

/** Person and number of the state of their permission, for everybody who was ever asked. */
function readPermissions(db: ReadDb, today: Day, only?: string): [number[], number[]] {
	const { text, values } = permissions(today, only);
	const pairs = `select json_array(json_group_array(person_id), json_group_array(${numbered('state', PERMISSION_STATES)})) from (${text})`;
	return JSON.parse(String(db.column({ text: pairs, values })[0])) as [number[], number[]];
}

const NOT_ASKED = PERMISSION_STATES.indexOf('not_asked');

function readFacts(db: ReadDb, today: Day): Facts {
	const mark = markOf(db);
	const [ids = [], ...rest] = readColumns(db, today);
	const placeOf = new Int32Array((ids.at(-1) ?? 0) + 1).fill(-1);
	ids.forEach((id, place) => (placeOf[id] = place));
	const arrays = [...rest.map((column) => Int32Array.from(column)), new Int32Array(ids.length).fill(NOT_ASKED)];
	// safe: one array for each name, in the same order
	const columns = Object.fromEntries(COLUMNS.map((name, i) => [name, arrays[i]!])) as Record<FactColumn, Int32Array>;
	setPermissions(columns.permission, placeOf, readPermissions(db, today));
	return { today, mark, ids: Int32Array.from(ids), placeOf, columns, orders: new Map() };
}

function setPermissions(column: Int32Array, placeOf: Int32Array, [people, states]: [number[], number[]]): void {
	people.forEach((id, i) => {
		const place = placeOf[id] ?? -1;
		if (place >= 0) column[place] = states[i]!;
	});
}

/** Whose facts a changed row may be: the column of each table that holds the person. */
const WHOSE: Record<string, 'id' | 'person_id'> = {
	person: 'id',
	candidate: 'person_id',
	consent_event: 'person_id',
};

/**
 * The facts after some changes, by reading the people concerned again into the same arrays; null when people came or
 * went, and all must be read.
 */
function followed(db: ReadDb, before: Facts, changes: readonly Change[]): Facts | null {
	const people = new Set<number>();
	for (const { tbl, person_id, before: was, after: is } of changes) {
		const column = WHOSE[tbl];
		if (!column) continue;
		if (person_id !== null) people.add(person_id);
		for (const row of [was, is]) {
			const id = row === null ? null : (JSON.parse(row) as Record<string, unknown>)[column];
			// of somebody erased or anonymised there is only a hash here; the log still says whose line it is
			if (typeof id === 'number') people.add(id);
		}
	}
	const mark = markOf(db);
	const only = JSON.stringify([...people]);
	const { columns, placeOf, today } = before;
	if (people.size > 0) {
		const [ids = [], ...rest] = readColumns(db, today, only);
		const known = [...people].filter((id) => (placeOf[id] ?? -1) >= 0);
		if (ids.length !== known.length || ids.some((id) => (placeOf[id] ?? -1) < 0)) return null;
		ids.forEach((id, i) => {
			rest.forEach((column, c) => (columns[COLUMNS[c]!][placeOf[id]!] = column[i]!));
			columns.permission[placeOf[id]!] = NOT_ASKED;
		});
		setPermissions(columns.permission, placeOf, readPermissions(db, today, only));
	}
	const touched = new Set(changes.map((c) => c.tbl));
	const sameOrders = !['person', 'candidate', 'consent_event', 'place', 'colleague'].some((tbl) => touched.has(tbl));
	return { ...before, mark, orders: sameOrders ? before.orders : namesOnly(before.orders, changes) };
}

/** The orders by name, which stand behind most others and which few acts change; none of them when one has. */
function namesOnly(orders: Facts['orders'], changes: readonly Change[]): Map<string, Int32Array> {
	const name = (row: string | null) => (row === null ? null : (JSON.parse(row) as Record<string, unknown>)['name_key']);
	const renamed = changes.some(({ tbl, before, after }) => tbl === 'person' && name(before) !== name(after));
	return new Map(renamed ? [] : [...orders].filter(([order]) => order === 'name' || order === '-name'));
}
