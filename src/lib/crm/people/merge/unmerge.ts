import { z } from 'zod';
import type { Db, ReadDb } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { command } from '../../define.ts';
import { at } from '../../place.ts';
import { CandidateRef } from '../../refs.ts';
import { reasons } from '../../refusal.ts';
import { mustMay } from '../../team/may.ts';
import { settleCompleteness } from '../completeness.ts';
import { candidateByRef, fullName } from '../person.ts';
import type { Row, Value } from './moves.ts';
import { rowAt, setRow } from './write.ts';

const refuse = reasons({
	'not-merged': (p: { name: string }) => ({
		message: `${p.name} has not been merged into another record.`,
		remedy: 'Only the record that went into another can be taken out again.',
	}),
	'merged-again': (p: { into: string; further: string }) => ({
		message: `${p.into} has itself gone into ${p.further} since.`,
		remedy: `Undo the merge of ${p.into} into ${p.further} first, then this one.`,
	}),
});

/**
 * Takes a merge back, at any time: every row that moved goes back, and every field has again what it had. What
 * somebody has changed since stays as they left it, and is counted; what has come since stays with the record that stayed.
 *
 * @throws {Refusal} `no-such-candidate`, `not-merged`, `merged-again`, `role-may-not`
 */
export const unmergeCandidates = command({
	name: 'candidate.unmerge',
	title: 'Undo the merge',
	minutes: 4,
	input: z.strictObject({
		/** The record that went into another. */
		ref: CandidateRef,
		reason: z.string().trim().min(5, 'Say in a few words why they are two people after all.').max(300),
	}),
	outcome: z.strictObject({ out_of: CandidateRef, restored: z.int(), kept: z.int() }),
	run({ db, now, me }, { ref, reason: _ }) {
		mustMay(db, me, 'merge', 'candidate');
		const person = candidateByRef(db, ref);
		const merge = db.maybe(
			Merge,
			sql`select l.id, l.survivor, s.ref, i.ref as further from merge_log l join person s on s.id = l.survivor
			    left join person i on i.id = s.merged_into
			    where l.absorbed = ${person.id} and l.undone_at is null order by l.id desc limit 1`,
		);
		if (person.lifecycle !== 'merged' || !merge) throw refuse('not-merged', { name: fullName(person) });
		if (merge.further !== null) throw refuse('merged-again', { into: merge.ref, further: merge.further });

		let restored = 0;
		let kept = 0;
		const moves = db.all(
			Written,
			sql`select table_name as tbl, row_key as key, key_after as keyAfter, before, after from merge_move
			    where merge_id = ${merge.id} and action <> 'left' order by seq desc`,
		);
		for (const move of moves) {
			const row = rowAt(db, move.tbl, move.keyAfter);
			const back: Record<string, Value> = {};
			for (const column of Object.keys(move.before)) {
				if (row !== null && (row[column] ?? null) === (move.after[column] ?? null))
					back[column] = move.before[column] ?? null;
				else if (!handOn(db, merge.id, move, column)) kept++;
			}
			if (trySet(db, move.tbl, move.keyAfter, back)) restored += Object.keys(back).length > 0 ? 1 : 0;
			else kept++;
		}
		db.run(sql`update merge_log set undone_at = ${now} where id = ${merge.id}`);
		if (kept > 0) settleCompleteness(db, merge.survivor);
		return { out_of: merge.ref, restored, kept };
	},
	says: ({ ref, reason }, outcome) =>
		`Took ${ref} out of ${outcome?.out_of ?? 'the record it was merged into'} again: “${reason}”`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

const Merge = z.object({ id: z.int(), survivor: z.int(), ref: z.string(), further: z.string().nullable() });
const AsRow = z.string().transform((text) => JSON.parse(text) as Row);
const Written = z.object({ tbl: z.string(), key: z.string(), keyAfter: z.string(), before: AsRow, after: AsRow });
type Written = z.infer<typeof Written>;

/**
 * A later merge into the same record may have found what this one had put there. Then that one's memory of what was
 * before is set right, so that the merges can be undone in any order.
 */
function handOn(db: Db, merge: number, move: Written, column: string): boolean {
	const path = `$.${column}`;
	const later = db.maybe(
		z.object({ merge_id: z.int(), seq: z.int(), before: AsRow }),
		sql`select m.merge_id, m.seq, m.before from merge_move m join merge_log l on l.id = m.merge_id
		    where m.table_name = ${move.tbl} and m.row_key = ${move.keyAfter} and m.merge_id > ${merge} and l.undone_at is null
		      and json_type(m.before, ${path}) is not null and m.before ->> ${path} is ${move.after[column] ?? null}
		    order by m.merge_id, m.seq limit 1`,
	);
	if (!later) return false;
	const before = { ...later.before, [column]: move.before[column] ?? null };
	db.run(
		sql`update merge_move set before = ${JSON.stringify(before)} where merge_id = ${later.merge_id} and seq = ${later.seq}`,
	);
	return true;
}

/** Sets a row back unless what has come since stands in its place. */
function trySet(db: Db, tbl: string, key: string, columns: Row): boolean {
	try {
		setRow(db, tbl, key, columns);
		return true;
	} catch (error) {
		if (/constraint failed/i.test((error as Error).message)) return false;
		throw error;
	}
}

/** Every merge into a record and out of it that still stands. */
export const standingMerges = (db: ReadDb, id: number) =>
	db.all(
		z.object({ ref: z.string(), into: z.string(), at: z.string(), by: z.string() }),
		sql`select a.ref, s.ref as "into", l.merged_at as at, c.name as by from merge_log l join person a on a.id = l.absorbed
		    join person s on s.id = l.survivor join colleague c on c.id = l.merged_by
		    where ${id} in (l.survivor, l.absorbed) and l.undone_at is null order by l.id`,
	);
