import { beforeAll, expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import { doAgain, type Again, type Setting } from '../../src/lib/evidence/again.ts';
import { verify } from '../../src/lib/evidence/verify.ts';
import { canonical, type Json } from '../../src/lib/ledger/canonical.ts';
import { exported } from './exported.ts';
import { smallSetting } from './small-scenario.ts';
import { worked } from './worked.ts';

/** Numbers that look like chance and are the same each time. Source: D. H. Lehmer, minimal standard generator. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

let pdf: Uint8Array;
let check: (bytes: Uint8Array) => ReturnType<typeof verify>;
beforeAll(async () => {
	const sqlite = await engine();
	const setting: Setting = await smallSetting(sqlite);
	pdf = await exported([worked(sqlite, setting)]);
	// most changes leave the data as it was: what the same attempt comes to is worked out once
	const known = new Map<string, Promise<Again>>();
	check = (bytes) =>
		verify(sqlite, bytes, () => Promise.resolve(setting), {
			again: (...[engine, packed, find]) => {
				const key = canonical(packed as unknown as Json);
				const again = known.get(key) ?? doAgain(engine, packed, find);
				known.set(key, again);
				return again;
			},
		});
});

test('a file of which any one byte was changed is never called intact', { timeout: 240_000 }, async () => {
	const pick = numbers(20_260_302);
	const whole = await check(pdf);

	const missed: number[] = [];
	for (let i = 0; i < 1_000; i++) {
		const at = pick(pdf.length);
		const copy = pdf.slice();
		copy[at] = (copy[at]! + 1 + pick(255)) % 256;
		if ((await check(copy)).intact !== false) missed.push(at);
	}

	expect(whole.intact).toBe(true);
	expect(missed).toEqual([]);
});

test(
	'a file that ends anywhere before its end is never called intact, and is said in a sentence',
	{ timeout: 120_000 },
	async () => {
		const pick = numbers(7);

		for (let i = 0; i < 60; i++) {
			const cut = await check(pdf.slice(0, pick(pdf.length)));
			expect(cut.intact).toBe(false);
			expect(cut.questions[0]!.detail).toMatch(/[.]$/);
		}
	},
);
