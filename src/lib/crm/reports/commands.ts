import { z } from 'zod';
import { command, type Command } from '../define.ts';
import { at } from '../place.ts';
import { reasons, Refusal } from '../refusal.ts';
import { mustMay } from '../team/may.ts';
import { chartsOf, ReportName, reportTable, whyNot } from './queries.ts';
import { ReportSet } from './report.ts';
import { REPORTS } from './reports.ts';

const refuse = reasons({
	'no-such-chart': (p: { chart: string; report: string }) => ({
		message: `The report “${p.report}” has no chart ${p.chart} as it is set now.`,
		remedy: 'Open the report again, then save the figures of a chart that it shows.',
	}),
	'nothing-in-report': (p: { title: string }) => ({
		message: `There is nothing to save: “${p.title}” has no figures in this period.`,
		remedy: 'Choose a longer period, or all sectors.',
	}),
});

const What = { report: ReportName, set: ReportSet };

/**
 * Looks at a report. That somebody looked, and at what, is part of the work.
 *
 * @throws {Refusal} `role-may-not`
 */
export const viewReport = command({
	name: 'report.view',
	title: 'Look at a report',
	minutes: 0,
	input: z.strictObject(What),
	outcome: z.strictObject({ charts: z.int(), figures: z.int() }),
	run({ db, now, me }, input) {
		mustMay(db, me, 'read', input.report === 'diversity' ? 'diversity' : 'report');
		const charts = chartsOf(db, { ...input, now });
		return { charts: charts.length, figures: charts.reduce((n, { lines }) => n + lines.length, 0) };
	},
	says: ({ report }) => `Looked at the report “${REPORTS[report].words}”`,
	place: ({ report }) => at('reports', null, report),
	undo: 'none',
});

/**
 * Takes the figures of one chart out of the CRM as a file. It holds numbers and no names of candidates, but for what
 * the chart itself shows; still it is written down that it went.
 *
 * @throws {Refusal} `role-may-not`, `no-such-chart`, `nothing-in-report`
 */
export const exportReport = command({
	name: 'export.report',
	title: 'Save figures',
	minutes: 1,
	input: z.strictObject({ ...What, chart: z.string().max(80) }),
	outcome: z.strictObject({ title: z.string(), rows: z.int() }),
	run({ db, now, me }, input) {
		mustMay(db, me, 'export', 'report');
		const no = whyNot(db, input.report, me);
		if (no) throw new Refusal('role-may-not', no);
		const table = reportTable.run(db, { ...input, now });
		if (!table) throw refuse('no-such-chart', { chart: input.chart, report: REPORTS[input.report].words });
		if (table.rows.length === 0) throw refuse('nothing-in-report', { title: table.title });
		return { title: table.title, rows: table.rows.length };
	},
	says: ({ report }, outcome) =>
		`Saved the figures of ${outcome ? `“${outcome.title}”` : `the report “${REPORTS[report].words}”`} as a file`,
	place: ({ report }) => at('reports', null, report),
	undo: 'none',
});

/** What is done with reports: looking, and taking figures out. */
export const REPORT_COMMANDS: readonly Command[] = [viewReport, exportReport];
