import { expect, test } from 'vitest';
import { dataQuality, flawed } from '../../src/lib/crm/people/quality.ts';
import { dueForReview } from '../../src/lib/crm/protection/retention.ts';
import { exportReport, viewReport } from '../../src/lib/crm/reports/commands.ts';
import { behind, report, reportTable } from '../../src/lib/crm/reports/queries.ts';
import type { Asked } from '../../src/lib/crm/search/saved.ts';
import { treeOfAsked } from '../../src/lib/crm/search/saved.ts';
import { countCandidates } from '../../src/lib/crm/search/find.ts';
import type { ReportSet } from '../../src/lib/crm/reports/report.ts';
import { REPORT_KEYS, type ReportKey } from '../../src/lib/crm/reports/reports.ts';
import { spreadOf } from '../../src/lib/crm/reports/spread.ts';
import { desk, type Desk } from './kit.ts';
import { reportedWorld } from './reports.world.ts';

const NOW = '2026-03-02T09:00';
const YEAR: ReportSet = { period: 'year', sector: null, measure: null, split: null };

/** A chart as rows of what is shown, by the name of each line. */
function rowsOf(one: Desk, key: ReportKey, chart: string, set: Partial<ReportSet> = {}) {
	const { charts } = one.show(report, { report: key, set: { ...YEAR, ...set }, now: NOW });
	const found = charts.find((c) => c.key === chart)!;
	return Object.fromEntries(found.lines.map(({ key, cells }) => [key, cells.map(({ text }) => text)]));
}

const whoIs = (
	one: Desk,
	report: ReportKey,
	chart: string,
	line: string,
	column: string,
	set: Partial<ReportSet> = {},
) =>
	one
		.show(behind, { report, set: { ...YEAR, ...set }, now: NOW, chart, line, column, most: 50 })
		.rows.map(({ ref }) => ref);

test('the middle of numbers, and how they lie about it', () => {
	expect(spreadOf([])).toBeNull();
	expect(spreadOf([7])).toEqual({ median: 7, lower: 7, upper: 7, least: 7, most: 7 });
	expect(spreadOf([21, 15])).toEqual({ median: 18, lower: 15, upper: 21, least: 15, most: 21 });
	expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ median: 4.5, lower: 2, upper: 6, least: 1, most: 8 });
});

test('time to hire, to submit and to fill, each from its own start to its own end', async () => {
	const one = await desk(reportedWorld);

	expect(rowsOf(one, 'time', 'spread')).toEqual({
		hire: ['2', '15 days', '15 days', '18 days', '21 days', '21 days'],
		submit: ['1', '8 days', '8 days', '8 days', '8 days', '8 days'],
		fill: ['1', '24 days', '24 days', '24 days', '24 days', '24 days'],
	});
	expect(rowsOf(one, 'time', 'spread', { period: 'all' })['hire']).toEqual([
		...['3', '15 days', '15 days', '21 days', '40 days', '40 days'],
	]);
	expect(rowsOf(one, 'time', 'spread', { sector: 'Warehousing' })['hire']).toEqual(['0', '–', '–', '–', '–', '–']);
	expect(whoIs(one, 'time', 'spread', 'hire', 'least')).toEqual(['CAND-1']);
	expect(whoIs(one, 'time', 'spread', 'fill', 'median')).toEqual(['VAC-209']);
});

test('conversion by category: entered, went on, still there, ended, and the median days', async () => {
	const one = await desk(reportedWorld);

	expect(rowsOf(one, 'conversion', 'stages')).toEqual({
		lead: ['5', '5', '100%', '0', '0', '2 days'],
		screen: ['5', '3', '60%', '1', '1', '2 days'],
		shortlist: ['3', '3', '100%', '0', '0', '2 days'],
		submitted: ['3', '2', '67%', '0', '1', '7 days'],
		interview: ['1', '1', '100%', '0', '0', '3 days'],
		offer: ['2', '2', '100%', '0', '0', '4.5 days'],
		placed: ['2', '–', '–', '0', '–', '–'],
	});
	expect(whoIs(one, 'conversion', 'stages', 'submitted', 'entered')).toEqual(['CAND-1', 'CAND-2', 'CAND-4']);
	expect(whoIs(one, 'conversion', 'stages', 'screen', 'here')).toEqual(['CAND-5']);
});

test('drop-out by stage and by reason', async () => {
	const one = await desk(reportedWorld);

	expect(rowsOf(one, 'drop-out', 'stages')).toEqual({
		screen: ['1', '50%', '1', '0'],
		submitted: ['1', '50%', '0', '1'],
	});
	expect(rowsOf(one, 'drop-out', 'reasons')).toEqual({
		'Found other work': ['1', '50%', '0', '1'],
		'Not enough experience': ['1', '50%', '1', '0'],
	});
	expect(whoIs(one, 'drop-out', 'both', 'Found other work', 'submitted')).toEqual(['CAND-4']);
});

