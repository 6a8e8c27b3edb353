import { z } from 'zod';
import { readCsv } from './csv.ts';
import { closest } from './closest.ts';
import { Faulty, swap, type Problem } from './problem.ts';

/** One version of a scenario: which world, and what its variables stand for. */
export interface Variant {
	readonly name: string;
	readonly seed: number;
	readonly candidates: number;
	readonly values: Readonly<Record<string, string>>;
}

export const USUAL_SIZE = 2_000;
/** What the bench measures with. For a learner the proof asks for fewer. */
const MOST_CANDIDATES = 50_000;
/** With more a browser keeps people waiting. */
export const MOST_FOR_LEARNERS = 20_000;

/** `variants.csv`, one row a version. Without the file there is one variant, A, with seed 1. @throws {Faulty} */
export function readVariants(text: string | undefined): Variant[] {
	if (text === undefined) return [{ name: 'A', seed: 1, candidates: USUAL_SIZE, values: {} }];
	const file = 'variants.csv';
	const { columns, rows } = readCsv(file, text);
	const problems: Problem[] = [];
	for (const needed of ['variant', 'seed']) {
		if (!columns.includes(needed))
			problems.push({
				file,
				line: 1,
				message: `There is no column “${needed}”.`,
				remedy:
					needed === 'seed'
						? 'Add it, with a whole number in each row: it decides which people there are.'
						: 'Add it, with the name of each version: A, B …',
			});
	}
	for (const column of columns) {
		if (!/^[a-z][a-z0-9_]*$/.test(column))
			problems.push({
				file,
				line: 1,
				message: `“${column}” can’t be the name of a variable.`,
				remedy: 'Use small letters, digits and underlines, for example new_phone.',
			});
	}
	const variants = rows.map(({ line, values }): Variant => {
		const whole = (column: string, low: number, high: number, usual: number) => {
			const text = values[column];
			if (text === undefined || text === '') return usual;
			const parsed = z.coerce.number().int().min(low).max(high).safeParse(text);
			if (!parsed.success)
				problems.push({
					file,
					line,
					message: `“${text}” can’t be ${column}.`,
					remedy: `Write a whole number from ${low} to ${high}.`,
				});
			return parsed.data ?? usual;
		};
		if (!values['variant'])
			problems.push({
				file,
				line,
				message: 'This variant has no name.',
				remedy: 'Write a name in the first column, for example A.',
			});
		return {
			name: values['variant'] ?? '',
			seed: whole('seed', 1, 2_147_483_647, 1),
			candidates: whole('candidates', 200, MOST_CANDIDATES, USUAL_SIZE),
			values,
		};
	});
	const twice = variants.find((v, i) => variants.findIndex((w) => w.name === v.name) !== i);
	if (twice)
		problems.push({
			file,
			line: null,
			message: `There are two variants called ${twice.name}.`,
			remedy: 'Give each its own name.',
		});
	if (variants.length === 0)
		problems.push({
			file,
			line: 2,
			message: 'There is no variant.',
			remedy: 'Add a row for each version of the scenario.',
		});
	if (problems.length > 0) throw new Faulty(problems);
	return variants;
}

const HOLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A file with the values of a variant in it, and each name that is no column of `variants.csv`, at its line. */
export interface Filled {
	readonly text: string;
	readonly problems: readonly Problem[];
}

/**
 * Puts a variant's values in the place of `{{name}}`, in every file, before anything is parsed. A name with a dot,
 * `{{tom.ref}}`, belongs to a test and is left for it; one that is not known stays where it is.
 */
export function fillIn(file: string, text: string, variant: Variant): Filled {
	const problems: Problem[] = [];
	const filled = text.replace(HOLE, (hole, name: string, offset: number) => {
		if (name.includes('.')) return hole;
		const value = variant.values[name];
		if (value !== undefined) return value;
		const line = text.slice(0, offset).split('\n').length;
		const meant = closest(name, Object.keys(variant.values));
		problems.push({
			file,
			line,
			message: `There is no variable “${name}”.`,
			remedy: 'Add it as a column of variants.csv, or check the spelling.',
			...(meant === undefined ? {} : swap(`Write “${meant}”`, file, line, hole, `{{${meant}}}`)),
		});
		return hole;
	});
	return { text: filled, problems };
}
