import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { kept } from '../search/kept.ts';
import type { Case, Scope } from './report.ts';

/** The categories of stages, in their order. The agency's own stages belong to one each, so figures stay comparable. */
export const STEPS = ['lead', 'screen', 'shortlist', 'submitted', 'interview', 'offer', 'placed'] as const;
export type StepKey = (typeof STEPS)[number];
export const STEP_WORDS: Record<StepKey, string> = {
	lead: 'Considered',
	screen: 'Screening',
	shortlist: 'Shortlist',
	submitted: 'Put forward',
	interview: 'Interview',
	offer: 'Offer',
	placed: 'Placed',
};

const Row = z.object({
	id: z.int(),
	person: z.int(),
	vacancy: z.int(),
	outcome: z.enum(['open', 'placed', 'rejected', 'withdrawn']),
	created_at: z.string(),
	closed_at: z.string().nullable(),
	/** The category of the stage that it is at, or was at when it ended. */
	step: z.enum(STEPS),
	reason: z.string().nullable(),
	lawful: z.int().nullable(),
	source: z.int().nullable(),
	sector: z.string(),
	client: z.string(),
	owner: z.string().nullable(),
	/** When the offer was accepted; null before, and where it was turned down. */
	accepted_at: z.string().nullable(),
});

/** One application with what reports ask of it. */
export interface Application extends z.infer<typeof Row> {
	/** When it first came to a category; no entry where it never did. */
	readonly reached: Readonly<Partial<Record<StepKey, string>>>;
}

const Reached = z.object({ application: z.int(), step: z.enum(STEPS), at: z.string() });

const TABLES = ['application', 'stage_history', 'stage', 'placement', 'vacancy', 'close_reason', 'candidate', 'client'];
const loaded = kept(load, TABLES);

/** All applications, oldest first. Kept until one of them changes: every report of them reads the same. */
export const allApplications = (db: ReadDb): readonly Application[] => loaded.of(db);

function load(db: ReadDb): Application[] {
	const reached = new Map<number, Partial<Record<StepKey, string>>>();
	for (const { application, step, at } of db.all(
		Reached,
		sql`select h.application_id as application, t.category as step, min(h.at) as at
		    from stage_history h join stage t on t.id = h.to_stage group by h.application_id, t.category order by h.application_id, t.category`,
	)) {
		const steps = reached.get(application) ?? {};
		steps[step] = at;
		reached.set(application, steps);
	}
	return db
		.all(
			Row,
			sql`select a.id, a.person_id as person, a.vacancy_id as vacancy, a.outcome, a.created_at, a.closed_at, s.category as step,
			    r.label as reason, r.lawful, coalesce(a.source_id, c.source_id) as source, v.sector, k.name as client, o.name as owner,
			    (select p.accepted_at from placement p where p.application_id = a.id and p.status <> 'declined') as accepted_at
			    from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id join client k on k.id = v.client_id
			    join candidate c on c.person_id = a.person_id left join colleague o on o.id = v.owner_id
			    left join close_reason r on r.id = a.close_reason_id order by a.id`,
		)
		.map((row) => ({ ...row, reached: reached.get(row.id) ?? { lead: row.created_at } }));
}

/** Those for vacancies of the sector that is asked for. */
export const applicationsIn = ({ db, set }: Scope): readonly Application[] =>
	allApplications(db).filter(({ sector }) => set.sector === null || sector === set.sector);

/** When it first came to this category or a later one; null where it never did. */
export function reachedAt({ reached }: Application, step: StepKey): string | null {
	let first: string | null = null;
	for (const later of STEPS.slice(STEPS.indexOf(step))) {
		const at = reached[later];
		if (at !== undefined && (first === null || at < first)) first = at;
	}
	return first;
}

/** When it first went on from a category to a later one; null where it never did. */
export function wentOnAt(application: Application, step: StepKey): string | null {
	const next = STEPS[STEPS.indexOf(step) + 1];
	return next === undefined ? null : reachedAt(application, next);
}

export const asCase = ({ id }: Application, says?: string): Case =>
	says === undefined ? { kind: 'application', id } : { kind: 'application', id, says };
