import type { Entry } from '../../ledger/entry.ts';

/** A question that someone who chooses a CRM should try out for themselves, and what goes wrong where the answer is no. */
export interface BuyersQuestion {
	readonly id: string;
	readonly asks: string;
	readonly otherwise: string;
}

export const BUYERS_QUESTIONS: readonly BuyersQuestion[] = [
	{
		id: 'one-database',
		asks: 'Are past applicants, event visitors, referrals and CVs from inboxes in the same database as everybody else?',
		otherwise: 'You search half of the people you know, and pay a board for the rest.',
	},
	{
		id: 'ats',
		asks: 'Does it show which vacancies someone applied for elsewhere, and how far they came?',
		otherwise: 'You write a cheerful advert to someone who had an interview yesterday.',
	},
	{
		id: 'two-way',
		asks: 'Do stage, outcome and notes go both ways with the client’s system, and does it say when they disagree?',
		otherwise: 'Contact details agree, and everything that matters does not.',
	},
	{
		id: 'held-back',
		asks: 'Before a campaign goes out, does it say who is left out and why?',
		otherwise: 'Nobody knows whether people without permission were written to.',
	},
	{
		id: 'everybody',
		asks: 'Can the whole team work in it, without a price for each reader?',
		otherwise: 'Notes go into private files, and leave with the person who wrote them.',
	},
	{
		id: 'duplicates',
		asks: 'Does it notice the same person twice, and can a wrong merge be taken back?',
		otherwise: 'Two records, two calls, and a permission that one of them does not know of.',
	},
	{
		id: 'security',
		asks: 'Can it show who may see what, and who has looked?',
		otherwise: 'You can’t answer a person who asks who has seen their data.',
	},
	{
		id: 'leaving',
		asks: 'Can you take all of your data out again, in a form that others can read?',
		otherwise: 'You stay because you must, not because it is good.',
	},
];

export type Found = 'yes' | 'no' | 'not-tried';

/** The checklist as it was filled in last. */
export function checklistIn(entries: readonly Entry[]): ReadonlyMap<string, { found: Found; where: string }> {
	const last = entries.findLast((e) => e.command === 'checklist.answer' && e.refusal === null);
	const { answers } = (last?.input ?? { answers: [] }) as unknown as {
		answers: { question: string; found: Found; where: string }[];
	};
	return new Map(answers.map(({ question, found, where }) => [question, { found, where }]));
}