test('source of hire, with the cost of a placement, and who referred whom', async () => {
	const one = await desk(reportedWorld);

	expect(rowsOf(one, 'sources', 'sources')).toEqual({
		ShiftQuay: ['3', '1', '1', '£9.60', '£9.60', '3'],
		'Job fair': ['2', '1', '1', '£0', '£0', '2'],
		Referral: ['0', '0', '0', '£0', '–', '1'],
	});
	expect(rowsOf(one, 'sources', 'referrals')).toEqual({
		everybody: ['3', '3', '0', '0'],
		'CAND-1': ['2', '2', '0', '0'],
		nobody: ['1', '1', '0', '0'],
	});
	expect(whoIs(one, 'sources', 'referrals', 'CAND-1', 'referred')).toEqual(['CAND-3', 'CAND-5']);
});

test('satisfaction: mean, NPS, CSAT, response rate and comments', async () => {
	const one = await desk(reportedWorld);

	expect(rowsOf(one, 'satisfaction', 'marks')).toEqual({
		asked: ['4', '0'],
		answered: ['3', '0'],
		rate: ['75%', '–'],
		mean: ['3.7', '–'],
		nps: ['+33', '–'],
		csat: ['67%', '–'],
	});
	expect(rowsOf(one, 'satisfaction', 'service')['responsiveness']).toEqual(['3.7', '–']);
	expect(rowsOf(one, 'satisfaction', 'recommend')['3']).toEqual(['1']);
	expect(Object.keys(rowsOf(one, 'satisfaction', 'comments'))).toEqual(['SVR-3', 'SVR-1']);
	expect(whoIs(one, 'satisfaction', 'marks', 'nps', 'candidate')).toEqual(['CAND-1', 'CAND-2', 'CAND-3']);
});

test('activity by month and by colleague, and the calls behind a number', async () => {
	const one = await desk((db) => {
		reportedWorld(db);
		db.exec(`insert into message (ref, direction, channel, person_id, from_name, to_value, subject, body, status, at) values
			('MSG-1', 'out', 'email', 2, 'Dee Marlow', 'a@example.org', 'Hello', 'Hello', 'sent', '2026-02-20T10:00')`);
	});

	expect(rowsOf(one, 'activity', 'months')).toEqual({
		'2026-01': ['1', '1', '0', '0', '0', '2'],
		'2026-02': ['2', '0', '1', '0', '0', '0'],
	});
	expect(rowsOf(one, 'activity', 'colleagues')).toEqual({
		'1': ['2', '1', '0', '0', '0', '2'],
		'2': ['1', '0', '1', '0', '0', '0'],
	});
	expect(whoIs(one, 'activity', 'months', '2026-02', 'call')).toEqual(['CAND-2', 'CAND-2']);
});

test('data quality and retention say the same as their own screens', async () => {
	const one = await desk((db) => {
		reportedWorld(db);
		db.exec(`update candidate set last_contact_at = '2023-05-01T10:00' where person_id in (2, 3)`);
	});
	const quality = one.show(dataQuality, { now: NOW });

	for (const { key, count } of quality.flaws) {
		expect(rowsOf(one, 'records', 'quality')[key]![0]).toBe(String(count));
		expect(flawed(one.db, key, NOW)).toHaveLength(count);
	}
	const due = rowsOf(one, 'records', 'retention');
	const now = ['over-6', 'over-3', 'over'].reduce((sum, key) => sum + Number(due[key]![0]), 0);
	expect(now).toBe(one.show(dueForReview, { now: NOW, limit: 10 }).count);
	expect(whoIs(one, 'records', 'retention', 'over-6', 'records')).toEqual(['CAND-1', 'CAND-2']);
});

test('a report of one’s own: a measure, divided once', async () => {
	const one = await desk(reportedWorld);
	const own = (measure: string, split: string) => rowsOf(one, 'own', `${measure}-${split}`, { measure, split });

	expect(own('applications', 'source')).toEqual({ ShiftQuay: ['3', '60%'], 'Job fair': ['2', '40%'] });
	expect(own('days', 'sector')).toEqual({ Office: ['18 days', '2'] });
	expect(own('hires', 'month')).toEqual({ '2026-01': ['2', '100%'] });
	expect(own('candidates', 'town')).toEqual({ Leeds: ['6', '100%'] });
	expect(own('ended', 'reason')).toEqual({
		'Found other work': ['1', '50%'],
		'Not enough experience': ['1', '50%'],
	});
	expect(rowsOf(one, 'own', 'applications-month', { measure: 'nonsense', split: 'ethnicity' })).toEqual({
		'2026-01': ['2', '40%'],
		'2026-02': ['3', '60%'],
	});
});

