import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, shortDay } from '../../ledger/story-time.ts';
import { figuresOf } from '../feedback/figures.ts';
import { AUDIENCES, DIMENSIONS, DIMENSION_WORDS, SurveyAnswers, type Audience } from '../feedback/questions.ts';
import { cell, countCell, PERIOD_WORDS, within, type Case, type Chart, type Line, type Scope } from './report.ts';
import { shareOf } from './spread.ts';

const Response = z.object({
	survey: z.string(),
	person: z.int().nullable(),
	audience: z.enum(['candidate', 'client']),
	answers: z.string().transform((text) => SurveyAnswers.safeParse(JSON.parse(text)).data ?? null),
	sent_at: z.string(),
	answered_at: z.string().nullable(),
});
type Response = z.infer<typeof Response>;

const ALL = Object.keys(AUDIENCES) as Audience[];

/** What candidates and clients think of us. A survey counts on the day it was sent. */
export function satisfactionCharts(scope: Scope): Chart[] {
	const sent = scope.db
		.all(
			Response,
			sql`select r.ref as survey, r.person_id as person, s.audience, r.answers, r.sent_at, r.answered_at
			    from survey_response r join survey s on s.id = r.survey_id order by r.id`,
		)
		.filter(({ sent_at }) => within(scope, sent_at));
	const of = (audience: Audience) => sent.filter((one) => one.audience === audience);
	const period = `Surveys sent in ${PERIOD_WORDS[scope.set.period]}.`;
	const candidates = answersOf(of('candidate'));
	return [
		{
			key: 'marks',
			title: 'What people think of us',
			counted: `${period} Mean: of the five-point question “how content are you”, in tenths. NPS: the share of 9 and 10 less the share of 0 to 6, from -100 to +100. CSAT: the share of 4 and 5 of 5. Response rate: answers for those asked.`,
			point: 'A handful of answers says little: read the comments, too.',
			kind: 'table',
			first: 'Mark',
			columns: ALL.map((key) => ({ key, words: AUDIENCES[key], unit: 'text' })),
			lines: marks(of),
			draws: [],
			empty: 'Each mark would stand here. Send the survey to somebody under Feedback.',
		},
		{
			key: 'recommend',
			title: 'Candidates: would recommend us, 0 to 10',
			counted: `${period} How many gave each mark: 0 to 6 would not, 7 and 8 might, 9 and 10 would.`,
			point: `${candidates.filter(({ answers }) => answers.nps >= 9).length} would recommend us, ${candidates.filter(({ answers }) => answers.nps <= 6).length} would not.`,
			kind: 'columns',
			first: 'Mark',
			columns: [{ key: 'answers', words: 'Answers', unit: 'count' }],
			lines: Array.from({ length: 11 }, (_, mark) => ({
				key: String(mark),
				label: String(mark),
				cells: [countCell(candidates.filter(({ answers }) => answers.nps === mark).map((one) => one.case))],
			})),
			draws: ['answers'],
			empty: 'Each mark that a candidate gave would stand here.',
		},
		{
			key: 'service',
			title: 'Five sides of service (SERVQUAL), of 7',
			counted: `${period} The mean of each question, in tenths of a point. Source: Parasuraman, Zeithaml and Berry 1988.`,
			point: weakest(candidates),
			kind: 'bars',
			first: 'Side',
			columns: ALL.map((key) => ({ key, words: AUDIENCES[key], unit: 'tenths' })),
			lines: DIMENSIONS.map((key) => ({
				key,
				label: DIMENSION_WORDS[key],
				cells: ALL.map((audience) => {
					const all = answersOf(of(audience));
					return cell(
						figuresOf(all.map(({ answers }) => answers)).dimensions[key],
						all.map((one) => one.case),
					);
				}),
			})),
			draws: ['candidate'],
			beside: 'client',
			full: 70,
			empty: 'Each side of service would stand here.',
		},
		{
			key: 'comments',
			title: 'In their words',
			counted: `${period} Answers with a comment, the latest first.`,
			point: 'A low mark wants a call: follow it up under Feedback.',
			kind: 'table',
			first: 'Comment',
			columns: [
				{ key: 'nps', words: 'Recommends, of 10', unit: 'count' },
				{ key: 'csat', words: 'Content, of 5', unit: 'count' },
				{ key: 'who', words: 'Who', unit: 'text' },
			],
			lines: comments(sent),
			draws: [],
			empty: 'What people wrote would stand here.',
		},
	];
}

