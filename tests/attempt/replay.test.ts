import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { replay } from '../../src/lib/attempt/replay.ts';
import { digestOf, digestParts, digestPartsSince } from '../../src/lib/db/digest.ts';
import { canonical, type Json } from '../../src/lib/ledger/canonical.ts';
import { Entry, firstBreak, genesis } from '../../src/lib/ledger/entry.ts';
import { sha256 } from '../../src/lib/ledger/hash.ts';
import { anAct, strangers, told } from './any-act.ts';
import { asIfNever, morning } from './kit.ts';

const someActs = fc.array(anAct, { minLength: 1, maxLength: 14 });

test('every command of the registry has inputs to be tried with', () => {
	expect(strangers).toEqual([]);
});

test('any sequence of acts replays to the same entries and the same records', { timeout: 240_000 }, async () => {
	const first = await morning();
	const again = await morning();
	const start = digestParts(again.db);
	let refused = 0;
	let done = 0;

	fc.assert(
		fc.property(someActs, (acts) => {
			let entries: Entry[] = [];
			let end = '';
			asIfNever(first.db, () => {
				for (const one of acts) first.do(one);
				entries = JSON.parse(JSON.stringify(ledgerOf(first.db)));
				end = first.digest();
			});
			done += entries.length;
			refused += entries.filter((e) => e.refusal !== null).length;

			expect(entries).toHaveLength(acts.length);
			for (const entry of entries) expect(Entry.parse(entry)).toEqual(entry);
			expect(firstBreak(entries, genesis(first.attempt.header))).toBeNull();
			asIfNever(again.db, () => {
				expect(replay(again.attempt, entries), told(acts)).toBeNull();
				expect(ledgerOf(again.db)).toEqual(entries);
				expect(again.digest()).toBe(end);
				expect(digestOf(digestPartsSince(again.db, start))).toBe(end);
			});
		}),
		{ numRuns: 60 },
	);
	// a test of refusals alone, or of none, would show little
	expect(refused / done).toBeGreaterThan(0.1);
	expect(refused / done).toBeLessThan(0.8);
});

/** The same ledger with one field of one entry changed and every hash after it written anew, as a forger would. */
function forged(entries: readonly Entry[], at: number, change: Partial<Entry>, start: string): Entry[] {
	const out: Entry[] = [];
	for (const [i, entry] of entries.entries()) {
		const { hash: _, ...body } = { ...entry, ...(i === at ? change : {}), prev: out.at(-1)?.hash ?? start };
		out.push({ ...body, hash: sha256(canonical(body as Json)) });
	}
	return out;
}

const CHANGES: Readonly<Record<string, (entry: Entry) => Partial<Entry>>> = {
	now: ({ now }) => ({ now: now === '2026-03-02T11:59' ? '2026-03-02T11:58' : '2026-03-02T11:59' }),
	command: ({ command }) => ({ command: command === 'step.tick' ? 'hint.open' : 'step.tick' }),
	outcome: () => ({ outcome: { made: 'up' } }),
	refusal: ({ refusal }) => ({ refusal: refusal === null ? 'said-no' : null }),
	happened: ({ happened }) => ({ happened: [...happened, { name: 'message.arrived', with: { from: 'Nobody' } }] }),
};

test.each(Object.keys(CHANGES))(
	'an entry whose %s was changed is found at its place, even when every hash was written anew',
	{ timeout: 120_000 },
	async (field) => {
		const desk = await morning();
		const { attempt, db } = desk;
		const start = genesis(attempt.header);

		fc.assert(
			fc.property(someActs, fc.nat(), (acts, pick) => {
				let entries: Entry[] = [];
				asIfNever(db, () => {
					for (const one of acts) desk.do(one);
					entries = ledgerOf(db);
				});
				const at = pick % entries.length;
				const change = CHANGES[field]!(entries[at]!);

				const changed = entries.map((entry, i) => (i === at ? { ...entry, ...change } : entry));
				expect(firstBreak(changed, start)).toBe(at + 1);
				const anew = forged(entries, at, change, start);
				expect(firstBreak(anew, start)).toBeNull();
				asIfNever(db, () => expect(replay(attempt, anew)).toMatchObject({ seq: at + 1 }));
			}),
			{ numRuns: 15 },
		);
	},
);
