import { z } from 'zod';
import type { ReadDb } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { StoryTime } from '../../../ledger/story-time.ts';
import { valueWords } from '../../change-words.ts';
import { query } from '../../define.ts';
import { PAY_UNITS, STATUSES } from '../../options.ts';
import { CandidateRef } from '../../refs.ts';
import { choiceOf, MERGE_FIELDS, MergeField } from './fields.ts';
import { gapsOf, planOf } from './plan.ts';
import { rowAt } from './write.ts';
import { standingMerges } from './unmerge.ts';
import { leftWords, movedWords } from './words.ts';

/** A field of two records, side by side. */
export interface SideBySide {
	readonly field: MergeField;
	readonly words: string;
	/** What the record that stays says, and what the other does. Empty where it says nothing. */
	readonly stays: string;
	readonly goes: string;
	/** Only the other record says anything, so it is taken unless somebody chooses otherwise. */
	readonly suggested: boolean;
}

/** Two records side by side: where they differ, and what would be taken to fill gaps. Null when either is not there. */
export const sideBySide = query({
	name: 'merge-side-by-side',
	input: z.strictObject({ ref: CandidateRef, other: CandidateRef }),
	run(db, { ref, other }): { fields: SideBySide[] } | null {
		const pair = pairOf(db, ref, other);
		if (!pair) return null;
		const gaps = gapsOf(db, pair);
		const fields = (Object.keys(MERGE_FIELDS) as MergeField[]).map((field) => ({
			field,
			words: choiceOf(field).words,
			stays: valueOf(db, pair.survivor, field),
			goes: valueOf(db, pair.absorbed, field),
			suggested: gaps.includes(field),
		}));
		return { fields: fields.filter((f) => f.stays !== '' || f.goes !== '') };
	},
});

/** What a merge would do, without doing it: how much of what moves across, and what stays behind, each in words. */
export const mergePreview = query({
	name: 'merge-preview',
	input: z.strictObject({ ref: CandidateRef, other: CandidateRef, take: z.array(MergeField), now: StoryTime }),
	run(db, { ref, other, take, now }): { moved: string[]; left: string[] } {
		const pair = pairOf(db, ref, other);
		if (!pair) return { moved: [], left: [] };
		const plan = planOf(db, pair, take, now, '');
		return {
			moved: movedWords(plan.filter((move) => move.action === 'moved')),
			left: plan.filter((move) => move.action === 'left').map((move) => leftWords(db, move.tbl, move.key)),
		};
	},
});

/** The merges that a record has been in and that still stand, with what stayed behind at the one that went. */
export const mergesOf = query({
	name: 'merges-of',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const id = idOf(db, ref);
		if (id === null) return [];
		return standingMerges(db, id).map((merge) => ({ ...merge, left: leftBehind(db, merge.ref) }));
	},
});

function leftBehind(db: ReadDb, ref: string): string[] {
	return db
		.all(
			z.object({ tbl: z.string(), key: z.string() }),
			sql`select m.table_name as tbl, m.row_key as key from merge_move m join merge_log l on l.id = m.merge_id join person p on p.id = l.absorbed
			    where p.ref = ${ref} and l.undone_at is null and m.action = 'left' order by m.merge_id, m.seq`,
		)
		.filter(({ tbl, key }) => rowAt(db, tbl, key) !== null)
		.map(({ tbl, key }) => leftWords(db, tbl, key));
}

const idOf = (db: ReadDb, ref: string) =>
	(db.column(sql`select p.id from person p join candidate c on c.person_id = p.id where p.ref = ${ref}`)[0] ?? null) as
		number | null;

function pairOf(db: ReadDb, ref: string, other: string) {
	const [survivor, absorbed] = [idOf(db, ref), idOf(db, other)];
	return survivor === null || absorbed === null || survivor === absorbed ? null : { survivor, absorbed };
}

const HIDDEN = new Set<MergeField>(['date_of_birth', 'ni_number']);

/** What a record says in a field, in words. Sensitive values are not shown, only that there is one. */
function valueOf(db: ReadDb, id: number, field: MergeField): string {
	const { person = [], candidate = [], main } = choiceOf(field);
	const text = (query: ReturnType<typeof sql>) => String(db.column(query)[0] ?? '');
	if (main === 'cv')
		return text(sql`select file_name || ', ' || substr(created_at, 1, 10) from document
		                where person_id = ${id} and kind = 'cv' and is_current = 1 order by id desc limit 1`);
	if (main)
		return text(sql`select value from contact_point where person_id = ${id} and kind = ${main} and is_primary = 1`);
	if (field === 'town')
		return text(sql`select town from place where id = (select place_id from person where id = ${id})`);
	if (field === 'owner')
		return text(sql`select name from colleague where id = (select owner_id from candidate where person_id = ${id})`);
	if (field === 'source')
		return text(sql`select s.name || case when c.source_detail is null then '' else ', ' || c.source_detail end
		                from candidate c join source s on s.id = c.source_id where c.person_id = ${id}`);
	const rows = { ...rowAt(db, 'person', `[${id}]`), ...rowAt(db, 'candidate', `[${id}]`) };
	if (field === 'pay') {
		const unit = PAY_UNITS[rows['pay_unit'] as keyof typeof PAY_UNITS];
		const said = [
			rows['current_pay'] === null ? '' : `${valueWords('current_pay', rows['current_pay'])} now`,
			rows['desired_pay'] === null ? '' : `${valueWords('desired_pay', rows['desired_pay'])} wanted`,
		].filter(Boolean);
		return said.length === 0 ? '' : `${said.join(', ')} (${unit.toLowerCase()})`;
	}
	if (field === 'status') return STATUSES[rows['status'] as keyof typeof STATUSES] ?? String(rows['status']);
	const column = [...person, ...candidate][0]!;
	const value = rows[column] ?? null;
	if (HIDDEN.has(field)) return value === null ? '' : 'On record, not shown';
	if (field === 'remote_ok') return value === 1 ? 'yes' : '';
	if (value === 'none' || value === '[]') return '';
	return valueWords(column, value);
}
