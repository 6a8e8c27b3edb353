import Papa from 'papaparse';

/** A table as it is edited: its columns, its rows as they stand in the file, and each value by row and column. */
export interface Grid {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** Rows that a screen shows and changes; a longer table is edited in the file. */
export const MOST_SHOWN = 300;

interface Line {
	readonly raw: string;
	readonly cells: readonly string[];
}

const parse = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false }).data;

/** The lines of the file, a row with line breaks in its values being one. */
function linesIn(text: string): Line[] {
	const whole = text.replace(/\n$/, '');
	if (whole === '') return [];
	const lines = whole.split('\n');
	let next = 0;
	return parse(whole).map((cells) => {
		// a row takes as many lines as there are line breaks in its values, and one more
		const first = next;
		next += cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1);
		return { raw: lines.slice(first, next).join('\n'), cells };
	});
}

const write = (lines: readonly string[]) => (lines.length === 0 ? '' : `${lines.join('\n')}\n`);
const rowOf = (cells: readonly string[]) => Papa.unparse([cells as string[]], { newline: '\n' });
/** A blank line, which readers pass over. A row of empty values is being written. */
const isEmpty = ({ raw }: Line) => raw.trim() === '';

/** Reads a table for editing, whatever is wrong with it. */
export function gridOf(text: string): Grid {
	const [head, ...body] = linesIn(text);
	return {
		columns: (head?.cells ?? []).map((cell) => cell.trim()),
		rows: body.filter((line) => !isEmpty(line)).map(({ cells }) => cells),
	};
}

/** Changes the lines of the file that hold rows; those that did not change stay to the letter. */
function change(text: string, work: (rows: Line[], head: Line) => readonly string[]): string {
	const [head = { raw: '', cells: [] }, ...body] = linesIn(text);
	return write(
		work(
			body.filter((line) => !isEmpty(line)),
			head,
		),
	);
}

/** The table with another value in one place. */
export const withCell = (text: string, row: number, column: number, value: string): string =>
	change(text, (rows, head) => [
		head.raw,
		...rows.map((line, i) =>
			i === row ? rowOf(head.cells.map((_, at) => (at === column ? value : (line.cells[at] ?? '')))) : line.raw,
		),
	]);

/** The table with one more row at its end: empty, or a copy of another. */
export const withRow = (text: string, copyOf?: number): string =>
	change(text, (rows, head) => [
		head.raw,
		...rows.map((line) => line.raw),
		copyOf === undefined
			? `${','.repeat(Math.max(0, head.cells.length - 1))}${head.cells.length === 1 ? '""' : ''}`
			: rows[copyOf]!.raw,
	]);

export const withoutRow = (text: string, row: number): string =>
	change(text, (rows, head) => [head.raw, ...rows.filter((_, i) => i !== row).map((line) => line.raw)]);

/** The table with one more column at its end, empty in every row. */
export const withColumn = (text: string, name: string): string =>
	change(text, (rows, head) => [
		head.raw === '' ? name : `${head.raw},${rowOf([name])}`,
		...rows.map((line) => `${line.raw},`),
	]);

export const withoutColumn = (text: string, column: number): string =>
	change(text, (rows, head) => [head, ...rows].map(({ cells }) => rowOf(cells.filter((_, i) => i !== column))));
