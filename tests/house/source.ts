import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Source as it stands, or as a test makes it up: by its path from the repository's folder, the text. */
export type Files = ReadonlyMap<string, string>;

/** Every file under a folder whose name ends in one of these. */
export function filesUnder(folder: string, ...endings: readonly string[]): Files {
	const found = new Map<string, string>();
	const walk = (path: string) => {
		for (const name of readdirSync(`${ROOT}/${path}`).sort()) {
			const one = `${path}/${name}`;
			if (statSync(`${ROOT}/${one}`).isDirectory()) walk(one);
			else if (endings.some((ending) => name.endsWith(ending))) found.set(one, readFileSync(`${ROOT}/${one}`, 'utf8'));
		}
	};
	walk(folder);
	return found;
}

export interface Import {
	/** As it is written. */
	readonly specifier: string;
	/** The file it means, from the repository's folder; null for a package. */
	readonly to: string | null;
	/** Whether it is gone when the code runs, or runs apart: a type, or a file that a worker starts. */
	readonly apart: boolean;
}

const STATEMENT = /\b(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s*)?(['"])([^'"\n]+)\2/g;
const CALL = /\bimport\(\s*(['"])([^'"\n]+)\1/g;
const WORKER = /\bnew URL\(\s*(['"])(\.[^'"\n]+)\1\s*,\s*import\.meta\.url/g;

/** What a file imports: statements, `import()`, and the files that workers are started from. */
export function importsOf(path: string, text: string): Import[] {
	const script = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n')
		: text;
	const code = script.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	const meant = (specifier: string, apart: boolean): Import => {
		const bare = specifier.replace(/\?.*$/, '');
		const to = bare.startsWith('.')
			? posix.join(posix.dirname(path), bare)
			: bare.startsWith('$lib/')
				? `src/lib/${bare.slice(5)}`
				: null;
		return { specifier, to, apart };
	};
	return [
		...[...code.matchAll(STATEMENT)].map((m) => meant(m[3]!, m[1] !== undefined)),
		...[...code.matchAll(CALL)].map((m) => meant(m[2]!, true)),
		...[...code.matchAll(WORKER)].map((m) => meant(m[2]!, true)),
	];
}
