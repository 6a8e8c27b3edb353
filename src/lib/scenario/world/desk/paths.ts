import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import { tenths } from '../places/distance.ts';
import type { Step } from './chronicle.ts';
import type { Requirement, Vacancy } from './desk.ts';
import { measureOf, missing } from './fit.ts';

/** How far somebody gets, and what ends it. */
export interface Path {
	readonly person: Person;
	readonly furthest: Step;
	/** Why it ends there; null where it goes on, or ends in a placement. */
	readonly ends: string | null;
}

/** Reasons that are the candidate's own; the others are ours or the client's. */
export const OWN_REASONS: ReadonlySet<string> = new Set([
	'Not interested in this job',
	'Pay too low',
	'Too far to travel',
	'Hours do not suit',
	'Found other work',
	'Withdrew permission',
]);

type Ends = readonly (readonly [number, readonly [Step, string]])[];

/** How far those get who are not chosen, and why no further. */
const NOT_CHOSEN: Ends = [
	[9, ['lead', 'Others fit better']],
	[4, ['lead', 'Could not be reached']],
	[14, ['screen', 'Does not meet an essential requirement']],
	[12, ['screen', 'Hours do not suit']],
	[12, ['screen', 'Pay too low']],
	[7, ['screen', 'Not interested in this job']],
	[8, ['screen', 'Too far to travel']],
	[8, ['screen', 'Cannot start in time']],
	[5, ['shortlist', 'Not interested in this job']],
	[4, ['shortlist', 'Others fit better']],
	[22, ['submitted', 'Client chose someone else']],
	[4, ['submitted', 'Found other work']],
	[14, ['interview', 'Client chose someone else']],
	[3, ['interview', 'Did not come to the interview']],
	[3, ['interview', 'Found other work']],
];

/** An ending agrees with the person: nobody says no to pay that is more than they want. */
function possible(
	[step, reason]: readonly [Step, string],
	person: Person,
	vacancy: Vacancy,
	lacks: readonly Requirement[],
): boolean {
	const lacking = (kind: Requirement['kind']) => lacks.some((line) => line.kind === kind);
	if (step !== 'lead' && step !== 'screen' && !presentable(lacks)) return false;
	switch (reason) {
		case 'Does not meet an essential requirement':
			return lacks.some(
				(line) =>
					line.kind === 'skill' ||
					line.kind === 'qualification' ||
					line.kind === 'experience' ||
					line.kind === 'driving' ||
					line.kind === 'dbs',
			);
		case 'Hours do not suit':
			return !person.patterns.includes(vacancy.pattern);
		case 'Pay too low':
			return person.payUnit === vacancy.unit && person.desiredPay > vacancy.payMax;
		case 'Too far to travel':
			return tenths(person.town, vacancy.client.town) > Math.min(80, person.travelMiles * 8);
		case 'Cannot start in time':
			return lacking('availability');
		default:
			return true;
	}
}

/** Lines that can be talked about, when the rest is right. */
const OPEN_TO_TALK: ReadonlySet<Requirement['kind']> = new Set([
	'pay',
	'location',
	'pattern',
	'availability',
	'work_type',
]);

/** Whether somebody who lacks these lines is put on a shortlist all the same: short of one that is firm, or of two that are not. */
function presentable(lacks: readonly Requirement[]): boolean {
	const firm = lacks.filter((line) => !OPEN_TO_TALK.has(line.kind)).length;
	return firm <= 1 && lacks.length - firm <= 2 && !lacks.some((line) => line.kind === 'right_to_work');
}

function notChosen(person: Person, vacancy: Vacancy, chance: Chance): readonly [Step, string] {
	const lacks = missing(person, vacancy.requirements, measureOf(vacancy));
	return chance.weighted(NOT_CHOSEN.filter(([, end]) => possible(end, person, vacancy, lacks)));
}

const mayWork = (person: Person, vacancy: Vacancy) =>
	person.rightToWork === 'verified' ||
	(person.rightToWork === 'time_limited' && person.rightToWorkExpires! > vacancy.startBy);

/** What a closed vacancy's applicants came to: the best are chosen, as many as there were places, if so many there were. */
export function finishedPaths(people: readonly Person[], vacancy: Vacancy, cancelled: boolean, chance: Chance): Path[] {
	const chosen = new Set(
		cancelled
			? []
			: people
					.filter((p) => mayWork(p, vacancy) && presentable(missing(p, vacancy.requirements, measureOf(vacancy))))
					.slice(0, vacancy.openings),
	);
	const paths = people.map((person): Path => {
		if (chosen.has(person)) return { person, furthest: 'placed', ends: null };
		const [furthest, ends] = notChosen(person, vacancy, chance);
		return {
			person,
			furthest,
			ends: cancelled && ends === 'Client chose someone else' ? 'Client cancelled the vacancy' : ends,
		};
	});
	return chance.shuffled(paths);
}

const UNDER_WAY: readonly (readonly [number, Step])[] = [
	[26, 'lead'],
	[22, 'screen'],
	[20, 'shortlist'],
	[18, 'submitted'],
	[11, 'interview'],
	[3, 'offer'],
];
const EARLY: readonly (readonly [number, Step])[] = [
	[56, 'lead'],
	[44, 'screen'],
];

/** Where people stand for a vacancy that is open: most are still in it, some have dropped out. */
export function openPaths(people: readonly Person[], vacancy: Vacancy, chance: Chance): Path[] {
	let places = vacancy.openings - 1;
	return people.map((person): Path => {
		const lacks = missing(person, vacancy.requirements, measureOf(vacancy));
		// nobody starts one job while being considered for another
		if (places > 0 && person.open === 0 && lacks.length === 0 && chance.of100(50)) {
			places--;
			return { person, furthest: 'placed', ends: null };
		}
		if (chance.of100(30)) {
			const [furthest, ends] = notChosen(person, vacancy, chance);
			return { person, furthest, ends };
		}
		return { person, furthest: chance.weighted(presentable(lacks) ? UNDER_WAY : EARLY), ends: null };
	});
}
