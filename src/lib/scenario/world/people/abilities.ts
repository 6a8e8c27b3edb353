import { addDays, type Day } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import { yearOf } from '../calendar.ts';
import { paperTitled, type Paper } from '../skills/papers.ts';
import { skillNamed } from '../skills/skill.ts';
import { DRIVING, type Driving, type Trade } from '../trades/trade.ts';
import type { PaperHeld, SkillHeld } from './person.ts';

/** Whoever is older and holds them went to evening classes. */
const FIRST_GCSES = 1988;

/** Papers that go with a skill: how many of a hundred who have it hold them. Who holds one always has the skill. */
const SHOWN_BY: readonly (readonly [skill: string, title: string, share: number])[] = [
	['Counterbalance forklift', 'Counterbalance forklift certificate', 92],
	['Reach truck', 'Reach truck certificate', 92],
	['VNA truck', 'VNA truck certificate', 90],
	['Low level order picker', 'Low level order picker certificate', 62],
	['Powered pallet truck', 'Powered pallet truck certificate', 48],
	['HGV Class 1 driving', 'HGV Class 1 licence (C+E)', 100],
	['HIAB', 'HIAB certificate', 90],
	['ADR', 'ADR certificate', 94],
	['First aid', 'Emergency first aid at work', 82],
	['Testing and inspection', 'Inspection and testing 2391', 55],
	['ITIL', 'ITIL 4 Foundation', 70],
];

const EVIDENCE = [
	[30, 'stated'],
	[46, 'cv'],
	[18, 'interview'],
	[4, 'reference'],
	[2, 'test'],
] as const;

export interface Abilities {
	readonly skills: SkillHeld[];
	readonly papers: PaperHeld[];
}

export interface Standing {
	readonly trade: Trade;
	readonly rung: number;
	readonly years: number;
	readonly driving: Driving;
	readonly born: Day;
	readonly registered: Day;
	readonly today: Day;
	readonly lastWorked: number;
	/** How many of a hundred papers that run out have done so. */
	readonly expired: number;
}

/** What somebody on this rung of this trade can do, and can show. */
export function abilitiesOf(standing: Standing, chance: Chance): Abilities {
	const names = new Map<string, number>();
	const { trade, rung } = standing;
	const give = (list: readonly string[], share: number, depth: number) => {
		for (const name of list) if (!names.has(name) && chance.of100(share)) names.set(name, depth);
	};
	give(trade.core, 100, 3);
	for (let r = 0; r <= rung; r++) {
		const [first, ...others] = trade.rungs[r]!.skills ?? [];
		// what makes this step what it is
		if (first !== undefined) give([first], 100, 3);
		give(others, 88, 3);
	}
	give(trade.most, 64, 2);
	give(trade.some, 23, 1);

	const titles = new Map<string, Paper>();
	for (const [share, title, from = 0] of trade.papers)
		if (rung >= from && chance.of100(share)) titles.set(title, paperTitled(title));
	for (const [skill, title, share] of SHOWN_BY) {
		if (titles.has(title) && !names.has(skill)) names.set(skill, 2);
		if (names.has(skill) && !titles.has(title) && chance.of100(share)) titles.set(title, paperTitled(title));
	}
	for (const [title, skill] of licences(standing.driving, titles)) {
		titles.set(title, paperTitled(title));
		if (!names.has(skill)) names.set(skill, 1);
	}
	// what everyone here holds was held before the first day of the work
	const needed = new Set(trade.papers.filter(([share]) => share >= 90).map(([, title]) => title));
	return {
		skills: [...names].map(([name, depth]) => held(name, depth, standing, titles, chance)),
		papers: [...titles.values()].map((paper) => shown(paper, standing, needed.has(paper.title), chance)),
	};
}

/** A lorry licence is a paper too, whatever the trade. */
function licences(driving: Driving, titles: ReadonlyMap<string, Paper>): [string, string][] {
	if (driving === 'hgv1' && !titles.has('HGV Class 1 licence (C+E)'))
		return [['HGV Class 1 licence (C+E)', 'HGV Class 1 driving']];
	if (driving === 'hgv2' && !titles.has('HGV Class 2 licence (C)'))
		return [['HGV Class 2 licence (C)', 'HGV Class 2 driving']];
	return [];
}

/** The licence a person must have who holds these papers. */
export function drivingFor(driving: Driving, papers: readonly PaperHeld[]): Driving {
	const least = papers.some((p) => p.paper.title.startsWith('HGV Class 1'))
		? 'hgv1'
		: papers.some((p) => p.paper.title.startsWith('HGV Class 2'))
			? 'hgv2'
			: 'none';
	return DRIVING.indexOf(driving) >= DRIVING.indexOf(least) ? driving : least;
}

function held(
	name: string,
	depth: number,
	standing: Standing,
	titles: ReadonlyMap<string, Paper>,
	chance: Chance,
): SkillHeld {
	const skill = skillNamed(name);
	const years =
		depth === 3
			? standing.years
			: Math.min(standing.years, chance.whole(0, Math.max(1, Math.floor((standing.years * depth) / 3))));
	const level = Math.max(
		1,
		Math.min(
			4,
			depth === 1 && years < 2
				? chance.whole(1, 2)
				: 2 + (years >= 2 ? 1 : 0) + (years >= 7 && chance.of100(40) ? 1 : 0) - (chance.of100(14) ? 1 : 0),
		),
	);
	const paper = SHOWN_BY.find(([s]) => s === name)?.[1];
	return {
		skill,
		// nobody does the core of a trade for years without learning to do it alone
		level: depth === 3 ? Math.max(years >= 3 ? 3 : 2, level) : level,
		years,
		last:
			standing.lastWorked -
			(depth === 3 || chance.of100(70) ? 0 : chance.whole(1, Math.max(1, Math.min(6, standing.years)))),
		evidence: paper !== undefined && titles.has(paper) ? 'certificate' : chance.weighted(EVIDENCE),
	};
}

function shown(paper: Paper, standing: Standing, needed: boolean, chance: Chance): PaperHeld {
	const youngest = yearOf(standing.born) + (paper.level === 2 && paper.months === null ? 16 : 18);
	const latest = yearOf(standing.registered) - 1;
	const school = paper.title.startsWith('GCSE') || paper.title === 'A levels';
	const from = Math.max(youngest, latest - standing.years);
	const year = school
		? Math.min(latest, youngest < FIRST_GCSES ? FIRST_GCSES + (standing.years % 7) : youngest)
		: needed
			? Math.min(from, latest)
			: chance.whole(Math.min(from, latest), latest);
	const seen = paper.months !== null || (paper.level !== null && paper.level >= 2 && !school);
	return {
		paper,
		body: chance.one(paper.bodies),
		year,
		expires: paper.months === null ? null : expiryOf(paper.months, standing, chance),
		seenOn: seen && chance.of100(46) ? addDays(standing.registered, chance.whole(0, 9)) : null,
	};
}

/** A day to come, or of late where it has run out. */
function expiryOf(months: number, { today, expired }: Standing, chance: Chance): Day {
	return chance.of100(expired) ? addDays(today, -chance.whole(3, 420)) : addDays(today, chance.whole(9, months * 30));
}
