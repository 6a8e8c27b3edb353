import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { command, query, type Seat } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { rowsOf } from '../search/find.ts';
import { inOrder } from '../search/orders.ts';
import { Asked, treeOfAsked } from '../search/saved.ts';
import { hitsOf, lookAt } from '../search/sets.ts';
import { seatOf } from '../team/seat.ts';
import { mustMay, type Scope } from '../team/may.ts';
import { CANDIDATE_COLUMNS, type ColumnKey } from './candidate-columns.ts';

const refuse = reasons({
	'nothing-to-export': (p: { own: boolean }) => ({
		message: p.own
			? 'None of these candidates is yours, and you may export only your own.'
			: 'There is nobody in this list.',
		remedy: p.own ? 'Ask a manager to export the others.' : 'Search for whom you need, then export.',
	}),
});

// safe: the keys of the object
const KEYS = Object.keys(CANDIDATE_COLUMNS) as [ColumnKey, ...ColumnKey[]];
const What = z.strictObject({
	/** The list they are in. */
	asks: Asked,
	/** Only these of it, or null for all. */
	ref: z.array(CandidateRef).min(1).max(20_000).nullable(),
	columns: z.array(z.enum(KEYS)).min(1, 'Choose at least one column.').max(KEYS.length),
});
type What = z.infer<typeof What>;

/**
 * Takes a list of candidates out of the CRM as a file. Where it goes then is out of the agency's hands, so it is asked
 * why, and written down.
 *
 * Source: UK GDPR Art. 5(1)(b), (c) and (f).
 * @throws {Refusal} `role-may-not`, `nothing-to-export`
 */
export const exportCandidates = command({
	name: 'export.candidates',
	title: 'Export',
	minutes: 2,
	input: z.strictObject({
		...What.shape,
		reason: z
			.string()
			.trim()
			.min(10, 'Say what the file is for in at least 10 characters, for example “Call round for the night shift”.')
			.max(500, 'Keep the reason under 500 characters.'),
	}),
	outcome: z.strictObject({ rows: z.int(), left_out: z.int() }),
	run({ db, now, me }, input) {
		const scope = mustMay(db, me, 'export', 'candidate');
		const { ids, all } = idsOf(db, now, me, scope, input);
		if (ids.length === 0) throw refuse('nothing-to-export', { own: all > 0 });
		return { rows: ids.length, left_out: all - ids.length };
	},
	says: ({ reason }, outcome) =>
		`Exported ${outcome ? `${outcome.rows} candidates` : 'candidates'} as a file: “${reason}”`,
	place: () => at('candidates'),
	undo: 'none',
});

/** What stands in the file: a head and a row for each person, as text. */
export const exportTable = query({
	name: 'export-table',
	input: z.strictObject({ ...What.shape, now: StoryTime }),
	run(db, { now, ...what }): { head: string[]; rows: string[][] } {
		const me = seatOf(db);
		const columns = what.columns.map((key) => CANDIDATE_COLUMNS[key]);
		const { ids } = idsOf(db, now, me, mustMay(db, me, 'export', 'candidate'), what);
		return {
			head: columns.map(({ words }) => words),
			rows: rowsOf(db, ids, dayIn(now)).map((row) => columns.map(({ text }) => text(row))),
		};
	},
});

/** Row ids in the order of the list, and how many there would be for a role that may have everybody's. */
function idsOf(db: ReadDb, now: StoryTime, me: Seat, scope: Scope, { asks, ref }: What) {
	const name = db.column(sql`select name from colleague where id = ${me.id}`)[0];
	const tree = treeOfAsked(db, now, asks, name === undefined ? null : String(name));
	const wanted =
		ref === null
			? null
			: new Set(
					db.column(
						sql`select p.id from json_each(${JSON.stringify(ref)}) w join person p on p.ref = w.value order by p.id`,
					) as number[],
				);
	const all = inOrder(hitsOf(lookAt(db, now), tree), tree, asks.sort).filter((id) => wanted?.has(id) ?? true);
	if (scope === 'all' || scope === 'team') return { ids: all, all: all.length };
	const own = new Set(db.column(sql`select person_id from candidate where owner_id = ${me.id}`) as number[]);
	return { ids: all.filter((id) => own.has(id)), all: all.length };
}
