import { addDays, addMonths, shortDay } from '../../ledger/story-time.ts';
import { thousands } from '../numbers.ts';
import type { FilterState } from '../place.ts';
import { asSearch } from './as-search.ts';
import { MEASURES, SPLITS, type Fact, type Measure, type MeasureKey, type Split } from './measures.ts';
import { cell, monthsFrom, PERIOD_WORDS, type Chart, type Line, type Scope } from './report.ts';
import { medianOf, shareOf } from './spread.ts';

/** The measure and the split that are asked for, or the first that there are. */
export function chosenIn({ measure, split }: { measure: string | null; split: string | null }): [MeasureKey, Split] {
	// safe: what is no key is not taken
	const key = (measure !== null && Object.hasOwn(MEASURES, measure) ? measure : 'applications') as MeasureKey;
	const splits: readonly Split[] = MEASURES[key].splits;
	return [key, splits.find((one) => one === split) ?? splits[0]!];
}

/** The chips that find whoever registered in the time, and stands in a line. */
function chipsOf({ set, since, today }: Scope, split: Split, name: string): FilterState[] {
	const [first, last] = split === 'month' ? [`${name}-01`, addDays(addMonths(`${name}-01`, 1), -1)] : [since, today];
	const from = first < since ? since : first;
	const when = { field: 'registered', op: 'between', value: `${from}..${last}` };
	return [
		...(split === 'month' || set.period !== 'all' ? [when] : []),
		...(split === 'month' ? [] : [{ field: split, op: 'is', value: name }]),
	];
}

/** The key of the line in which the others stand together. */
const REST = 'rest';
/** Lines shown; the rest stand together in the last one. */
const MOST = 24;

/** The report that one builds oneself: one measure, divided once. */
export function builtCharts(scope: Scope): Chart[] {
	const [key, split] = chosenIn(scope.set);
	const { words, counted, unit, people }: Measure = MEASURES[key];
	const facts = (MEASURES[key] as Measure).facts(scope);
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const name = split === 'month' ? fact.at.slice(0, 7) : (fact.keys[split] ?? 'Not known');
		groups.set(name, [...(groups.get(name) ?? []), fact]);
	}
	const sorted = [...groups].sort(([a, x], [b, y]) =>
		split === 'month' ? (a < b ? -1 : 1) : y.length - x.length || (a < b ? -1 : 1),
	);
	const shown =
		split === 'month'
			? monthsFrom(sorted[0]?.[0], sorted.at(-1)?.[0], MOST).map((month) => [month, groups.get(month) ?? []] as const)
			: sorted.slice(0, MOST);
	const rest = split === 'month' ? [] : sorted.slice(MOST).flatMap(([, some]) => some);
	const value = (some: readonly Fact[]) =>
		unit === 'days' ? medianOf(some.map((one) => one.value ?? 0)) : some.length;
	const line = (name: string, label: string, some: readonly Fact[]): Line => {
		const cases = some.map((one) => one.case);
		return {
			key: name,
			label,
			cells: [
				people && name !== REST
					? asSearch(scope, cell(value(some), cases), '', chipsOf(scope, split, name))
					: cell(value(some), cases),
				...(unit === 'days' ? [cell(some.length, cases)] : [cell(shareOf(some.length, facts.length), cases)]),
			],
		};
	};
	return [
		{
			key: `${key}-${split}`,
			title: `${words} by ${SPLITS[split].toLowerCase()}`,
			counted: `${counted} In ${PERIOD_WORDS[scope.set.period]}.`,
			point:
				facts.length === 0
					? 'There is nothing of this in that time.'
					: unit === 'days'
						? `A median of ${value(facts)} days over ${facts.length}.`
						: `${thousands(facts.length)} in all.`,
			kind: split === 'month' ? 'columns' : 'bars',
			first: SPLITS[split],
			columns: [
				{ key: 'value', words, unit },
				unit === 'days'
					? { key: 'of', words: 'Of how many', unit: 'count' }
					: { key: 'share', words: 'Share', unit: 'percent' },
			],
			lines: [
				...shown.map(([name, some]) => line(name, split === 'month' ? shortDay(`${name}-01`).slice(2) : name, some)),
				...(rest.length > 0 ? [line(REST, `${sorted.length - MOST} others`, rest)] : []),
			],
			draws: ['value'],
			empty: 'Choose another period, or another thing to count.',
		},
	];
}
