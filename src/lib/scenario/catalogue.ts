import { Faulty } from './problem.ts';
import { scenarioFiles, readFront } from './folder.ts';
import { readStandard, type Standard } from './standard.ts';
import { plainText, type Files } from './files.ts';
import type { Front } from './front.ts';

const ALL = import.meta.glob<string>('/scenarios/**/*.{md,yaml,csv,txt}', { query: '?raw', import: 'default' });

/** A scenario of the library: enough to show it in a list. Its files load when it is opened. */
export interface Listed {
	readonly id: string;
	readonly front: Front;
}

const folderOf = (path: string) => /^\/scenarios\/([^/]+)\//.exec(path)?.[1];
const SHARED = ['standards', 'agencies', 'mistakes'];

/** Ids of the scenarios that are built in: every folder with a `scenario.md` but the shared ones. */
export const SCENARIO_IDS: readonly string[] = [
	...new Set(
		Object.keys(ALL)
			.filter((path) => /^\/scenarios\/[^/]+\/scenario\.md$/.test(path))
			.map((path) => folderOf(path)!),
	),
]
	.filter((id) => !SHARED.includes(id))
	.sort();

/** Ids of the templates that a tutor can begin from: folders in `scenarios/templates/`. */
export const TEMPLATE_IDS: readonly string[] = Object.keys(ALL)
	.flatMap((path) => /^\/scenarios\/templates\/([^/]+)\/scenario\.md$/.exec(path)?.[1] ?? [])
	.sort();

/** Ids of the agencies that a scenario can take place in. */
export const AGENCY_IDS: readonly string[] = [
	...new Set(Object.keys(ALL).flatMap((path) => /^\/scenarios\/agencies\/([^/]+)\//.exec(path)?.[1] ?? [])),
].sort();

/** Ids of the standards that are there: a file each. */
export const STANDARD_IDS: readonly string[] = Object.keys(ALL)
	.flatMap((path) => /^\/scenarios\/standards\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [])
	.sort();

async function load(prefix: string, only?: readonly string[]): Promise<Map<string, string>> {
	const paths = only?.map((name) => prefix + name) ?? Object.keys(ALL).filter((path) => path.startsWith(prefix));
	const texts = await Promise.all(paths.map((path) => ALL[path]!()));
	return new Map(paths.map((path, i): [string, string] => [path.slice(prefix.length), plainText(texts[i]!)]));
}

/** A built-in scenario's files. @throws {Faulty} when there is none of that name */
export async function builtInFiles(id: string): Promise<Files> {
	const files = await load(`/scenarios/${id}/`);
	if (files.size === 0)
		throw new Faulty([
			{
				file: id,
				line: null,
				message: 'There is no scenario of this name here.',
				remedy: `The scenarios are: ${SCENARIO_IDS.join(', ')}.`,
			},
		]);
	return scenarioFiles(files);
}

/** The files of a template. */
export const templateFiles = (id: string): Promise<Files> => load(`/scenarios/templates/${id}/`);

/** All of them, the easiest and shortest first, by the one file that says what each is: the first page waits for them. */
export async function listScenarios(): Promise<Listed[]> {
	const all = await Promise.all(
		SCENARIO_IDS.map(async (id) => {
			const files = await load(`/scenarios/${id}/`, ['scenario.md']);
			return { id, front: readFront(files) };
		}),
	);
	return all.sort((a, b) => a.front.level - b.front.level || a.front.minutes - b.front.minutes);
}

/** @throws {Faulty} when there is no such standard, or it is not right */
export async function standardOf(id: string): Promise<Standard> {
	const path = `/scenarios/standards/${id}.yaml`;
	const text = ALL[path];
	if (!text)
		throw new Faulty([
			{
				file: `standards/${id}.yaml`,
				line: null,
				message: 'There is no such standard.',
				remedy: 'Correct “criteria:” in scenario.md.',
			},
		]);
	return readStandard(`standards/${id}.yaml`, plainText(await text()));
}

/** An agency's files, by their path in its folder. @throws {Faulty} when there is none of that name */
export async function agencyFiles(id: string): Promise<Files> {
	const files = await load(`/scenarios/agencies/${id}/`);
	if (files.size === 0)
		throw new Faulty([
			{
				file: 'scenario.md',
				line: null,
				message: `There is no agency “${id}”.`,
				remedy: `Write one of these behind “base:”: ${AGENCY_IDS.join(', ')}.`,
			},
		]);
	return files;
}
