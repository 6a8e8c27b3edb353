import { expect, test } from 'vitest';
import { studyGood, studyWrong } from '../../src/lib/assessment/doing/study.ts';
import { writeGood, writeWrong } from '../../src/lib/assessment/doing/write-done.ts';
import { builtInFiles } from '../../src/lib/scenario/catalogue.ts';
import type { Files } from '../../src/lib/scenario/files.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { bare, ledgerAfter, proofOf, unsaid, workshop } from './kit.ts';

/** The acts of a built-in scenario's runs, in variant A. */
async function actsOf(id: string, which: 'model' | 'traps') {
	const { tests } = readScenario(await builtInFiles(id), 'A');
	const run = tests.find(({ model, file }) => (which === 'model' ? model : file === 'tests/traps.yaml'))!;
	return run.do.map(({ command, input, as }) => ({ [command]: input, ...(as === null ? {} : { as }) }));
}

/** A beginner's eight acts, as the recorder keeps them. */
const FIRST_HOUR = [
	{ 'message.view': { message: 'MSG-1' } },
	{ 'search.run': { words: 'Morgan', filters: [], sort: null } },
	{ 'candidate.view': { ref: 'CAND-1001' } },
	{ 'candidate.amend': { ref: 'CAND-1001', mobile: '07700 900348' } },
	{ 'interaction.log': { ref: 'CAND-1001', kind: 'call', direction: 'in', outcome: 'spoke', body: 'Rang Dee.' } },
	{ 'task.add': { title: 'Ring Nia back', ref: 'CAND-1001', due_on: '2026-04-16' } },
	{ 'vacancy.view': { vacancy: 'VAC-320' } },
	{
		'search.run': {
			words: '',
			filters: [
				{ field: 'town', op: 'is', value: 'Wakefield' },
				{ field: 'skill', op: 'is', value: 'Goods in' },
			],
			sort: null,
		},
	},
	{ 'candidate.archive': { ref: 'CAND-1002', reason: 'No contact for 28 months' } },
];

async function began(id: string) {
	const files = await bare(id);
	const shop = await workshop(files, 'A');
	return { files, shop, good: ledgerAfter(shop, files, await actsOf(id, 'model')) };
}

test('what a run did is told in a tutor’s words, each with a check that holds in every variant', async () => {
	const files = await bare('first-hour');
	const shop = await workshop(files, 'A');
	const good = ledgerAfter(shop, files, FIRST_HOUR);

	const { items, strangers } = studyGood(shop, files, good);

	expect(strangers).toEqual([]);
	expect(items.filter(({ usual }) => usual).map(({ says }) => says)).toEqual([
		'Nia Morgan’s phone changed from “07700 900301” to “07700 900348”',
		'Ray Colton’s record is archived now',
		'A call (in) was logged with Nia Morgan',
		'A task was added about Nia Morgan: “Ring Nia back”, for 16 April 2026',
		'Nobody else’s phone or state changed',
		'Opened MSG-1',
		'Opened Nia Morgan (CAND-1001)',
		'Opened VAC-320',
		'Searched for people in Wakefield, with the skill Goods in: 3 found',
	]);
	expect(items[0]!.check).toEqual({
		id: 'record-shows-the-right-phone',
		title: '{{first}} {{last}}’s record shows the right phone',
		criteria: ['CRM-LO2'],
		step: 3,
		ask: { record: { in: 'people', where: { ref: '{{person}}' }, has: { phone: '{{new_phone}}' } } },
	});
	expect(items.find(({ says }) => says.startsWith('Searched for people in'))!.check).toMatchObject({
		step: 7,
		ask: { found: { vacancy: 'VAC-320' } },
	});
}, 240_000);

test('who does one thing alone is offered a criterion that only the leaving alone of others is for, which nothing evidences', async () => {
	const files = await bare('first-hour');
	const shop = await workshop(files, 'A');
	const good = ledgerAfter(shop, files, [
		{ 'candidate.archive': { ref: 'CAND-1002', reason: 'No contact for 28 months' } },
	]);

	const { items } = studyGood(shop, files, good);

	expect(items.filter(({ usual }) => usual).map(({ says, check }) => [says, check.criteria])).toEqual([
		['Ray Colton’s record is archived now', ['CRM-LO5']],
		['Nobody else’s state changed', ['CRM-LO5']],
	]);
}, 240_000);

