import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { query } from '../define.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { RISKS, RiskKind } from './card-acts.ts';
import { inPipeline, OUTCOME_WORDS } from './in-pipeline.ts';

const CAUSES = {
	person: 'by hand',
	bulk: 'as one of several',
	automation: 'by an automation',
	import: 'by an import',
	ats: 'in the client’s tracking system',
	client: 'the client’s decision',
	candidate: 'the candidate’s decision',
} as const;

const Step = z.object({
	at: z.string(),
	from_stage: z.string().nullable(),
	to_stage: z.string().nullable(),
	from_outcome: z.string().nullable(),
	to_outcome: z.enum(['open', 'placed', 'rejected', 'withdrawn']).nullable(),
	cause: z.enum(['person', 'bulk', 'automation', 'import', 'ats', 'client', 'candidate']),
	reason: z.string(),
	who: z.string().nullable(),
	by_learner: z.int().nullable(),
});

const Risk = z.object({
	kind: RiskKind,
	note: z.string(),
	plan: z.string(),
	raised_at: z.string(),
	who: z.string().nullable(),
	over_at: z.string().nullable(),
	how_it_ended: z.string(),
});

/**
 * One application whole: every step with its time, cause and colleague, the risks, the rating, and when the candidate
 * was told.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`
 */
export const applicationDetail = query({
	name: 'application-detail',
	input: z.strictObject({ vacancy: VacancyRef, ref: CandidateRef }),
	run(db, { vacancy: vacancyRef, ref }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const { application, name } = inPipeline(db, vacancy, ref);
		const own = db.one(
			z.object({
				rating: z.int().nullable(),
				applied_at: z.string().nullable(),
				acknowledged_at: z.string().nullable(),
				told_at: z.string().nullable(),
				reason: z.string().nullable(),
			}),
			sql`select a.rating, a.applied_at, a.acknowledged_at, a.told_at, r.label as reason
			    from application a left join close_reason r on r.id = a.close_reason_id where a.id = ${application.id}`,
		);
		const steps = db.all(
			Step,
			sql`select h.at, f.name as from_stage, t.name as to_stage, h.from_outcome, h.to_outcome, h.cause, h.reason, o.name as who, o.is_learner as by_learner
			    from stage_history h left join stage f on f.id = h.from_stage left join stage t on t.id = h.to_stage
			    left join colleague o on o.id = h.colleague_id where h.application_id = ${application.id} order by h.at, h.id`,
		);
		const risks = db.all(
			Risk,
			sql`select k.kind, k.note, k.plan, k.raised_at, o.name as who, k.over_at, k.how_it_ended from application_risk k
			    left join colleague o on o.id = k.raised_by where k.application_id = ${application.id} order by k.over_at is not null, k.raised_at, k.id`,
		);
		return {
			name,
			stage: application.stage,
			outcome: application.outcome,
			...own,
			steps: steps.map((step) => ({ ...step, what: stepWords(step), how: CAUSES[step.cause] })),
			risks: risks.map((risk) => ({ ...risk, words: RISKS[risk.kind] })),
		};
	},
});

function stepWords({ from_stage, to_stage, from_outcome, to_outcome }: z.infer<typeof Step>): string {
	const ended = from_outcome !== null && from_outcome !== 'open';
	if (to_outcome !== null && to_outcome !== 'open') return `${OUTCOME_WORDS[to_outcome]} at ${to_stage ?? 'the end'}`;
	if (ended) return `Reopened at ${to_stage ?? 'the stage it was at'}`;
	return from_stage === null ? `Began at ${to_stage ?? 'the first stage'}` : `${from_stage} to ${to_stage ?? ''}`;
}
