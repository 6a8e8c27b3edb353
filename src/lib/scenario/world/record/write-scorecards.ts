import { z } from 'zod';
import { TOPICS, type Topic } from '../../../crm/interviews/scorecard.ts';
import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { addDays, addMinutes, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import { saidOf, saidOfTopic } from '../../outside/choosers.ts';
import type { Chance } from '../chance.ts';
import { Rows } from '../write.ts';

const Held = z.object({
	id: z.int(),
	vacancy_id: z.int(),
	owner: z.int(),
	kind: z.string(),
	starts_at: z.string(),
	ends_at: z.string(),
	status: z.string(),
	placed: z.int(),
});
const Asked = z.object({ id: z.int(), vacancy_id: z.int(), text: z.string() });

/** Interviews of the last weeks that somebody from the agency was at; older ones have no more than client and candidate. */
const WEEKS = 8;
/** Every so many of them the learner was there too, and has not said what they saw yet. */
const LEARNER_AT = 3;

/**
 * Who from the agency was at the interviews of late, what they wrote on their scorecards, how to join those by video,
 * and the calls that follow a start. Written after all else, so that nobody's own story changes by it.
 */
export function writeScorecards(db: Db, clock: StoryTime, chance: Chance): void {
	const today = dayIn(clock);
	db.run(sql`update interview set joining_note = 'Link: https://meet.example/' || lower(ref) || '. It opens ten minutes before. If it fails, ring the branch.'
	           where kind = 'video' and starts_at >= ${addDays(today, -7)}`);
	db.run(sql`update interview set proposed_slots = json_array(starts_at) where status = 'proposed'`);
	const held = db.all(
		Held,
		sql`select i.id, a.vacancy_id, coalesce(v.owner_id, 2) as owner, i.kind, i.starts_at, i.ends_at, i.status, a.outcome = 'placed' as placed
		    from interview i join application a on a.id = i.application_id join vacancy v on v.id = a.vacancy_id
		    where i.starts_at >= ${addDays(today, -7 * WEEKS)} and i.status <> 'cancelled' order by i.starts_at, i.id`,
	);
	const asked = new Map<number, z.infer<typeof Asked>[]>();
	for (const line of db.all(
		Asked,
		sql`select id, vacancy_id, text from requirement where importance = 'essential' order by vacancy_id, line, id`,
	))
		asked.set(line.vacancy_id, [...(asked.get(line.vacancy_id) ?? []), line]);
	const learner = db.column(sql`select id from colleague where is_learner = 1 order by id limit 1`)[0] as number;
	const attendee = new Rows(db, 'interview_attendee', 'interview_id colleague_id response');
	const card = new Rows(db, 'scorecard', 'interview_id author_id recommendation summary submitted_at', attendee);
	const line = new Rows(db, 'scorecard_line', 'scorecard_id requirement_id rating evidence', card);
	const topic = new Rows(db, 'scorecard_topic', 'scorecard_id topic rating evidence', card);
	held.forEach((one, i) => {
		const author = one.owner === learner ? 2 : one.owner;
		attendee.add(one.id, author, 'accepted');
		if (i % LEARNER_AT === 0) attendee.add(one.id, learner, 'accepted');
		if (one.status !== 'completed' || !chance.of100(85)) return;
		const rate = () => (one.placed === 1 ? chance.whole(3, 4) : chance.whole(1, 4));
		const ratings = (asked.get(one.vacancy_id) ?? []).map((of) => ({ of, rating: rate() }));
		const weak = ratings.filter(({ rating }) => rating < 3).length;
		const says = weak === 0 ? 'strong_yes' : weak * 2 <= ratings.length ? 'yes' : 'no';
		const summary = weak === 0 ? 'Shows every line that matters.' : `Less sure of ${weak} of ${ratings.length} lines.`;
		const at = addMinutes(one.ends_at, chance.whole(20, 45));
		if (at >= clock) return;
		const id = card.add(one.id, author, says, summary, at);
		for (const { of, rating } of ratings) line.add(id, of.id, rating, saidOf(rating, of.text));
		// safe: the keys of the object
		for (const key of Object.keys(TOPICS) as Topic[]) {
			const rating = rate();
			topic.add(id, key, rating, saidOfTopic(key, rating));
		}
	});
	for (const rows of [attendee, card, line, topic]) rows.flush();
	writeFollowUps(db, clock);
}

/** The last call before a rebate period ends is on the list of whoever owns the vacancy. */
function writeFollowUps(db: Db, clock: StoryTime): void {
	const today = dayIn(clock);
	const due = db.all(
		z.object({
			person_id: z.int(),
			given_name: z.string().nullable(),
			family_name: z.string().nullable(),
			client_id: z.int(),
			client: z.string(),
			vacancy_id: z.int(),
			owner: z.int(),
			rebate_until: z.string(),
			start_on: z.string(),
		}),
		sql`select a.person_id, p.given_name, p.family_name, c.id as client_id, c.name as client, v.id as vacancy_id, coalesce(v.owner_id, 2) as owner, l.rebate_until, l.start_on
		    from placement l join application a on a.id = l.application_id join person p on p.id = a.person_id
		    join vacancy v on v.id = a.vacancy_id join client c on c.id = v.client_id join colleague o on o.id = coalesce(v.owner_id, 2)
		    where l.status = 'started' and l.start_on < ${today} and l.rebate_until > ${today} and p.lifecycle = 'active' and o.is_learner = 0 order by l.rebate_until, l.id limit 40`,
	);
	const before = db.column(sql`select count(*) from task`)[0] as number;
	const task = new Rows(db, 'task', 'ref title assignee_id person_id client_id vacancy_id due_on origin created_at');
	for (const one of due)
		task.add(
			`TASK-${1001 + before + task.count}`,
			`Rebate period ends: ring ${one.client} about ${one.given_name ?? ''} ${one.family_name ?? ''} before it does`,
			one.owner,
			one.person_id,
			one.client_id,
			one.vacancy_id,
			one.rebate_until,
			'person',
			`${one.start_on}T17:10`,
		);
	task.flush();
}
