import Papa from 'papaparse';
import { Faulty, type Problem } from './problem.ts';

/** A row by column name, and the line of the file it stands on. */
export interface CsvRow {
	readonly line: number;
	readonly values: Readonly<Record<string, string>>;
}

export interface Csv {
	readonly columns: readonly string[];
	readonly rows: readonly CsvRow[];
}

const MOST_ROWS = 5_000;

/**
 * Reads a CSV with a heading line. Outer spaces go; empty lines are passed over.
 *
 * @throws {Faulty} naming each row with too many or too few values
 */
export function readCsv(file: string, text: string): Csv {
	const problems: Problem[] = [];
	const result = Papa.parse<string[]>(text, { skipEmptyLines: false, delimiter: ',', preview: MOST_ROWS + 2 });
	for (const error of result.errors) {
		problems.push({
			file,
			line: (error.row ?? 0) + 1,
			message: `The quotes in this row do not close.`,
			remedy: 'Put a quote at both ends of the value; write a quote inside it twice.',
		});
	}
	const [head, ...body] = result.data;
	if (!head || head.every((c) => c.trim() === ''))
		throw new Faulty([
			{
				file,
				line: 1,
				message: 'There is no heading line.',
				remedy: 'Name the columns in the first line, with commas between.',
			},
		]);
	const columns = head.map((c) => c.trim());
	if (body.length > MOST_ROWS)
		problems.push({
			file,
			line: null,
			message: `There are more than ${MOST_ROWS} rows.`,
			remedy: 'Split the file, or seed these people instead.',
		});
	const twice = columns.find((c, i) => columns.indexOf(c) !== i);
	if (twice !== undefined)
		problems.push({ file, line: 1, message: `The column “${twice}” is there twice.`, remedy: 'Take one out.' });
	const rows: CsvRow[] = [];
	let next = 2 + newlines(head);
	for (const cells of body) {
		const line = next;
		next += 1 + newlines(cells);
		if (cells.every((c) => c.trim() === '')) continue;
		if (cells.length !== columns.length) {
			problems.push({
				file,
				line,
				message: `This row has ${cells.length} values, and there are ${columns.length} columns.`,
				remedy: 'Count the commas; put quotes round a value that holds one.',
			});
			continue;
		}
		rows.push({ line, values: Object.fromEntries(columns.map((c, i) => [c, cells[i]!.trim()])) });
	}
	if (problems.length > 0) throw new Faulty(problems);
	return { columns, rows };
}

/** Lines of the file that a row takes up beyond its first, in quoted values. */
const newlines = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
