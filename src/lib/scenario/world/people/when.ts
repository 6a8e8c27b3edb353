import { addDays, addMonths, type Day } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { Fate } from './person.ts';

/** Days ago that people registered, and were last spoken to, in an agency that is two and a bit years into its books. */
const REGISTERED: Weighted = [
	[4, [1, 14]],
	[9, [15, 60]],
	[33, [61, 365]],
	[34, [366, 730]],
	[20, [731, 1250]],
];
/** Nobody in ordinary use was silent so long that the agency’s own rule would put the record away. */
const spokenWithin = (months: number): Weighted => [
	[27, [1, 21]],
	[26, [22, 90]],
	[29, [91, 365]],
	[18, [366, Math.max(366, months * 30 - 8)]],
];
type Weighted = readonly (readonly [number, readonly [number, number]])[];

export interface Dates {
	readonly registered: Day;
	/** The last contact that does not come of an application. */
	readonly spoken: Day;
	/** The day on which the record went out of use, where it did. */
	readonly closed: Day | null;
}

/** After how many months an agency puts a silent record away, and after how many more it takes the name off. */
export interface Keeping {
	readonly silent: number;
	readonly archived: number;
}

/** By the agency’s own rules of retention. */
export function keepingOf({ retention }: Pick<Agency, 'retention'>): Keeping {
	const months = (starts: string, usual: number) => retention.find((rule) => rule.starts === starts)?.months ?? usual;
	return { silent: months('last_contact', 24), archived: months('archived', 12) };
}

/** When a record was made and last worked on, office days before today. */
export function datesOf(fate: Fate, today: Day, { silent, archived }: Keeping, chance: Chance): Dates {
	const ago = (days: number) => officeDay(addDays(today, -days));
	const lately = spokenWithin(silent);
	const between = ([from, to]: readonly [number, number]) => chance.whole(from, to);
	/** The first day that is longer ago than a record may be silent. */
	const stale = addDays(addMonths(today, -silent), -4);
	const staleDay = (most: number) => officeDay(addDays(stale, -chance.whole(0, most)));
	const before = (day: Day, least: number, most: number) => officeDay(addDays(day, -chance.whole(least, most)));

	switch (fate) {
		case 'stale': {
			const spoken = staleDay(420);
			return { spoken, registered: before(spoken, 0, 500), closed: null };
		}
		case 'kept_after_temping': {
			const spoken = staleDay(40);
			return { spoken, registered: before(spoken, 25, 260), closed: null };
		}
		case 'archived': {
			const closed = ago(chance.whole(6, 540));
			const spoken = officeDay(addDays(addMonths(closed, -silent), -chance.whole(6, 90)));
			return { spoken, registered: before(spoken, 0, 400), closed };
		}
		case 'anonymised': {
			const closed = ago(chance.whole(6, 420));
			const spoken = officeDay(addDays(addMonths(closed, -silent - archived), -chance.whole(10, 80)));
			return { spoken, registered: before(spoken, 0, 300), closed };
		}
		case 'do_not_contact': {
			const asked = ago(chance.whole(5, 600));
			return { spoken: asked, registered: before(asked, 20, 400), closed: asked };
		}
		default: {
			const days = between(chance.weighted(REGISTERED));
			return { registered: ago(days), spoken: ago(Math.min(days, between(chance.weighted(lately)))), closed: null };
		}
	}
}
