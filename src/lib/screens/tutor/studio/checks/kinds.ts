import type { Json } from '../../../../ledger/canonical.ts';
import type { CheckKind } from '../../../../scenario/checks.ts';

/** A word that a check can be made of: what it says, and what a new one begins with. */
export interface KindOf {
	readonly key: CheckKind | 'parts';
	readonly name: string;
	readonly says: string;
	readonly blank: Json;
}

/** The catalogue of checks, those that tutors reach for first at the top. */
export const KINDS: readonly KindOf[] = [
	{
		key: 'record',
		name: 'A record holds this',
		says: 'There is a row like this, with these values. Some values right earn some of the points.',
		blank: { in: 'people', where: { ref: '' }, has: {} },
	},
	{
		key: 'happened',
		name: 'This was done',
		says: 'An act like this was done, or something happened.',
		blank: { event: 'interaction.log', with: {} },
	},
	{
		key: 'untouched',
		name: 'Nobody else changed',
		says: 'A guard: these columns did not change for anybody else.',
		blank: { in: 'people', columns: ['phone'], except: [] },
	},
	{
		key: 'no_record',
		name: 'There is no such record',
		says: 'A guard: no row like this is there.',
		blank: { in: 'shortlist', where: { ref: '' } },
	},
	{
		key: 'never',
		name: 'This was not done',
		says: 'A guard: it was never done. Undoing it afterwards does not help.',
		blank: { event: 'candidate.erase' },
	},
	{
		key: 'order',
		name: 'One thing before the other',
		says: 'A guard: if the second was done, the first came before it.',
		blank: { first: { event: 'consent.record' }, then: { event: 'submission.send' } },
	},
	{
		key: 'found',
		name: 'A search found people who fit',
		says: 'A search found people who truly fit a vacancy, and not too many others.',
		blank: { vacancy: '', precision: 0.1, recall: 0.5, at_most: 60 },
	},
	{
		key: 'shortlisted',
		name: 'A shortlist of people who fit',
		says: 'So many people are on the shortlist, and each truly fits.',
		blank: { vacancy: '', people: '2..5' },
	},
	{
		key: 'copied',
		name: 'Copied from a message or a file',
		says: 'A record agrees with the message or the file that it was copied from, field by field.',
		blank: { from: '', to: { in: 'people' }, fields: {} },
	},
	{
		key: 'rationale',
		name: 'Reasons, for the assessor',
		says: 'Never a mark: do the notes on a shortlist speak of what the client asked for?',
		blank: { vacancy: '' },
	},
	{
		key: 'sql',
		name: 'A question to the records',
		says: 'One select, for what the others can’t say. Ask somebody who knows SQL.',
		blank: "select 1 as score, ref from people where ref = ''",
	},
	{
		key: 'parts',
		name: 'Several of these, averaged',
		says: 'Two questions or more in one check.',
		blank: [{ happened: { event: 'search.run' } }, { happened: { event: 'candidate.view' } }],
	},
];

export const kindNamed = (key: string): KindOf | undefined => KINDS.find((kind) => kind.key === key);

/** Which of them a check or a part is, by its names; undefined where it is none yet. */
export const kindIn = (item: Json): KindOf | undefined =>
	item !== null && typeof item === 'object' ? KINDS.find(({ key }) => key in item) : undefined;
