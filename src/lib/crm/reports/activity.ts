import { z } from 'zod';
import type { Sql } from '../../db/sql.ts';
import { dayIn, shortDay } from '../../ledger/story-time.ts';
import { thousands } from '../numbers.ts';
import { cell, monthsFrom, PERIOD_WORDS, type Case, type Chart, type Column, type Line, type Scope } from './report.ts';

/** What people at the agency do, and where it stands: a select of who did it, when, and for whom. */
const KINDS = {
	call: {
		words: 'Calls',
		from: `select i.at, i.author_id as who, i.person_id as person, coalesce(i.outcome, '') as says, i.id from interaction i where i.kind = 'call'`,
	},
	meeting: {
		words: 'Meetings',
		from: `select i.at, i.author_id as who, i.person_id as person, coalesce(i.outcome, '') as says, i.id from interaction i where i.kind = 'meeting'`,
	},
	message: {
		words: 'Messages sent',
		from: `select m.at, (select min(o.id) from colleague o where o.name = m.from_name) as who, m.person_id as person, m.channel as says, m.id from message m
		       where m.direction = 'out' and m.channel <> 'internal' and m.status in ('sent', 'delivered', 'bounced', 'opened', 'replied')`,
	},
	submission: {
		words: 'Put forward',
		from: `select s.sent_at as at, s.created_by as who, a.person_id as person, s.ref as says, a.id from submission_item i
		       join submission s on s.id = i.submission_id join application a on a.id = i.application_id`,
	},
	interview: {
		words: 'Interviews held',
		from: `select i.starts_at as at, v.owner_id as who, a.person_id as person, i.ref as says, i.id from interview i
		       join application a on a.id = i.application_id join vacancy v on v.id = a.vacancy_id where i.status = 'completed'`,
	},
	placement: {
		words: 'Placed',
		from: `select p.accepted_at as at, v.owner_id as who, a.person_id as person, p.ref as says, p.id from placement p
		       join application a on a.id = p.application_id join vacancy v on v.id = a.vacancy_id
		       where p.accepted_at is not null and p.status <> 'declined'`,
	},
} as const;
type Kind = keyof typeof KINDS;
const ALL = Object.keys(KINDS) as Kind[];
const COLUMNS: readonly Column[] = ALL.map((key) => ({ key, words: KINDS[key].words, unit: 'count' }));

const Count = z.object({ at: z.string(), who: z.int().nullable(), n: z.int() });
const One = z.object({ at: z.string(), person: z.int().nullable(), says: z.string() });
const Colleague = z.object({ id: z.int(), name: z.string() });

const ofPeriod = ({ since, now }: Scope) => [since, now];

/** How many of a kind, by month and colleague. SQLite counts: calls alone are more than there are people. */
const counts = (scope: Scope, kind: Kind) =>
	scope.db.all(Count, {
		text: `select substr(at, 1, 7) as at, who, count(*) as n from (${KINDS[kind].from}) where at >= ? and at <= ? group by 1, 2 order by 1, 2`,
		values: ofPeriod(scope),
	});

/** One by one, when somebody opens the number. */
function casesWhere(scope: Scope, kind: Kind, where: string, value: string | number): Case[] {
	const query: Sql = {
		text: `select at, person, says from (${KINDS[kind].from}) where at >= ? and at <= ? and ${where} order by at desc, id desc`,
		values: [...ofPeriod(scope), value],
	};
	return scope.db.all(One, query).map(({ at, person, says }) => ({
		kind: 'person',
		id: person ?? 0,
		says: `${shortDay(dayIn(at))}${says === '' ? '' : `, ${says.replace('_', ' ')}`}`,
	}));
}

/** Who did how much, and when. The vacancy’s owner stands for interviews and placements. */
export function activityCharts(scope: Scope): Chart[] {
	const all = new Map(ALL.map((kind) => [kind, counts(scope, kind)]));
	const sorted = [...all.values()].flatMap((some) => some.map(({ at }) => at)).sort();
	const months = monthsFrom(sorted[0], sorted.at(-1), 24);
	const sum = (kind: Kind, is: (one: z.infer<typeof Count>) => boolean) =>
		all
			.get(kind)!
			.filter(is)
			.reduce((n, one) => n + one.n, 0);
	const period = PERIOD_WORDS[scope.set.period];
	const monthly = months.map((month): Line => ({
		key: month,
		label: shortDay(`${month}-01`).slice(2),
		cells: ALL.map((kind) =>
			cell(
				sum(kind, ({ at }) => at === month),
				() => casesWhere(scope, kind, 'substr(at, 1, 7) = ?', month),
			),
		),
	}));
	const colleagues = scope.db.all(Colleague, { text: `select id, name from colleague order by id`, values: [] });
	const calls = sum('call', () => true);
	return [
		{
			key: 'months',
			title: 'Calls, month by month',
			counted: `What was written down in ${period}. Calls and meetings as logged; messages that left the outbox; interviews held; offers accepted. The table holds all of it.`,
			point: `${thousands(calls)} calls were logged.`,
			kind: 'columns',
			first: 'Month',
			columns: COLUMNS,
			lines: monthly,
			draws: ['call'],
			empty: 'Each month would stand here with what was done in it.',
		},
		{
			key: 'colleagues',
			title: 'Who did what',
			counted: `The same, by who logged or sent it; messages by the name they went out under; interviews and placements by the vacancy’s owner.`,
			point: 'More calls are not better work: look at what came of them.',
			kind: 'bars',
			first: 'Colleague',
			columns: COLUMNS,
			lines: colleagues
				.map(({ id, name }): Line => ({
					key: String(id),
					label: name,
					cells: ALL.map((kind) =>
						cell(
							sum(kind, ({ who }) => who === id),
							() => casesWhere(scope, kind, 'who = ?', id),
						),
					),
				}))
				.filter(({ cells }) => cells.some(({ value }) => value !== 0)),
			draws: ['call'],
			empty: 'Each colleague would stand here.',
		},
	];
}
