import { SCENARIO_IDS } from '../../scenario/catalogue.ts';
import { hashOf, type Files } from '../../scenario/files.ts';
import { readFront } from '../../scenario/folder.ts';
import { Faulty, type Problem } from '../../scenario/problem.ts';
import type { ScenarioDraft } from '../storage/studio/database.ts';
import { RELEASE } from '../release.ts';
import { keepAsPack } from './take-pack.ts';

/** Whether the proof held for just these files, in this release of the app. */
export const isProven = ({ proven }: ScenarioDraft, files: Files): boolean =>
	proven?.release === RELEASE && proven.hash === hashOf(files);

/** Why a proven scenario may not be published as it stands; each with what puts it right. */
export function faultsInPublishing(draft: ScenarioDraft, files: Files): Problem[] {
	const { id, version } = readFront(files);
	if (!isProven(draft, files))
		return [
			{
				file: 'the scenario',
				line: null,
				message: 'It is not proven as it stands.',
				remedy: 'Prove it first: what is not proven may be tried, and not published.',
			},
		];
	const line = (name: string) =>
		(files.get('scenario.md') ?? '').split('\n').findIndex((one) => one.startsWith(`${name}:`)) + 1 || null;
	const problems: Problem[] = [];
	if (SCENARIO_IDS.includes(id))
		problems.push({
			file: 'scenario.md',
			line: line('id'),
			message: `The app has a scenario called “${id}” in its files.`,
			remedy: 'Give yours a name of its own, under Settings.',
			...mendOf('id', id, `${id.slice(0, 54)}-own`, line('id')),
		});
	if (draft.published?.version === version && draft.published.hash !== hashOf(files)) {
		const next = version.replace(/\d+$/, (last) => String(Number(last) + 1));
		problems.push({
			file: 'scenario.md',
			line: line('version'),
			message: `Version ${version} is published already, with other words in it.`,
			remedy: 'Raise the version, so that nobody takes one for the other.',
			...mendOf('version', version, next, line('version')),
		});
	}
	return problems;
}

const mendOf = (name: string, find: string, put: string, line: number | null): Pick<Problem, 'mend'> =>
	line === null ? {} : { mend: { says: `Write ${name}: ${put}`, file: 'scenario.md', line, find, put } };

/**
 * Publishes a proven draft on this computer: it stands on the start page from now on.
 *
 * @throws {Faulty} when it may not be published as it stands
 */
export async function publish(draft: ScenarioDraft, files: Files, at: string): Promise<ScenarioDraft['published']> {
	const problems = faultsInPublishing(draft, files);
	if (problems.length > 0) throw new Faulty(problems);
	const pack = await keepAsPack(files);
	return { hash: hashOf(files), version: pack.version, at, pack: pack.key };
}
