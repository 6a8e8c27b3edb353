import { z } from 'zod';
import { VacancyRef } from '../crm/refs.ts';
import { CriterionCode, Id } from './codes.ts';
import { AnyPattern, Pattern, Wanted } from './pattern.ts';
import { Trap } from './trap.ts';

/** A row like this is in a tutor view, with these values. */
const RowWanted = z.strictObject({
	in: z.string(),
	where: z.record(z.string(), Wanted),
	has: z.record(z.string(), Wanted).default({}),
});

/** A share from 0 to 1 that earns all the points; half of it earns half. */
const Share = z
	.number()
	.gt(0, 'Write a share from 0.05 to 1, for example 0.3')
	.max(1, 'Write a share from 0.05 to 1, for example 0.3');

/** How many: `3`, or `"2..5"`. */
const HowMany = z
	.union([z.int().positive(), z.string().regex(/^[1-9]\d*\.\.[1-9]\d*$/, 'Write how many, for example 3 or "2..5"')])
	.transform((asked) => {
		const [least, most] = String(asked).split('..').map(Number);
		return { least: least!, most: most ?? least! };
	})
	.refine(({ least, most }) => least <= most, 'Write the smaller number first, for example "2..5"');

const KINDS = {
	/** A row like this exists, with these values. */
	record: RowWanted.optional(),
	/** There is no such row. */
	no_record: RowWanted.optional(),
	/** These columns did not change for anyone else. */
	untouched: z
		.strictObject({ in: z.string(), columns: z.array(z.string()).min(1), except: z.array(Wanted).default([]) })
		.optional(),
	/** One select over the tutor views: one number from 0 to 1, `score, ref`, or `score, entry`. */
	sql: z.string().max(4_000).optional(),
	/** An act or a happening like this took place. */
	happened: AnyPattern.optional(),
	/** No such act or happening took place. */
	never: AnyPattern.optional(),
	/** If `then` happened, `first` came before it. */
	order: z.strictObject({ first: AnyPattern, then: AnyPattern }).optional(),
	/**
	 * Some search found people who truly fit. `precision`: what share of the list they are; `recall`: what share of them
	 * is in it; a list longer than `at_most` is not looked at. `chosen`: so many of them are on the shortlist in the end,
	 * since a search that nobody was chosen from may have been luck.
	 */
	found: z
		.strictObject({
			vacancy: VacancyRef,
			precision: Share.default(0.25),
			recall: Share.default(0.5),
			at_most: z.int().min(1).max(500).default(60),
			chosen: z.int().min(1).max(20).optional(),
		})
		.optional(),
	/** So many people are on the shortlist, and each of them truly fits. */
	shortlisted: z.strictObject({ vacancy: VacancyRef, people: HowMany }).optional(),
	/**
	 * A record agrees with the message or document that it was copied from, field by field. Without `where`, it is
	 * looked for among the records that the learner wrote, so that a misspelt name costs one field and not all.
	 */
	copied: z
		.strictObject({
			/** A message, by the name of its file, or a file in `files/`. */
			from: z.string().min(1),
			to: z.strictObject({ in: z.string(), where: z.record(z.string(), Wanted).default({}) }),
			/** Column by column, what the source says. */
			fields: z
				.record(z.string(), Wanted)
				.refine((fields) => Object.keys(fields).length > 0, 'Name at least one field'),
		})
		.optional(),
	/** Whether the notes on a shortlist speak to the client's own lines. Shown to the assessor, and never a mark. */
	rationale: z.strictObject({ vacancy: VacancyRef }).optional(),
};
const KIND_NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];
export type CheckKind = (typeof KIND_NAMES)[number];

const ONE_KIND = `Say exactly one of: ${KIND_NAMES.join(', ')} or parts`;
const kindsIn = (value: object) => KIND_NAMES.filter((kind) => (value as Record<string, unknown>)[kind] !== undefined);

export const Part = z.strictObject(KINDS).refine((part) => kindsIn(part).length === 1, ONE_KIND);
export type Part = z.infer<typeof Part>;

/** The one kind of question that a check or a part asks. */
export const kindOf = (part: Part): CheckKind => kindsIn(part)[0]!;

export const Check = z
	.strictObject({
		id: Id,
		/** What the learner reads. */
		title: z.string().min(5).max(140),
		criteria: z.array(CriterionCode).min(1),
		/** Which step of the brief it belongs to. */
		step: z.int().positive().optional(),
		points: z.number().min(0).max(20).default(1),
		/** Without it the criterion is not yet evidenced, whatever else was done. */
		must_pass: z.boolean().default(false),
		/** Earns nothing; when it is broken, the criterion is at best partly evidenced. */
		guard: z.boolean().default(false),
		hints: z.array(z.string().min(5).max(300)).max(4).default([]),
		/** What the feedback says when it is there, and when it is not. */
		met: z.string().max(400).optional(),
		missed: z.string().max(400).optional(),
		...KINDS,
		/** Several questions, averaged. */
		parts: z
			.array(Part.refine((part) => part.rationale === undefined, 'rationale stands alone: it is never a mark'))
			.min(2)
			.optional(),
		/** Of a guard: what puts it right again, about the same record. It then holds nothing back. */
		recovered_by: AnyPattern.optional(),
	})
	.refine((check) => kindsIn(check).length + (check.parts === undefined ? 0 : 1) === 1, ONE_KIND);
export type Check = z.infer<typeof Check>;

/** The questions a check asks: its own, or its parts. */
export function partsOf(check: Check): readonly Part[] {
	return check.parts ?? [Object.fromEntries(kindsIn(check).map((kind) => [kind, check[kind]])) as Part];
}

/** These earn no points even unmarked: they hold for someone who does nothing. */
const RESTRAINT: readonly CheckKind[] = ['untouched', 'order', 'never', 'no_record'];

/** Whether a question asks what was left alone. */
export const isRestraint = (part: Part): boolean => RESTRAINT.includes(kindOf(part));

export const isGuard = (check: Check): boolean => check.guard || partsOf(check).every(isRestraint);

/** Only tells the assessor something: it earns nothing, and holds nothing back. */
export const isIndicator = (check: Check): boolean => check.rationale !== undefined;

/** `checks.yaml`: what counts. */
export const ChecksFile = z.strictObject({ checks: z.array(Check).min(1), traps: z.array(Trap).default([]) });
export type ChecksFile = z.infer<typeof ChecksFile>;

/** When a picture is worth keeping, what in it matters, and its first caption. */
export const EvidenceRule = z.strictObject({
	id: Id,
	when: Pattern,
	/** Named elements of the screen, for the callouts. */
	show: z.array(z.string()).min(1).max(6),
	/** `{ref}` and other names stand for the act's own values. */
	caption: z.string().min(5).max(200),
	criteria: z.array(CriterionCode).min(1),
});
export type EvidenceRule = z.infer<typeof EvidenceRule>;

/** `evidence.yaml`: travels with the learner, unlike the checks. */
export const EvidenceFile = z.strictObject({ evidence: z.array(EvidenceRule).min(1) });
