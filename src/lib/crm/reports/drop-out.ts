import { applicationsIn, asCase, STEPS, STEP_WORDS, type Application } from './applications.ts';
import { cell, countCell, PERIOD_WORDS, within, type Chart, type Line, type Scope } from './report.ts';
import { shareOf } from './spread.ts';

const COLUMNS = [
	{ key: 'all', words: 'Ended', unit: 'count' },
	{ key: 'share', words: 'Share', unit: 'percent' },
	{ key: 'rejected', words: 'We or the client said no', unit: 'count' },
	{ key: 'withdrawn', words: 'The candidate left', unit: 'count' },
] as const;

/** Where and why applications end without a placement. */
export function dropOutCharts(scope: Scope): Chart[] {
	const ended = applicationsIn(scope).filter(
		({ outcome, closed_at }) => (outcome === 'rejected' || outcome === 'withdrawn') && within(scope, closed_at),
	);
	const period = PERIOD_WORDS[scope.set.period];
	const counted = `Applications that ended in ${period} without a placement, by the stage they were at when they ended.`;
	const stages = STEPS.filter((step) => step !== 'placed')
		.map((step) => lineOf(step, STEP_WORDS[step], ended, (one) => one.step === step))
		.filter(({ cells }) => cells[0]!.value !== 0);
	const labels = [...new Set(ended.map(({ reason }) => reason ?? NO_REASON))];
	const reasons = labels.map((label) => lineOf(label, label, ended, (one) => (one.reason ?? NO_REASON) === label));
	reasons.sort((a, b) => Number(b.cells[0]!.value) - Number(a.cells[0]!.value) || (a.key < b.key ? -1 : 1));
	return [
		{
			key: 'stages',
			title: 'Where people drop out',
			counted,
			point: most(stages, 'Most end at', ended.length),
			kind: 'bars',
			first: 'Stage',
			columns: COLUMNS,
			lines: stages,
			draws: ['rejected', 'withdrawn'],
			beside: 'all',
			empty: 'Each stage at which an application ended would stand here.',
		},
		{
			key: 'reasons',
			title: 'Why people drop out',
			counted: `${counted.slice(0, counted.indexOf(', by'))}, by the reason that was chosen.`,
			point: most(reasons, 'The commonest reason:', ended.length),
			kind: 'bars',
			first: 'Reason',
			columns: COLUMNS,
			lines: reasons,
			draws: ['rejected', 'withdrawn'],
			beside: 'all',
			empty: 'Each reason that was chosen would stand here.',
		},
		{
			key: 'both',
			title: 'Stage and reason together',
			counted: 'The same applications, stage by stage and reason by reason.',
			point: 'A number at a late stage costs most: everybody has spent time by then.',
			kind: 'table',
			first: 'Reason',
			columns: STEPS.filter((step) => step !== 'placed').map((step) => ({
				key: step,
				words: STEP_WORDS[step],
				unit: 'count',
			})),
			lines: reasons.map(({ key, label }) => ({
				key,
				label,
				cells: STEPS.filter((step) => step !== 'placed').map((step) =>
					countCell(
						ended.filter((one) => one.step === step && (one.reason ?? NO_REASON) === label).map((one) => asCase(one)),
					),
				),
			})),
			draws: [],
			empty: 'Each reason would stand here with the stages at which it was chosen.',
		},
	];
}

const NO_REASON = 'No reason written';

function lineOf(key: string, label: string, ended: readonly Application[], is: (one: Application) => boolean): Line {
	const some = ended.filter(is);
	const cases = (outcome?: string) =>
		some.filter((one) => outcome === undefined || one.outcome === outcome).map((one) => asCase(one, one.reason ?? ''));
	return {
		key,
		label,
		cells: [
			countCell(cases()),
			cell(shareOf(some.length, ended.length), cases()),
			countCell(cases('rejected')),
			countCell(cases('withdrawn')),
		],
		...(some.some(({ lawful }) => lawful === 0) ? { warns: 'not a lawful reason' } : {}),
	};
}

function most(lines: readonly Line[], words: string, all: number): string {
	const top = [...lines].sort((a, b) => Number(b.cells[0]!.value) - Number(a.cells[0]!.value))[0];
	return top ? `${words} ${top.label.toLowerCase()}, ${top.cells[0]!.value} of ${all}.` : 'Nobody dropped out.';
}
