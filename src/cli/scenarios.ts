import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { builtInFiles, SCENARIO_IDS } from '../lib/scenario/catalogue.ts';
import type { Files } from '../lib/scenario/files.ts';
import { scenarioFiles } from '../lib/scenario/folder.ts';
import { WrongCall } from './verb.ts';

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
