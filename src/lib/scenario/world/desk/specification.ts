import { longDay, type Day } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import { payWords } from '../people/pay.ts';
import { skillNamed } from '../skills/skill.ts';
import type { Driving, Pattern, PayUnit, Trade, WorkType } from '../trades/trade.ts';
import type { Requirement } from './desk.ts';

export interface Brief {
	readonly trade: Trade;
	readonly rung: number;
	readonly workType: WorkType;
	readonly pattern: Pattern;
	readonly unit: PayUnit;
	readonly payMax: number;
	readonly startBy: Day;
}

/** Papers without which the work may not be done at all. */
const MUST = new Set([
	'HGV Class 1 licence (C+E)',
	'HGV Class 2 licence (C)',
	'Driver CPC card',
	'NMC registration',
	'Counterbalance forklift certificate',
	'Reach truck certificate',
	'Qualified teacher status',
]);

/** A job specification: what the trade needs, in the words of somebody who runs a site and not an agency. */
export function specificationFor(brief: Brief, chance: Chance): Requirement[] {
	const { trade, rung } = brief;
	const lines: Requirement[] = [];
	const add = (
		kind: Requirement['kind'],
		text: string,
		importance: Requirement['importance'],
		weight: 1 | 2 | 3,
		more: Partial<Requirement> = {},
	) =>
		lines.push({
			kind,
			text,
			importance,
			weight,
			skill: null,
			level: null,
			value: null,
			number: null,
			justification: '',
			...more,
		});
	const skill = (name: string, importance: Requirement['importance'], weight: 1 | 2 | 3) => {
		const found = skillNamed(name);
		if (!lines.some((line) => line.skill === found))
			add('skill', found.asked, importance, weight, { skill: found, level: importance === 'essential' ? 2 : 1 });
	};

	for (const name of chance.some(trade.core, 2)) skill(name, 'essential', 3);
	for (const name of chance.some(trade.rungs[rung]!.skills ?? [], rung > 0 ? 2 : 0)) skill(name, 'essential', 2);
	for (const name of chance.some(trade.most, chance.whole(1, 2))) skill(name, 'essential', 2);
	for (const name of chance.some([...trade.some, ...trade.most], chance.whole(1, 2)))
		skill(name, 'desirable', chance.of100(50) ? 1 : 2);

	const papers = trade.papers.filter(([, title, from = 0]) => from <= rung && !title.startsWith('GCSE'));
	for (const [, title] of papers.filter(([, title]) => MUST.has(title)))
		add('qualification', chance.one(PAPER_ASKED)(title), 'essential', 3, { value: title });
	const nice = papers.filter(([share, title]) => !MUST.has(title) && share >= 12);
	if (nice.length > 0 && chance.of100(45)) {
		const [, title] = chance.one(nice);
		add('qualification', `${title} would help`, 'desirable', 1, { value: title });
	}

	const years = rung === 0 ? chance.whole(1, 2) : trade.rungs[rung]!.from;
	const wanted = rung > 0 || chance.of100(40) ? 'essential' : 'desirable';
	add(
		'experience',
		chance.one(YEARS_ASKED)(years === 1 ? 'a year' : `${years} years`, trade.work),
		wanted,
		wanted === 'essential' ? 2 : 1,
		{ number: years, value: trade.named },
	);

	const licence = trade.drives.every(([, d]) => d === 'hgv1')
		? 'hgv1'
		: trade.drives.every(([, d]) => d === 'hgv2')
			? 'hgv2'
			: trade.drives.every(([, d]) => d === 'van')
				? 'van'
				: null;
	if (licence) add('driving', LICENCE[licence]!, 'essential', 3, { value: licence });
	else if (trade.id === 'home-care')
		add('driving', 'Drives, with a car to use on the round', 'essential', 3, {
			value: 'car',
			justification: 'Visits are up to six miles apart and start at 07:00.',
		});
	else if (chance.of100(22))
		add('driving', 'Own transport would help, buses are thin early on', 'desirable', 1, {
			value: 'car',
			justification: 'The first bus reaches the site after the early shift begins.',
		});
	if (trade.regulated !== undefined) {
		const held = chance.of100(55);
		add(
			'dbs',
			held ? 'Enhanced DBS already in place' : 'Enhanced DBS, or we wait for one',
			held ? 'essential' : 'desirable',
			held ? 3 : 2,
			{ value: 'enhanced', justification: trade.regulated },
		);
	}

	const tight =
		brief.pattern === 'nights' ||
		brief.pattern === 'rotating' ||
		brief.pattern === 'weekends' ||
		brief.pattern === 'evenings';
	add('pattern', PATTERN_ASKED[brief.pattern], tight || chance.of100(40) ? 'essential' : 'desirable', tight ? 3 : 1, {
		value: brief.pattern,
	});
	add('work_type', WORK_ASKED[brief.workType], 'essential', 2, { value: brief.workType });
	const miles = chance.one([12, 15, 15, 18, 20, 20, 25]);
	add('location', chance.one(MILES_ASKED)(miles), 'essential', 2, { number: miles });
	add('pay', chance.one(PAY_ASKED)(payWords(brief.payMax, brief.unit)), 'essential', 2, { number: brief.payMax });
	add('availability', chance.one(START_ASKED)(longDay(brief.startBy)), 'essential', 2, { value: brief.startBy });
	add('right_to_work', chance.one(RIGHT_ASKED), 'essential', 3);
	return lines;
}

const PAPER_ASKED = [
	(title: string) => `${title}, in date and seen`,
	(title: string) => `${title}: we will want to see it`,
	(title: string) => `Must hold a ${title}`,
];
const YEARS_ASKED = [
	(years: string, work: string) => `At least ${years} in ${work}`,
	(years: string, work: string) => `${capital(years)} of ${work} or more`,
	(years: string, work: string) => `Has done ${work} for ${years} or longer`,
];
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const MILES_ASKED = [
	(m: number) => `Lives within ${m} miles of the site`,
	(m: number) => `Near enough to be on time: ${m} miles`,
	(m: number) => `No more than ${m} miles away, we have been let down before`,
];
const PAY_ASKED = [
	(pay: string) => `Happy with ${pay}, there is no more in the budget`,
	(pay: string) => `Pay goes up to ${pay}`,
	(pay: string) => `Looking for ${pay} or less`,
];
const START_ASKED = [
	(day: string) => `Can start by ${day}`,
	(day: string) => `Here by ${day} at the latest`,
	(day: string) => `Free to start on or before ${day}`,
];
const RIGHT_ASKED = [
	'Right to work in the UK, document seen before the first shift',
	'Right to work checked by you, copy on file',
	'Right to work in the UK for as long as the job lasts',
];
const LICENCE: Partial<Record<Driving, string>> = {
	hgv1: 'Class 1 licence with no more than three points',
	hgv2: 'Class 2 licence with no more than three points',
	van: 'Full licence, used to a 3.5 tonne van',
};
const PATTERN_ASKED: Record<Pattern, string> = {
	days: 'Days',
	evenings: 'Lates, finishing at 22:00 or after',
	nights: 'Permanent nights, and wants nights',
	weekends: 'Weekends every week',
	rotating: 'Rotating shifts, all of them',
	part_time: 'Part time, the hours as shown',
};
const WORK_ASKED: Record<WorkType, string> = {
	permanent: 'A permanent job from the first day',
	temporary: 'Temporary, through you, and may go on',
	contract: 'A contract by the day',
};
