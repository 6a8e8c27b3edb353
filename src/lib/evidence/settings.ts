import type { SqlJsStatic } from 'sql.js';
import type { FindSetting, Setting } from './again.ts';
import { parseAgency } from '../scenario/agency.ts';
import { buildWorld } from '../scenario/build.ts';
import { agencyFiles, standardOf } from '../scenario/catalogue.ts';
import type { Files } from '../scenario/files.ts';
import { copyToAssess, copyToWork } from '../scenario/pack/choose.ts';
import { readScenario } from '../scenario/scenario.ts';

/**
 * Finds what an attempt started from. Worlds are kept: many portfolios start from one.
 *
 * @param copiesOf - every copy of a scenario that is to be had: built in, or from a pack
 */
export function settingsOf(sqlite: SqlJsStatic, copiesOf: (id: string) => Promise<readonly Files[]>): FindSetting {
	const kept = new Map<string, Promise<Setting | null>>();
	return ({ header }) => {
		const { release, scenario: named, checksHash, variant, mode } = header;
		const key = `${release} ${named.id} ${named.hash} ${checksHash} ${variant} ${mode}`;
		const known = kept.get(key);
		if (known) return known;
		const made = (async (): Promise<Setting | null> => {
			const copies = await copiesOf(named.id);
			const files = copyToAssess(header, copies);
			if (!files) return null;
			const scenario = readScenario(files, variant);
			const learners = copyToWork(header, copies) ?? files;
			const agency = parseAgency(await agencyFiles(scenario.front.base));
			return {
				scenario,
				learners: learners === files ? scenario : readScenario(learners, variant),
				standard: await standardOf(scenario.front.criteria),
				world: buildWorld(sqlite, scenario, agency),
			};
		})();
		kept.set(key, made);
		return made;
	};
}
