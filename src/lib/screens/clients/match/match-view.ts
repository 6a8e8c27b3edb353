import type { Weights } from '../../../crm/matching/spec.ts';
import type { Light } from '../../../crm/protection/permission.ts';
import type { Day } from '../../../ledger/story-time.ts';
import type { Desk } from '../../desk.svelte.ts';
import { shortDate } from '../../words.ts';
import { kept } from '../../kept.ts';
import type { VacancyLine } from '../vacancy-facts.ts';

/** Rows shown at first, and each time more are asked for. */
export const FIRST = 20;
export const MORE = 50;

/** What the match of one vacancy keeps in the view. */
const START = {
	/** Weights of the learner's own by line, as JSON; the client's own are left out. */
	weights: '{}',
	/** The weights that the last comparison in the ledger had; empty before the first. */
	ran: '',
	/** Names and initials are hidden. */
	blind: false,
	/** How many of each group are shown. */
	can: FIRST,
	held: 4,
	rest: 0,
	/** Whose reason is being written. */
	why: '',
};

export const matchView = (desk: Desk, vacancy: () => string) => kept(desk, () => `match ${vacancy()}`, START);
export type MatchView = ReturnType<typeof matchView>;

export const ownWeights = (text: string): Weights => {
	const weights: unknown = JSON.parse(text);
	// safe: only `withWeight` writes it, and the query's own schema reads it
	return weights as Weights;
};

/** The weights with one of them changed. The client's own weight is not kept. */
export function withWeight(text: string, { line, weight }: VacancyLine, to: number): string {
	const weights = { ...ownWeights(text) };
	delete weights[String(line)];
	if (to !== weight) weights[String(line)] = to;
	const inOrder = Object.entries(weights).sort(([a], [b]) => Number(a) - Number(b));
	return JSON.stringify(Object.fromEntries(inOrder));
}

/** `10½ of 13`: tenths of a sum, which come in halves. */
export const halves = (tenths: number) =>
	`${tenths >= 10 || tenths % 10 === 0 ? Math.floor(tenths / 10) : ''}${tenths % 10 === 5 ? '½' : ''}`;

/** How permission stands, in the width of a column. */
export function shortLight({ state, words, until }: Light, today: Day): string {
	if (state === 'yes') return 'Yes';
	if (state === 'soon') return `Ends ${shortDate(until, today)}`;
	if (state === 'asked') return 'Asked';
	return words.replace(/,? \d.*$/, '');
}

/** How somebody is named: in a blind match by reference alone. */
export const called = (person: { readonly ref: string; readonly name: string }, blind: boolean) =>
	blind ? person.ref : person.name;

/** A text without the name of the person it is about. */
export function withoutName(text: string, name: string): string {
	const parts = name.split(/[\s-]+/).filter((part) => part.length > 1);
	if (parts.length === 0) return text;
	const any = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	return text.replace(new RegExp(`(?<![\\p{L}])(?:${any})(?![\\p{L}])`, 'giu'), '[name]');
}
