import { engine } from '../../db/engine.ts';
import { parseAgency } from '../../scenario/agency.ts';
import { buildWorld, type World } from '../../scenario/build.ts';
import { readScenario } from '../../scenario/scenario.ts';
import { answerQuestions } from './ask-worker.ts';

/** All that a world is made of, as text. */
export interface WorldOrder {
	readonly wasm: string;
	readonly files: ReadonlyMap<string, string>;
	readonly variant: string;
	readonly agency: ReadonlyMap<string, string>;
}

answerQuestions<WorldOrder, World>(
	async ({ wasm, files, variant, agency }, progress) => {
		progress(0, 1, 'Opening the agency');
		const sqlite = await engine(wasm);
		return buildWorld(sqlite, readScenario(files, variant), parseAgency(agency), progress);
	},
	(world) => [world.image.buffer],
);
