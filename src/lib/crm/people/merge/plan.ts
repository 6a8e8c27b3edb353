import type { ReadDb } from '../../../db/database.ts';
import { nameKey } from '../../../db/fold.ts';
import { sql } from '../../../db/sql.ts';
import { tablesOf } from '../../../db/tables.ts';
import type { StoryTime } from '../../../ledger/story-time.ts';
import { choiceOf, MERGE_FIELDS, UNSAID, type MergeField } from './fields.ts';
import { change, movesOf, rowsWith, type Move, type Row, type Value } from './moves.ts';

/** Who stays and who goes. */
export interface Pair {
	readonly survivor: number;
	readonly absorbed: number;
}

const FIELDS = Object.keys(MERGE_FIELDS) as MergeField[];

/** Fields in which the record that goes says something and the one that stays says nothing. */
export function gapsOf(db: ReadDb, pair: Pair): MergeField[] {
	const [stays, goes] = [rowsOf(db, pair.survivor), rowsOf(db, pair.absorbed)];
	return FIELDS.filter((field) => {
		const { person = [], candidate = [], main } = choiceOf(field);
		if (main === 'cv') return currentCv(db, pair.survivor) === null && currentCv(db, pair.absorbed) !== null;
		if (main) return mainOf(db, pair.survivor, main) === null && mainOf(db, pair.absorbed, main) !== null;
		const says = (rows: Both) =>
			[
				...person.map((c) => rows.person[c]),
				...candidate.filter((c) => c !== 'pay_unit').map((c) => rows.candidate[c]),
			].some((value) => !UNSAID.includes(value ?? null));
		return says(goes) && !says(stays);
	});
}

/**
 * Everything that a merge would change, row by row, in the order in which it can be written. Reads only: the same plan
 * is shown before and done after.
 *
 * @param take - fields whose value comes from the record that goes
 */
export function planOf(db: ReadDb, pair: Pair, take: readonly MergeField[], now: StoryTime, reason: string): Move[] {
	const { survivor, absorbed } = pair;
	const [stays, goes] = [rowsOf(db, survivor), rowsOf(db, absorbed)];
	const contacts = contactChanges(db, pair, take);
	const papers = documentChanges(db, pair, take);
	const also = (tbl: string, row: Row) =>
		tbl === 'contact_point' ? contacts.moving(row) : tbl === 'document' ? papers.moving(row) : {};
	const first = [...contacts.before, ...papers.before];
	const moved = movesOf(db, absorbed, survivor, also, first);
	const columns = (of: 'person' | 'candidate') => {
		const taken = take.flatMap((field) => choiceOf(field)[of] ?? []);
		return Object.fromEntries(taken.map((c) => [c, goes[of][c] ?? null]));
	};
	const person: Record<string, Value> = { ...columns('person'), updated_at: now };
	const named = { ...stays.person, ...person };
	person['name_key'] = nameKey(named['given_name'] as string | null, named['family_name'] as string | null);
	if (stays.person['legal_hold'] === null) person['legal_hold'] = goes.person['legal_hold'] ?? null;
	const candidate: Record<string, Value> = columns('candidate');
	if (candidate['referred_by'] === survivor) candidate['referred_by'] = null;
	const heard = [stays.candidate['last_contact_at'], goes.candidate['last_contact_at']].filter(Boolean).sort();
	candidate['last_contact_at'] = heard.at(-1) ?? null;
	return [
		...first,
		...moved.filter((move) => !(move.tbl === 'candidate' && move.action === 'left')),
		...pairChanges(db, pair),
		...contacts.after,
		// the candidate row may have lost its referrer above, or gained the other's
		change(
			'candidate',
			`[${survivor}]`,
			{ ...stays.candidate, ...moved.find((m) => m.tbl === 'candidate' && m.key === `[${survivor}]`)?.after },
			candidate,
		),
		change('person', `[${survivor}]`, stays.person, person),
		change('person', `[${absorbed}]`, goes.person, {
			lifecycle: 'merged',
			merged_into: survivor,
			lifecycle_at: now,
			lifecycle_reason: reason,
			updated_at: now,
		}),
	].filter((move) => move.action === 'left' || Object.keys(move.after).length > 0);
}

