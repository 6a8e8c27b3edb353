/**
 * Reads knowledge that is kept as a table in the source: one row a line, columns between bars, so that it can be read
 * and changed like a list on paper.
 *
 * @throws {Error} naming the row that has too many or too few columns; a fault of ours, found when the module loads
 */
export function table(columns: number, text: string): string[][] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const cells = line.split('|').map((cell) => cell.trim());
			if (cells.length !== columns) throw new Error(`This row has ${cells.length} columns, not ${columns}: ${line}`);
			return cells;
		});
}

/** `a, b, c` as a list; nothing as an empty one. */
export const listed = (cell: string): string[] => (cell === '' ? [] : cell.split(/\s*,\s*/));

/** Phrases divided by ` / `, which may hold commas. */
export const phrases = (cell: string): string[] => (cell === '' ? [] : cell.split(/\s+\/\s+/));
