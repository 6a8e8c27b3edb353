import { addDays, daysBetween, type Day } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import { yearOf } from '../calendar.ts';
import type { Employers } from '../employers/employers.ts';
import type { Town } from '../places/towns.ts';
import { STARTS } from '../trades/all.ts';
import type { Trade } from '../trades/trade.ts';
import type { Job, SkillHeld } from './person.ts';

/** Months that people stay in a job. */
const STAYS: readonly (readonly [number, readonly [number, number]])[] = [
	[14, [2, 7]],
	[24, [8, 18]],
	[30, [19, 42]],
	[20, [43, 78]],
	[12, [79, 140]],
];
/** Days between two jobs; now and then a year of something else. */
const GAPS: readonly (readonly [number, readonly [number, number]])[] = [
	[62, [0, 12]],
	[22, [13, 60]],
	[11, [61, 200]],
	[5, [220, 540]],
];
const LEAVING: readonly (readonly [number, string])[] = [
	[20, 'Better pay'],
	[16, 'End of contract'],
	[14, 'Redundancy'],
	[12, 'Closer to home'],
	[10, 'Change of hours'],
	[10, 'End of assignment'],
	[8, 'Site closed'],
	[6, 'Wanted days'],
	[4, 'Moved house'],
];
const MOST_JOBS = 5;
const DAYS_A_MONTH = 30;

export interface Plan {
	readonly trade: Trade;
	readonly rung: number;
	readonly years: number;
	readonly town: Town;
	readonly born: Day;
	readonly skills: readonly SkillHeld[];
	/** The day up to which the jobs reach. */
	readonly upTo: Day;
	readonly employed: boolean;
}

/** Jobs from the latest back to the first, each at a firm that could have had it, within reach of home. */
export function careerOf(plan: Plan, employers: Employers, chance: Chance): Job[] {
	const { trade, upTo } = plan;
	const began = addDays(upTo, -plan.years * 365 - chance.whole(40, 300));
	const jobs: Job[] = [];
	let end = plan.employed ? null : addDays(upTo, -chance.whole(2, 150));
	let leave = upTo;
	while (jobs.length < MOST_JOBS) {
		const last = end ?? leave;
		let from = addDays(last, -chance.whole(...chance.weighted(STAYS)) * DAYS_A_MONTH);
		if (from < began) from = began;
		from = firstOfMonth(from, chance);
		if (from >= last) from = addDays(last, -45);
		// the latest job is the one that they are paid for; those before were steps on the way
		const rung = jobs.length === 0 ? plan.rung : rungAt(trade, plan.rung, yearOf(from) - yearOf(began), chance);
		jobs.push(job(plan, employers, chance, rung, from, end, jobs.at(-1)));
		if (addDays(from, -120) < began) break;
		leave = from;
		end = addDays(from, -1 - chance.whole(...chance.weighted(GAPS)));
		if (end <= addDays(began, 50)) break;
	}
	// with a long list nobody writes of the years before; with a short one the years since school are told
	if (daysBetween(began, jobs.at(-1)!.from) < 500) beforehand(plan, jobs, employers, chance);
	return jobs;
}

/** The rung somebody stood on after so many years, who stands on this one now. */
function rungAt(trade: Trade, now: number, years: number, chance: Chance): number {
	let rung = now;
	while (rung > 0 && (trade.rungs[rung]!.from > years || (rung === now && chance.of100(12)))) rung--;
	return rung;
}

function job(
	plan: Plan,
	employers: Employers,
	chance: Chance,
	rung: number,
	from: Day,
	to: Day | null,
	next: Job | undefined,
): Job {
	const { trade } = plan;
	const near = employers.near(chance.one(trade.employers), plan.town);
	const all = near.length > 0 ? near : trade.employers.flatMap((kind) => employers.near(kind, plan.town));
	const firms = all.length > 0 ? all : employers.all.filter((e) => trade.employers.includes(e.kind.id));
	let firm = chance.one(firms);
	if (firm.name === next?.employer) firm = chance.one(firms);
	const step = trade.rungs[rung]!;
	return {
		employer: firm.name,
		title: titleFor(step.titles, plan.skills, chance),
		from,
		to,
		duties: dutiesOf(plan, rung, next === undefined ? 2 : 1, chance),
		reason: to === null ? null : chance.weighted(LEAVING),
		through: false,
	};
}

