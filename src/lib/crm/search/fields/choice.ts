import type { Sql } from '../../../db/sql.ts';
import type { StoryTime } from '../../../ledger/story-time.ts';
import type { Op } from '../tree.ts';
import { wordsIn } from '../words.ts';
import type { Field, Known, Option, Reading, Said } from './field.ts';
import { nearest } from './nearest.ts';

/** As options are compared: without case, accents, hyphens or underscores. */
export const keyOf = (text: string): string => wordsIn(text).join(' ');

const tables = new WeakMap<readonly Option[], Map<string, Option>>();

function tableOf(options: readonly Option[]): Map<string, Option> {
	const made = tables.get(options);
	if (made) return made;
	const table = new Map<string, Option>();
	// what an option is called beats what another is also called
	for (const option of options) for (const name of option.also ?? []) table.set(keyOf(name), option);
	for (const option of options) table.set(keyOf(option.label), option).set(keyOf(option.value), option);
	tables.set(options, table);
	return table;
}

export const optionNamed = (options: readonly Option[], name: string): Option | undefined =>
	tableOf(options).get(keyOf(name));

/** Options whose name begins so: what somebody may be in the middle of typing. */
export function optionsBeginning(options: readonly Option[], start: string): Option[] {
	const key = keyOf(start);
	return [...new Set([...tableOf(options)].filter(([name]) => name.startsWith(key)).map(([, option]) => option))];
}

/** As an option is shown; one that is a record, or a word of the data like `part_time`, is its own label. */
export const labelOf = (options: readonly Option[], value: string): string =>
	options.find((option) => option.value === value)?.label ?? value.replaceAll('_', ' ');

/** Options are listed in full up to this many; above it, the nearest are named. */
const LISTED = 12;

/** “There is no status “avail”. Choose …” */
export function noSuchOption(what: string, raw: string, options: readonly Option[]): string {
	const no = `There is no ${what} “${raw}”.`;
	if (options.length === 0) return no;
	if (options.length <= LISTED) return `${no} Choose ${list(options.map((o) => o.label))}.`;
	const names = [...new Set(nearest(raw, [...tableOf(options)]).map((option) => option.label))];
	return names.length > 0 ? `${no} Did you mean ${list(names)}?` : no;
}

/** `A, B or C` */
export function list(names: readonly string[], last = 'or'): string {
	return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** A field whose values are options: fixed ones, or records by their name. */
export function choice(
	field: Omit<Field, 'kind' | 'ops' | 'together' | 'read' | 'sql' | 'says'> & {
		together?: 'all';
		/** What one option is called in a sentence: “town”. */
		what?: string;
		sql: (value: string, now: StoryTime) => Sql;
		lead: string;
		not: string;
		/** Where a label would read badly in a sentence, or needs another lead. */
		said?: (value: string) => string | (Omit<Said, 'filter'> & { filter?: string });
		/** For words that need more than looking up, before they are looked up. */
		meaning?: (raw: string, known: Known) => string;
	},
): Field {
	const { together, what, sql, lead, not, said, meaning, ...rest } = field;
	const label = (value: string) => labelOf(rest.options ?? [], value);
	return {
		...rest,
		kind: 'choice',
		ops: ['is'],
		together: together ?? 'any',
		read(raw, op, known): Reading {
			if (op !== 'is') return { problem: noComparing(rest.label, op, rest.example) };
			const wanted = meaning?.(raw, known) ?? raw;
			const options = rest.options ?? known.options(rest.name);
			if (options === null) return { op, value: wanted.trim() };
			const option = optionNamed(options, wanted);
			return option
				? { op, value: option.value }
				: { problem: noSuchOption(what ?? rest.label.toLowerCase(), raw, options) };
		},
		sql: (_op, value, now) => sql(value, now),
		says(_op, value) {
			const words = said?.(value) ?? label(value);
			const phrase = typeof words === 'string' ? { lead, not, value: words } : words;
			return { filter: `${rest.label.toLowerCase()} is ${label(value)}`, ...phrase };
		},
	};
}

/** “Town has no more or less, so “<” can’t be used with it. Write town:Leeds.” */
export const noComparing = (label: string, op: Op, example: string): string =>
	`${label} has no more or less, so “${op === 'between' ? '..' : op}” can’t be used with it. Write ${example}.`;
