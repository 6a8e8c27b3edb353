import { addDays, dayIn, type Day } from '../../../ledger/story-time.ts';
import { tenths } from '../places/distance.ts';
import { DBS, DRIVING, type Dbs, type Driving, type Pattern, type PayUnit, type WorkType } from '../trades/trade.ts';
import { levelOf, type Person } from '../people/person.ts';
import type { Town } from '../places/towns.ts';
import type { Register, Requirement, Vacancy } from './desk.ts';

/** What a specification is measured against, beside its lines. */
export interface Job {
	readonly town: Town;
	readonly unit: PayUnit;
	readonly startBy: Day;
	readonly today: Day;
}

/** The first day on which somebody could start. */
export function freeFrom(person: Person, today: Day): Day {
	return person.availableFrom ?? addDays(today, person.noticeDays);
}

/**
 * Whether somebody meets one line, read strictly: the same unit of pay, a document seen, a certificate in date on the
 * first day. The world plants people who fit by this; who fits by a more generous reading fits all the more.
 */
export function meets(person: Person, line: Requirement, job: Job): boolean {
	// every `as` here is safe: specifications are written with these words alone
	switch (line.kind) {
		case 'skill':
			return levelOf(person, line.skill!.id) >= (line.level ?? 1);
		case 'qualification':
			return person.papers.some(
				(held) => held.paper.title === line.value && (held.expires === null || held.expires > job.startBy),
			);
		case 'experience':
			return person.years >= line.number!;
		case 'location':
			return tenths(person.town, job.town) <= line.number! * 10 - 3 || person.town === job.town;
		case 'pay':
			return person.payUnit === job.unit && person.desiredPay <= line.number!;
		case 'work_type':
			return person.workTypes.includes(line.value as WorkType);
		case 'pattern':
			return person.patterns.includes(line.value as Pattern);
		case 'availability':
			return freeFrom(person, job.today) <= line.value!;
		case 'right_to_work':
			return (
				person.rightToWork === 'verified' ||
				(person.rightToWork === 'time_limited' && person.rightToWorkExpires! > job.startBy)
			);
		case 'driving':
			return DRIVING.indexOf(person.driving) >= DRIVING.indexOf(line.value as Driving);
		case 'dbs':
			return DBS.indexOf(person.dbs) >= DBS.indexOf(line.value as Dbs);
	}
}

/** What a vacancy was measured against on the day it opened. */
export function measureOf(vacancy: Vacancy): Job {
	return { town: vacancy.client.town, unit: vacancy.unit, startBy: vacancy.startBy, today: dayIn(vacancy.opened) };
}

/** The essential lines that somebody does not meet. */
export function missing(person: Person, lines: readonly Requirement[], job: Job): Requirement[] {
	return lines.filter((line) => line.importance === 'essential' && !meets(person, line, job));
}

/** Nothing about the record itself stands in the way. */
export function usable(person: Person): boolean {
	return (
		person.fate === 'usual' &&
		person.lacking === null &&
		!person.quirks.has('pay_in_wrong_unit') &&
		!person.quirks.has('no_pay_wanted') &&
		!person.quirks.has('legal_hold') &&
		(person.status === 'new' ||
			person.status === 'available' ||
			person.status === 'on_notice' ||
			person.status === 'in_process')
	);
}

/** Everybody who meets every essential line. */
export function whoFit(register: Register, lines: readonly Requirement[], job: Job): Person[] {
	const essential = lines.filter((line) => line.importance === 'essential');
	const rarest = essential
		.filter((line) => line.kind === 'skill')
		.map((line) => register.bySkill.get(line.skill!.id) ?? [])
		.sort((a, b) => a.length - b.length)[0];
	return (rarest ?? []).filter((person) => usable(person) && essential.every((line) => meets(person, line, job)));
}
