import { z } from 'zod';
import { Said } from './words.ts';

/** A sentence that a centre uses again and again in feedback, with places for what this evidence is about. */
export const Phrase = z.strictObject({
	id: z.string().regex(/^P\d{1,4}$/),
	text: Said(600, 'Write the phrase.'),
	/** Where it is offered first: with a criterion that is met, or one that is not yet. */
	when: z.enum(['met', 'open', 'any']),
});
export type Phrase = z.infer<typeof Phrase>;

export const Phrases = z.array(Phrase).max(500);

/** The places, as they are written and as a person is told of them. */
export const PLACES = {
	name: 'the learner’s first name',
	record: 'the record that the evidence is about',
	entry: 'the entry in the ledger',
	evidence: 'the reference of the evidence',
	criterion: 'the criterion',
} as const;
export type Place = keyof typeof PLACES;

/** What stands in the places for one piece of evidence; null where there is nothing of the kind. */
export type Values = Readonly<Record<Place, string | null>>;

const HOLE = /\{(\w+)\}/g;

/** A phrase with its places filled. What can't be filled stays as it is written, and is named, so that nobody sends a hole. */
export function fill(text: string, values: Values): { text: string; open: readonly string[] } {
	const open: string[] = [];
	const filled = text.replace(HOLE, (hole, place: string) => {
		const value = Object.hasOwn(values, place) ? values[place as Place] : null;
		if (value !== null && value !== '') return value;
		open.push(hole);
		return hole;
	});
	return { text: filled, open: [...new Set(open)] };
}

/** Places in a phrase that are none of ours, so that a wrong letter is found when it is written. */
export const strangers = (text: string): string[] =>
	[...text.matchAll(HOLE)].flatMap(([hole, place]) => (Object.hasOwn(PLACES, place!) ? [] : [hole]));

/** Places that nobody filled, in what is written to a learner. */
export const holesIn = (text: string): string[] => [
	...new Set([...text.matchAll(HOLE)].flatMap(([hole, place]) => (Object.hasOwn(PLACES, place!) ? [hole] : []))),
];

/** How a learner is spoken to: the first word of the name. Where that is not the given name, the assessor writes over it. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** A bank to begin with; the centre writes its own over it. */
export const FIRST_PHRASES: readonly Phrase[] = [
	{
		id: 'P1',
		when: 'met',
		text: '{name}, {evidence} shows {criterion} clearly: I could see what you did with {record} and why.',
	},
	{ id: 'P2', when: 'met', text: 'You checked before you acted. At entry {entry} that kept the record right.' },
	{
		id: 'P3',
		when: 'met',
		text: 'You put your own mistake right at entry {entry}, and said so. That is what a colleague needs.',
	},
	{
		id: 'P4',
		when: 'open',
		text: '{name}, I can’t see {criterion} yet. Show me a second time when you did it, on another record.',
	},
	{ id: 'P5', when: 'open', text: '{evidence} shows what you did. Tell me in your own words why you did it that way.' },
	{
		id: 'P6',
		when: 'open',
		text: 'Look again at entry {entry}, about {record}, beside the agency’s policy. What would you do now?',
	},
	{ id: 'P7', when: 'any', text: 'Next, show how you do this at your own workplace, with the names taken out.' },
];
