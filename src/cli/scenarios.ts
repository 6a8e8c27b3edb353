import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { builtInFiles, SCENARIO_IDS } from '../lib/scenario/catalogue.ts';
import type { Files } from '../lib/scenario/files.ts';
import { readFront, scenarioFiles } from '../lib/scenario/folder.ts';
import { unzipScenario } from '../lib/scenario/pack/zip.ts';
import { Faulty, sayProblem } from '../lib/scenario/problem.ts';
import { reasonOf, WrongCall } from './verb.ts';

export interface Named {
	readonly id: string;
	readonly files: Files;
}

function filesIn(folder: string, prefix = ''): [string, string][] {
	return readdirSync(join(folder, prefix)).flatMap((name): [string, string][] => {
		const path = prefix === '' ? name : `${prefix}/${name}`;
		if (name.startsWith('.')) return [];
		return statSync(join(folder, path)).isDirectory()
			? filesIn(folder, path)
			: [[path, readFileSync(join(folder, path), 'utf8')]];
	});
}

/** A scenario by its name in the library, or by the path of its folder. @throws {WrongCall}, {Faulty} */
export async function scenarioNamed(name: string): Promise<Named> {
	if (SCENARIO_IDS.includes(name)) return { id: name, files: await builtInFiles(name) };
	const folder = resolve(name);
	if (existsSync(join(folder, 'scenario.md'))) return { id: basename(folder), files: scenarioFiles(filesIn(folder)) };
	throw new WrongCall(
		`There is no scenario “${name}”. The scenarios are: ${SCENARIO_IDS.join(', ')}; or name a folder that holds a scenario.md.`,
	);
}

/** A scenario out of a pack. @throws {WrongCall} with everything that is wrong with the file */
export function scenarioPacked(file: string): Named {
	try {
		const files = unzipScenario(readFileSync(file));
		return { id: readFront(files).id, files };
	} catch (error) {
		if (error instanceof Faulty)
			throw new WrongCall(`${file} is no pack.\n${error.problems.map(sayProblem).join('\n')}`);
		throw new WrongCall(`${file} can’t be read: ${reasonOf(error)}.`);
	}
}

/** Every copy of a scenario that is to be had: out of the packs that were named, then the one built in. */
export const copiesIn =
	(packs: readonly Named[]) =>
	async (id: string): Promise<Files[]> => [
		...packs.filter((pack) => pack.id === id).map((pack) => pack.files),
		...(SCENARIO_IDS.includes(id) ? [await builtInFiles(id)] : []),
	];
