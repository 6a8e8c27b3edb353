import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose } from '../../db/sql.ts';
import { dayIn, daysBetween, shortDay, StoryTime, type Day } from '../../ledger/story-time.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { query } from '../define.ts';
import { Line, lightFrom, type Light } from '../protection/permission.ts';
import { VacancyRef } from '../refs.ts';
import { RISKS } from './card-acts.ts';
import { bottleneck, columnOf, type Column } from './columns.ts';
import { OWED, OWED_SQL, type Owed } from './owed.ts';
import { asksPermission, stagesOf, type Stage } from './stages.ts';

const json = <T extends z.ZodType>(shape: T) =>
	z
		.string()
		.nullable()
		.transform((text) => (text === null ? null : (shape.parse(JSON.parse(text)) as z.infer<T>)));

const Row = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	headline: z.string(),
	out_of_use: z.int(),
	stage_id: z.int(),
	outcome: z.enum(['open', 'placed', 'rejected', 'withdrawn']),
	rating: z.int().nullable(),
	since: z.string(),
	closed_at: z.string().nullable(),
	reason: z.string().nullable(),
	applied_at: z.string().nullable(),
	told_at: z.string().nullable(),
	owed: z.enum(OWED).nullable(),
	interviewed: z.int(),
	task: json(z.object({ title: z.string(), due: z.string().nullable() })),
	risks: json(z.array(z.enum(Object.keys(RISKS) as [keyof typeof RISKS]))),
	permission: json(z.array(Line)),
	interview: json(z.object({ at: z.string(), status: z.string() })),
	decision: z.string().nullable(),
});

/** Whom an application waits on. */
export type WaitsOn = 'us' | 'candidate' | 'client';

/** One card of the board, or one row of the table. */
export interface Card {
	readonly ref: string;
	readonly name: string;
	readonly headline: string;
	readonly stage: string;
	readonly outcome: 'open' | 'placed' | 'rejected' | 'withdrawn';
	/** Whole days at this stage, or since it ended. */
	readonly days: number;
	/** Longer here than usual. */
	readonly late: boolean;
	readonly since: StoryTime;
	readonly rating: number | null;
	readonly applied: boolean;
	readonly waitsOn: WaitsOn;
	/** What comes next: the first open task, or the interview. */
	readonly next: { readonly words: string; readonly due: Day | null } | null;
	readonly owed: Owed | null;
	readonly toldOn: Day | null;
	readonly risks: readonly string[];
	/** To be put forward for this vacancy, where the stages from here on ask for it. */
	readonly permission: Light;
	readonly reason: string | null;
	readonly interviewed: boolean;
	/** A CV has gone to the client. */
	readonly sent: boolean;
}

/**
 * A vacancy's pipeline: its stages with who stands at each, whom each waits on, what each has not been told, and where
 * it is stuck. The cards are one statement, however many there are.
 *
 * @throws {Refusal} `no-such-vacancy`
 */
export const pipelineBoard = query({
	name: 'pipeline-board',
	input: z.strictObject({ vacancy: VacancyRef, now: StoryTime }),
	run(db, { vacancy: ref, now }) {
		const vacancy = vacancyByRef(db, ref);
		const stages = stagesOf(db, vacancy);
		const today = dayIn(now);
		const cards = cardsOf(db, vacancy.id, stages, today);
		const columns = stages.map((stage): Column => {
			const here = cards.filter((card) => card.stage === stage.name && inColumn(card));
			return columnOf(stage, asksPermission(stages, stage), here);
		});
		return {
			columns,
			cards: cards.filter(inColumn),
			ended: cards.filter((card) => !inColumn(card)),
			stuck: bottleneck(columns, vacancy.client),
		};
	},
});

const inColumn = ({ outcome }: Pick<Card, 'outcome'>) => outcome === 'open' || outcome === 'placed';

