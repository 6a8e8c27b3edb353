import type { ReadDb } from './database.ts';
import { referencesOf, type Reference, type Table } from './tables.ts';

/** Roles another person may have on a record without it being that person's: who referred, whom a client answers. */
const NOT_WHOSE = new Set([
	'candidate.referred_by',
	'person.merged_into',
	'vacancy.contact_id',
	'submission.contact_id',
	'duplicate_pair.b',
	'merge_log.absorbed',
]);

/** Columns that name a person whom the row is about, in it before or after: its values go with that one. */
export function aboutWhom(db: ReadDb): readonly { readonly tbl: string; readonly column: string }[] {
	return [
		{ tbl: 'duplicate_pair', column: 'b' },
		{ tbl: 'merge_log', column: 'absorbed' },
		...whose(db)
			.filter((r) => r.to === 'person' || r.to === 'candidate')
			.map((r) => ({ tbl: r.from, column: r.column })),
	];
}

const whose = (db: ReadDb) => referencesOf(db).filter((r) => !NOT_WHOSE.has(`${r.from}.${r.column}`));

/**
 * SQL for the id of the person a row is about, or `null`: found by following foreign keys to `person`, shortest way
 * first, so that a new table is covered without being named here. For the triggers of the change log.
 *
 * @param row - `new` or `old`
 */
export function personOf(db: ReadDb, table: Table, row: string): string {
	if (table.name === 'person') return `${row}."id"`;
	const path = wayToPerson(db, table.name);
	if (!path) return 'null';
	const [first, ...rest] = path;
	const found = rest.reduce(
		(inner, step) => `(select "${step.column}" from main."${step.from}" where "${idOf(step.from)}" = ${inner})`,
		`${row}."${first!.column}"`,
	);
	if (rest.length === 0) return found;
	// a row that goes with the one above it: that one is gone already, and the log knows whose it was
	return `coalesce(${found}, (select person_id from change_log where tbl = '${first!.to}' and key = json_array(${row}."${first!.column}") order by id desc limit 1))`;
}

/** `candidate` is keyed by its person; everything else on the way by its own id. */
const idOf = (table: string) => (table === 'candidate' ? 'person_id' : 'id');

/** The foreign keys that lead from a table to the person its rows are about, shortest way first; null where none does. */
export function wayToPerson(db: ReadDb, from: string): Reference[] | null {
	const all = whose(db);
	const queue: { table: string; path: Reference[] }[] = [{ table: from, path: [] }];
	const seen = new Set([from]);
	for (let at = queue.shift(); at; at = queue.shift()) {
		for (const step of all.filter((r) => r.from === at.table)) {
			const path = [...at.path, step];
			// a candidate's key is the person's
			if (step.to === 'person' || step.to === 'candidate') return path;
			if (!seen.has(step.to)) {
				seen.add(step.to);
				queue.push({ table: step.to, path });
			}
		}
	}
	return null;
}
