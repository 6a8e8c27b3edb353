import { expect, test } from 'vitest';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import { hourlyPay, minimumWage, weeklyHours } from '../../src/lib/crm/clients/minimum-wage.ts';
import { addRequirement, amendRequirement, removeRequirement } from '../../src/lib/crm/clients/requirement-commands.ts';
import { closeVacancy } from '../../src/lib/crm/clients/vacancy-close.ts';
import { amendVacancy, openVacancyCommand } from '../../src/lib/crm/clients/vacancy-commands.ts';
import { vacancyList } from '../../src/lib/crm/clients/vacancy-queries.ts';
import { vacancyRecord } from '../../src/lib/crm/clients/vacancy-record.ts';
import { desk } from './kit.ts';
import { chosen, someone, YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
const WHOLE = {
	client: 'CLI-31',
	title: 'Night picker',
	work_type: 'temporary',
	description: 'Picks orders by scanner.',
	town: 'Leeds',
	hours: '40 hours a week, for 12 weeks',
	start_by: '2026-03-16',
	pay_unit: 'hour',
	pay_min: 1300,
	health_and_safety: 'Forklifts; shoes given.',
	status: 'open',
	lines: [{ importance: 'essential', kind: 'pattern', text: 'Nights', asks: 'nights' }],
} as const;

test('a vacancy that says all that the law asks opens in one act', async () => {
	const { refused, show } = await desk();

	expect(refused(openVacancyCommand, WHOLE)).toEqual({ vacancy: 'VAC-1001', missing: [] });
	expect(show(vacancyRecord, { vacancy: 'VAC-1001', now: '2026-03-04T09:00' })).toMatchObject({
		status: 'open',
		client_name: 'Kestrel Storage',
		owner: 'COL-1',
		opened_at: NOW,
		days_open: 2,
		missing: [],
		wording: [],
		lines: [
			{
				line: 1,
				kind: 'pattern',
				text: 'Nights',
				asks: 'nights',
				level: null,
				number: null,
				importance: 'essential',
				weight: 3,
				justification: '',
			},
		],
	});
});

test.each([
	['description', ''],
	['town', null],
	['hours', null],
	['start_by', null],
	['pay_min', null],
	['health_and_safety', ''],
	['lines', []],
])('an open vacancy can’t come without its %s', async (field, nothing) => {
	const { refused } = await desk();

	expect(refused(openVacancyCommand, { ...WHOLE, [field]: nothing })).toBe('vacancy-incomplete');
});

test('an open vacancy is not made worse, but one that came incomplete can still be changed', async () => {
	const { refused } = await desk((db) => db.exec(`update vacancy set health_and_safety = ''`));

	expect([
		refused(amendVacancy, { vacancy: 'VAC-208', hours: '40 hours a week' }),
		refused(amendVacancy, { vacancy: 'VAC-208', hours: null }),
	]).toEqual([{ changed: ['hours'] }, 'vacancy-incomplete']);
});

test('the minimum wage is that of the day the job starts, from the setting and else as known', async () => {
	const { db } = await desk();
	const known = ['2026-03-31', '2026-04-01'].map((day) => minimumWage(db, day));
	db.exec(
		`insert into setting values ('minimum_wage', '[{"from":"2026-04-01","pence":1271},{"from":"2027-04-01","pence":1330}]')`,
	);

	expect([...known, ...['2026-03-31', '2026-12-01', '2027-04-01'].map((day) => minimumWage(db, day))]).toEqual([
		1221, 1271, 1221, 1271, 1330,
	]);
});

test.each([
	[1230, 'hour', '2026-03-16', null, 'allowed'],
	[1230, 'hour', '2026-04-06', null, 'under-minimum-wage'],
	[1220, 'hour', '2026-03-16', null, 'under-minimum-wage'],
	[2_000_000, 'year', '2026-03-16', '37.5 hours a week', 'under-minimum-wage'],
	[2_400_000, 'year', '2026-03-16', '37.5 hours a week', 'allowed'],
	[2_000_000, 'year', '2026-03-16', 'Monday to Friday', 'allowed'],
	[8_000, 'day', '2026-03-16', '8 hours a day', 'allowed'],
] as const)('%i pence a %s from %s, hours “%s”: %s', async (pay_min, pay_unit, start_by, hours, outcome) => {
	const { refused } = await desk();

	const result = refused(openVacancyCommand, { ...WHOLE, pay_min, pay_unit, start_by, hours, status: 'draft' });

	expect(result === 'under-minimum-wage' ? result : 'allowed').toBe(outcome);
});

test('hours are read off their words, and a year’s pay comes down to an hour’s', () => {
	expect(['37.5 hours a week', '40hrs', '16 h, evenings', 'full time'].map(weeklyHours)).toEqual([375, 400, 160, null]);
	expect(hourlyPay(2_400_000, 'year', '37.5 hours')).toBe(1230);
});

test('a line keeps its number when another goes, and a number that went does not come again', async () => {
	const { act, refused, show } = await desk();
	const line = { vacancy: 'VAC-208', importance: 'desirable', kind: 'skill', text: 'Some SAP', asks: 'SAP' };
	act(removeRequirement, { vacancy: 'VAC-208', line: 6 });
	act(removeRequirement, { vacancy: 'VAC-208', line: 2 });

	const added = refused(addRequirement, line);

	expect(added).toEqual({ line: 7 });
	const { lines } = show(vacancyRecord, { vacancy: 'VAC-208', now: NOW });
	expect(lines.map((l) => [l.line, l.text])).toEqual([
		[1, 'Goods-in or inventory work, 1 year'],
		[3, 'Spreadsheets: sort, filter, sums'],
		[4, 'Within 12 miles of the site'],
		[5, 'Counterbalance forklift licence'],
		[7, 'Some SAP'],
	]);
});

test('two lines are taken back each by itself', async () => {
	const { act, refused } = await desk();
	const line = { vacancy: 'VAC-208', importance: 'desirable', kind: 'skill', text: 'Some SAP', asks: 'SAP' };
	act(addRequirement, line);
	act(addRequirement, { ...line, asks: 'Spreadsheets', text: 'Some Excel' });

	expect(refused(undoAct, { entry: 1 })).toEqual({ rows: 1 });
});

test('an amended line is checked as a whole: words, skill and what its kind needs', async () => {
	const { refused } = await desk();
	const amend = (values: object) => refused(amendRequirement, { vacancy: 'VAC-208', line: 2, ...values });

	expect([
		amend({ text: 'SAP, youthful outlook' }),
		amend({ asks: 'Knitting' }),
		amend({ kind: 'location' }),
		amend({ asks: 'MS Excel', level: 4 }),
	]).toEqual(['words-shut-people-out', 'no-such-skill', 'line-says-too-little', { changed: ['asks', 'level'] }]);
});

test('closing says who is still in the pipeline, and leaves the reason on the timeline', async () => {
	const { refused, show } = await desk((db) => {
		someone(db, YUSUF);
		chosen(db, YUSUF.ref);
	});

	const closed = refused(closeVacancy, {
		vacancy: 'VAC-208',
		status: 'cancelled',
		reason: 'The site is closing in May',
	});

	expect(closed).toEqual({ still_in_pipeline: 1 });
	const record = show(vacancyRecord, { vacancy: 'VAC-208', now: NOW });
	expect([record.status, record.timeline]).toEqual([
		'cancelled',
		[
			{
				at: NOW,
				kind: 'system',
				who: 'Siân Howells',
				text: 'Cancelled: The site is closing in May',
				person: null,
				person_name: null,
			},
		],
	]);
});

test('the list of vacancies finds by words, counts people and sorts', async () => {
	const { act, show } = await desk((db) => {
		someone(db, YUSUF);
		chosen(db, YUSUF.ref);
	});
	act(openVacancyCommand, WHOLE);
	const list = (input: object) =>
		show(vacancyList, { now: '2026-03-04T09:00', ...input }).map((v) => [
			v.vacancy,
			v.status,
			v.days_open,
			v.shortlisted,
		]);

	const goodsIn = ['VAC-208', 'open', 9, 1];
	const nights = ['VAC-1001', 'open', 2, 0];
	expect([
		list({}),
		list({ words: 'kestrel GOODS' }),
		list({ sort: 'longest-open' }),
		list({ sort: 'title' }),
		list({ status: 'draft' }),
	]).toEqual([[nights, goodsIn], [goodsIn], [goodsIn, nights], [goodsIn, nights], []]);
});
