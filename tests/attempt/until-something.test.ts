import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { minutesUntilSomething } from '../../src/lib/attempt/until-something.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { one, scenarioWith, worked, type Act } from '../assessment/kit.ts';

const CHECKS = one('happened: { event: candidate.view }', 'step: 1');
const letter = (rule: string) => `---\nfrom: Dee Marlow\nsubject: VAC-208\narrives: { ${rule} }\n---\nAny news?\n`;
const after = async (rules: readonly string[], ...acts: Act[]) =>
	worked(scenarioWith(CHECKS, Object.fromEntries(rules.map((rule, i) => [`inbox/0${i}.md`, letter(rule)]))), acts);

test('how long until something comes, whatever does not come meanwhile; nothing of it happens yet', async () => {
	const attempt = await after(
		['at: "09:20", unless: { event: candidate.view }', 'at: "10:30"'],
		['candidate.view', { ref: 'CAND-1008' }],
	);
	const before = worldDigest(attempt.db);

	expect(minutesUntilSomething(attempt)).toBe(90);
	expect(minutesUntilSomething(attempt)).toBe(90);
	expect(worldDigest(attempt.db)).toBe(before);
	expect(ledgerOf(attempt.db)).toHaveLength(1);
});

test('what one thing brings about is found too', async () => {
	const attempt = await after(['at: "09:20", chance: 1', 'wait: 30m, unless: { event: candidate.view }']);

	expect(minutesUntilSomething(attempt)).toBe(30);
});

test('nothing more before the day ends: nothing to wait for', async () => {
	expect(minutesUntilSomething(await after(['at: "2026-03-03T09:00"']))).toBeNull();
	expect(minutesUntilSomething(await after(['at: "2026-03-03T09:00"'], ['clock.advance', { minutes: 600 }]))).toBe(840);
});
