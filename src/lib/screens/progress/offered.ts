import { criteriaOf } from '../../assessment/score.ts';
import { builtInFiles, SCENARIO_IDS, standardOf } from '../../scenario/catalogue.ts';
import { readScenario } from '../../scenario/scenario.ts';
import type { Standard } from '../../scenario/standard.ts';
import type { Offered } from './progress.ts';

/** Every scenario that is built in, with the criteria that its checks are about, and the standards they come from. */
export async function offeredHere(): Promise<{ offered: Offered[]; standards: Standard[] }> {
	const scenarios = await Promise.all(SCENARIO_IDS.map(async (id) => readScenario(await builtInFiles(id))));
	const ids = [...new Set(scenarios.map((s) => s.front.criteria))].sort();
	return {
		offered: scenarios.map((scenario) => ({
			id: scenario.front.id,
			title: scenario.front.title,
			level: scenario.front.level,
			criteria: criteriaOf(scenario),
		})),
		standards: await Promise.all(ids.map(standardOf)),
	};
}
