import { z } from 'zod';
import { CriterionCode } from './codes.ts';
import { Slug } from './front.ts';
import { Day } from '../ledger/story-time.ts';
import { readYaml } from './yaml.ts';

/** Where in the recruitment cycle a criterion mostly shows, and what people call that part of it. */
export const STAGES = {
	brief: 'Taking the brief',
	source: 'Finding people',
	register: 'Registering people',
	select: 'Matching and choosing',
	present: 'Putting forward, interviews',
	place: 'Offer and placement',
	after: 'Afterwards',
	throughout: 'All the way through',
} as const;
export type Stage = keyof typeof STAGES;

/** One numbered statement of a unit. Wording we do not have from the awarding body itself is never called official. */
export const Criterion = z.strictObject({
	code: CriterionCode,
	/** A few words, for a table. */
	short: z.string().min(3).max(60),
	text: z.string().min(5).max(600),
	/** Whether the text is word for word that of its source. */
	exact: z.boolean(),
	status: z.enum(['provisional', 'official']),
	source: z.string().min(3).max(300),
	kind: z.enum(['knowledge', 'skill']),
	stage: z.enum(Object.keys(STAGES) as [Stage, ...Stage[]]),
	/** Criteria of other standards that ask for the same, so that scenarios written for those count here too. */
	same_as: z.array(CriterionCode).default([]),
	/** Why it matters at work, in our own words. */
	why: z.string().min(10).max(400),
});
export type Criterion = z.infer<typeof Criterion>;

/** A qualification's units and criteria, as data: another unit or awarding body needs no code. */
export const Standard = z.strictObject({
	id: Slug,
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	as_of: Day,
	awarding_body: z.string().min(2).max(120),
	qualification: z.string().min(5).max(160),
	/** Blank until the centre knows it: we print no number that we do not have. */
	qualification_number: z.literal(''),
	status: z.enum(['provisional', 'official']),
	note: z.string().min(10).max(600),
	units: z
		.array(
			z.strictObject({
				code: z.string().regex(/^[A-Z]{2,5}$/),
				title: z.string().min(5).max(160),
				criteria: z.array(Criterion).min(1),
			}),
		)
		.min(1),
});
export type Standard = z.infer<typeof Standard>;

/** @throws {Faulty} */
export const readStandard = (file: string, text: string): Standard => readYaml(file, text, Standard);

export function criterionIn(standard: Standard, code: string): { unit: string; criterion: Criterion } | undefined {
	for (const unit of standard.units) {
		const criterion = unit.criteria.find((c) => c.code === code);
		if (criterion) return { unit: unit.title, criterion };
	}
	return undefined;
}

/** Criteria by where in the cycle they show, in its order; parts without any are left out. */
export function byStage(standard: Standard): { stage: Stage; criteria: Criterion[] }[] {
	const all = standard.units.flatMap((unit) => unit.criteria);
	return (Object.keys(STAGES) as Stage[])
		.map((stage) => ({ stage, criteria: all.filter((criterion) => criterion.stage === stage) }))
		.filter(({ criteria }) => criteria.length > 0);
}

/** `CRM AC1`, as criteria are shown. */
export const shownCode = (code: string) => code.replace('-', ' ');
