import { activityCharts } from './activity.ts';
import { builtCharts } from './builder.ts';
import { conversionCharts } from './conversion.ts';
import { diversityCharts } from './diversity.ts';
import { dropOutCharts } from './drop-out.ts';
import { recordCharts } from './records.ts';
import type { Chart, Scope } from './report.ts';
import { satisfactionCharts } from './satisfaction.ts';
import { sourceCharts } from './sources.ts';
import { timeCharts } from './time.ts';

/** The first page: the charts of four reports that one looks at every week. */
const overviewCharts = (scope: Scope): Chart[] => [
	...conversionCharts(scope),
	timeCharts(scope)[0]!,
	sourceCharts(scope)[0]!,
	satisfactionCharts(scope)[0]!,
];

/** Everything the agency can be shown of its own work, in the order of the tabs. */
export const REPORTS = {
	overview: { words: 'Overview', charts: overviewCharts },
	time: { words: 'Time', charts: timeCharts },
	conversion: { words: 'Conversion', charts: conversionCharts },
	'drop-out': { words: 'Drop-out', charts: dropOutCharts },
	sources: { words: 'Sources', charts: sourceCharts },
	satisfaction: { words: 'Satisfaction', charts: satisfactionCharts },
	activity: { words: 'Activity', charts: activityCharts },
	records: { words: 'Records', charts: recordCharts },
	diversity: { words: 'Diversity', charts: diversityCharts },
	own: { words: 'Build your own', charts: builtCharts },
} as const satisfies Record<string, { words: string; charts: (scope: Scope) => Chart[] }>;

export type ReportKey = keyof typeof REPORTS;
// safe: keys of a constant
export const REPORT_KEYS = Object.keys(REPORTS) as [ReportKey, ...ReportKey[]];

/** Reports that a period says nothing about: they are of today. */
export const OF_TODAY: ReadonlySet<ReportKey> = new Set(['records', 'diversity']);
/** Reports of vacancies’ work, which can be narrowed to one sector. */
export const BY_SECTOR: ReadonlySet<ReportKey> = new Set([
	'overview',
	'time',
	'conversion',
	'drop-out',
	'sources',
	'own',
]);