test('from nothing but a brief, doing it once right and once wrong gives a scenario that is proven in every variant', async () => {
	const { files, shop, good } = await began('walk-in');
	const { items } = studyGood(shop, files, good);
	const checks = items.filter(({ usual }) => usual).map(({ check }) => check);

	const written = writeGood(shop, files, good, checks);
	const wrong = ledgerAfter(shop, files, await actsOf('walk-in', 'traps'));
	const { slips, misses } = studyWrong(shop, written.files, wrong, good);
	const both = writeWrong(
		shop,
		written.files,
		wrong,
		slips.filter(({ usual }) => usual).map(({ trap }) => trap),
		'Adds somebody who is on the books',
	);

	expect(written.open).toEqual([]);
	expect(misses.length).toBeGreaterThan(3);
	expect(both.open).toEqual([]);
	expect(readScenario(both.files, 'B').traps.map(({ mistake }) => mistake)).toContain('added-twice');
	expect(unsaid(await proofOf(both.files))).toEqual([]);
}, 240_000);

test('a shortlist is asked for by who truly fits, reasons for all of them, and somebody new by the message that tells of them', async () => {
	const { files, shop, good } = await began('monday-desk');

	const { items } = studyGood(shop, files, good);

	const ask = (says: RegExp) => items.find((item) => says.test(item.says))?.check.ask;
	expect(ask(/put on the shortlist of VAC-208, and truly fit it/)).toEqual({
		shortlisted: { vacancy: 'VAC-208', people: 2 },
	});
	expect(ask(/^Reasons were written/)?.sql).toContain("s.vacancy = 'VAC-208'");
	expect(ask(/was put on the books/)?.copied).toMatchObject({
		from: '02-walk-in',
		fields: { first_name: '{{walk_first}}', phone: '{{walk_phone}}' },
	});
	expect(ask(/^Permission to be put forward to VAC-208/)).toEqual({
		record: {
			in: 'consents',
			where: { ref: 'CAND-1002', purpose: 'represent', vacancy: 'VAC-208' },
			has: { decision: 'given', method: 'email' },
		},
	});
}, 240_000);

test('a scenario’s own checks and runs stay to the letter, and new ones come behind them', async () => {
	const whole = await builtInFiles('first-hour');
	const files: Files = new Map([...whole, ['variants.csv', whole.get('variants.csv')!.replaceAll(',2000,', ',200,')]]);
	const shop = await workshop(files, 'A');
	const good = ledgerAfter(shop, files, await actsOf('first-hour', 'model'));
	const { items } = studyGood(shop, files, good);

	const { files: next } = writeGood(shop, files, good, [items[0]!.check]);

	const [before, after] = [files.get('checks.yaml')!, next.get('checks.yaml')!];
	const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
	expect(added.join('\n')).toContain('record-shows-the-right-phone');
	expect(after.replace(/\n {2}- id: record-shows-the-right-phone[\s\S]*?(?=\ntraps:)/, '')).toBe(before);
	expect(next.get('tests/good.yaml')!.startsWith(files.get('tests/good.yaml')!.trimEnd())).toBe(true);
	expect(readScenario(next, 'C').tests.filter(({ model }) => model)).toHaveLength(1);
}, 240_000);

test('what a check asks already is named and not proposed again, and two may watch the same columns', async () => {
	const files = new Map([
		...(await bare('first-hour')),
		[
			'checks.yaml',
			`checks:
  - id: number-right
    title: The new number is there
    criteria: [CRM-LO2]
    record: { in: people, where: { ref: "{{person}}" }, has: { phone: "{{new_phone}}" } }
  - id: others-left
    title: Nobody else's number changed
    criteria: [CRM-LO2]
    untouched: { in: people, columns: [phone, state], except: ["{{person}}"] }
`,
		],
	]);
	const shop = await workshop(files, 'A');

	const { items } = studyGood(shop, files, ledgerAfter(shop, files, FIRST_HOUR));

	expect(items.slice(0, 2).map(({ usual, warns }) => [usual, warns])).toEqual([
		[false, 'The check “number-right” asks this already.'],
		[true, ''],
	]);
	expect(items.find(({ check }) => check.ask.untouched)).toMatchObject({ usual: true, warns: '' });
}, 240_000);
