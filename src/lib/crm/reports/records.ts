import { z } from 'zod';
import { addDays, addMonths, dayIn, shortDay, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { dataQuality, flawed } from '../people/quality.ts';
import { contactRule, silentBetween } from '../protection/retention.ts';
import { thousands } from '../numbers.ts';
import { asSearch, silentSince } from './as-search.ts';
import { cell, countCell, type Case, type Chart, type Line, type Scope } from './report.ts';
import { shareOf } from './spread.ts';

/** What lowers the records' worth, and which of them are due for review. Both are of today, whatever the period. */
export const recordCharts = (scope: Scope): Chart[] => [qualityChart(scope), retentionChart(scope)];

/** What is wrong that a candidate search can look for. */
const SEARCHES: Readonly<Record<string, (now: StoryTime) => string>> = {
	incomplete: () => 'incomplete:yes',
	stale: (now) => `${silentSince('', addDays(addMonths(dayIn(now), -12), -1))}`,
};

function qualityChart(scope: Scope): Chart {
	const { db, now } = scope;
	const { records, score, flaws } = dataQuality.run(db, { now });
	return {
		key: 'quality',
		title: 'Data quality',
		counted: `Of all that is asked of the ${thousands(records)} records in use, the share that is there: today, whatever the period.`,
		point: `${score} of 100. ${flaws[0] && flaws[0].count > 0 ? `What lowers it most: ${flaws[0].words.toLowerCase()}.` : 'Nothing lowers it.'}`,
		kind: 'bars',
		first: 'What is wrong',
		columns: [
			{ key: 'records', words: 'Records', unit: 'count' },
			{ key: 'share', words: 'Of all in use', unit: 'percent' },
			{ key: 'remedy', words: 'What puts it right', unit: 'text' },
		],
		lines: flaws.map(({ key, words, count, remedy }): Line => {
			const people = () => flawed(db, key, now).map((id): Case => ({ kind: 'person', id }));
			const known = cell(count, people);
			return {
				key,
				label: words,
				cells: [
					SEARCHES[key] === undefined ? known : asSearch(scope, known, SEARCHES[key](now)),
					cell(shareOf(count, records), people),
					cell(remedy, null),
				],
			};
		}),
		draws: ['records'],
		beside: 'share',
		empty: 'Each thing that is wrong would stand here.',
	};
}

const Silent = z.object({ id: z.int(), spoken: z.string() });

function retentionChart(scope: Scope): Chart {
	const { db, now, today } = scope;
	const rule = contactRule(db);
	/** The last contact of whoever comes up on this day. */
	const lastFor = (due: Day) => addMonths(due, -rule.months);
	const between = (key: string, label: string, first: Day, last: Day): Line => {
		const from = silentBetween(first, last, now);
		const found = db.all(Silent, {
			text: `select p.id, substr(coalesce(c.last_contact_at, p.created_at), 1, 10) as spoken ${from.text} order by coalesce(c.last_contact_at, p.created_at), p.id`,
			values: from.values,
		});
		return {
			key,
			label,
			cells: [
				asSearch(
					scope,
					countCell(
						found.map(({ id, spoken }): Case => ({ kind: 'person', id, says: `last contact ${shortDay(spoken)}` })),
					),
					silentSince(first === '0000-01-01' ? '' : first, last),
				),
			],
		};
	};
	const due = (months: number) => lastFor(addMonths(today, months));
	const after = (day: Day) => addDays(day, 1);
	const lines = [
		between('over-6', 'Due for more than 6 months', '0000-01-01', due(-6)),
		between('over-3', 'Due for 3 to 6 months', after(due(-6)), due(-3)),
		between('over', 'Due for up to 3 months', after(due(-3)), due(0)),
		between('month', 'Comes up within a month', after(due(0)), due(1)),
		between('quarter', 'In 1 to 3 months', after(due(1)), due(3)),
		between('half', 'In 3 to 6 months', after(due(3)), due(6)),
	];
	const now_ = lines.slice(0, 3).reduce((sum, { cells }) => sum + Number(cells[0]!.value), 0);
	return {
		key: 'retention',
		title: 'Retention: due for review',
		counted: `Records in use, by the agency’s rule “${rule.name}”, counted from the last contact to ${shortDay(dayIn(now))}. Those decided to be kept come back after half a year.`,
		point:
			now_ === 0
				? 'Nobody is due for review.'
				: `${thousands(now_)} ${now_ === 1 ? 'record is' : 'records are'} due for review now. Decide on each under Data protection.`,
		kind: 'bars',
		first: 'When',
		columns: [{ key: 'records', words: 'Records', unit: 'count' }],
		lines,
		draws: ['records'],
		empty: 'Records that come up for review would stand here.',
	};
}
