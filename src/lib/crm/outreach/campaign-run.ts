import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { nextRef, nextRefs } from '../next-ref.ts';
import { campaignOf, type Campaign, type StepRow } from './campaign.ts';
import { isCalendar } from './campaign-fields.ts';
import { checkAll, type Checked } from './held-back.ts';
import { sendingOf, textNamed } from './sending.ts';

const Waiting = z.object({ id: z.int(), person_id: z.int() });
type Waiting = z.infer<typeof Waiting>;

/** What one step came to when its time had come. */
export interface StepDone {
	readonly sent: number;
	readonly held: number;
	/** Whether this was the last step. */
	readonly last: boolean;
}

/** Who is next in line for a step: on a calendar campaign, those whose day it is. */
function inLine(db: ReadDb, { id, kind }: Campaign, position: number, now: StoryTime): Waiting[] {
	const all = db.all(
		Waiting,
		sql`select id, person_id from campaign_recipient where campaign_id = ${id} and state in ('queued', 'active') and step = ${position - 1} order by id`,
	);
	if (!isCalendar(kind)) return all;
	const today = dayIn(now).slice(5);
	const theirs = new Set(
		kind === 'birthday'
			? db.column(sql`select person_id from candidate where substr(date_of_birth, 6) = ${today} order by person_id`)
			: db.column(
					sql`select a.person_id from placement x join application a on a.id = x.application_id
					    where substr(x.start_on, 6) = ${today} and x.start_on < ${dayIn(now)} group by a.person_id order by a.person_id`,
				),
	);
	return all.filter(({ person_id }) => theirs.has(person_id));
}

/**
 * Sends a step of a campaign to everybody in line, each looked at once more; who is held back now is stopped.
 *
 * @returns null when there is nothing to do: cancelled, held up, or done already
 */
export function runStep(db: Db, ref: string, position: number, now: StoryTime): StepDone | null {
	const campaign = campaignOf(db, ref);
	const step = campaign?.steps.find((one) => one.position === position);
	if (!campaign || !step || (step.done_at !== null && !isCalendar(campaign.kind))) return null;
	if (campaign.status !== 'scheduled' && campaign.status !== 'running') return null;
	const text = textNamed(db, step.template)!;
	const line = inLine(db, campaign, position, now);
	const sending = sendingOf(db, campaign.draft, text, { at: now, me: campaign.signed, campaign: campaign.id });
	const byId = new Map(line.map((one) => [one.person_id, one.id]));
	const checked = checkAll(db, [...byId.keys()], sending);
	const goes = checked.filter(({ held }) => held === null);
	const held = checked.filter((one) => one.held !== null);
	stop(
		db,
		held.map(({ id }) => byId.get(id)!),
	);
	if (text.channel === 'social') touch(db, campaign, step, goes.length, now);
	else write(db, campaign, step, text.channel, goes, byId, now);
	const last = position === campaign.steps.length;
	const state = last ? 'completed' : 'active';
	const reached = JSON.stringify(goes.map(({ id }) => byId.get(id)!));
	db.run(
		sql`update campaign_recipient set step = ${position}, state = ${state} where id in (select value from json_each(${reached}))`,
	);
	if (isCalendar(campaign.kind)) {
		if (campaign.status === 'scheduled') db.run(sql`update campaign set status = 'running' where id = ${campaign.id}`);
		return goes.length + held.length === 0 ? null : { sent: goes.length, held: held.length, last };
	}
	db.run(sql`update campaign_step set done_at = ${now} where id = ${step.id}`);
	db.run(sql`update campaign set status = ${last ? 'finished' : 'running'} where id = ${campaign.id}`);
	return { sent: goes.length, held: held.length, last };
}

function stop(db: Db, recipients: readonly number[]): void {
	if (recipients.length === 0) return;
	db.run(
		sql`update campaign_recipient set state = 'stopped', stopped_by = 'held_back' where id in (select value from json_each(${JSON.stringify(recipients)}))`,
	);
}

/** One message to each, in one statement. */
function write(
	db: Db,
	{ owner }: Campaign,
	step: StepRow,
	channel: 'email' | 'sms',
	goes: readonly Checked[],
	byId: ReadonlyMap<number, number>,
	now: StoryTime,
): void {
	const refs = nextRefs(db, 'MSG', goes.length);
	const rows = goes.map(({ id, to, subject, body }, i) => [refs[i], id, to, subject, body, byId.get(id)]);
	db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, from_name, to_value, subject, body, template_id, recipient_id, step_id, status, at)
		select w.value ->> 0, 'out', ${channel}, w.value ->> 1, (select id from colleague where name = ${owner}), ${owner}, w.value ->> 2, w.value ->> 3, w.value ->> 4,
			(select template_id from campaign_step where id = ${step.id}), w.value ->> 5, ${step.id}, 'sent', ${now}
		from json_each(${JSON.stringify(rows)}) w order by w.key`);
}

/** A social step is done by hand: its owner gets a task. */
function touch(db: Db, { ref, draft, owner }: Campaign, step: StepRow, people: number, now: StoryTime): void {
	if (people === 0) return;
	const who = people === 1 ? '1 person' : `${people} people`;
	const title = `Write to ${who} by social message, then log it: “${draft.name}” (${ref}), step ${step.position}`;
	db.run(sql`insert into task (ref, title, assignee_id, due_on, priority, origin, created_at)
		select ${nextRef(db, 'TASK')}, ${title}, id, ${dayIn(now)}, 2, 'automation', ${now} from colleague where name = ${owner} order by id limit 1`);
}
