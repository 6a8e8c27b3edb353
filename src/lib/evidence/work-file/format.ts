import { z } from 'zod';
import { Header, Learner } from '../../attempt/header.ts';
import { PortfolioHeader } from '../../attempt/portfolio/header.ts';
import { View } from '../../crm/place.ts';
import { SearchFigures } from '../../assessment/search-figures.ts';
import { Entry } from '../../ledger/entry.ts';
import { Hash } from '../../ledger/hash.ts';

export const WORK_JSON = 'work.json';

const Box = z.strictObject({ name: z.string().max(60), x: z.number(), y: z.number(), w: z.number(), h: z.number() });

/** `work.json` in a work file: everything that is kept on a computer. Pictures stand beside it as `pictures/<sha256>.jpg`. */
export const WorkFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('practice-desk-work'),
	release: z.string().max(20),
	me: z.strictObject({ learner: Learner, centre: z.string().max(120).nullable() }).nullable(),
	attempts: z
		.array(
			z.strictObject({
				header: Header,
				entries: z.array(Entry).max(20_000),
				touchedAt: z.string().max(40),
				summary: z.array(z.strictObject({ code: z.string().max(20), status: z.string().max(30) })).max(60),
				/** What was seen of it at hand-in. */
				seen: z
					.strictObject({
						mistakes: z
							.array(z.strictObject({ id: z.string().max(60), name: z.string().max(80), putRight: z.boolean() }))
							.max(200),
						search: SearchFigures.nullable(),
					})
					.optional(),
				/** What was on screen and half typed. */
				draft: View.nullable(),
			}),
		)
		.max(500),
	portfolios: z
		.array(
			z.strictObject({
				header: PortfolioHeader,
				entries: z.array(Entry).max(20_000),
				touchedAt: z.string().max(40),
				/** What was typed on its pages and not saved, by form. */
				forms: z.record(z.string().max(80), z.record(z.string().max(80), z.json())).default({}),
			}),
		)
		.max(100),
	/** What assessors decided of these portfolios. */
	assessments: z
		.array(
			z.strictObject({
				id: Hash,
				portfolio: z.string().max(64),
				round: z.int().positive().max(99),
				decision: z.string().max(20_000_000),
				signature: z.string().max(400_000),
				openedAt: z.string().max(40),
			}),
		)
		.max(200)
		.default([]),
	pictures: z
		.array(
			z.strictObject({
				sha256: Hash,
				attempt: z.string().max(64),
				mark: z.int().positive(),
				width: z.int().positive(),
				height: z.int().positive(),
				boxes: z.array(Box).max(12),
			}),
		)
		.max(5_000),
});
export type WorkFile = z.infer<typeof WorkFile>;
