import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/lib/attempt/registry.ts';
import { builtInFiles, SCENARIO_IDS, standardOf } from '../src/lib/scenario/catalogue.ts';
import { readFront, variantsOf } from '../src/lib/scenario/folder.ts';
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

/**
 * Which criteria the scenarios judge by checks, and which they only ask about in a question or a reflection. A
 * criterion that moves from one list to another, or that is still on no scenario's, is a decision and not an accident.
 */
test('every criterion of the standard is listed with what the scenarios do for it', async () => {
	const listed: Record<string, string> = {};
	for (const id of SCENARIO_IDS) {
		const files = await builtInFiles(id);
		const { checks, questions, reflections } = readScenario(files);
		const standard = await standardOf(readFront(files).criteria);
		for (const { code } of standard.units.flatMap((unit) => unit.criteria)) {
			const how = checks.some((c) => c.criteria.includes(code))
				? 'judged'
				: [...questions, ...reflections].some((q) => q.criteria.includes(code))
					? 'asked'
					: null;
			listed[code] = [listed[code] ?? '', how === null ? '' : `${id}: ${how}`].filter(Boolean).join(', ');
		}
	}

	expect(listed).toEqual({
		'CRM-LO1': 'data-cleanse: asked, first-hour: asked, monday-desk: asked',
		'CRM-LO2': 'data-cleanse: judged, first-hour: judged, monday-desk: judged',
		'CRM-LO3': 'data-cleanse: judged, monday-desk: judged',
		'CRM-LO4': 'first-hour: judged, monday-desk: judged',
		'CRM-LO5': 'data-cleanse: judged, first-hour: judged, monday-desk: judged',
		'CRM-LO6': 'monday-desk: judged',
		'CRM-AC1': 'data-cleanse: judged, monday-desk: judged',
		'CRM-AC2': 'data-cleanse: judged, monday-desk: judged',
		'CRM-AC3': 'monday-desk: judged',
		'CRM-AC4': 'data-cleanse: judged, monday-desk: judged',
		'CRM-AC5': 'monday-desk: judged',
		'ECE-M1': '',
		'ECE-M2': '',
		'ECE-M3': '',
		'ECE-M4': '',
	});
});
