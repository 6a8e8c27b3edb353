import { addDays, addMonths, dayIn, daysBetween } from '../../../ledger/story-time.ts';
import { atTheOffice, officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import { quota } from '../people/fates.ts';
import type { Chronicle } from './chronicle.ts';
import type { Teller } from './considered.ts';
import type { Client, Register, Vacancy } from './desk.ts';
import { measureOf, missing, usable, whoFit } from './fit.ts';
import { finishedPaths, openPaths } from './paths.ts';
import { withdrawSome } from './protection.ts';
import { Story } from './story.ts';
import { applicantsFor, openVacancy, pastVacancy, type Setting } from './vacancies.ts';

/** From here on the books are as large as the agency says; with fewer people, proportionately smaller. */
const FULL_BOOKS = 2000;

/** So many of the agency's clients or vacancies for so many people. */
export const scaled = (whole: number, people: number): number =>
	people >= FULL_BOOKS ? whole : Math.max(Math.ceil(whole / 5), Math.round((whole * people) / FULL_BOOKS));

const NOT_OPEN_YET = 3;
const ON_HOLD = 4;
/** Days by which every vacancy of the past is settled. */
const SETTLED = 66;

/** Two years of vacancies: those that are closed, those that are open, and who was considered for each. */
export function makeHistory(
	teller: Teller,
	clients: readonly Client[],
	people: readonly Person[],
	register: Register,
): Vacancy[] {
	const { agency, clock, chance, chronicle } = teller;
	const today = dayIn(clock);
	const setting: Setting = { agency, clients, register, today, chance };
	const total = scaled(agency.books.vacancies, people.length);
	const open = scaled(agency.books.open_vacancies, people.length);
	const vacancies: Vacancy[] = [];

	longAssignments(teller, setting, people, vacancies);
	const back = daysBetween(addMonths(today, -agency.books.months), today);
	const others = people.length >= 400 ? NOT_OPEN_YET + ON_HOLD : 2;
	const past = Math.max(0, total - open - others - vacancies.length);
	const days = Array.from({ length: past }, () => chance.whole(SETTLED, back)).sort((a, b) => b - a);
	for (const ago of days) {
		const vacancy = pastVacancy(setting, vacancies.length + 1, atTheOffice(officeDay(addDays(today, -ago)), chance));
		settle(teller, vacancy, applicantsFor(vacancy, setting), chance.of100(7));
		vacancies.push(vacancy);
	}

	people.forEach((person) => settleDown(person, today, chance));
	for (let n = 0; n < others; n++) {
		const vacancy = pastVacancy(
			setting,
			vacancies.length + 1,
			atTheOffice(officeDay(addDays(today, -chance.whole(2, 30))), chance),
		);
		vacancy.status = n < others / 2 ? 'draft' : 'on_hold';
		vacancies.push(vacancy);
	}
	const opened = Array.from({ length: open }, () => chance.whole(1, 38)).sort((a, b) => b - a);
	const current = opened.map((ago) => {
		const vacancy = openVacancy(setting, vacancies.length + 1, atTheOffice(officeDay(addDays(today, -ago)), chance));
		vacancies.push(vacancy);
		return vacancy;
	});
	for (const vacancy of current) consider(teller, setting, vacancy);
	withdrawSome(current, register, quota(agency, 'represent_withdrawn', people.length), chronicle, clock, chance);
	people.forEach((person) => {
		if (person.status !== 'placed' && person.status !== 'do_not_contact' && inProcess(chronicle, person))
			person.status = 'in_process';
	});
	return vacancies;
}

/** People placed as temps so long ago that nobody has rung since, whose assignments ended within the last year. */
function longAssignments(teller: Teller, setting: Setting, people: readonly Person[], vacancies: Vacancy[]): void {
	const { chance, clock } = teller;
	for (const person of people.filter((p) => p.fate === 'kept_after_temping')) {
		const opened = atTheOffice(officeDay(addDays(dayIn(person.lastContact), -24)), chance);
		const vacancy = {
			...pastVacancy(setting, vacancies.length + 1, opened < person.registered ? person.registered : opened, {
				trade: person.trade,
				rung: person.rung,
				workType: 'temporary',
			}),
			openings: 1,
		};
		const story = new Story(teller, vacancy).lasting(officeDay(addDays(dayIn(clock), -chance.whole(25, 300))));
		story.tell([{ person, furthest: 'placed', ends: null }]);
		vacancy.status = 'filled';
		vacancy.filledAt = story.filledAt;
		vacancies.push(vacancy);
	}
}

function settle(teller: Teller, vacancy: Vacancy, pool: readonly Person[], cancelled: boolean): void {
	const { chance } = teller;
	const people = bestOf(pool, vacancy, vacancy.openings + chance.whole(5, 10), chance);
	const story = new Story(teller, vacancy);
	story.tell(finishedPaths(people, vacancy, cancelled, chance));
	// a client who finds fewer than it asked for takes those
	if (story.placed > 0) vacancy.openings = story.placed;
	vacancy.status = story.placed > 0 ? 'filled' : 'cancelled';
	vacancy.filledAt = story.filledAt;
}

/** Applicants are no sample: most of them meet most of what is asked. */
function bestOf(pool: readonly Person[], vacancy: Vacancy, count: number, chance: Chance): Person[] {
	const measure = measureOf(vacancy);
	const looked = chance.some(pool, count * 4).map((person) => ({
		person,
		missing: missing(person, vacancy.requirements, measure).length + (chance.of100(15) ? 2 : 0),
	}));
	return looked
		.sort((a, b) => a.missing - b.missing)
		.slice(0, count)
		.map(({ person }) => person);
}

/** Some of those who fit an open vacancy, and some who nearly do; the rest are there to be found. */
function consider(teller: Teller, setting: Setting, vacancy: Vacancy): void {
	const { chance, clock } = teller;
	const fresh = daysBetween(dayIn(vacancy.opened), dayIn(clock)) < 3;
	if (fresh || chance.of100(18)) return;
	const job = { town: vacancy.client.town, unit: vacancy.unit, startBy: vacancy.startBy, today: dayIn(clock) };
	const fit = whoFit(setting.register, vacancy.requirements, job).filter(
		(p) => p.registered < vacancy.opened && p.open < 2,
	);
	const others = applicantsFor(vacancy, setting).filter((p) => usable(p) && !fit.includes(p) && p.open < 2);
	const people = [
		...chance.some(fit, Math.min(chance.whole(1, 4), Math.floor(fit.length / 4))),
		...bestOf(others, vacancy, chance.whole(2, 5), chance),
	];
	const story = new Story(teller, vacancy);
	story.tell(openPaths(chance.shuffled(people), vacancy, chance));
}

/** Where people stand who are on no assignment, before anything open is looked at. */
function settleDown(person: Person, today: string, chance: Chance): void {
	if (person.fate === 'do_not_contact') person.status = 'do_not_contact';
	else if (person.status === 'placed') return;
	else if (person.fate === 'anonymised' || person.fate === 'archived')
		person.status = chance.of100(60) ? 'unavailable' : 'available';
	else if (person.applications === 0 && daysBetween(dayIn(person.registered), today) <= 14) person.status = 'new';
	else person.status = chance.weighted(STANDING);
	if (person.status === 'on_notice')
		person.availableFrom = addDays(today, Math.max(2, person.noticeDays - chance.whole(0, 6)));
	if (person.status === 'on_notice' && person.jobs[0]!.to !== null) {
		person.status = 'available';
		person.availableFrom = null;
	}
}
const STANDING = [
	[77, 'available'],
	[13, 'on_notice'],
	[10, 'unavailable'],
] as const;

function inProcess(chronicle: Chronicle, person: Person): boolean {
	return (
		person.open > 0 &&
		chronicle.applications.some(
			(a) =>
				a.person === person &&
				a.closeReason === null &&
				a.moves.at(-1)!.to !== 'lead' &&
				a.moves.at(-1)!.outcome === null,
		)
	);
}
