import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/lib/attempt/registry.ts';
import { builtInFiles, SCENARIO_IDS, standardOf } from '../src/lib/scenario/catalogue.ts';
import { readFront, variantsOf } from '../src/lib/scenario/folder.ts';
import { usualMistakes } from '../src/lib/scenario/mistakes.ts';
import { readScenario } from '../src/lib/scenario/scenario.ts';

const textsIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(join(folder, name), 'utf8'));

/** What a command is called in the code: `archiveCandidate` for `candidate.archive`. */
function constants(): ReadonlyMap<string, string> {
	const found = textsIn('src/lib').flatMap((text) =>
		[...text.matchAll(/export const (\w+) = command\(\{\s+name: '([^']+)'/g)].map((m): [string, string] => [
			m[2]!,
			m[1]!,
		]),
	);
	return new Map(found);
}

/** Acts that the runs of the scenarios do. */
async function actsInRuns(): Promise<ReadonlySet<string>> {
	const acts = new Set<string>();
	for (const id of SCENARIO_IDS) {
		const files = await builtInFiles(id);
		for (const variant of variantsOf(files))
			for (const run of readScenario(files, variant.name).tests) for (const { command } of run.do) acts.add(command);
	}
	return acts;
}

test('every act that can be recorded is done by a run of a scenario or by a test', async () => {
	const runs = await actsInRuns();
	const names = constants();
	const tests = textsIn('tests').join('\n');
	const mentioned = (name: string) =>
		tests.includes(`'${name}'`) || new RegExp(`\\b${names.get(name) ?? 'nothing'}\\b`).test(tests);

	const idle = [...COMMANDS.keys()].filter((name) => !runs.has(name) && !mentioned(name));

	expect(names.size).toBeGreaterThan(COMMANDS.size / 2);
	expect(idle).toEqual([]);
});

/** In how many scenarios each criterion is judged by checks, and in how many it is only asked about. */
async function criteriaInScenarios(): Promise<Record<string, { kind: string; judged: number; asked: number }>> {
	const listed: Record<string, { kind: string; judged: number; asked: number }> = {};
	for (const id of SCENARIO_IDS) {
		const files = await builtInFiles(id);
		const { checks, questions, reflections } = readScenario(files);
		const standard = await standardOf(readFront(files).criteria);
		for (const { code, kind } of standard.units.flatMap((unit) => unit.criteria)) {
			const entry = (listed[code] ??= { kind, judged: 0, asked: 0 });
			if (checks.some((c) => c.criteria.includes(code))) entry.judged += 1;
			else if ([...questions, ...reflections].some((q) => q.criteria.includes(code))) entry.asked += 1;
		}
	}
	return listed;
}

test('no criterion is left out: each skill is judged by a scenario, and knowledge is asked about', async () => {
	const listed = Object.entries(await criteriaInScenarios());

	expect(listed.length).toBeGreaterThan(14);
	expect(listed.filter(([, c]) => c.kind === 'skill' && c.judged === 0).map(([code]) => code)).toEqual([]);
	expect(listed.filter(([, c]) => c.judged + c.asked === 0).map(([code]) => code)).toEqual([]);
});

/** A usual mistake that shows in no act, since it is in how somebody thinks: the question that puts it right. */
const PUT_RIGHT_BY_A_QUESTION: Readonly<Record<string, readonly [scenario: string, question: string]>> = {
	'crm-taken-for-ats': ['other-side', 'Q4'],
};

test('each usual mistake is recognised by a trap of a scenario, or put right by a question', async () => {
	const scenarios = new Map<string, ReturnType<typeof readScenario>>();
	for (const id of SCENARIO_IDS) scenarios.set(id, readScenario(await builtInFiles(id)));
	const trapped = new Set([...scenarios.values()].flatMap(({ traps }) => traps.flatMap((trap) => trap.mistake ?? [])));
	const asked = Object.entries(PUT_RIGHT_BY_A_QUESTION).filter(([mistake, [scenario, id]]) => {
		const question = scenarios.get(scenario)?.questions.find((one) => one.id === id);
		return (
			question?.kind === 'choose' &&
			usualMistakes()
				.get(mistake)!
				.criteria.some((c) => question.criteria.includes(c))
		);
	});

	const unseen = [...usualMistakes().keys()].filter(
		(id) => !trapped.has(id) && !asked.some(([mistake]) => mistake === id),
	);

	expect(usualMistakes().size).toBeGreaterThan(60);
	expect(unseen).toEqual([]);
});