interface Both {
	readonly person: Row;
	readonly candidate: Row;
}

const tableOf = (db: ReadDb, name: string) => tablesOf(db).find((t) => t.name === name)!;

function rowsOf(db: ReadDb, id: number): Both {
	return {
		person: rowsWith(db, tableOf(db, 'person'), 'id', id)[0]!.row,
		candidate: rowsWith(db, tableOf(db, 'candidate'), 'person_id', id)[0]!.row,
	};
}

const currentCv = (db: ReadDb, id: number) =>
	(db.column(
		sql`select id from document where person_id = ${id} and kind = 'cv' and is_current = 1 order by id desc limit 1`,
	)[0] ?? null) as number | null;
const mainOf = (db: ReadDb, id: number, kind: string) =>
	(db.column(sql`select norm from contact_point where person_id = ${id} and kind = ${kind} and is_primary = 1`)[0] ??
		null) as string | null;

/** One main number or address of each kind stays main; the others come along beside it. */
function contactChanges(db: ReadDb, { survivor, absorbed }: Pair, take: readonly MergeField[]) {
	const points = rowsWith(db, tableOf(db, 'contact_point'), 'person_id', survivor);
	const before: Move[] = [];
	const after: Move[] = [];
	for (const kind of ['mobile', 'landline', 'email'] as const) {
		const other = mainOf(db, absorbed, kind);
		if (!take.includes(kind) || other === null) continue;
		for (const { key, row } of points.filter((p) => p.row['kind'] === kind)) {
			if (row['is_primary'] === 1 && row['norm'] !== other)
				before.push(change('contact_point', key, row, { is_primary: 0 }));
			if (row['is_primary'] === 0 && row['norm'] === other)
				after.push(change('contact_point', key, row, { is_primary: 1 }));
		}
	}
	const moving = (row: Row): Row => {
		const kind = String(row['kind']);
		const chosen = (take as readonly string[]).includes(kind);
		return row['is_primary'] === 1 && !chosen && mainOf(db, survivor, kind) !== null ? { is_primary: 0 } : {};
	};
	return { before, after, moving };
}

/** One current CV; what comes along is numbered on from what is there. */
function documentChanges(db: ReadDb, { survivor }: Pair, take: readonly MergeField[]) {
	const papers = rowsWith(db, tableOf(db, 'document'), 'person_id', survivor);
	const replaced = take.includes('cv') ? papers.filter((p) => p.row['kind'] === 'cv' && p.row['is_current'] === 1) : [];
	const highest = (kind: Value) =>
		Math.max(0, ...papers.filter((p) => p.row['kind'] === kind).map((p) => Number(p.row['version'])));
	const moving = (row: Row): Row => {
		const hasCv = papers.some((p) => p.row['kind'] === 'cv' && p.row['is_current'] === 1);
		return {
			version: Number(row['version']) + highest(row['kind'] ?? null),
			...(row['kind'] === 'cv' && hasCv && !take.includes('cv') ? { is_current: 0 } : {}),
		};
	};
	return { before: replaced.map((p) => change('document', p.key, p.row, { is_current: 0 })), moving };
}

/** What was found out about likenesses: this pair is settled, and what was said of the one that goes holds for the other. */
function pairChanges(db: ReadDb, { survivor, absorbed }: Pair): Move[] {
	const table = tableOf(db, 'duplicate_pair');
	const rows = [...rowsWith(db, table, 'a', absorbed), ...rowsWith(db, table, 'b', absorbed)];
	const known = new Set(
		[...rowsWith(db, table, 'a', survivor), ...rowsWith(db, table, 'b', survivor)].map((p) => p.key),
	);
	return rows.flatMap(({ key, row }) => {
		const third = row['a'] === absorbed ? row['b'] : row['a'];
		if (third === survivor) return [change('duplicate_pair', key, row, { state: 'merged' })];
		const [a, b] = [Number(third), survivor].sort((x, y) => x - y) as [number, number];
		if (known.has(JSON.stringify([a, b])))
			return [{ tbl: 'duplicate_pair', key, action: 'left' as const, before: {}, after: {} }];
		return [{ ...change('duplicate_pair', key, row, { a, b }), action: 'moved' as const }];
	});
}
