import { PERIODS, type Period, type ReportSet } from '../../crm/reports/report.ts';
import { BY_SECTOR, REPORT_KEYS, type ReportKey } from '../../crm/reports/reports.ts';
import type { Desk } from '../desk.svelte.ts';

/** The report that is open. */
export const openReport = (desk: Desk): ReportKey => REPORT_KEYS.find((key) => key === desk.view.tab) ?? 'overview';

/** How the report that is open is set. All of it stands in the view, so that a picture shows the same figures. */
export function reportSet(desk: Desk): ReportSet {
	const { period, sector, measure, split } = desk.view.options;
	const text = (value: typeof sector) => (typeof value === 'string' && value !== '' ? value : null);
	return {
		// safe: it is one of the periods
		period: typeof period === 'string' && Object.hasOwn(PERIODS, period) ? (period as Period) : 'year',
		sector: BY_SECTOR.has(openReport(desk)) ? text(sector) : null,
		measure: text(measure),
		split: text(split),
	};
}
