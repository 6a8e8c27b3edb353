import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { allCalls, linesOf, openLines, type Call } from './call.ts';

/** One thing said in a call. */
export interface Spoken {
	readonly who: 'they' | 'you';
	readonly words: string;
}

/** A call as its card shows it: what was said so far, and what can be said now. */
export interface CallCard extends Call {
	readonly said: readonly Spoken[];
	readonly choices: readonly { readonly ask: string; readonly words: string }[];
}

function cardOf(db: ReadDb, call: Call): CallCard {
	const lines = linesOf(db, call);
	const turns = lines.filter((line) => line.turn !== null).sort((a, b) => a.turn! - b.turn!);
	const spoken = call.state === 'taken' || call.state === 'over';
	const first = call.rung_back && call.back_opening !== '' ? call.back_opening : call.opening;
	return {
		...call,
		said: !spoken
			? []
			: [
					{ who: 'they', words: first },
					...turns.flatMap(({ words, answer }): Spoken[] => [
						{ who: 'you', words },
						{ who: 'they', words: answer },
					]),
				],
		choices: call.state === 'taken' ? openLines(lines).map(({ position, words }) => ({ ask: position, words })) : [],
	};
}

/** The telephone now: who rings, the call that is under way, and one that has only just ended. */
export const phoneNow = query({
	name: 'phone-now',
	input: z.strictObject({ now: StoryTime }),
	run(db, { now }) {
		const live = db.column(
			sql`select id from call where state in ('ringing', 'taken') or over_at = ${now} order by id limit 1`,
		);
		const calls = live.length === 0 ? [] : allCalls(db).map((call) => cardOf(db, call));
		return {
			ringing: calls.filter((call) => call.state === 'ringing'),
			taken: calls.find((call) => call.state === 'taken') ?? null,
			ended: calls.find((call) => call.state === 'over' && call.over_at === now) ?? null,
		};
	},
});

/** Everyone who rang, the latest first, with what was said. */
export const callList = query({
	name: 'call-list',
	input: z.strictObject({}),
	run: (db) => allCalls(db).map((call) => cardOf(db, call)),
});
