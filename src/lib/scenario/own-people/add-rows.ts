import Papa from 'papaparse';
import { readCsv } from '../csv.ts';
import type { Files } from '../files.ts';
import { INSERTABLE } from '../views.ts';
import type { NewRows, Taken } from './make-kind.ts';

/**
 * Adds lines to a scenario's `data/*.csv`, behind those that are there, which stay as they are. A column that a file
 * does not have yet is added at its end.
 *
 * @throws {Faulty} when a file that is there can't be read
 */
export function addRows(files: Files, rows: NewRows): Files {
	const next = new Map(files);
	for (const [view, lines] of Object.entries(rows)) {
		if (lines.length === 0) continue;
		const file = `data/${view}.csv`;
		const text = files.get(file);
		const said = new Set(lines.flatMap((line) => Object.keys(line).filter((column) => line[column] !== '')));
		const wanted = (INSERTABLE[view] ?? []).filter((column) => said.has(column));
		const columns = text === undefined ? wanted : [...readCsv(file, text).columns];
		const more = wanted.filter((column) => !columns.includes(column));
		const all = [...columns, ...more];
		const body = lines.map((line) => all.map((column) => line[column] ?? ''));
		next.set(file, `${withColumns(text, columns, more)}${Papa.unparse(body, { newline: '\n' })}\n`);
	}
	return next;
}

/** The text that is there, to the letter; with more columns, written anew. */
function withColumns(text: string | undefined, columns: readonly string[], more: readonly string[]): string {
	if (text === undefined) return `${[...columns, ...more].join(',')}\n`;
	const whole = `${text.replace(/\n*$/, '')}\n`;
	if (more.length === 0) return whole;
	const { data } = Papa.parse<string[]>(whole, { delimiter: ',', skipEmptyLines: true });
	const [head, ...body] = data;
	return `${Papa.unparse([[...head!, ...more], ...body.map((row) => [...row, ...more.map(() => '')])], { newline: '\n' })}\n`;
}

/** What a scenario's own people have already, and its variants give to them. */
export function takenIn(files: Files): Taken {
	const text = [...files]
		.filter(([path]) => path.startsWith('data/') || path === 'variants.csv')
		.map(([, one]) => one)
		.join('\n');
	const people = files.get('data/people.csv');
	const rows = people === undefined ? [] : readCsv('data/people.csv', people).rows;
	return {
		refs: new Set(text.match(/\bCAND-\d+\b/g) ?? []),
		phones: new Set(text.match(/07700 900\d{3}/g) ?? []),
		names: new Set(rows.map(({ values }) => `${values['first_name'] ?? ''} ${values['last_name'] ?? ''}`)),
	};
}
