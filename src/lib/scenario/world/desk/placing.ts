import { addDays, dayIn, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import { nextOfficeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { HOURS_A_YEAR, spoken } from '../people/pay.ts';
import type { Person } from '../people/person.ts';
import type { Application, Placed } from './chronicle.ts';
import type { Vacancy } from './desk.ts';

interface Deal {
	readonly offered: StoryTime;
	readonly accepted: StoryTime;
	/** Set where it is known how long it lasted. */
	readonly lastsUntil: Day | null;
	readonly today: Day;
}

interface Placing {
	readonly row: Placed;
	/** The last day, known or foreseen; null where there is none. */
	readonly ends: Day | null;
	readonly over: boolean;
}

/** Days after the start in which part of the fee is given back when it does not last. */
const REBATE_DAYS = 84;

/** What was agreed: start, pay within what the vacancy pays, an end for temps, a fee for the others. */
export function placementOf(
	application: Application,
	{ offered, accepted, lastsUntil, today }: Deal,
	chance: Chance,
): Placing {
	const { person, vacancy } = application;
	const temp = vacancy.workType !== 'permanent';
	const start = nextOfficeDay(
		addDays(dayIn(accepted), Math.max(2, Math.min(person.noticeDays, 28) + chance.whole(1, 6))),
	);
	const weeks = temp ? chance.whole(3, 40) : null;
	const early = !temp && chance.of100(6) ? addDays(start, chance.whole(9, 70)) : null;
	const ends = lastsUntil ?? (weeks === null ? early : addDays(start, weeks * 7 - 3));
	const { payMin, payMax, unit, client } = vacancy;
	const agreed = spoken(payMin + Math.floor(((payMax - payMin) * chance.whole(0, 100)) / 100), unit);
	const pay = Math.max(payMin, Math.min(payMax, agreed));
	const over = ends !== null && ends < today;
	return {
		ends,
		over,
		row: {
			application,
			offered,
			accepted,
			start,
			end: temp || over ? ends : null,
			pay,
			unit,
			fee: temp ? null : Math.round(((unit === 'hour' ? pay * HOURS_A_YEAR : pay) * client.feeTenths) / 1000),
			rebateUntil: temp ? null : addDays(start, REBATE_DAYS),
			status: start > today ? 'accepted' : over ? (temp ? 'completed' : 'ended_early') : 'started',
		},
	};
}

/** The job becomes part of the person's history; the one before ends. */
export function takeUp(
	person: Person,
	vacancy: Vacancy,
	{ row, ends, over }: Placing,
	from: Day,
	today: Day,
	chance: Chance,
): void {
	const { start } = row;
	if (start <= today) {
		const before = person.jobs[0]!;
		if (before.to === null || before.to >= start) {
			before.to = addDays(start, before.from < addDays(start, -4) ? -3 : 0);
			before.reason = vacancy.workType === 'temporary' ? 'End of contract' : 'Better pay';
		}
		person.jobs.unshift({
			employer: vacancy.client.name,
			title: vacancy.title,
			from: start,
			to: over ? ends : null,
			duties: chance.some(vacancy.trade.rungs[vacancy.rung]!.duties, 2),
			reason: over ? 'End of assignment' : null,
			through: true,
		});
	}
	person.assignments.push({ from, to: over ? ends! : FAR_OFF });
	person.status = over ? 'available' : 'placed';
	person.availableFrom = !over && ends !== null && vacancy.workType !== 'permanent' ? addDays(ends, 1) : null;
}

const FAR_OFF: Day = '9999-12-31';
