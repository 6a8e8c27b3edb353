import { nextRef } from '../crm/next-ref.ts';
import type { Db, ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../ledger/canonical.ts';
import { addMinutes } from '../ledger/story-time.ts';
import { arrive, type Incoming } from './arrive.ts';
import type { ScenarioMessage } from './messages.ts';
import { actorOf, ACTORS } from './outside/actors.ts';
import { matches } from './pattern.ts';
import { replyTo } from './replies.ts';
import type { Scenario } from './scenario.ts';
import type { Due, Script } from './script.ts';

/**
 * What the people of a scenario do: its messages at their times, and answers to what the learner asks; and with them
 * what the world outside the agency does in every scenario.
 */
export function scriptOf(scenario: Scenario): Script {
	const { messages, front, variant } = scenario;
	const waiting = messages.filter((m) => m.arrives !== null);
	return {
		start: (db) => [
			...messages.filter((m) => m.at !== null && m.at > front.clock).map((m) => dueOf(m, m.at!)),
			...ACTORS.flatMap((actor) => actor.start(db, front.clock, variant.seed)),
		],
		react(occasion, db) {
			const answers = waiting.filter((m) => matches(m.arrives!.after, occasion));
			const dues = answers
				.filter((m) => !isDue(db, `message ${m.id}`))
				.map((m) => dueOf(m, addMinutes(occasion.at, m.arrives!.wait)));
			// the scenario's own word goes before what anybody would say
			const said = answers.length > 0 ? dues : replyTo(occasion, db, variant.seed);
			const done = ACTORS.flatMap((actor) => actor.react(occasion, db, variant.seed));
			return [...said, ...done].filter((due) => !isDue(db, due.key));
		},
		happen(db, due) {
			const actor = actorOf(due);
			return actor ? actor(db, due, variant.seed) : arrive(db, incoming(scenario, db, due), due.at);
		},
	};
}

/** Messages that are in the inbox from the start: part of the world. */
export function openingMessages(scenario: Scenario): { message: Incoming; at: string }[] {
	return scenario.messages
		.filter((m) => m.at !== null && m.at <= scenario.front.clock)
		.sort((a, b) => (a.at! < b.at! ? -1 : a.at! > b.at! ? 1 : a.id < b.id ? -1 : 1))
		.map((m) => ({ message: asIncoming(scenario, m), at: m.at! }));
}

const dueOf = (message: ScenarioMessage, at: string): Due => ({
	at,
	key: `message ${message.id}`,
	name: 'message.arrived',
	with: { kind: 'scenario', message: message.id },
});

/** A scenario's own messages have the numbers below 1001, in the order of their files. */
const refOf = (scenario: Scenario, id: string) => `MSG-${scenario.messages.findIndex((m) => m.id === id) + 1}`;

function asIncoming(scenario: Scenario, m: ScenarioMessage): Incoming {
	return {
		id: m.id,
		ref: refOf(scenario, m.id),
		from: m.from,
		channel: m.channel,
		subject: m.subject,
		body: m.body,
		person: m.ref ?? null,
		client: m.client ?? null,
		vacancy: m.vacancy ?? null,
	};
}

function incoming(scenario: Scenario, db: Db, due: Due): Incoming {
	if (due.with['kind'] === 'scenario')
		return asIncoming(
			scenario,
			scenario.messages.find((m) => m.id === due.with['message'])!,
		);
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
