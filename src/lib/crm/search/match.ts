import type { Sql } from '../../db/sql.ts';
import type { Column } from './index-text.ts';
import { wordsIn } from './words.ts';

/** A star needs this many letters before it to look through everything: `s*` alone reads a third of the index. */
export const SHORTEST_START = 3;

/** What is looked for, once starts that are too short have been dealt with. */
export interface Sought {
	/** Next to each other, in this order. */
	readonly words: readonly string[];
	/** The last word may go on. */
	readonly prefix: boolean;
	/** A first or last name that begins with the one word will do as well. */
	readonly names: boolean;
}

/**
 * The words to look for. A start that is too short is, in a phrase, left out until there is more of it; alone, it is
 * a whole word, or the start of a first or last name. In names themselves every start is long enough.
 */
export function soughtIn(text: string, prefix: boolean, column: Column | null): Sought {
	const words = wordsIn(text);
	const short = prefix && column !== 'name' && tooShort(text);
	if (short && words.length > 1) return { words: words.slice(0, -1), prefix: false, names: false };
	return { words, prefix: prefix && !short, names: short && column === null };
}

/** Whether a start is too short to be looked for as it is written. */
export const tooShort = (text: string): boolean => (wordsIn(text).at(-1) ?? '').length < SHORTEST_START;

/** What no record answers to: signs without a letter, fields of another release. */
export const NOBODY: Sql = { text: 'select id as person_id from person where 0', values: [] };

/** The people in whose words these stand: anywhere, or in one column of the index. */
export function peopleWith(text: string, prefix: boolean, column: Column | null = null): Sql {
	const sought = soughtIn(text, prefix, column);
	if (sought.words.length === 0) return NOBODY;
	// in quotation marks, so that no word is an operator of the index's own language
	const expression = `"${sought.words.join(' ')}${sought.prefix ? '*' : ''}"`;
	const found = `select docid as person_id from search_index where ${column ?? 'search_index'} match ?`;
	if (!sought.names) return { text: found, values: [expression] };
	return {
		text: `select id as person_id from person where instr(' ' || name_key, ?) > 0 union all ${found}`,
		values: [` ${sought.words[0]}`, expression],
	};
}
