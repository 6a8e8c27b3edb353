import { listed, phrases, table } from '../table.ts';
import { CARE } from './care.ts';
import { CLASSROOM, EARLY_YEARS, TEACHING } from './education.ts';
import { ENGINEERING } from './engineering.ts';
import { GENERAL } from './general.ts';
import { HOSPITALITY } from './hospitality.ts';
import { INDUSTRIAL } from './industrial.ts';
import { IT } from './it.ts';
import { LOGISTICS } from './logistics.ts';
import { FINANCE, OFFICE } from './office.ts';

export interface Skill {
	/** From 1, in the order below: the row in `skill`. */
	readonly id: number;
	readonly name: string;
	readonly category: string;
	/** The wider skill that this is a kind of, which stands before it in the list. */
	readonly parent: number | null;
	/** Other words for it, as CVs and clients write them. No two skills share one. */
	readonly aliases: readonly string[];
	/** What somebody who has it did, for work histories: each begins with a verb in -ing. */
	readonly did: readonly string[];
	/** How a client asks for it. */
	readonly asked: string;
}

/**
 * Every skill that an agency may list. Four columns in each table: name, other words for it, what was done with it, and how a
 * client asks for it.
 */
const LISTS: readonly (readonly [category: string, text: string])[] = [
	['Industrial', INDUSTRIAL],
	['Logistics', LOGISTICS],
	['Office', OFFICE],
	['Finance', FINANCE],
	['Care', CARE],
	['Hospitality', HOSPITALITY],
	['Engineering', ENGINEERING],
	['IT', IT],
	['General', GENERAL],
	// later lists stand at the end, so that the numbers of the skills before them stay
	['Teaching', TEACHING],
	['Classroom', CLASSROOM],
	['Early years', EARLY_YEARS],
];

/** Skills that are one kind of another: who asks for the wider one is content with either. */
const KIND_OF: Readonly<Record<string, string>> = {
	SAP: 'Warehouse management system',
	'Voice picking': 'Order picking',
	'Low level order picker': 'Order picking',
	'Advanced Excel': 'Microsoft Excel',
	'Multi-drop delivery': 'Van driving',
	'VNA truck': 'Reach truck',
	'CNC programming': 'CNC setting',
	TypeScript: 'JavaScript',
	React: 'JavaScript',
	'Deep cleaning': 'Commercial cleaning',
};

const ROWS = LISTS.flatMap(([category, text]) => table(4, text).map((row) => ({ category, row })));

export const SKILLS: readonly Skill[] = ROWS.map(({ category, row: [name, aliases, did, asked] }, index) => ({
	id: index + 1,
	name: name!,
	category,
	parent: name! in KIND_OF ? ROWS.findIndex(({ row }) => row[0] === KIND_OF[name!]) + 1 : null,
	aliases: listed(aliases!),
	did: phrases(did!),
	asked: asked!,
}));

const byName = new Map(SKILLS.map((skill) => [skill.name, skill]));

/** @throws {Error} when the list has no such skill: a trade names one that is misspelt */
export function skillNamed(name: string): Skill {
	const skill = byName.get(name);
	if (!skill) throw new Error(`There is no skill called ${name}`);
	return skill;
}
