import type { Day } from '../../../ledger/story-time.ts';
import { monthName } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { STEMS } from '../employers/kinds.ts';
import { fullNameOf, type Job, type PaperHeld, type Person } from '../people/person.ts';
import {
	ABOUT_DRIVING,
	ABOUT_HOURS,
	ACHIEVEMENTS,
	INTERESTS,
	leftWith,
	NOT_FOR_OFFICES,
	REFERENCES,
	SCHOOLS,
	TRAITS,
} from './phrases.ts';
import { andList, capital, filled, inOwnWords, inSentence, yearsInWords } from './words.ts';

/** What goes into a CV, in its writer's own words. */
export interface Facts {
	readonly name: string;
	readonly address: string;
	readonly phone: string;
	readonly email: string;
	readonly profile: string;
	readonly skills: readonly string[];
	/** The same as a list in a sentence, by their usual names. */
	readonly plainSkills: string;
	readonly jobs: readonly Job[];
	readonly papers: readonly string[];
	readonly driving: string;
	readonly achievement: string;
	readonly school: string;
	readonly interests: string;
	readonly references: string;
	/** How this person writes dates. */
	readonly dates: (from: Day, to: Day | null) => string;
}

export function factsOf(person: Person, chance: Chance): Facts {
	const title = person.trade.rungs[person.rung]!.titles[0]!;
	const skills = person.skills.filter((held) => held.level > 1 || chance.of100(50));
	const opening = capital(
		filled(chance.one(person.trade.profile), {
			years: yearsInWords(person.years, chance),
			work: person.trade.work,
			title,
			skill: inSentence(person.best[0]!.name),
		}),
	);
	const office = person.trade.unit === 'year';
	const traits = chance.some(
		TRAITS.filter((trait) => !office || !NOT_FOR_OFFICES.test(trait)),
		chance.whole(1, 3),
	);
	const hours = chance.of100(60) ? [chance.one(ABOUT_HOURS[person.patterns.at(-1)!]!)] : [];
	const driving = chance.one(ABOUT_DRIVING[person.driving]!);
	return {
		name:
			person.name.knownAs !== null && chance.of100(35)
				? `${person.name.knownAs} ${person.name.family}`
				: fullNameOf(person),
		// what the record lacks is often here, for whoever looks
		address: `${person.address}, ${person.town.name} ${person.postcode}`,
		phone: person.mobile,
		email: person.quirks.has('no_email') ? '' : person.email,
		profile: [opening, ...traits, ...hours].join(' '),
		skills: skills.map((held) => inOwnWords(held.skill, chance)),
		plainSkills: skills
			.map((held) => inSentence(held.skill.name))
			.join(', ')
			.replace(/, ([^,]*)$/, ' and $1'),
		jobs: person.jobs.filter((job) => !job.through).slice(0, chance.of100(8) ? 3 : 6),
		papers: person.papers.map((paper) => paperWords(paper, chance)),
		driving: person.driving === 'none' && chance.of100(60) ? '' : driving,
		achievement: chance.of100(48) ? chance.one(ACHIEVEMENTS) : '',
		school: schoolOf(person, chance),
		interests: chance.of100(62) ? andList(chance.some(INTERESTS, chance.whole(2, 4))) : '',
		references: chance.of100(70) ? chance.one(REFERENCES) : '',
		dates: chance.weighted(DATES),
	};
}

/** Where they went to school, with the years as most people still write them. */
function schoolOf(person: Person, chance: Chance): string {
	if (!chance.of100(66)) return '';
	const left = Number(person.born.slice(0, 4)) + 16;
	const well = person.papers.some(({ paper }) => paper.title.startsWith('GCSE') || (paper.level ?? 0) > 3);
	return `${chance.one(STEMS)} ${chance.one(SCHOOLS)}, ${left - 5} to ${left}: ${chance.one(leftWith(left, well))}`;
}

function paperWords({ paper, body, year, expires }: PaperHeld, chance: Chance): string {
	const words = paper.also.length > 0 && chance.of100(45) ? capital(chance.one(paper.also)) : paper.title;
	if (expires !== null && chance.of100(38)) return `${words}, expires ${expires.slice(5, 7)}/${expires.slice(0, 4)}`;
	const when = chance.of100(60) ? ` (${year})` : '';
	return `${words}${body !== 'Employer' && chance.of100(28) ? `, ${body}` : ''}${when}`;
}

const short = (day: Day) => `${monthName(day).slice(0, 3)} ${day.slice(0, 4)}`;
const DATES: readonly (readonly [number, Facts['dates']])[] = [
	[
		34,
		(from, to) => `${monthName(from)} ${from.slice(0, 4)} to ${to ? `${monthName(to)} ${to.slice(0, 4)}` : 'present'}`,
	],
	[
		26,
		(from, to) => `${from.slice(5, 7)}/${from.slice(0, 4)} – ${to ? `${to.slice(5, 7)}/${to.slice(0, 4)}` : 'Present'}`,
	],
	[24, (from, to) => `${short(from)} - ${to ? short(to) : 'date'}`],
	[
		16,
		(from, to) =>
			to?.slice(0, 4) === from.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to ? to.slice(0, 4) : 'now'}`,
	],
];
