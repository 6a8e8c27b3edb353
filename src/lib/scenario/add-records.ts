import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { sha256 } from '../ledger/hash.ts';
import type { DataTable } from './data.ts';
import { Faulty, type Problem } from './problem.ts';

/**
 * Adds a scenario's own records through the tutor views. Says for each row that the CRM would not hold why not.
 *
 * @throws {Faulty}
 */
export function addRecords(db: Database, tables: readonly DataTable[]): void {
	const problems: Problem[] = [];
	for (const { view, rows } of tables) {
		const counted = COUNTED[view] ?? view;
		const count = () => db.column({ text: `select count(*) from "${counted}"`, values: [] })[0] as number;
		let there = count();
		for (const { line, values } of rows) {
			const file = `data/${view}.csv`;
			const all = view === 'documents' ? { ...values, sha256: sha256(values['text'] ?? '') } : values;
			const town = values['town'];
			if (town && db.column(sql`select 1 from place where town = ${town}`).length === 0) {
				problems.push({
					file,
					line,
					message: `The agency knows no town called ${town}.`,
					remedy: 'Use a town of the agency’s list, spelled as there.',
				});
				continue;
			}
			const columns = Object.keys(all);
			const before = there;
			try {
				db.run({
					text: `insert into "${view}" (${columns.map((c) => `"${c}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
					values: columns.map((c) => all[c] ?? null),
				});
			} catch (error) {
				problems.push({ file, line, message: 'The CRM can’t hold this row.', remedy: reasonOf(error) });
				continue;
			}
			there = count();
			if (there === before)
				problems.push({
					file,
					line,
					message: 'This row refers to something that is not there.',
					remedy: 'Check the references and the town.',
				});
		}
	}
	if (problems.length > 0) throw new Faulty(problems);
}

/** Where each row that went in is one row more: a second answer takes the place of the first in `consents`. */
const COUNTED: Readonly<Record<string, string>> = { consents: 'consent_lines' };

const LISTED = /^\(?(?:\w+ is null or )?(\w+) in \(([^()]*)\)\)?$/;

/** SQLite's own words say which rule was broken; these say what to do. */
function reasonOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	const rule = /failed: (.*)$/s.exec(text)?.[1] ?? '';
	if (/UNIQUE/.test(text)) return 'The same reference or line is there already; give it another.';
	if (/CHECK/.test(text)) {
		const [, column, values] = LISTED.exec(rule) ?? [];
		if (column && values) return `“${column}” may be: ${values.replaceAll("'", '')}.`;
		return `A value does not go with the others: ${wordsOf(rule)}. Compare it with a row that works.`;
	}
	if (/NOT NULL/.test(text)) return `“${wordsOf(rule)}” is empty, or names something that is not there. Fill it in.`;
	if (/FOREIGN KEY/.test(text)) return 'It names something that is not there. Check the references.';
	if (/datatype mismatch|cannot store/.test(text)) return 'A number is expected where there are letters.';
	return text;
}

/** Columns as tutors know them, without the table's name. */
const wordsOf = (rule: string) => rule.replace(/\b\w+\./g, '').replaceAll('_', ' ');
