import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import type { Vacancy } from '../clients/vacancy.ts';
import type { Seat } from '../define.ts';

export const STAGE_CATEGORIES = ['lead', 'screen', 'shortlist', 'submitted', 'interview', 'offer', 'placed'] as const;
export type StageCategory = (typeof STAGE_CATEGORIES)[number];

/** One person considered for one vacancy, as it stands. */
export const Application = z.object({
	id: z.int(),
	stage_id: z.int(),
	stage: z.string(),
	category: z.enum(STAGE_CATEGORIES),
	outcome: z.enum(['open', 'placed', 'rejected', 'withdrawn']),
	rationale: z.string(),
});
export type Application = z.infer<typeof Application>;

/** The open application of a person for a vacancy, or else the last one that was closed. */
export function applicationOf(db: ReadDb, personId: number, vacancyId: number): Application | undefined {
	return db.maybe(
		Application,
		sql`select a.id, a.stage_id, s.name as stage, s.category, a.outcome, a.rationale from application a join stage s on s.id = a.stage_id
		    where a.person_id = ${personId} and a.vacancy_id = ${vacancyId} order by a.outcome = 'open' desc, a.id desc limit 1`,
	);
}

/** Whether somebody has gone to the client already, or further. */
export const isForward = ({ category }: Pick<Application, 'category'>) =>
	STAGE_CATEGORIES.indexOf(category) >= STAGE_CATEGORIES.indexOf('submitted');

/** The first stage of a kind in a vacancy's own pipeline. @throws {Error} when the pipeline has none */
export function stageOf(
	db: ReadDb,
	vacancy: Pick<Vacancy, 'pipeline_id'>,
	category: StageCategory,
): { id: number; name: string } {
	return db.one(
		z.object({ id: z.int(), name: z.string() }),
		sql`select id, name from stage where pipeline_id = ${vacancy.pipeline_id} and category = ${category} order by position, id limit 1`,
	);
}

/** Who moved somebody, why, and whether as one of many. */
export interface Move {
	readonly me: Pick<Seat, 'id'>;
	readonly now: StoryTime;
	readonly bulk: boolean;
	readonly reason?: string;
	/** Where it came from outside, and nobody here did it. */
	readonly cause?: 'ats' | 'candidate';
}

/**
 * Begins to consider a person for a vacancy, at a stage.
 *
 * @param applied - whether they asked for the job themselves; if not, we found them
 */
export function startApplication(
	db: Db,
	personId: number,
	vacancyId: number,
	stageId: number,
	move: Move,
	applied = false,
): void {
	db.run(sql`insert into application (person_id, vacancy_id, stage_id, board_rank, added_by, created_at, stage_entered_at, applied_at, updated_at)
	           values (${personId}, ${vacancyId}, ${stageId}, ${lastPlace(db, vacancyId, stageId)}, ${move.me.id}, ${move.now}, ${move.now},
	                   ${applied ? move.now : null}, ${move.now})`);
	const id = applicationOf(db, personId, vacancyId)!.id;
	writeHistory(db, id, { stage: null, outcome: null }, { stage: stageId, outcome: 'open' }, move);
}

/** Moves an open application to another stage, to the end of its column, and writes down from where. */
export function moveApplication(db: Db, { id, stage_id }: Application, stageId: number, move: Move): void {
	const vacancyId = db.column(sql`select vacancy_id from application where id = ${id}`)[0] as number;
	db.run(
		sql`update application set stage_id = ${stageId}, board_rank = ${lastPlace(db, vacancyId, stageId)}, stage_entered_at = ${move.now},
		      updated_at = ${move.now} where id = ${id}`,
	);
	writeHistory(db, id, { stage: stage_id, outcome: null }, { stage: stageId, outcome: 'open' }, move);
}

/** Ends an application where it stands, or opens it again at the stage it was at. */
export function settleApplication(
	db: Db,
	{ id, stage_id, outcome: from }: Application,
	to: Application['outcome'],
	reasonId: number | null,
	move: Move,
): void {
	db.run(
		to === 'open'
			? sql`update application set outcome = 'open', closed_at = null, close_reason_id = null, stage_entered_at = ${move.now}, updated_at = ${move.now} where id = ${id}`
			: sql`update application set outcome = ${to}, closed_at = ${move.now}, close_reason_id = ${reasonId}, updated_at = ${move.now} where id = ${id}`,
	);
	writeHistory(db, id, { stage: stage_id, outcome: from }, { stage: stage_id, outcome: to }, move);
}

/** One more than the last place in a column of the board. */
const lastPlace = (db: ReadDb, vacancyId: number, stageId: number): number =>
	db.column(
		sql`select coalesce(max(board_rank), 0) + 1 from application where vacancy_id = ${vacancyId} and outcome = 'open' and stage_id = ${stageId}`,
	)[0] as number;

interface Standing {
	readonly stage: number | null;
	readonly outcome: Application['outcome'] | null;
}

function writeHistory(db: Db, id: number, from: Standing, to: Standing, { me, now, bulk, reason, cause }: Move): void {
	db.run(sql`insert into stage_history (application_id, from_stage, to_stage, from_outcome, to_outcome, cause, reason, colleague_id, at)
	           values (${id}, ${from.stage}, ${to.stage}, ${from.outcome}, ${to.outcome}, ${cause ?? (bulk ? 'bulk' : 'person')}, ${reason ?? ''}, ${cause ? null : me.id}, ${now})`);
}
