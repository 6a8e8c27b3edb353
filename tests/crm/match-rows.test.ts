import { expect, test } from 'vitest';
import { answerTo, named, type Case } from './one-line.ts';

const experience = `'experience', 'Goods-in work, 2 years', null, null, 'goods in or inventory', 2`;
const anyWork = `'experience', '2 years of work', null, null, null, 2`;
const stock = `'skill', 'A stock system', 1, 2, null, null`;
const sap = `'skill', 'SAP', 2, 2, null, null`;
const forklift = `'qualification', 'Forklift licence', null, null, 'Counterbalance forklift', null`;
const job = (title: string, from: string, to: string | null, duties = '') =>
	({ jobs: [[title, 'Aldwick Foods', from, to, duties]] }) as const;

const CASES: readonly Case[] = [
	[
		experience,
		job('Goods-in clerk', '2023-02', null, 'Kept the yard. Did all the goods in, by hand.'),
		'shown',
		'3 years at Aldwick Foods',
		'Goods-in clerk, Aldwick Foods',
		'Did all the goods in, by hand.',
	],
	[
		experience,
		job('Clerk', '2024-09', '2026-03', 'Inventory counts.'),
		'partly',
		'1 year 6 months at Aldwick Foods; asks for 2 years',
		'Clerk, Aldwick Foods',
		'Inventory counts.',
	],
	[
		experience,
		{
			jobs: [
				['Goods-in', 'A', '2020', '2022', ''],
				['Inventory', 'B', '2021', '2023', ''],
			],
		},
		'shown',
		'3 years in 2 jobs, most at A',
		'Work history',
		'Goods-in, A',
	],
	[experience, job('Chef', '2015-01', null), 'missing', 'Not among the jobs on record'],
	[experience, {}, 'unknown', 'No work history on record. Ask.'],
	[
		experience,
		{ cv: 'Amira\nSome Goods-In last summer\nCafé' },
		'partly',
		'Named in the CV or past work, no dates on record',
		'CV, Solis.txt',
		'Some Goods-In last summer',
	],
	[
		anyWork,
		job('Chef', '2015-01', '2016-01'),
		'partly',
		'1 year at Aldwick Foods; asks for 2 years',
		'Work history',
		'Chef, Aldwick Foods',
	],
	[stock, { skills: [['SAP', 2]] }, 'shown', 'SAP, level 2, last used 2026', 'Skills: said so', 'SAP, level 2'],
	[
		stock,
		{ skills: [['Manhattan WMS', 1]] },
		'partly',
		'Manhattan WMS, level 1, last used 2026; asks for level 2',
		'Skills: said so',
		'Manhattan WMS, level 1',
	],
	[
		sap,
		{ skills: [['Stock systems', 4]] },
		'partly',
		'Stock systems, level 4: wider than what is asked',
		'Skills: said so',
		'Stock systems, level 4',
	],
	[sap, { skills: [['Excel', 4]] }, 'missing', 'Not among the 1 skill on record, nor on the CV'],
	[
		sap,
		{ cv: 'Léa uses SAP® daily; and more' },
		'partly',
		'Named in the CV or past work, no level on record',
		'CV, Solis.txt',
		'Léa uses SAP® daily',
	],
	[sap, { cv: 'Worked hard.' }, 'missing', 'Not on the CV, and no skills on record'],
	[sap, {}, 'unknown', 'No skills and no CV on record. Ask.'],
	[
		forklift,
		{ qualifications: [['Counterbalance forklift truck', null]] },
		'shown',
		'Counterbalance forklift truck, certificate not seen',
		'Qualifications',
		'Counterbalance forklift truck',
	],
	[
		forklift,
		{ qualifications: [['COUNTERBALANCE FORKLIFT', '2027-01-31']] },
		'shown',
		'To 31 January 2027, certificate not seen',
		'Qualifications',
		'COUNTERBALANCE FORKLIFT',
	],
	[
		forklift,
		{ qualifications: [['Counterbalance forklift', '2026-03-10']] },
		'partly',
		'Runs out 10 March 2026, before the job starts',
		'Qualifications',
		'Counterbalance forklift',
	],
	[
		forklift,
		{ qualifications: [['Counterbalance forklift', '2025-06-30']] },
		'missing',
		'Ran out in June 2025',
		'Qualifications',
		'Counterbalance forklift',
	],
	[forklift, { qualifications: [['First aid', null]] }, 'missing', 'Not among the qualifications on record'],
	[forklift, {}, 'unknown', 'No qualifications on record. Ask.'],
	[
		forklift,
		{ cv: 'Counterbalance forklift, 2024' },
		'partly',
		'Named on the CV, not on record',
		'CV, Solis.txt',
		'Counterbalance forklift, 2024',
	],
];

test.each(named(CASES))('$state: $reason', async ({ line, who, state, reason, passage }) => {
	const answers = await answerTo(line, who);

	expect(answers).toEqual([{ line: 1, state, reason, passage, judged: false }]);
});
