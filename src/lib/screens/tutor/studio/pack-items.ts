import type { Files } from '../../../scenario/files.ts';
import { forAssessor, seal } from '../../../scenario/pack/seal.ts';
import { zipScenario } from '../../../scenario/pack/zip.ts';
import type { MenuItem } from '../../../ui/Menu.svelte';
import { offer } from '../../offer.ts';
import type { Studio } from './studio.svelte.ts';

/** What a scenario can be saved as: the whole folder at any time, packs once it is proven. */
export function packItems(studio: Studio): MenuItem[] {
	const id = studio.scenario?.front.id ?? 'scenario';
	const save = (name: string, files: Files) => () =>
		offer(zipScenario(id, files) as Uint8Array<ArrayBuffer>, `${name}.zip`, 'application/zip');
	const whole: MenuItem = { label: 'Save as a zip', onselect: save(id, studio.files) };
	if (!studio.scenario || !studio.mayPack) return [whole];
	const sealed: MenuItem[] = studio.scenario.front.modes.includes('assessed')
		? [
				{
					label: 'Save the sealed pack, for learners',
					onselect: () => save(`${id}-sealed`, seal(studio.files))(),
				},
				{ label: 'Save the assessor’s pack', onselect: save(`${id}-assessor`, forAssessor(studio.files)) },
			]
		: [];
	return [whole, ...sealed];
}