interface Answer {
	readonly answers: SurveyAnswers;
	readonly case: Case;
	readonly from: Response;
}

const answersOf = (sent: readonly Response[]): Answer[] =>
	sent.flatMap((from) =>
		from.answers === null || from.answered_at === null
			? []
			: [{ from, answers: from.answers, case: caseOf(from, `${from.answers.nps} of 10, ${from.survey}`) }],
	);

/** Somebody who was erased since is counted, and can't be opened. */
const caseOf = ({ person }: Response, says: string): Case => ({ kind: 'person', id: person ?? 0, says });

function marks(of: (audience: Audience) => Response[]): Line[] {
	const each = ALL.map((audience) => {
		const asked = of(audience);
		const answered = answersOf(asked);
		const mean = (sum: number) => Math.round((10 * sum) / answered.length);
		return {
			asked: asked.map((one) => caseOf(one, `asked on ${shortDay(dayIn(one.sent_at))}, ${one.survey}`)),
			answered: answered.map((one) => one.case),
			figures: figuresOf(answered.map(({ answers }) => answers)),
			mean: answered.length === 0 ? null : mean(answered.reduce((sum, { answers }) => sum + answers.csat, 0)),
		};
	});
	const line = (key: string, label: string, value: (one: (typeof each)[number]) => number | string | null): Line => ({
		key,
		label,
		cells: each.map((one) => cell(value(one), key === 'asked' ? one.asked : one.answered)),
	});
	const percent = (n: number | null) => (n === null ? null : `${n}%`);
	return [
		line('asked', 'Asked', ({ asked }) => asked.length),
		line('answered', 'Answered', ({ answered }) => answered.length),
		line('rate', 'Response rate', ({ asked, answered }) => percent(shareOf(answered.length, asked.length))),
		line('mean', 'Mean, of 5', ({ mean }) => (mean === null ? null : `${Math.trunc(mean / 10)}.${mean % 10}`)),
		line('nps', 'NPS', ({ figures: { nps } }) => (nps === null ? null : nps > 0 ? `+${nps}` : String(nps))),
		line('csat', 'CSAT', ({ figures }) => percent(figures.csat)),
	];
}

function weakest(all: readonly Answer[]): string {
	const { dimensions } = figuresOf(all.map(({ answers }) => answers));
	const rated = DIMENSIONS.flatMap((key) => (dimensions[key] === null ? [] : [{ key, mark: dimensions[key] }]));
	const low = rated.sort((a, b) => a.mark - b.mark)[0];
	return low
		? `Candidates mark “${DIMENSION_WORDS[low.key]}” lowest: ${Math.trunc(low.mark / 10)}.${low.mark % 10} of 7.`
		: 'Nobody has answered yet.';
}

const comments = (sent: readonly Response[]): Line[] =>
	answersOf(sent)
		.filter(({ answers }) => answers.comment !== '')
		.sort(({ from: a }, { from: b }) =>
			a.answered_at! > b.answered_at! ? -1 : a.answered_at! < b.answered_at! ? 1 : a.survey < b.survey ? -1 : 1,
		)
		.map(({ answers, from, case: is }) => ({
			key: from.survey,
			label: `“${answers.comment}”`,
			cells: [cell(answers.nps, null), cell(answers.csat, null), cell(AUDIENCES[from.audience].slice(0, -1), [is])],
		}));
