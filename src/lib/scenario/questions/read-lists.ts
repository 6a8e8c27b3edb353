import type { Tokens } from 'marked';
import { plain, type Section } from '../markdown.ts';
import { mixed } from './mixed.ts';
import { optionOf } from './read-choices.ts';
import type { Option } from './question.ts';
import type { Asked, Say } from './read.ts';

/** More than these, and it is a memory game. The ledger takes no longer answer either. */
const MOST = 10;

/** `put in order`: a numbered list in the right order. It is shown mixed. */
export function readOrder(section: Section, say: Say, sealed: boolean): Asked {
	const list = section.tokens.find((t): t is Tokens.List => t.type === 'list' && (t as Tokens.List).ordered);
	const given = (list?.items ?? []).map(optionOf);
	if (given.length < 3 || given.length > MOST)
		say(
			`There are ${given.length} things to put in order.`,
			`Write 3 to ${MOST} of them as a numbered list, in the right order.`,
		);
	if (doubled(given.map((o) => o.text))) say('The same thing stands there twice.', 'Give each its own words.');
	if (sealed) return { kind: 'order', choose: null, options: given, partners: [], right: [] };
	const texts = mixed(
		section.id,
		given.map((o) => o.text),
	);
	return {
		kind: 'order',
		choose: null,
		options: texts.map((text) => given.find((o) => o.text === text)!),
		partners: [],
		right: given.map((o) => texts.indexOf(o.text)),
	};
}

/** `match`: a table of two columns that belong together, and a third that teaches. The second is shown mixed. */
export function readMatch(section: Section, say: Say, sealed: boolean): Asked {
	const rows = rowsIn(section, say, 'match');
	const texts = [...new Set(rows.map((row) => row[1] ?? ''))].filter((text) => text !== '');
	if (!sealed && rows.some((row) => !row[1]))
		say('A line has nothing that goes with it.', 'Fill in the second column.');
	if (!sealed && texts.length < 2)
		say('Everything goes with the same thing.', 'Give at least two different ones in the second column.');
	if (doubled(rows.map((row) => row[0]!))) say('The same thing stands there twice.', 'Give each line its own words.');
	const partners = sealed ? texts : mixed(section.id, texts);
	return {
		kind: 'match',
		choose: null,
		options: rows.map((row): Option => ({ text: row[0]!, feedback: row[2] ?? '' })),
		partners,
		right: sealed ? [] : rows.map((row) => partners.indexOf(row[1]!)),
	};
}

/** `find the mistake`: a record as a table of field and value; the third column says what is wrong with a line. */
export function readMistakes(section: Section, choose: number, say: Say, sealed: boolean): Asked {
	const rows = rowsIn(section, say, 'find the mistake');
	const right = rows.flatMap((row, i) => (row[2] ? [i] : []));
	if (!sealed && right.length !== choose)
		say(
			`${right.length === 1 ? '1 line has' : `${right.length} lines have`} a mistake, and the learner is to find ${choose}.`,
			'Say in the third column what is wrong with a line; leave it empty where nothing is.',
		);
	return {
		kind: 'mistakes',
		choose,
		options: rows.map((row): Option => ({ text: `${row[0]!}: ${row[1] ?? ''}`, feedback: row[2] ?? '' })),
		partners: [],
		right,
	};
}

function rowsIn(section: Section, say: Say, type: string): string[][] {
	const table = section.tokens.find((t): t is Tokens.Table => t.type === 'table');
	const rows = (table?.rows ?? []).map((row) => row.map((cell) => plain(cell.tokens)));
	if (rows.length < 3 || rows.length > MOST)
		say(
			`There are ${rows.length} lines in its table.`,
			`A question of the type “${type}” has a table of 3 to ${MOST} lines and three columns.`,
		);
	return rows;
}

const doubled = (texts: readonly string[]) => new Set(texts).size !== texts.length;
