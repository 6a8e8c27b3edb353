import { longDay } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import { andList, filled, inSentence } from '../cv/words.ts';
import { payWords } from '../people/pay.ts';
import type { Town } from '../places/towns.ts';
import { called, type Person } from '../people/person.ts';
import type { Vacancy } from './desk.ts';
import {
	BY_OCCASION,
	CAME_IN,
	DECLINED,
	IN_TOUCH,
	IN_TOUCH_FREE,
	IN_TOUCH_IN_WORK,
	NOT_IN,
	OPINIONS,
	REGISTERED,
	type Occasion,
} from './notes-words.ts';

/** A colleague's note of what was said, in the short way of a busy desk. */
export function noteOf(
	occasion: Occasion,
	person: Person,
	chance: Chance,
	vacancy?: Vacancy,
	more: Record<string, string> = {},
): string {
	return tidy(
		filled(chance.one(BY_OCCASION[occasion]), {
			...factsOf(person, chance),
			...(vacancy ? jobFacts(vacancy) : {}),
			...more,
		}),
	);
}

/** A conversation about nothing in particular: what was said, and whether it was face to face. */
export function noteInTouch(
	person: Person,
	chance: Chance,
	home: ReadonlySet<Town>,
): { kind: 'call' | 'meeting'; outcome: 'spoke' | 'met'; body: string } {
	const met = home.has(person.town) && chance.of100(9);
	const own = person.jobs[0]!.to === null ? IN_TOUCH_IN_WORK : IN_TOUCH_FREE;
	const phrase = chance.one(met ? CAME_IN : chance.of100(34) ? own : IN_TOUCH);
	return {
		kind: met ? 'meeting' : 'call',
		outcome: met ? 'met' : 'spoke',
		body: tidy(filled(phrase, factsOf(person, chance))),
	};
}

export function noteOfRegistering(kind: string, person: Person, chance: Chance): string {
	return tidy(filled(chance.one(REGISTERED[kind] ?? REGISTERED['other']!), factsOf(person, chance)));
}

export function noteOfDeclining(reason: string, person: Person, vacancy: Vacancy, chance: Chance): string {
	return tidy(
		filled(chance.one(DECLINED[reason] ?? DECLINED['Not interested in this job']!), {
			...factsOf(person, chance),
			...jobFacts(vacancy),
		}),
	);
}

export function noteOfNoAnswer(
	person: Person,
	chance: Chance,
): { outcome: 'left_message' | 'no_answer'; body: string } {
	const [outcome, phrase] = chance.one(NOT_IN);
	return { outcome, body: filled(phrase, { town: person.town.name }) };
}

export const opinion = (chance: Chance): string => chance.one(OPINIONS);

const HOURS: Record<string, string> = {
	days: 'days',
	evenings: 'lates',
	nights: 'nights',
	weekends: 'weekends',
	rotating: 'shifts',
	part_time: 'part time',
};

export function hoursWanted(person: Person): string {
	if (person.patterns.includes('part_time'))
		return `part-time ${person.patterns.includes('evenings') ? 'evenings' : 'days'}`;
	if (person.patterns.includes('rotating')) return 'any shifts';
	return andList(person.patterns.map((p) => HOURS[p]!)).replace(' and ', ' or ');
}

export function noticeWords(person: Person): string {
	const days = person.noticeDays;
	if (days === 0) return 'Can start straight away.';
	if (days === 7) return 'One week’s notice.';
	if (days === 14) return 'Two weeks’ notice.';
	if (days === 28) return 'Four weeks’ notice.';
	if (days === 30) return 'A month’s notice.';
	return days === 56 ? 'Eight weeks’ notice.' : 'Three months’ notice.';
}

const TRAVEL: Record<string, readonly string[]> = {
	none: ['No car, uses the bus.', 'Travels by bus, up to {miles} miles.', 'Walks or gets a lift.'],
	car: ['Drives, own car.', 'Own car, up to {miles} miles.', 'Has a car.'],
	van: ['Drives a van.', 'Clean licence, up to {miles} miles.'],
	hgv2: ['Class 2, clean licence.', 'Licence and CPC seen.'],
	hgv1: ['Class 1, clean licence.', 'Licence, CPC and digi card seen.'],
};

function factsOf(person: Person, chance: Chance): Record<string, string> {
	const job = person.jobs.find((j) => !j.through) ?? person.jobs[0]!;
	const miles = String(person.travelMiles);
	return {
		called: called(person),
		title: job.title,
		employer: job.employer,
		town: person.town.name,
		skill: inSentence(person.best[0]!.name),
		pay: payWords(person.desiredPay, person.payUnit),
		hours: hoursWanted(person),
		years: timeInTrade(person),
		notice: noticeWords(person),
		travel: filled(chance.one(TRAVEL[person.driving]!), { miles }),
		miles,
	};
}

function jobFacts(vacancy: Vacancy): Record<string, string> {
	return {
		vacancy: `VAC-${1000 + vacancy.id}`,
		vtitle: vacancy.title,
		client: vacancy.client.name,
		town2: vacancy.client.town.name,
		vpay: payWords(vacancy.payMax, vacancy.unit),
		start: longDay(vacancy.startBy),
	};
}

/** `under a year`, `a year`, `six` and more in figures. */
export const timeInTrade = (person: Person): string =>
	person.years === 0 ? 'under a year' : person.years === 1 ? 'a year' : `${person.years} years`;

const tidy = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/(^|[.] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
