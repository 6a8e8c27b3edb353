import { z } from 'zod';
import { fold } from '../../db/fold.ts';
import { query } from '../define.ts';
import { reasons } from '../refusal.ts';
import { EXCLUDING } from './wording-words.ts';

/** Words found in a text that shut people out, with the reason and what to write in their place. */
export interface WordingFinding {
	/** The words as they stand in the text. */
	readonly words: string;
	readonly characteristic: string;
	readonly why: string;
	readonly instead: string;
}

export const refuseWording = reasons({
	'words-shut-people-out': (p: WordingFinding) => ({
		message: `“${p.words}” can’t stand in a job specification. ${p.why} The Equality Act protects ${p.characteristic}.`,
		remedy: `${p.instead} “The client told us to” does not make it lawful: tell your consultant if they insist.`,
	}),
});

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s-]+');
const asPattern = (words: string) =>
	words.endsWith('*') ? `${escaped(words.slice(0, -1))}\\w*` : `${escaped(words)}\\b`;

const anyOf = (list: string) => list.split(/,\s+/).map(asPattern).join('|');

/** One expression a word list, written once. What must not follow is looked at after the word. */
const PATTERNS = EXCLUDING.map((rule) => {
	const unless = rule.unless ? `(?![\\s-]*(?:${anyOf(rule.unless)}))` : '';
	return { rule, expression: new RegExp(`(?<![\\w'])(?:${anyOf(rule.words)})${unless}`) };
});

/**
 * Words in a text that name a protected characteristic, or stand in for one, in the order in which they are listed.
 *
 * A list finds words, not meanings: it is there to make people look, and it misses what is put cleverly.
 */
export function checkWording(text: string): WordingFinding[] {
	const plain = fold(text);
	return PATTERNS.flatMap(({ rule: { characteristic, why, instead }, expression }) => {
		const match = expression.exec(plain);
		return match ? [{ words: match[0].replace(/\s+/g, ' '), characteristic, why, instead }] : [];
	});
}

/** @throws {Refusal} `words-shut-people-out` */
export function refuseExcluding(text: string): void {
	const [found] = checkWording(text);
	if (found) throw refuseWording('words-shut-people-out', found);
}

/** The check of the wording beside a text that is being written. */
export const wordingCheck = query({
	name: 'wording-check',
	input: z.strictObject({ text: z.string().max(10_000) }),
	run: (_, { text }) => checkWording(text),
});
