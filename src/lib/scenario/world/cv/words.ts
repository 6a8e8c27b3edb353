import type { Chance } from '../chance.ts';
import type { SkillHeld } from '../people/person.ts';
import { SKILLS, type Skill } from '../skills/skill.ts';

const NUMBERS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];

/** `a few months`, `a year`, `six years`, `over 15 years`. */
export function yearsInWords(years: number, chance: Chance): string {
	if (years === 0) return chance.one(['a few months', 'under a year', 'several months']);
	if (years === 1) return chance.one(['a year', 'just over a year', '12 months']);
	const number = years <= 12 && chance.of100(70) ? NUMBERS[years]! : String(years);
	return `${years > 4 && chance.of100(30) ? 'over ' : ''}${number} years`;
}

export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** `a Welder`, `an HGV Class 1 Driver`. */
export const article = (title: string): string =>
	/^([AEIOU]|HGV|LGV|FLT|HR|MI)/.test(title) ? `an ${title}` : `a ${title}`;

/** Names that keep their capital inside a sentence. */
const PROPER =
	/^(Excel|Word|Outlook|Sage|Xero|Moffett|Python|Linux|Docker|Git|React|Azure|Windows|Firewalls|Auto|Solid|Class|Cat|Ubuntu|Selenium|Playwright|Office)\b/;

/** A skill's word as it stands in the middle of a sentence. */
export function inSentence(word: string): string {
	return PROPER.test(word) || /[A-Z0-9#+]/.test(word.slice(1)) ? word : word[0]!.toLowerCase() + word.slice(1);
}

/** The skill in its owner's words: its name, or another word for it. */
export function inOwnWords(skill: Skill, chance: Chance): string {
	const words = OWN.get(skill)!;
	return words.length > 0 && chance.of100(42) ? chance.one(words) : skill.name;
}

/** Words for somebody who does it: a client may search for them, but nobody lists them as a skill. */
const A_PERSON =
	/(oper|assembl|pack|pick|tramp|port|fitt|turn|mill|weld|fabricat|lead|aid|sett|clean)(ers?|ors?|ative|er operator)$|chambermaid|\bchef$|attendant$/i;

const OWN = new Map(SKILLS.map((skill) => [skill, skill.aliases.filter((word) => !A_PERSON.test(word))]));

/** Skills that everyone in the trade takes for granted: true, and nothing to say of somebody in particular. */
const PLAIN = new Set([
	'Manual handling',
	'Record keeping',
	'Good manufacturing practice',
	'Telephone work',
	'Git',
	'Health and safety',
	'Microsoft Word',
	'Working to targets',
	'Data entry',
	'Vehicle checks',
	'Digital tachograph',
	'Proof of delivery',
	'Reading drawings',
	'Measuring equipment',
	'Agile working',
	'Infection control',
	'Daily care records',
	'Customer service',
	'Hand-held scanner',
	'Safeguarding adults',
	'Filing and archiving',
	'Report writing',
	'Kitchen porter work',
	'COSHH',
	'Expenses',
	'HGV Class 1 driving',
	'HGV Class 2 driving',
	'Van driving',
	'Domiciliary care',
	'Supported living',
	'Personal care',
	'Problem solving',
	'First aid',
	'Unit testing',
	'Multi-drop delivery',
	'Planned maintenance',
	'Microsoft Excel',
	'Lean working',
	'Training others',
]);

/** What a person is best at, the most telling first: well mastered, and not what everybody has. */
export function strongPoints(skills: readonly SkillHeld[]): Skill[] {
	const rank = (held: SkillHeld) => (PLAIN.has(held.skill.name) ? 0 : 2) + (held.level >= 3 ? 1 : 0);
	return [...skills].sort((a, b) => rank(b) - rank(a)).map((held) => held.skill);
}

/** `one`, `one and two`, `one, two and three`. */
export function andList(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

/** The same for longer things, which have commas and ands of their own. */
export function clauses(items: readonly string[]): string {
	return items.some((item) => item.includes(' and ') || item.includes(',')) ? items.join('; ') : andList(items);
}

/** Fills `{gaps}` in a phrase. */
export function filled(phrase: string, values: Readonly<Record<string, string>>): string {
	return phrase.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}
