import { dayIn, daysBetween } from '../../ledger/story-time.ts';
import { applicationsIn, asCase, STEPS, STEP_WORDS, wentOnAt, type Application, type StepKey } from './applications.ts';
import { cell, countCell, PERIOD_WORDS, within, type Chart, type Line, type Scope } from './report.ts';
import { medianOf, shareOf } from './spread.ts';

/**
 * How far applications get: how many came to each category of stages, how many went on, and how long that took. Those
 * first considered in the period, as they stand today.
 */
export function conversionCharts(scope: Scope): Chart[] {
	const all = applicationsIn(scope).filter(({ created_at }) => within(scope, created_at));
	const lines = STEPS.map((step) => lineOf(step, all));
	return [
		{
			key: 'stages',
			title: 'From considered to placed',
			counted: `Applications begun in ${PERIOD_WORDS[scope.set.period]}, by category of stage, so that pipelines with stages of their own count alike. Entered: came to it at any time. Went on: came to a later one, also where a stage was skipped. Days: from entering it to entering the next, the median.`,
			point: narrowest(lines),
			kind: 'bars',
			first: 'Stage',
			columns: [
				{ key: 'entered', words: 'Entered', unit: 'count' },
				{ key: 'converted', words: 'Went on', unit: 'count' },
				{ key: 'share', words: 'Share going on', unit: 'percent' },
				{ key: 'here', words: 'Still there', unit: 'count' },
				{ key: 'ended', words: 'Ended there', unit: 'count' },
				{ key: 'days', words: 'Median days', unit: 'days' },
			],
			lines,
			draws: ['entered'],
			beside: 'share',
			empty: 'Each stage would stand here with how many came to it.',
		},
	];
}

function lineOf(step: StepKey, all: readonly Application[]): Line {
	const entered = all.filter(({ reached }) => reached[step] !== undefined);
	const onward = entered.filter((one) => wentOnAt(one, step) !== null);
	const rest = entered.filter((one) => wentOnAt(one, step) === null);
	const last = step === 'placed';
	const days = (one: Application) => {
		const [from, to] = [dayIn(one.reached[step]!), dayIn(wentOnAt(one, step)!)];
		return to < from ? 0 : daysBetween(from, to);
	};
	const said = (one: Application) => asCase(one, `${days(one)} days`);
	return {
		key: step,
		label: STEP_WORDS[step],
		cells: [
			countCell(entered.map((one) => asCase(one))),
			last ? cell(null, null) : countCell(onward.map(said)),
			last ? cell(null, null) : cell(shareOf(onward.length, entered.length), onward.map(said)),
			countCell(rest.filter(({ outcome }) => outcome === 'open').map((one) => asCase(one))),
			last
				? cell(null, null)
				: countCell(rest.filter(({ outcome }) => outcome !== 'open').map((one) => asCase(one, one.reason ?? ''))),
			last ? cell(null, null) : cell(medianOf(onward.map(days)), onward.map(said)),
		],
	};
}

/** Fewer than this say nothing. */
const ENOUGH = 5;

function narrowest(lines: readonly Line[]): string {
	const rated = lines.flatMap(({ label, cells }) => {
		const [entered, onward, share] = cells.map(({ value }) => value);
		return typeof share === 'number' && Number(entered) >= ENOUGH ? [{ label, entered, onward, share }] : [];
	});
	const worst = rated.sort((a, b) => a.share - b.share)[0];
	return worst
		? `The narrowest place is ${worst.label.toLowerCase()}: ${worst.onward} of ${worst.entered} went on.`
		: 'Too few to say where people get stuck.';
}
