import type { SqlJsStatic } from 'sql.js';
import type { FindSetting, Setting } from './again.ts';
import { parseAgency } from '../scenario/agency.ts';
import { buildWorld } from '../scenario/build.ts';
import { agencyFiles, builtInFiles, SCENARIO_IDS, standardOf } from '../scenario/catalogue.ts';
import { variantsOf } from '../scenario/folder.ts';
import { readScenario } from '../scenario/scenario.ts';

/** Finds what an attempt started from among the scenarios built in. Worlds are kept: many portfolios start from one. */
export function settingsOf(sqlite: SqlJsStatic): FindSetting {
	const kept = new Map<string, Promise<Setting | null>>();
	return ({ header }) => {
		const key = `${header.release} ${header.scenario.id} ${header.scenario.hash} ${header.variant}`;
		const known = kept.get(key);
		if (known) return known;
		const made = (async (): Promise<Setting | null> => {
			if (!SCENARIO_IDS.includes(header.scenario.id)) return null;
			const files = await builtInFiles(header.scenario.id);
			if (!variantsOf(files).some((v) => v.name === header.variant)) return null;
			const scenario = readScenario(files, header.variant);
			if (scenario.hash !== header.scenario.hash) return null;
			const agency = parseAgency(await agencyFiles(scenario.front.base));
			return {
				scenario,
				standard: await standardOf(scenario.front.criteria),
				world: buildWorld(sqlite, scenario, agency),
			};
		})();
		kept.set(key, made);
		return made;
	};
}
