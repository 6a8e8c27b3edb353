import { nextRef } from '../crm/next-ref.ts';
import type { Db, ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Happening } from '../ledger/entry.ts';
import { arrive, type Incoming } from './arrive.ts';
import {
	duesAfter,
	duesAtStart,
	isBefore,
	isLucky,
	isSetOffBy,
	seenOf,
	stillComes,
	turnOf,
	type Draw,
} from './living/follow.ts';
import { callComing, type ScenarioCall } from './living/calls.ts';
import { duesOfCall, goUnanswered, leaveVoicemail, ring, ringOff, wasMissed } from './living/ring.ts';
import { timeOf, type Coming } from './living/rule.ts';
import { bodyOf, comingOf, type ScenarioMessage } from './messages.ts';
import { actorOf, ACTORS } from './outside/actors.ts';
import { replyTo } from './replies.ts';
import type { Scenario } from './scenario.ts';
import type { Due, Script } from './script.ts';

/** Among a header's adjustments: the phone rings until it is taken or let go. */
export const CALLS_WAIT = 'Calls wait until they are taken';

/**
 * What the people of a scenario do: its messages at their times, and answers to what the learner asks; and with them
 * what the world outside the agency does in every scenario.
 */
export function scriptOf(scenario: Scenario, adjustments: readonly string[] = []): Script {
	const { front, variant, calls } = scenario;
	const waits = adjustments.includes(CALLS_WAIT);
	const all = comingsOf(scenario);
	const draw = drawOf(scenario);
	return {
		start: (db) => [
			...duesAtStart(all, front.clock, draw),
			...ACTORS.flatMap((actor) => actor.start(db, front.clock, variant.seed)),
		],
		react(occasion, db) {
			const told = duesAfter(all, occasion, db, draw);
			// the scenario's own word goes before what anybody would say
			const spoken = all.some((one) => isSetOffBy(one, occasion));
			const said = spoken ? [] : replyTo(occasion, db, variant.seed);
			const done = ACTORS.flatMap((actor) => actor.react(occasion, db, variant.seed, spoken));
			const rung = calls.flatMap((call) => duesOfCall(call, occasion, waits));
			return [...told, ...rung, ...[...said, ...done].filter((due) => !isDue(db, due.key))];
		},
		happen: (db, due) => (OWN[String(due.with['kind'])] ?? outside)(scenario, db, due, waits),
	};
}

type Happen = (scenario: Scenario, db: Db, due: Due, waits: boolean) => Happening | null;

const callOf = ({ calls }: Scenario, due: Due): ScenarioCall => calls.find((c) => c.id === due.with['call'])!;

/** What of a scenario's own can be due, by its `kind`. */
const OWN: Readonly<Record<string, Happen>> = {
	'rule-noted': () => null,
	'scenario-message': (scenario, db, due) => {
		const message = scenario.messages.find((m) => m.id === due.with['message'])!;
		if (!stillComes(db, comingOf(message), seenOf(due))) return null;
		const turn = turnOf(due);
		const first = asIncoming(scenario, message);
		return arrive(
			db,
			{ ...first, ref: turn === 1 ? first.ref : nextRef(db, 'MSG'), body: bodyOf(message, turn) },
			due.at,
		);
	},
	'scenario-call'(scenario, db, due, waits) {
		const call = callOf(scenario, due);
		return stillComes(db, callComing(call), seenOf(due)) ? ring(db, call, due.at, waits) : null;
	},
	'call-unanswered': (scenario, db, due) => goUnanswered(db, callOf(scenario, due), due),
	'call-voicemail': (scenario, db, due) => leaveVoicemail(db, callOf(scenario, due), due),
	'call-rings-off': (scenario, db, due) => ringOff(db, callOf(scenario, due), due),
	reply: (_, db, due) => arrive(db, replyIn(db, due), due.at),
};

const outside: Happen = ({ variant }, db, due) => actorOf(due)!(db, due, variant.seed);

/** Everything of a scenario that comes by a rule. */
export const comingsOf = ({ messages, calls }: Scenario): Coming[] => [
	...messages.map(comingOf),
	...calls.map(callComing),
];

export const drawOf = ({ variant, front }: Scenario): Draw => ({
	seed: variant.seed,
	variant: variant.name,
	clock: front.clock,
});

/** Messages that are in the inbox from the start: part of the world. */
export function openingMessages(scenario: Scenario): { message: Incoming; at: string }[] {
	const { clock } = scenario.front;
	return scenario.messages
		.map((m) => ({ m, coming: comingOf(m) }))
		.filter(({ coming }) => isBefore(coming, clock) && isLucky(coming, drawOf(scenario)))
		.map(({ m, coming }) => ({ message: asIncoming(scenario, m), at: timeOf(coming.rule.at!, clock), id: m.id }))
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** Writes the calls that came before the story begins: missed. Their voicemails are numbered behind the messages. */
export function openingCalls(db: Db, scenario: Scenario): void {
	const { clock } = scenario.front;
	scenario.calls.forEach((call, i) => {
		const coming = callComing(call);
		if (isBefore(coming, clock) && isLucky(coming, drawOf(scenario)))
			wasMissed(db, call, timeOf(call.rule.at!, clock), `MSG-${scenario.messages.length + i + 1}`);
	});
}

/** A scenario's own messages have the numbers below 1001, in the order of their files. */
const refOf = (scenario: Scenario, id: string) => `MSG-${scenario.messages.findIndex((m) => m.id === id) + 1}`;

function asIncoming(scenario: Scenario, m: ScenarioMessage): Incoming {
	return {
		id: m.id,
		ref: refOf(scenario, m.id),
		from: m.from,
		channel: m.channel,
		subject: m.subject,
		body: bodyOf(m, 1),
		person: m.ref ?? null,
		client: m.client ?? null,
		vacancy: m.vacancy ?? null,
	};
}

function replyIn(db: Db, due: Due): Incoming {
	const text = (key: string) => String((due.with as Record<string, Json>)[key] ?? '');
	return {
		id: 'reply',
		ref: nextRef(db, 'MSG'),
		from: text('from'),
		channel: 'email',
		subject: text('subject'),
		body: text('body'),
		person: text('ref'),
		client: null,
		vacancy: text('vacancy'),
	};
}

/** Whether it is on the world's list, done or not: each thing comes once. */
const isDue = (db: ReadDb, key: string) => db.column(sql`select 1 from due where key = ${key}`).length > 0;
