import type { Header } from '../../attempt/header.ts';
import { packKey } from '../../attempt/storage/packs.ts';
import { SCENARIO_IDS } from '../../scenario/catalogue.ts';

/** Where another attempt at the same scenario is started: the one built in, or the pack that this attempt came from. */
export function startPath({ mode, scenario, checksHash }: Pick<Header, 'mode' | 'scenario' | 'checksHash'>): string {
	const path = `/learner/start/${scenario.id}`;
	const sealed = mode === 'assessed';
	if (!sealed && SCENARIO_IDS.includes(scenario.id)) return path;
	return `${path}?pack=${encodeURIComponent(packKey({ id: scenario.id, sealed, hash: scenario.hash, checksHash }))}`;
}