test('every number that opens has as many behind it as it says', async () => {
	const one = await desk(reportedWorld);
	for (const key of REPORT_KEYS)
		for (const chart of one.show(report, { report: key, set: YEAR, now: NOW }).charts)
			for (const line of chart.lines)
				line.cells.forEach((cell, at) => {
					const column = chart.columns[at]!;
					if (!cell.opens || cell.search || column.unit !== 'count' || key === 'satisfaction') return;
					const found = one.show(behind, {
						...{ report: key, set: YEAR, now: NOW, most: 1_000 },
						...{ chart: chart.key, line: line.key, column: column.key },
					});
					expect([key, chart.key, line.key, column.key, found.of, found.rows.length]).toEqual([
						...[key, chart.key, line.key, column.key, cell.value, cell.value],
					]);
				});
});

test('a number of people opens as the candidate search that finds just them, or as its own list', async () => {
	const one = await desk((db) => {
		reportedWorld(db);
		db.exec(`update candidate set last_contact_at = '2023-05-01T10:00' where person_id in (2, 3);
			update candidate set incomplete = 1 where person_id = 4;
			update candidate set owner_id = 2 where person_id = 2`);
	});
	const cells = (key: ReportKey, chart: string, set: Partial<ReportSet> = {}) =>
		one
			.show(report, { report: key, set: { ...YEAR, ...set }, now: NOW })
			.charts.find((c) => c.key === chart)!
			.lines.map(({ key, cells }) => [key, cells[0]!] as const);
	const finds = (search: Asked) =>
		one.show(countCandidates, { tree: treeOfAsked(one.db, NOW, search, null), now: NOW }).count;

	const own = (['month', 'source', 'town', 'owner'] as const).flatMap((split) =>
		cells('own', `candidates-${split}`, { measure: 'candidates', split }),
	);
	const records = [...cells('records', 'retention'), ...cells('records', 'quality')];
	for (const [, { search, value }] of [...own, ...records]) if (search) expect(finds(search)).toBe(value);
	expect(own.map(([key, { search }]) => [key, search !== null])).toEqual([
		['2026-01', true],
		...['ShiftQuay', 'Job fair', 'Referral', 'Leeds', 'Siân Howells', 'Dee Marlow'].map((key) => [key, true]),
	]);
	expect(records.flatMap(([key, { search, value }]) => (search ? [[key, value]] : []))).toEqual([
		['over-6', 2],
		['stale', 2],
	]);

	one.db
		.exec(`update person set lifecycle = 'anonymised', lifecycle_at = '${NOW}', lifecycle_reason = 'Old', given_name = null,
	             family_name = null, known_as = null, name_key = null, address = null, postcode = null where id = 2`);
	const [leeds] = cells('own', 'candidates-town', { measure: 'candidates', split: 'town' });
	expect(leeds).toMatchObject(['Leeds', { value: 6, search: null, opens: true }]);
});

test('behind a number stands everybody, a page at a time', async () => {
	const one = await desk(reportedWorld);
	const page = (after: number) =>
		one.show(behind, {
			...{ report: 'own', set: { ...YEAR, measure: 'candidates', split: 'town' }, now: NOW },
			...{ chart: 'candidates-town', line: 'Leeds', column: 'value', after, most: 4 },
		});

	expect([page(0).rows.length, page(4).rows.length, page(4).of]).toEqual([4, 2, 6]);
	expect(new Set([...page(0).rows, ...page(4).rows].map(({ ref }) => ref)).size).toBe(6);
});

test('looking is recorded, taking figures out is recorded and asks for the right', async () => {
	const one = await desk((db) => {
		reportedWorld(db);
		db.exec(`
			insert into role_permission (role_id, object, verb, scope) values
				(1, 'report', 'read', 'all'), (2, 'report', 'read', 'all'), (2, 'report', 'export', 'all'), (2, 'diversity', 'read', 'all')`);
	});
	const what = { report: 'sources', set: YEAR };

	expect(one.act(viewReport, what)).toMatchObject({ ok: true, outcome: { charts: 2, figures: 6 } });
	expect(one.refused(viewReport, { ...what, report: 'diversity' })).toBe('role-may-not');
	expect(one.refused(exportReport, { ...what, chart: 'sources' })).toBe('role-may-not');
	expect(one.show(report, { report: 'diversity', set: YEAR, now: NOW }).withheld).not.toBeNull();
	expect(one.show(reportTable, { report: 'diversity', set: YEAR, now: NOW, chart: 'age' })).toBeNull();

	one.db.exec(`update colleague set role_id = 2 where id = 1`);
	expect(one.act(exportReport, { ...what, chart: 'sources' })).toMatchObject({
		ok: true,
		outcome: { title: 'Source of hire, and what it costs', rows: 3 },
	});
	expect(one.refused(exportReport, { ...what, chart: 'nonsense' })).toBe('no-such-chart');
	expect(one.refused(exportReport, { report: 'drop-out', set: { ...YEAR, sector: 'Care' }, chart: 'stages' })).toBe(
		'nothing-in-report',
	);
	expect(one.show(reportTable, { ...what, chart: 'sources', now: NOW })!.rows[0]).toEqual([
		...['ShiftQuay', '3', '1', '1', '9.60', '9.60', '3'],
	]);
});
