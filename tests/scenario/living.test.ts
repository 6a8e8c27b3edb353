import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { lintScenario } from '../../src/lib/assessment/lint-scenario.ts';
import { standardOf } from '../../src/lib/scenario/catalogue.ts';
import { sayProblem } from '../../src/lib/scenario/problem.ts';
import { AMIRA, OWEN, one, scenarioWith, worked, type Act } from '../assessment/kit.ts';

const CHECKS = one('happened: { event: candidate.view }', 'step: 1');

/** A letter that comes by a rule, as a tutor writes it. */
const letter = (rule: string, body = 'Any news?', subject = 'VAC-208') =>
	`---\nfrom: Dee Marlow\nsubject: ${subject}\narrives: { ${rule} }\n---\n${body}\n`;

const scenarioOf = (...rules: string[]) =>
	scenarioWith(
		CHECKS,
		Object.fromEntries(rules.map((rule, i) => [`inbox/0${i + 1}.md`, rule.startsWith('---') ? rule : letter(rule)])),
	);

/** What arrives of a scenario with these letters when these acts are done from nine o'clock on, with its clock. */
async function arrivals(rules: string | readonly string[], ...acts: Act[]): Promise<string[]> {
	const { db } = await worked(scenarioOf(...[rules].flat()), acts);
	const came = ledgerOf(db).flatMap((e) => e.happened.flatMap((h) => (h.name === 'message.arrived' ? [h.with] : [])));
	const times = db.column({
		text: `select substr(at, 12) from message where direction = 'in' and from_name = 'Dee Marlow' order by id`,
		values: [],
	});
	return came.map((facts, i) => `${String(times[i])} ${String(facts['message'])}`);
}

const wait = (minutes: number): Act => ['clock.advance', { minutes }];
const view = (ref = OWEN): Act => ['candidate.view', { ref }];
const log = (ref = OWEN): Act => ['interaction.log', { ref, kind: 'note', body: 'Rang Owen.' }];

test('at: a clock of the first day, or another day', async () => {
	expect(await arrivals('at: "09:30"', wait(60))).toEqual(['09:30 01']);
	expect(await arrivals('at: "2026-03-03T08:10"', wait(60), wait(24 * 60))).toEqual(['08:10 01']);
});

test('wait alone: so long after the story begins', async () => {
	expect(await arrivals('wait: 25m', wait(24))).toEqual([]);
	expect(await arrivals('wait: 25m', wait(25))).toEqual(['09:25 01']);
});

test('after and wait: so long after an act with these values, and no other; once', async () => {
	const rule = `after: { event: candidate.view, with: { ref: ${OWEN} } }, wait: 20m`;

	expect(await arrivals(rule, view(AMIRA), wait(60))).toEqual([]);
	expect(await arrivals(rule, wait(5), view(), wait(60), view(), wait(60))).toEqual(['09:25 01']);
});

test('after any of several; after something that happened; after an act that was refused', async () => {
	expect(await arrivals('after: { any: [{ event: candidate.erase }, { event: candidate.view }] }', view())).toEqual([
		'09:00 01',
	]);
	expect(
		await arrivals(['wait: 10m', 'after: { event: message.arrived, with: { message: "01" } }, wait: 5m'], wait(60)),
	).toEqual(['09:10 01', '09:15 02']);
	expect(
		await arrivals('after: { event: candidate.view, refused: true }, wait: 1m', view(), view('CAND-9999'), wait(9)),
	).toEqual(['09:01 01']);
});

test('at and unless: nothing like this by eleven', async () => {
	const rule = 'at: "11:00", unless: { event: candidate.view }';

	expect(await arrivals(rule, wait(180))).toEqual(['11:00 01']);
	expect(await arrivals(rule, wait(60), view(), wait(180))).toEqual([]);
	expect(await arrivals(rule, wait(121), view())).toEqual(['11:00 01']);
	// done by the very minute is done by then
	expect(await arrivals(rule, wait(120 - 2), log(), wait(60))).toEqual(['11:00 01']);
	expect(await arrivals('at: "11:00", unless: { event: interaction.log }', wait(118), log(), wait(60))).toEqual([]);
});

test('after, wait and unless: only what comes between counts, and it may be set going again', async () => {
	const rule = 'after: { event: candidate.view }, wait: 1h, unless: { event: interaction.log }';

	expect(await arrivals(rule, log(), view(), wait(60))).toEqual(['10:02 01']);
	expect(await arrivals(rule, view(), wait(30), log(), wait(60))).toEqual([]);
	expect(await arrivals(rule, view(), wait(30), log(), view(), wait(90))).toEqual(['10:32 01']);
});

test('not_before: however early it was set off, it waits for that time; later than that it waits as long as ever', async () => {
	const rule = 'after: { event: candidate.view }, wait: 1h, not_before: "11:00"';

	expect(await arrivals(rule, view(), wait(300))).toEqual(['11:00 01']);
	expect(await arrivals(rule, wait(90), view(), wait(300))).toEqual(['11:30 01']);
	expect(await arrivals(rule, wait(300))).toEqual([]);
	expect(() => scenarioOf('at: "11:00", not_before: "12:00"')).toThrow();
});

