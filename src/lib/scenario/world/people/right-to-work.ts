import { addDays, addMonths, daysBetween, type Day } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import type { Fate, Person, RightToWork } from './person.ts';
import type { Dates } from './when.ts';

type Weights<T> = readonly (readonly [number, T])[];

/**
 * Drawn for everybody alike: nothing here follows from a name. Source: Home Office code of practice on avoiding unlawful
 * discrimination while preventing illegal working.
 */
const SEEN: Weights<string> = [
	[62, 'British passport'],
	[5, 'Irish passport'],
	[13, 'UK birth certificate and National Insurance letter'],
	[20, 'Share code checked online: settled, no time limit'],
];
const SEEN_FOR_A_TIME: Weights<string> = [
	[34, 'Share code checked online: skilled worker'],
	[26, 'Share code checked online: graduate'],
	[18, 'Share code checked online: student, 20 hours a week in term'],
	[22, 'Share code checked online: pre-settled status'],
];

type Seen = Pick<Person, 'rightToWork' | 'rightToWorkSeen' | 'rightToWorkOn' | 'rightToWorkExpires'>;

/** What was looked at, when, and until when it holds; of anonymised people the figure alone. */
export function rightToWorkOf(
	lot: RightToWork | 'expired',
	fate: Fate,
	{ registered, spoken }: Dates,
	today: Day,
	chance: Chance,
): Seen {
	const rightToWork: RightToWork = lot === 'expired' ? 'time_limited' : lot;
	const on = addDays(registered, chance.whole(0, Math.max(0, Math.min(20, daysBetween(registered, spoken)))));
	const nothing = { rightToWork, rightToWorkSeen: null, rightToWorkOn: null, rightToWorkExpires: null };
	if (fate === 'anonymised' || rightToWork === 'unchecked') return nothing;
	if (rightToWork === 'not_eligible')
		return { ...nothing, rightToWorkSeen: 'Share code checked online: no right to work', rightToWorkOn: on };
	if (rightToWork === 'verified') return { ...nothing, rightToWorkSeen: chance.weighted(SEEN), rightToWorkOn: on };
	const expires =
		lot === 'expired'
			? addDays(today, -chance.whole(4, 300))
			: addDays(today, chance.of100(16) ? chance.whole(4, 30) : chance.whole(31, 1000));
	return {
		rightToWork,
		rightToWorkSeen: chance.weighted(SEEN_FOR_A_TIME),
		rightToWorkOn: on < expires ? on : addMonths(expires, -6),
		rightToWorkExpires: expires,
	};
}
