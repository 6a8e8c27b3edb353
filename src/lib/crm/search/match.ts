import type { Sql } from '../../db/sql.ts';
import type { Column } from './index-text.ts';
import { wordsIn } from './words.ts';

/** A star needs this many letters before it to look through everything: `s*` alone reads a third of the index. */
export const SHORTEST_START = 3;

/** Words for the index, next to each other: `"goods in"`, or `"goods i*"` where the last may go on. */
export function phraseFor(text: string, prefix: boolean): string {
	return `"${wordsIn(text).join(' ')}${prefix ? '*' : ''}"`;
}

/** Whether a start is so short that it is looked for at the start of first and last names, and otherwise as a whole word. */
export function tooShort(text: string, prefix: boolean): boolean {
	const words = wordsIn(text);
	return prefix && words.length === 1 && words[0]!.length < SHORTEST_START;
}

/** The people in whose words these stand: anywhere, or in one column of the index. */
export function peopleWith(text: string, prefix: boolean, column?: Column): Sql {
	if (column === undefined && tooShort(text, prefix)) {
		const start = wordsIn(text)[0]!;
		const whole = match('search_index', phraseFor(text, false));
		return {
			text: `select id as person_id from person where instr(' ' || name_key, ?) > 0 union all ${whole.text}`,
			values: [` ${start}`, ...whole.values],
		};
	}
	return match(column ?? 'search_index', phraseFor(text, prefix));
}

const match = (where: Column | 'search_index', expression: string): Sql => ({
	text: `select docid as person_id from search_index where ${where} match ?`,
	values: [expression],
});
