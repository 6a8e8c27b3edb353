import { comparable } from '../../scenario/compare.ts';
import type { Variant } from '../../scenario/variants.ts';

/** Columns of `variants.csv` that are no words of the scenario. */
const SETTINGS = new Set(['variant', 'seed', 'candidates']);
const plainly = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Puts a variant's own words in the place of what they stand for, so that what is written holds in every variant. */
export interface Variables {
	/** A value of a column, whole: `{{new_phone}}` for the number that it stands for, else as it is. */
	value(text: string, column?: string): string;
	/** A figure that a variable named after the column stands for: the variable's name. */
	figure(value: number, column: string): string | undefined;
	/** A sentence, word by word: `{{first}} {{last}}’s phone`. */
	sentence(text: string): string;
}

/**
 * The variables of a scenario, as one variant fills them.
 *
 * A variable that says the same in every variant stays as it is written, unless it is named after the column. Of
 * several with one value, the one that is named after the column is meant, then the one that stands first.
 */
export function variablesOf(variant: Variant, all: readonly Variant[]): Variables {
	const names = Object.entries(variant.values).filter(([name, value]) => !SETTINGS.has(name) && value.trim() !== '');
	const differs = (name: string) => all.length > 1 && all.some((other) => other.values[name] !== variant.values[name]);
	const alike = (name: string, column: string) =>
		column !== '' && name.split('_').some((word) => word.length > 2 && column.split('_').includes(word));
	const choose = (text: string, column: string): string | undefined => {
		const meant = names.filter(
			([, value]) =>
				comparable(value, column) === comparable(text, column) && (value === text || !/^\d{4}-\d{2}-\d{2}$/.test(text)),
		);
		const named = meant.find(([name]) => alike(name, column));
		// a figure or a letter may be anything: only its name says that it is this one
		return (named ?? (text.trim().length < 3 ? undefined : meant.find(([name]) => differs(name))))?.[0];
	};
	const words = names
		.filter(([name, value]) => differs(name) && value.trim().length >= 3 && !/^\d+$/.test(value))
		.sort(([, a], [, b]) => b.length - a.length);
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${words.map(([, v]) => plainly(v)).join('|')})(?![\\p{L}\\p{N}])`,
		'gu',
	);
	return {
		value(text, column = '') {
			if (text.includes('{{')) return text;
			const name = choose(text, column);
			return name === undefined ? text : `{{${name}}}`;
		},
		figure(value, column) {
			return names.find(([name, text]) => text === String(value) && differs(name) && alike(name, column))?.[0];
		},
		sentence(text) {
			if (words.length === 0) return text;
			return text.replace(pattern, (found) => `{{${words.find(([, value]) => value === found)![0]}}}`);
		},
	};
}
