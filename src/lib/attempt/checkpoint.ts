import type { SqlJsStatic } from 'sql.js';
import { openBook } from '../db/book.ts';
import { worldFrom } from '../db/open.ts';
import type { Attempt } from './attempt.ts';

/** An attempt as it stood after some entry, kept so that going back is quick. */
export interface Checkpoint {
	readonly seq: number;
	readonly image: Uint8Array;
	readonly book: readonly { readonly table: string; readonly rows: readonly Record<string, unknown>[] }[];
}

const BOOK = ['ledger', 'change_log', 'due'];

export function saveCheckpoint(attempt: Attempt, seq: number): Checkpoint {
	return {
		seq,
		image: attempt.db.image(),
		book: BOOK.map((table) => ({ table, rows: attempt.db.rows({ text: `select * from book.${table}`, values: [] }) })),
	};
}

/** Opens an attempt as it was kept. */
export function openCheckpoint(
	sqlite: SqlJsStatic,
	checkpoint: Checkpoint,
	of: Pick<Attempt, 'header' | 'script' | 'commands'>,
): Attempt {
	const db = worldFrom(sqlite, checkpoint.image);
	openBook(db);
	db.savepoint(() => {
		for (const { table, rows } of checkpoint.book) {
			for (const row of rows) {
				const columns = Object.keys(row);
				db.run({
					text: `insert into book.${table} (${columns.map((c) => `"${c}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
					values: columns.map((c) => row[c] as string | number | null),
				});
			}
		}
	});
	return { header: of.header, script: of.script, commands: of.commands, db };
}