test('what a rule did not let come is heard of by no other rule', async () => {
	const rules = [
		'at: "10:00", unless: { event: candidate.view }',
		'after: { event: message.arrived, with: { message: "01" } }',
	];

	expect(await arrivals(rules, view(), wait(120))).toEqual([]);
	expect(await arrivals(rules, wait(120))).toEqual(['10:00 01', '10:00 02']);
});

test('stop_when: for good, before it began or after', async () => {
	const rule =
		'after: { event: candidate.view }, wait: 1h, stop_when: { event: interaction.log }, again: { every: 1h, times: 9 }';

	expect(await arrivals(rule, log(), view(), wait(180))).toEqual([]);
	expect(await arrivals(rule, view(), wait(150), log(), view(), wait(300))).toEqual(['10:00 01', '11:00 01']);
});

test('again: so often more, each time with its own words, until something comes in between', async () => {
	const rule = 'at: "10:00", again: { every: 30m, times: 2 }, unless: { event: candidate.view }';

	expect(await arrivals(rule, wait(600))).toEqual(['10:00 01', '10:30 01', '11:00 01']);
	expect(await arrivals(rule, wait(70), view(), wait(600))).toEqual(['10:00 01']);

	const words = letter('at: "10:00", again: { every: 30m, times: 2 }', 'Two names?\n\n---\n\nStill nothing from you.');
	const { db } = await worked(scenarioOf(words), [wait(600)]);
	expect(db.column({ text: `select ref || ': ' || body from message order by id`, values: [] })).toEqual([
		'MSG-1: Two names?',
		'MSG-1002: Still nothing from you.',
		'MSG-1003: Still nothing from you.',
	]);
});

test('chance: decided by seed, variant and name, the same however the learner works', async () => {
	const rules = Array.from({ length: 9 }, (_, i) => `wait: ${i + 1}m, chance: 50`);
	const patiently = await arrivals(rules, wait(60));
	const busily = await arrivals(rules, view(), wait(2), view(), log(), wait(30), wait(60));

	expect(busily).toEqual(patiently);
	expect(patiently.length).toBeGreaterThan(0);
	expect(patiently.length).toBeLessThan(9);
});

test('the same acts bring the same happenings, to the last byte', { timeout: 60_000 }, async () => {
	const anAct = fc.oneof(
		fc.constantFrom(view(), view(AMIRA), log(), log(AMIRA)),
		fc.integer({ min: 1, max: 90 }).map(wait),
	);
	const rules = [
		'at: "10:00", unless: { event: interaction.log }, again: { every: 20m, times: 3 }',
		`after: { event: candidate.view }, wait: 15m, unless: { event: interaction.log }`,
		'after: { event: message.arrived, with: { message: "02" } }, wait: 5m, chance: 50',
		'after: { event: candidate.view }, wait: 1h, stop_when: { event: message.arrived, with: { message: "02" } }',
	];
	await fc.assert(
		fc.asyncProperty(fc.array(anAct, { maxLength: 9 }), async (acts) => {
			const twice = [await worked(scenarioOf(...rules), acts), await worked(scenarioOf(...rules), acts)];
			const [first, again] = twice.map(({ db }) => ledgerOf(db).map((e) => e.hash));

			expect(again).toEqual(first);
			const times = ledgerOf(twice[0]!.db).flatMap((e) => e.happened.map((h) => String(h.with['message'])));
			expect(times.filter((id) => id !== '01').length).toBe(new Set(times.filter((id) => id !== '01')).size);
		}),
		{ numRuns: 15 },
	);
});

test.each([
	['after', 'after: { event: candidate.wave }', 'The message asks for “candidate.wave”, which nothing here is called.'],
	[
		'unless',
		'at: "11:00", unless: { event: candidate.view, with: { reff: x } }',
		'The message asks what “reff” of candidate.view is, and it has none.',
	],
	[
		'stop_when',
		'wait: 1h, stop_when: { event: candidate.view, refused: tired }',
		'The message asks for an act refused as “tired”, and no act is refused so.',
	],
	[
		'another message',
		'after: { event: message.arrived, with: { message: 09-tom } }',
		'The message waits for the message “09-tom”, and no file is called that. There are: 01.',
	],
	[
		'a time that is past',
		'at: "08:00", again: { every: 1h, times: 1 }',
		'The message comes before the scenario begins, so nothing can stop it or bring it again.',
	],
])('a rule that can’t come true is said at its line: %s', async (_what, rule, says) => {
	const scenario = scenarioOf(rule);
	const { db } = await worked(scenario, []);

	const problems = lintScenario(scenario, await standardOf('vtct-l2-recruitment-resourcing'), COMMANDS, db).map(
		sayProblem,
	);

	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain(says);
	expect(problems[0]).toMatch(says.includes('before the scenario') ? /^inbox\/01.md: / : /^inbox\/01.md, line 4: /);
});
