import type { Files } from '../../../../scenario/files.ts';
import { valueAt } from '../../../../scenario/edit/yaml-edit.ts';
import { partsOfYaml } from '../../../../scenario/edit/yaml-parts.ts';
import { isTest } from '../../../../scenario/scenario.ts';
import type { Json } from '../../../../ledger/canonical.ts';

/** A run as its file has it: the names of the variant are not filled in yet. */
export interface RunInFile {
	readonly path: string;
	/** Which part of the file, from 0. */
	readonly part: number;
	readonly name: string;
	readonly model: boolean;
	readonly acts: readonly ActInFile[];
}

/** What is done, and with what. */
export interface ActInFile {
	readonly command: string;
	readonly facts: readonly (readonly [string, string])[];
}

/** The runs of a scenario, in the order of its files, and the files that can't be read. */
export function runsIn(files: Files): { readonly runs: readonly RunInFile[]; readonly unread: readonly string[] } {
	const runs: RunInFile[] = [];
	const unread: string[] = [];
	for (const path of [...files.keys()].filter(isTest).sort()) {
		const values = partsOfYaml(files.get(path)!).map((text) => valueAt(text, []));
		if (values.some((value) => value === undefined || Array.isArray(value) || typeof value === 'string'))
			unread.push(path);
		else
			values.forEach((value, part) => {
				if (value !== null) runs.push({ path, part, ...said(value as Readonly<Record<string, Json>>) });
			});
	}
	return { runs, unread };
}

function said(run: Readonly<Record<string, Json>>): Pick<RunInFile, 'name' | 'model' | 'acts'> {
	const acts = Array.isArray(run['do']) ? run['do'] : [];
	return { name: words(run['test'] ?? ''), model: run['model'] === true, acts: acts.flatMap(actOf) };
}

function actOf(act: Json): ActInFile[] {
	if (act === null || typeof act !== 'object' || Array.isArray(act)) return [];
	return Object.entries(act)
		.filter(([name]) => name !== 'as')
		.slice(0, 1)
		.map(([command, facts]) => ({
			command,
			facts:
				facts !== null && typeof facts === 'object' && !Array.isArray(facts)
					? Object.entries(facts).map(([name, value]) => [name, words(value)] as const)
					: [],
		}));
}

const words = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
