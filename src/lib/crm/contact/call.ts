import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';

export const refuseCall = reasons({
	'no-such-call': (p: { call: string }) => ({
		message: `There is no call ${p.call}.`,
		remedy: 'Look under Messages, Calls: everyone who rang is there.',
	}),
	'not-ringing': (p: { from: string }) => ({
		message: `${p.from} is not ringing any more.`,
		remedy: 'Look under Messages, Calls. You can ring back from there.',
	}),
	'in-a-call': (p: { from: string }) => ({
		message: `You are in a call with ${p.from}.`,
		remedy: 'End that call first.',
	}),
	'not-in-this-call': (p: { from: string }) => ({
		message: `You are not in a call with ${p.from}.`,
		remedy: 'Take the call, or ring back. Then ask.',
	}),
	'not-to-be-said': (p: { from: string }) => ({
		message: `There is nothing like that to say to ${p.from} now.`,
		remedy: 'Choose one of the things that the call card offers.',
	}),
	'nothing-to-ring-back': (p: { from: string }) => ({
		message: `You have spoken with ${p.from}, or the phone still rings.`,
		remedy: 'Only a call that you missed can be rung back.',
	}),
});

const Row = z.object({
	id: z.int(),
	ref: z.string(),
	from: z.string(),
	state: z.enum(['ringing', 'taken', 'over', 'missed']),
	person: z.string().nullable(),
	client: z.string().nullable(),
	vacancy: z.string().nullable(),
	opening: z.string(),
	back_opening: z.string(),
	rang_at: z.string(),
	rings_until: z.string().nullable(),
	taken_at: z.string().nullable(),
	rung_back: z.int().transform(Boolean),
	over_at: z.string().nullable(),
});
export type Call = z.infer<typeof Row>;

const COLUMNS = `c.id, c.ref, c.from_name as "from", c.state, p.ref as person, l.ref as client, v.ref as vacancy, c.opening, c.back_opening,
	c.rang_at, c.rings_until, c.taken_at, c.rung_back, c.over_at`;
const FROM = `from call c left join person p on p.id = c.person_id left join client l on l.id = c.client_id left join vacancy v on v.id = c.vacancy_id`;

/** Every call that rang here, the latest first. */
export const allCalls = (db: ReadDb): Call[] =>
	db.all(Row, { text: `select ${COLUMNS} ${FROM} order by c.rang_at desc, c.id desc`, values: [] });

/** @throws {Refusal} `no-such-call` */
export function callByRef(db: ReadDb, ref: string): Call {
	const call = db.maybe(Row, { text: `select ${COLUMNS} ${FROM} where c.ref = ?`, values: [ref] });
	if (!call) throw refuseCall('no-such-call', { call: ref });
	return call;
}

/** @throws {Refusal} `in-a-call` while another call is under way */
export function mustBeFree(db: ReadDb): void {
	const busy = db.column(sql`select from_name from call where state = 'taken' order by id limit 1`)[0];
	if (busy !== undefined) throw refuseCall('in-a-call', { from: String(busy) });
}

const Line = z.object({ position: z.string(), words: z.string(), answer: z.string(), turn: z.int().nullable() });
export type CallLine = z.infer<typeof Line>;

export const linesOf = (db: ReadDb, call: Pick<Call, 'id'>): CallLine[] =>
	db.all(
		Line,
		sql`select position, words, answer, turn from call_line where call_id = ${call.id} order by length(position), position`,
	);

/** What can be said now: what opens from the start, and what an answer has opened. */
export function openLines(lines: readonly CallLine[]): CallLine[] {
	const said = new Set(lines.filter((line) => line.turn !== null).map((line) => line.position));
	return lines.filter(({ position, turn }) => {
		const parent = position.split('.').slice(0, -1).join('.');
		return turn === null && (parent === '' || said.has(parent));
	});
}
