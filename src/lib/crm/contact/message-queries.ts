import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { MessageRef } from '../refs.ts';
import { oneLine } from './one-line.ts';

const Header = z.object({
	message: z.string(),
	at: z.string(),
	direction: z.enum(['in', 'out']),
	channel: z.enum(['email', 'sms', 'social', 'internal']),
	status: z.string(),
	unread: z.int().transform(Boolean),
	/** Whether something was sent in reply. */
	answered: z.int().transform(Boolean),
	from_name: z.string(),
	to_value: z.string(),
	subject: z.string(),
	/** The beginning of the text, on one line. */
	start: z.string().transform((text) => oneLine(text)),
	/** The candidate or contact it is to or from. */
	person: z.string().nullable(),
	person_name: z.string().nullable(),
	/** The colleague it is to or from, where it stays in the agency. */
	colleague: z.string().nullable(),
	client: z.string().nullable(),
	vacancy: z.string().nullable(),
	vacancy_title: z.string().nullable(),
});

/** What a list shows of a message; those of the agency's own have a colleague and no person. */
const HEADER = `m.ref as message, m.at, m.direction, m.channel, m.status, (m.direction = 'in' and m.read_at is null) as unread,
	exists (select 1 from message x where x.reply_to = m.id) as answered,
	coalesce(nullif(m.from_name, ''), o.name, '') as from_name, m.to_value, m.subject,
	substr(m.body, 1, 400) as start,
	p.ref as person, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') as person_name,
	case when m.person_id is null then o.ref end as colleague, c.ref as client, v.ref as vacancy, v.title as vacancy_title`;

const FROM = `from message m left join person p on p.id = m.person_id left join colleague o on o.id = m.colleague_id
	left join client c on c.id = m.client_id left join vacancy v on v.id = m.vacancy_id`;

const headers = (db: ReadDb, rest: Sql) =>
	db.all(Header, compose`select ${{ text: HEADER, values: [] }} ${{ text: FROM, values: [] }} ${rest}`);

const Window = z.strictObject({
	from: z.int().nonnegative().default(0),
	count: z.int().min(1).max(500).default(100),
});

/** What has come in, newest first: opening one leaves the list in its order. */
export const inbox = query({
	name: 'inbox',
	input: Window,
	run: (db, { from, count }) => ({
		unread: db.column(sql`select count(*) from message where direction = 'in' and read_at is null`)[0] as number,
		total: db.column(sql`select count(*) from message where direction = 'in'`)[0] as number,
		rows: headers(
			db,
			// picked before anything is looked up about them
			sql`where m.id in (select id from message where direction = 'in' order by at desc, id desc limit ${count} offset ${from})
			    order by m.at desc, m.id desc`,
		),
	}),
});

/** What has gone out, newest first. */
export const outbox = query({
	name: 'outbox',
	input: Window,
	run: (db, { from, count }) => ({
		total: db.column(sql`select count(*) from message where direction = 'out'`)[0] as number,
		rows: headers(
			db,
			sql`where m.id in (select id from message where direction = 'out' order by at desc, id desc limit ${count} offset ${from})
			    order by m.at desc, m.id desc`,
		),
	}),
});

const Whole = Header.extend({
	body: z.string(),
	/** Why it did not go when its time came. */
	held_reason: z.string().nullable(),
	reply_to: z.string().nullable(),
	/** The submission that it carried, if any. */
	submission: z.string().nullable(),
});
export type WholeMessage = z.infer<typeof Whole>;

/** Messages in whole, picked and put in order by the rest of the statement. */
export const wholeMessages = (db: ReadDb, rest: Sql): WholeMessage[] =>
	db.all(
		Whole,
		compose`select ${{ text: HEADER, values: [] }}, m.body, m.held_reason, r.ref as reply_to,
			(select s.ref from submission s where s.message_id = m.id order by s.id limit 1) as submission
			${{ text: FROM, values: [] }} left join message r on r.id = m.reply_to ${rest}`,
	);

/** One message, in whole. Null where there is none. */
export const oneMessage = query({
	name: 'message',
	input: z.strictObject({ message: MessageRef }),
	run: (db, { message }) => wholeMessages(db, sql`where m.ref = ${message}`)[0] ?? null,
});
