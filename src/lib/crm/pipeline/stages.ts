import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Vacancy } from '../clients/vacancy.ts';
import { STAGE_CATEGORIES } from '../matching/application.ts';
import { reasons } from '../refusal.ts';

/** What a category means, whatever an agency calls its stages: reports compare by these. */
export const CATEGORY_WORDS = {
	lead: 'Sourcing',
	screen: 'Screening',
	shortlist: 'Shortlist',
	submitted: 'With the client',
	interview: 'Interview',
	offer: 'Offer',
	placed: 'Placed and starting',
} as const;

/** One stage of a vacancy's pipeline. */
export const Stage = z.object({
	id: z.int(),
	name: z.string(),
	category: z.enum(STAGE_CATEGORIES),
	position: z.int(),
	/** Days that people usually wait here at most; null where nobody has said. */
	target_days: z.int().nullable(),
	needs_consent: z.int().transform((yes) => yes === 1),
	checklist: z.string().transform((text) => JSON.parse(text) as string[]),
	/** The template of what a candidate is told on coming here. */
	template: z.string().nullable(),
});
export type Stage = z.infer<typeof Stage>;

export const refuseStage = reasons({
	'no-such-stage': (p: { stage: string; vacancy: string; stages: readonly string[] }) => ({
		message: `The pipeline of ${p.vacancy} has no stage “${p.stage}”.`,
		remedy: `Choose one of ${p.stages.join(', ')}.`,
	}),
});

/** The stages of a vacancy's pipeline, in their order. */
export const stagesOf = (db: ReadDb, { pipeline_id }: Pick<Vacancy, 'pipeline_id'>): Stage[] =>
	db.all(
		Stage,
		sql`select s.id, s.name, s.category, s.position, s.target_days, s.needs_consent, s.checklist, t.name as template
		    from stage s left join template t on t.id = s.template_id where s.pipeline_id = ${pipeline_id} order by s.position, s.id`,
	);

/** A stage by its name. @throws {Refusal} `no-such-stage` */
export function stageNamed(stages: readonly Stage[], name: string, vacancy: string): Stage {
	const found = stages.find((stage) => stage.name.toLowerCase() === name.trim().toLowerCase());
	if (!found) throw refuseStage('no-such-stage', { stage: name, vacancy, stages: stages.map((stage) => stage.name) });
	return found;
}

/** Whether nobody comes to a stage without a live permission: it asks for one, or a stage before it does. */
export const asksPermission = (stages: readonly Stage[], { position }: Stage): boolean =>
	stages.some((stage) => stage.needs_consent && stage.position <= position);