function cardsOf(db: ReadDb, vacancyId: number, stages: readonly Stage[], today: Day): Card[] {
	const owed = { text: OWED_SQL, values: [] };
	const rows = db.all(
		Row,
		compose`select a.id, p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
		      c.headline, p.lifecycle <> 'active' as out_of_use, a.stage_id, a.outcome, a.rating, a.stage_entered_at as since, a.closed_at,
		      r.label as reason, a.applied_at, a.told_at, ${owed} as owed,
		      exists (select 1 from stage_history h join stage hs on hs.id = h.to_stage
		        where h.application_id = a.id and hs.category in ('interview', 'offer', 'placed')) as interviewed,
		      (select json_object('title', t.title, 'due', t.due_on) from task t where t.person_id = a.person_id and t.done_at is null
		        and coalesce(t.vacancy_id, a.vacancy_id) = a.vacancy_id order by t.vacancy_id is null, t.due_on is null, t.due_on, t.id limit 1) as task,
		      (select json_group_array(kind) from (select k.kind from application_risk k
		        where k.application_id = a.id and k.over_at is null order by k.raised_at, k.id)) as risks,
		      (select json_group_array(json_object('id', e.id, 'person_id', e.person_id, 'decision', e.decision, 'expires_on', e.expires_on, 'at', e.at))
		        from (select * from consent_event x where x.person_id = a.person_id and x.purpose = 'represent' and x.vacancy_id = a.vacancy_id order by x.id) e) as permission,
		      (select json_object('at', i.starts_at, 'status', i.status) from interview i where i.application_id = a.id
		        and i.status in ('proposed', 'confirmed') order by i.starts_at desc, i.id desc limit 1) as interview,
		      (select i.client_decision from submission_item i where i.application_id = a.id order by i.submission_id desc limit 1) as decision
		    from application a join stage s on s.id = a.stage_id join person p on p.id = a.person_id join candidate c on c.person_id = p.id
		    left join close_reason r on r.id = a.close_reason_id
		    where a.vacancy_id = ${vacancyId} order by a.outcome <> 'open', a.outcome <> 'placed', a.closed_at desc, a.board_rank, a.stage_entered_at, a.id`,
	);
	const seen = new Set<string>();
	const names = new Map(stages.map((stage) => [stage.id, stage]));
	return rows.flatMap((row) => {
		// of somebody who was considered twice, the open application or the last one counts
		if (seen.has(row.ref)) return [];
		seen.add(row.ref);
		return cardOf(row, names.get(row.stage_id)!, today);
	});
}

function cardOf(row: z.infer<typeof Row>, stage: Stage, today: Day): Card {
	const days = daysBetween(dayIn(row.closed_at ?? row.since), today);
	const permission = lightFrom(row.permission ?? [], today);
	const coming = row.interview && dayIn(row.interview.at) >= today ? row.interview : null;
	return {
		ref: row.ref,
		name: row.name,
		headline: row.headline,
		stage: stage.name,
		outcome: row.outcome,
		days,
		late: row.outcome === 'open' && stage.target_days !== null && days > stage.target_days,
		since: row.since,
		rating: row.rating,
		applied: row.applied_at !== null,
		waitsOn: waitsOn(row, stage, permission),
		next: row.task
			? { words: row.task.title, due: row.task.due }
			: coming
				? { words: `Interview ${shortDay(dayIn(coming.at))}, ${coming.at.slice(11)}`, due: null }
				: null,
		owed: row.out_of_use === 1 ? null : row.owed,
		toldOn: row.told_at === null ? null : dayIn(row.told_at),
		risks: (row.risks ?? []).map((kind) => RISKS[kind]),
		permission,
		reason: row.reason,
		interviewed: row.interviewed === 1,
		sent: row.decision !== null,
	};
}

/** Whom it waits on, from what is on record: an answer to a question, a client who is reading, or us. */
function waitsOn(row: z.infer<typeof Row>, { category }: Stage, permission: Light): WaitsOn {
	if (permission.state === 'asked') return 'candidate';
	if (category === 'submitted' && (row.decision === 'pending' || row.decision === 'hold')) return 'client';
	if (category === 'interview') return row.interview?.status === 'proposed' ? 'candidate' : 'client';
	if (category === 'offer') return 'candidate';
	return 'us';
}
