import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addDays, weekday, type Day } from '../../ledger/story-time.ts';
import { command, query } from '../define.ts';
import { TypedDay } from '../fields.ts';
import { bankHolidays } from '../law/pack.ts';
import { at } from '../place.ts';
import { workingDay } from '../protection/clock.ts';

const Colleague = z.object({ id: z.int(), name: z.string() });

/** Notes for whom a note calls: `@Dee Marlow`. Returns how many. */
export function noteMentions(db: Db, interaction: number, body: string, me: number): number {
	if (!body.includes('@')) return 0;
	const called = db
		.all(Colleague, sql`select id, name from colleague where active = 1 order by id`)
		.filter(({ id, name }) => id !== me && body.toLowerCase().includes(`@${name.toLowerCase()}`));
	for (const { id } of called)
		db.run(sql`insert into mention (interaction_id, colleague_id) values (${interaction}, ${id})`);
	return called.length;
}

const TAG = /#promise\b/i;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * What was promised in a note, as a task: the sentence with the tag, due on the day that it names (`by Friday`,
 * `by 05/03/2026`), or else on the next working day.
 *
 * Source: policy 4.6, promises become tasks.
 */
export function promiseIn(db: Db, body: string, today: Day): { title: string; due_on: Day } | null {
	if (!TAG.test(body)) return null;
	const sentence = body.split(/(?<=[.!?])\s+|\n/).find((part) => TAG.test(part)) ?? body;
	const bare = sentence.replace(TAG, '').replace(/\s+/g, ' ').trim();
	const words = bare === '' || bare === '.' ? body.replace(TAG, '').trim() : bare;
	return { title: `Promised: ${words}`.slice(0, 200), due_on: dayNamed(db, words, today) };
}

function dayNamed(db: Db, words: string, today: Day): Day {
	const date = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/.exec(words)?.[0];
	const parsed = date === undefined ? undefined : TypedDay.safeParse(date).data;
	if (parsed !== undefined && parsed >= today) return parsed;
	if (/\btoday\b/i.test(words)) return today;
	const name = DAYS.findIndex((day) => new RegExp(`\\b${day}\\b`, 'i').test(words));
	if (name >= 0) return addDays(today, (name - weekday(today) + 7) % 7 || 7);
	return workingDay(addDays(today, 1), bankHolidays(db));
}

/** Marks what calls for the learner as read. */
export const readMentions = command({
	name: 'mention.read',
	title: 'Mark as read',
	minutes: 0,
	input: z.strictObject({}),
	outcome: z.strictObject({ read: z.int() }),
	run({ db, now, me }) {
		const [read] = db.column(sql`select count(*) from mention where colleague_id = ${me.id} and read_at is null`) as [
			number,
		];
		db.run(sql`update mention set read_at = ${now} where colleague_id = ${me.id} and read_at is null`);
		return { read };
	},
	says: (_, outcome) => `Read ${outcome?.read ?? 0} mentions`,
	place: () => at('team', null, 'mentions'),
	undo: 'none',
});

/** Notes that call for somebody, newest first: who wrote, for whom, about what. */
export const mentions = query({
	name: 'mentions',
	input: z.strictObject({ limit: z.int().default(100) }),
	run: (db, { limit }) =>
		db.all(
			z.object({
				at: z.string(),
				by: z.string(),
				by_learner: z.int(),
				to: z.string(),
				to_learner: z.int(),
				about: z.string(),
				body: z.string(),
				read: z.int(),
			}),
			sql`select i.at, w.name as "by", w.is_learner as by_learner, o.name as "to", o.is_learner as to_learner,
			      coalesce(p.ref, c.ref, v.ref) as about, i.body, m.read_at is not null as read
			    from mention m join interaction i on i.id = m.interaction_id join colleague w on w.id = i.author_id
			    join colleague o on o.id = m.colleague_id left join person p on p.id = i.person_id
			    left join client c on c.id = i.client_id left join vacancy v on v.id = i.vacancy_id
			    order by i.at desc, i.id desc, o.id limit ${limit}`,
		),
});
