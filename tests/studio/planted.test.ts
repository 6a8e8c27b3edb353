import { expect, test } from 'vitest';
import { proveScenario } from '../../src/lib/assessment/prove.ts';
import { engine } from '../../src/lib/db/engine.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { agencyFiles, standardOf, templateFiles } from '../../src/lib/scenario/catalogue.ts';
import { mended } from '../../src/lib/scenario/edit/mend.ts';
import type { Files } from '../../src/lib/scenario/files.ts';
import { readFront } from '../../src/lib/scenario/folder.ts';
import { unzipDraft, zipScenario } from '../../src/lib/scenario/pack/zip.ts';
import { readDraft } from '../../src/lib/scenario/read-draft.ts';
import { sayProblem, type Problem } from '../../src/lib/scenario/problem.ts';

/** With the smallest of worlds, which is made at once. */
const small = (files: Files): Map<string, string> =>
	new Map(files).set('variants.csv', files.get('variants.csv')!.replaceAll(',400,', ',200,'));

/** A sound scenario with one fault in each of these places, as people make them. */
async function planted(): Promise<Files> {
	const files = small(await templateFiles('new-number'));
	const plant = (path: string, from: string, to: string) => {
		const text = files.get(path)!;
		if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
		files.set(path, text.replace(from, to));
	};
	plant('scenario.md', '{{first}} rang', '{{frist}} rang');
	plant('scenario.md', 'level: 1', 'levle: 1');
	plant('variants.csv', 'B,12,200', 'B,twelve,200');
	plant('inbox/01-dee.md', 'Good morning,', '<b onclick="alert(1)">Good morning</b>,');
	plant('data/people.csv', 'nina.morgan@example.org', 'nina.morgan@gmail.com');
	plant('data/notices.csv', 'channel', 'chanel');
	plant('checks.yaml', 'criteria: [CRM-LO2]\n    step: 2', 'critera: [CRM-LO2]\n    step: 2');
	plant('questions.md', '- [ ] Add the person', '- [x] Add the person');
	// the last two are names that nothing answers to, which only a look at the records and the acts can tell
	plant('checks.yaml', 'has: { phone:', 'has: { phnoe:');
	plant('checks.yaml', 'event: interaction.log', 'event: interaction.lgo');
	return files;
}

async function proofOf(files: Files) {
	const front = readFront(files);
	return proveScenario(
		await engine(),
		front.id,
		files,
		parseAgency(await agencyFiles(front.base)),
		await standardOf(front.criteria),
	);
}

const mendAll = (files: Files, problems: readonly Problem[]): Files =>
	problems.reduce((all, { mend }) => (mend && mended(all, mend)) ?? all, files);

test('each of ten faults planted in a zip is found, at its line, in words; those that are certain are mended', async () => {
	const files = unzipDraft(zipScenario('planted', await planted()));

	const { problems } = readDraft(files, '');

	expect(problems.map(sayProblem)).toEqual(expectedFirst);
	const level = mendAll(files, problems);
	const byHand = new Map(level)
		.set('variants.csv', level.get('variants.csv')!.replace('twelve', '12'))
		.set('questions.md', level.get('questions.md')!.replace('- [x] Add the person', '- [ ] Add the person'));
	expect(readDraft(byHand, '').problems.map(sayProblem)).toEqual([]);
	const second = await proofOf(byHand);
	expect(second.problems.map((problem) => `${sayProblem(problem).split('. ')[0]!}.`)).toEqual(expectedSecond);
	expect(mendAll(byHand, second.problems)).toEqual(small(await templateFiles('new-number')));
});

/** What is said of the first eight; two of them no machine can mend. */
const expectedFirst = [
	'variants.csv, line 3: “twelve” can’t be seed. Write a whole number from 1 to 2147483647.',
	'scenario.md, line 22: There is no variable “frist”. Add it as a column of variants.csv, or check the spelling.',
	'scenario.md, line 6: “levle” is not known here. Check the spelling, or take it out.',
	'checks.yaml, line 26: “critera” is not known here, in “checks 3”. Check the spelling, or take it out.',
	'inbox/01-dee.md, line 8: There is HTML here. Write Markdown alone; put `marks` round angle brackets that you want to show.',
	'questions.md, line 1: Q1: 2 answers are right, and the learner is to choose 1. Make the two agree.',
	'data/notices.csv, line 1: There is no column “chanel” in notices. Its columns are: ref, version, channel, on.',
	'data/people.csv, line 3: nina.morgan@gmail.com could be somebody’s address. End it with @example.org, @example.com or @example.net.',
];
/** And of the two that the proof finds. */
const expectedSecond = [
	'checks.yaml, line 9: number-right asks for “phnoe”, which people does not have.',
	'checks.yaml, line 29: call-logged asks for “interaction.lgo”, which nothing here is called.',
];
