import { expect, test } from 'vitest';
import { runMatch } from '../../src/lib/crm/matching/match-run.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import { someone, type Someone } from '../crm/world.ts';
import { scenarioWith, worked, type Act } from './kit.ts';

/** Meets every essential line of VAC-208 in the small agency: goods in, a stock system, Excel, Leeds, free by 16 March. */
const RIGHT: Someone = {
	ref: 'CAND-1',
	name: ['Ana', 'Right'],
	town: 'Leeds',
	candidate: { right_to_work: 'verified', desired_pay: 1300, pay_unit: 'hour', notice_days: 7, status: 'available' },
	skills: [
		['SAP', 2],
		['Excel', 3],
	],
	jobs: [['Goods-in clerk', 'Aldwick Foods', '2022-01-03', null, 'Goods in and inventory.']],
};

const scenario = scenarioWith(`checks:
  - id: fits
    title: Those on the shortlist fit
    criteria: [CRM-AC5]
    sql: >
      select f.hard and f.essentials_met = f.essentials as score, s.ref
      from shortlist s left join fit f on f.vacancy = s.vacancy and f.ref = s.ref where s.vacancy = 'VAC-208'
`);

const fitOf = async (who: Someone, ...acts: readonly Act[]) => {
	const { db } = await worked(scenario, acts, (world: Database) => void someone(world, who));
	return db.rows(
		sql`select hard, essentials_met, essentials from fit where vacancy = 'VAC-208' and ref = ${who.ref}`,
	)[0];
};

test('who meets every line fits; a kind of the skill is the skill', async () => {
	expect(await fitOf(RIGHT)).toEqual({ hard: 1, essentials_met: 5, essentials: 5 });
});

test.each<readonly [string, Partial<Someone>, object]>([
	[
		'nobody has looked at the right to work',
		{ candidate: { ...RIGHT.candidate, right_to_work: 'unchecked' } },
		{ hard: 0, essentials_met: 5 },
	],
	[
		'the right to work ends before the job starts',
		{ candidate: { ...RIGHT.candidate, right_to_work: 'time_limited', right_to_work_expires: '2026-03-10' } },
		{ hard: 0, essentials_met: 5 },
	],
	[
		'it ends long after',
		{ candidate: { ...RIGHT.candidate, right_to_work: 'time_limited', right_to_work_expires: '2027-03-10' } },
		{ hard: 1, essentials_met: 5 },
	],
	['cannot start in time', { candidate: { ...RIGHT.candidate, notice_days: 28 } }, { hard: 0, essentials_met: 4 }],
	[
		'wants more than the job pays',
		{ candidate: { ...RIGHT.candidate, desired_pay: 1400 } },
		{ hard: 0, essentials_met: 5 },
	],
	['lives too far away', { town: 'Hull' }, { hard: 0, essentials_met: 4 }],
	['is placed already', { candidate: { ...RIGHT.candidate, status: 'placed' } }, { hard: 0, essentials_met: 5 }],
	[
		'is archived',
		{ person: { lifecycle: 'archived', lifecycle_at: '2026-01-05T10:00', lifecycle_reason: 'No contact for years' } },
		{ hard: 0, essentials_met: 5 },
	],
	[
		'has the skill at a lower level',
		{
			skills: [
				['SAP', 1],
				['Excel', 3],
			],
		},
		{ hard: 1, essentials_met: 4 },
	],
	['has not the skill', { skills: [['SAP', 2]] }, { hard: 1, essentials_met: 4 }],
	[
		'has years of other work',
		{ jobs: [['Chef', 'Moor Foods', '2012-01-02', null, 'Cooks.']] },
		{ hard: 1, essentials_met: 4 },
	],
])('%s', async (_what, change, expected) => {
	expect(await fitOf({ ...RIGHT, ...change })).toMatchObject(expected);
});

test('nobody can be made to fit: it stays as things stood at the start', async () => {
	const without = { ...RIGHT, skills: [['SAP', 2] as const] };

	const later = await fitOf(without, ['skill.set', { ref: RIGHT.ref, skill: 'Excel', level: 3 }]);

	expect(later).toMatchObject({ hard: 1, essentials_met: 4 });
});

test('fit and the CRM’s match part where the record changed: the match follows it, fit does not', async () => {
	const without = { ...RIGHT, skills: [['SAP', 2] as const] };
	const attempt = await worked(
		scenario,
		[['skill.set', { ref: RIGHT.ref, skill: 'Excel', level: 3 }]],
		(world) => void someone(world, without),
	);

	const match = commit(attempt, runMatch, { vacancy: 'VAC-208' }, '2026-01-01T08:00:00Z');

	expect(match.ok && match.outcome.shown).toEqual([5]);
	expect(attempt.db.column(sql`select essentials_met from fit where ref = ${RIGHT.ref}`)).toEqual([4]);
});

test('fit and the match part on pay by the year: the match compares like units alone, fit works it out', async () => {
	const byYear = (pence: number) => ({
		...RIGHT,
		candidate: { ...RIGHT.candidate, desired_pay: pence, pay_unit: 'year' },
	});

	expect(await fitOf(byYear(1300 * 1950))).toMatchObject({ hard: 1 });
	expect(await fitOf(byYear(1400 * 1950))).toMatchObject({ hard: 0 });
});
