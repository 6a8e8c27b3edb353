import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addDays, addMonths, Day, dayIn, longDay } from '../../ledger/story-time.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { writeTask } from '../contact/task-commands.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { moveApplication, settleApplication, stageOf } from '../matching/application.ts';
import { openInPipeline } from '../pipeline/in-pipeline.ts';
import { at } from '../place.ts';
import { PlacementRef, TaskRef } from '../refs.ts';
import { checksObstacle } from './checks.ts';
import { placementAt, refusePlacement, type Placement } from './placement.ts';

/** Whom to ring, and when, once somebody has started. */
export function followUps(
	{ name, client, rebate_until }: Pick<Placement, 'name' | 'client' | 'rebate_until'>,
	start: Day,
) {
	return [
		{ due_on: start, title: `Day 1: ring ${name} and ${client}. Did they arrive, and find everything?` },
		{ due_on: addDays(start, 7), title: `Week 1: ring ${name} and ${client}. How is it going?` },
		{ due_on: addMonths(start, 1), title: `Month 1: ring ${name} and ${client}. Is it what was promised?` },
		...(rebate_until === null
			? []
			: [{ due_on: rebate_until, title: `Rebate period ends: ring ${client} about ${name} before it does` }]),
	];
}

/**
 * Writes down that somebody has begun work. Nobody starts before what the law and the job ask for has been seen. The
 * calls that follow a start become tasks: day 1, week 1, month 1, and the end of the rebate period.
 *
 * Source: CRM-AC5, follow-up; Conduct Regulations 2003, regs 19 and 22; right to work, before the first day.
 * @throws {Refusal} `no-such-placement`, `not-at-that-point`, `start-day-to-come`, `application-over`, `ir35-open`, `checks-not-passed`
 */
export const startPlacement = command({
	name: 'placement.start',
	title: 'They have started',
	minutes: 3,
	input: z.strictObject({ placement: PlacementRef }),
	outcome: z.strictObject({ tasks: z.array(TaskRef) }),
	run({ db, now, me }, { placement: ref }) {
		const placement = placementAt(db, ref, 'accepted');
		const start = placement.start_on ?? dayIn(now);
		if (start > dayIn(now)) throw refusePlacement('start-day-to-come', { name: placement.name, day: longDay(start) });
		const stop = checksObstacle(db, { id: placement.person_id, name: placement.name }, placement.vacancy_id, start);
		if (stop) throw stop;
		const vacancy = vacancyByRef(db, placement.vacancy);
		db.run(sql`update placement set status = 'started', start_on = ${start} where id = ${placement.id}`);
		const placed = db.column(
			sql`select 1 from application where id = ${placement.application_id} and outcome = 'placed'`,
		);
		if (placed.length === 0) {
			const { application } = openInPipeline(db, vacancy, placement.person);
			const move = { me, now, bulk: false, reason: ref };
			const stage = stageOf(db, vacancy, 'placed');
			if (application.category !== 'placed') moveApplication(db, application, stage.id, move);
			settleApplication(db, { ...application, stage_id: stage.id }, 'placed', null, { ...move, reason: '' });
		}
		db.run(sql`update candidate set status = 'placed' where person_id = ${placement.person_id}`);
		const about = { personId: placement.person_id, clientId: placement.client_id, vacancyId: placement.vacancy_id };
		return { tasks: followUps(placement, start).map((task) => writeTask(db, task, about, me.id, now)) };
	},
	says: ({ placement }, outcome) =>
		`Wrote down that ${placement} has started${outcome ? `; ${outcome.tasks.length} calls are on the list` : ''}`,
	place: ({ placement }) => at('placement', placement),
	undo: 'rows',
});

/** Writes down that work has ended, as planned or before. @throws {Refusal} `no-such-placement`, `not-at-that-point`, `ends-before-start` */
export const endPlacement = command({
	name: 'placement.end',
	title: 'It has ended',
	minutes: 2,
	input: z.strictObject({
		placement: PlacementRef,
		end_on: Day,
		early: z.boolean(),
		reason: ShortText(300).pipe(z.string().min(5, 'Say in a few words how it ended, like “The contract ran out”.')),
	}),
	outcome: z.null(),
	run({ db }, { placement: ref, end_on, early, reason }) {
		const placement = placementAt(db, ref, 'started');
		const start = placement.start_on;
		if (start !== null && end_on < start)
			throw refusePlacement('ends-before-start', { start: longDay(start), end: longDay(end_on) });
		db.run(
			sql`update placement set status = ${early ? 'ended_early' : 'completed'}, end_on = ${end_on}, end_reason = ${reason} where id = ${placement.id}`,
		);
		db.run(
			sql`update candidate set status = 'available' where person_id = ${placement.person_id} and status = 'placed'`,
		);
		return null;
	},
	says: ({ placement, end_on, early, reason }) =>
		`Wrote down that ${placement} ended ${early ? 'early ' : ''}on ${longDay(end_on)}: “${reason}”`,
	place: ({ placement }) => at('placement', placement),
	undo: 'rows',
});