/** Titles that promise a skill, and the skill. */
const PROMISES: Readonly<Record<string, string>> = {
	'VNA Driver': 'VNA truck',
	'Reach Truck Driver': 'Reach truck',
	'FLT and Reach Driver': 'Reach truck',
	'FLT Instructor': 'Training others',
	'Order Picker': 'Order picking',
	'Stock Controller': 'Stock control',
	'Inventory Clerk': 'Stock control',
	'Goods-in Operative': 'Goods in',
	'Goods-in Administrator': 'Goods in',
	Receptionist: 'Reception',
	'Sales Administrator': 'Sales administration',
	'Purchase Ledger Clerk': 'Purchase ledger',
	'Sales Ledger Clerk': 'Sales ledger',
	'Credit Controller': 'Credit control',
	Bookkeeper: 'Bookkeeping',
	'Bar Staff': 'Bar work',
	'Bar Supervisor': 'Bar work',
	'Bar Manager': 'Bar work',
	Barista: 'Barista',
	'Hotel Receptionist': 'Hotel reception',
	'Front Office Manager': 'Hotel reception',
	'School Cook': 'Batch cooking',
	'Kitchen Porter': 'Kitchen porter work',
	'Room Attendant': 'Room cleaning',
	'Recovery Worker': 'Mental health support',
	Fabricator: 'Fabrication',
	'Coded Welder': 'TIG welding',
	'Plater Welder': 'Fabrication',
	'Welder Fabricator': 'Fabrication',
	'CNC Turner': 'CNC turning',
	'CNC Miller': 'CNC milling',
	'Class 2 HIAB Driver': 'HIAB',
	'Full Stack Developer': 'JavaScript',
	'Web Developer': 'HTML and CSS',
	'Junior Web Developer': 'HTML and CSS',
	'Test Automation Engineer': 'Test automation',
	'Complaints Handler': 'Complaint handling',
	'Food Production Operative': 'Food hygiene',
};

function titleFor(titles: readonly string[], skills: readonly SkillHeld[], chance: Chance): string {
	const kept = titles.filter(
		(title) =>
			PROMISES[title] === undefined || skills.some((held) => held.skill.name === PROMISES[title] && held.level >= 2),
	);
	return chance.one(kept.length > 0 ? kept : titles);
}

/** Things done there: some that everyone on this rung does, some that show this person's own skills. */
function dutiesOf({ trade, skills }: Plan, rung: number, least: number, chance: Chance): string[] {
	const shown = skills.filter((held) => held.level >= 2 && held.skill.did.length > 0);
	const duties = chance.some(trade.rungs[rung]!.duties, chance.whole(least, least + 1));
	for (const held of chance.some(shown, chance.whole(1, least))) {
		const did = chance.one(held.skill.did);
		if (!duties.some((duty) => alike(duty, did))) duties.push(did);
	}
	return duties;
}

const words = new Map<string, ReadonlySet<string>>();
const longWords = (phrase: string): ReadonlySet<string> => {
	let found = words.get(phrase);
	if (!found) words.set(phrase, (found = new Set(phrase.split(/[^a-z]+/i).filter((word) => word.length > 3))));
	return found;
};

/** Whether two phrases say the same thing: half the words of the shorter are in the longer. */
function alike(a: string, b: string): boolean {
	const [x, y] = [longWords(a), longWords(b)];
	const [few, many] = x.size <= y.size ? [x, y] : [y, x];
	let common = 0;
	for (const word of few) if (many.has(word)) common++;
	return common >= 2 && common * 2 >= few.size;
}

/** A job or two before the trade, as far back as anybody would still write down. */
function beforehand(plan: Plan, jobs: Job[], employers: Employers, chance: Chance): void {
	const school = addDays(plan.born, 365 * 17);
	let end = addDays(jobs.at(-1)!.from, -1 - chance.whole(0, 90));
	const free = yearOf(end) - yearOf(school);
	for (let more = chance.whole(free > 3 ? 1 : 0, free > 8 ? 3 : 2); more > 0 && jobs.length < MOST_JOBS + 1; more--) {
		const start = STARTS[chance.one(plan.trade.before)]!;
		const from = firstOfMonth(addDays(end, -chance.whole(4, 40) * DAYS_A_MONTH), chance);
		if (from < school || yearOf(from) < yearOf(plan.upTo) - 22) return;
		const firms = employers.near(chance.one(start.employers), plan.town);
		if (firms.length === 0) return;
		jobs.push({
			employer: chance.one(firms).name,
			title: chance.one(start.titles),
			from,
			to: end,
			duties: chance.some(start.duties, chance.whole(2, 3)),
			reason: chance.weighted(LEAVING),
			through: false,
		});
		end = addDays(from, -1 - chance.whole(0, 120));
	}
}

/** People remember months; most jobs began on a Monday near the first. */
const firstOfMonth = (day: Day, chance: Chance): Day => `${day.slice(0, 8)}${chance.weighted(BEGINS)}`;
const BEGINS = [
	[70, '01'],
	[12, '04'],
	[10, '07'],
	[8, '14'],
] as const;
