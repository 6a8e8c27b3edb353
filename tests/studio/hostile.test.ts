import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { templateFiles } from '../../src/lib/scenario/catalogue.ts';
import { gridOf } from '../../src/lib/scenario/edit/csv-grid.ts';
import { unzipDraft } from '../../src/lib/scenario/pack/zip.ts';
import { readDraft } from '../../src/lib/scenario/read-draft.ts';
import { Faulty, sayProblem } from '../../src/lib/scenario/problem.ts';

/** A zip of the template with other files beside its own, or in their place. */
async function zipWith(changes: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
	const files = Object.fromEntries(
		[...(await templateFiles('new-number'))].map(([path, text]) => [path, strToU8(text)]),
	);
	const put = Object.entries(changes).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]);
	return zipSync({ ...files, ...Object.fromEntries(put) });
}

/** Every word that is said of a zip: when it is opened, and of what is in it. */
function saidOf(zip: Uint8Array): string[] {
	try {
		return readDraft(unzipDraft(zip), '').problems.map(sayProblem);
	} catch (error) {
		if (!(error instanceof Faulty)) throw error;
		return error.problems.map(sayProblem);
	}
}

test.each([
	['climbs out of its folder', { '../evil.md': 'x' }, '../evil.md: This path leads out of the scenario’s folder.'],
	['is a bomb', { 'files/big.txt': 'a'.repeat(9_000_000) }, 'the zip: It unpacks to more than a scenario can be'],
	[
		'is long without being a bomb',
		{ 'files/long.txt': 'a '.repeat(1_100_000) },
		'the folder: The files are very long.',
	],
	['holds a program', { 'run.js': 'alert(1)' }, 'run.js: A scenario has no such file.'],
	['holds a picture', { 'files/a.txt': new Uint8Array([255, 216, 255]) }, 'files/a.txt: This is no text in UTF-8.'],
	[
		'has a script in its Markdown',
		{
			'inbox/01-dee.md': '---\nfrom: Dee\nsubject: Hello\nat: "2026-03-02T08:45"\n---\nHi <script>alert(1)</script>\n',
		},
		'inbox/01-dee.md, line 6: There is HTML here.',
	],
	[
		'has a million rows',
		{ 'data/skills.csv': `ref,skill\n${'CAND-1001,Excel\n'.repeat(100_000)}` },
		'data/skills.csv: There are more than 5000 rows.',
	],
])('a zip that %s is refused with a sentence', async (_what, changes, says) => {
	const said = saidOf(await zipWith(changes as Readonly<Record<string, string | Uint8Array>>));

	expect(said.filter((one) => one.startsWith(says))).toHaveLength(1);
});

test('what is no zip, and what is of a newer release, is said to be so', async () => {
	const brief = (await templateFiles('new-number')).get('scenario.md')!;

	expect(saidOf(strToU8('hello'))).toEqual([
		'the file: This is no zip, or it is cut short. Copy it again from where you have it.',
	]);
	expect(saidOf(await zipWith({ 'scenario.md': brief.replace('views: 1', 'views: 2') }))).toEqual([
		'scenario.md, line 12: “views” should be one of: 1. A higher number is of a newer release of Practice Desk: open the scenario there',
	]);
});

test('a table of a hundred thousand rows is cut into them at once', () => {
	const began = performance.now();

	expect(gridOf(`ref,skill\n${'CAND-1001,Excel\n'.repeat(100_000)}`).rows).toHaveLength(100_000);
	expect(performance.now() - began).toBeLessThan(8_000);
});
