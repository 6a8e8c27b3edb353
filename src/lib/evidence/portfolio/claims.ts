import { criteriaOf as criteriaJudged } from '../../assessment/score.ts';
import type { PortfolioState } from '../../attempt/portfolio/state.ts';
import { criterionIn, shownCode, type Criterion, type Standard } from '../../scenario/standard.ts';
import { Status as Statuses } from '../../scenario/tests-file.ts';
import type { CriterionClaim, Status } from '../document.ts';
import { answersOf } from './questions.ts';
import type { AttemptRead, PortfolioRead } from './told.ts';
import { wordKey, wordRefs } from './word-refs.ts';

/** Best first. */
const ORDER: readonly Status[] = ['evidenced', 'partly-evidenced', 'not-yet-evidenced', 'not-attempted'];

/** The best that any attempt shows of a criterion; null where every attempt is sealed. */
export function bestStatus(attempts: readonly AttemptRead[], code: string): Status | null {
	if (attempts.every((a) => a.results === null)) return null;
	const found = attempts.flatMap((a) => (a.results ?? []).filter((r) => r.code === code).map((r) => r.status));
	return ORDER.find((status) => found.includes(Statuses.parse(status))) ?? 'not-attempted';
}

/** The criteria of the units that the portfolio is about, in the order of the standard. */
export function criteriaOf({ attempts }: PortfolioRead): { standard: Standard; criterion: Criterion }[] {
	const standard = attempts[0]?.standard;
	if (!standard) return [];
	const named = new Set(attempts.flatMap((a) => criteriaJudged(a.scenario)));
	for (const a of attempts) for (const rule of a.scenario.evidence) for (const code of rule.criteria) named.add(code);
	return standard.units
		.filter((unit) => unit.criteria.some((c) => named.has(c.code)))
		.flatMap((unit) => unit.criteria.map((criterion) => ({ standard, criterion })));
}

/** References of what is not a picture: reflections `R1`, questions `Q1`, numbered over all attempts. */
export interface OtherEvidence {
	readonly ref: string;
	readonly kind: 'RA' | 'QU';
	readonly criteria: readonly string[];
}

export function otherEvidence({ portfolio, attempts }: PortfolioRead): OtherEvidence[] {
	const written = (id: string, reflection: string) =>
		(portfolio.state.reflections[`${id} ${reflection}`]?.written.length ?? 0) > 0;
	const refs = wordRefs(attempts);
	const refOf = (attempt: string, id: string) => refs.get(wordKey(attempt, id))!;
	const reflections = attempts.flatMap((a) =>
		a.scenario.reflections
			.filter((r) => written(a.id, r.id))
			.map((r) => ({ ref: refOf(a.id, r.id), kind: 'RA' as const, criteria: r.criteria })),
	);
	const questions = attempts.flatMap((a) =>
		answersOf(a).map(({ question }) => ({
			ref: refOf(a.id, question.id),
			kind: 'QU' as const,
			criteria: question.criteria,
		})),
	);
	return [...reflections, ...questions];
}

/** Whether any scenario of a portfolio has a check or a mistake about a criterion. */
export const judged = ({ attempts }: PortfolioRead, code: string): boolean =>
	attempts.some(({ scenario }) => criteriaJudged(scenario).includes(code));

/** Each criterion with what was found and what the learner claims for it. */
export function claimsOf(told: PortfolioRead): CriterionClaim[] {
	const others = otherEvidence(told);
	return criteriaOf(told).map(({ standard, criterion }) => ({
		code: shownCode(criterion.code),
		text: criterion.text,
		note: noteOf(standard, criterion),
		finding: bestStatus(told.attempts, criterion.code),
		judged: judged(told, criterion.code),
		evidence: [
			...told.portfolio.state.items
				.filter((item) => item.criteria.includes(criterion.code))
				.map(({ ref }) => ({ ref, kind: 'PR' })),
			...others.filter((o) => o.criteria.includes(criterion.code)).map(({ ref, kind }) => ({ ref, kind })),
		],
	}));
}

function noteOf(standard: Standard, criterion: Criterion): string {
	const provisional = criterion.status === 'provisional' || standard.status === 'provisional';
	const words = criterion.exact ? 'wording, from' : 'wording of our own, after';
	return `${provisional ? 'Provisional' : 'Official'} ${words} ${criterion.source}.`;
}

/** What the portfolio still lacks, a sentence each: for the learner before signing, and for the assessor. */
export function gapsOf(told: PortfolioRead): string[] {
	const { state } = told.portfolio;
	return [...criterionGaps(told), ...itemGaps(state), ...reflectionGaps(told)];
}

function criterionGaps(told: PortfolioRead): string[] {
	return claimsOf(told).flatMap(({ code, finding, evidence }) => {
		const pictures = evidence.filter((e) => e.kind === 'PR').length;
		if (evidence.length === 0) return [`${code}: there is no evidence for it in this portfolio.`];
		if (pictures === 0 && finding === 'not-attempted')
			return [`${code}: written answers alone, which the system does not judge and an assessor reads.`];
		if (finding === 'not-attempted') return [`${code}: the work shown is not about it.`];
		if (finding === 'not-yet-evidenced') return [`${code}: the work shows it not yet.`];
		if (pictures === 1) return [`${code}: one piece of work. Assessors usually look for a second occasion.`];
		return [];
	});
}

function itemGaps(state: PortfolioState): string[] {
	return state.items.flatMap((item) => {
		const pictured = state.pictures.some((p) => p.attempt === item.attempt && p.mark === item.mark);
		return [
			...(pictured ? [] : [`${item.ref}: its picture has not been made.`]),
			...(item.words.trim() === '' ? [`${item.ref}: it has no words of the learner’s own.`] : []),
			...(item.criteria.length === 0 ? [`${item.ref}: it claims no criterion.`] : []),
		];
	});
}

function reflectionGaps({ portfolio, attempts }: PortfolioRead): string[] {
	return attempts.flatMap((a) =>
		a.scenario.reflections.flatMap((r) => {
			const state = portfolio.state.reflections[`${a.id} ${r.id}`];
			return state && state.written.length > 0 ? [] : [`Reflection “${r.title}”: nothing is written yet.`];
		}),
	);
}

/** The title of the unit that the portfolio is about; of several, all. */
export function unitOf(told: PortfolioRead): string {
	const units = criteriaOf(told).map(({ standard, criterion }) => criterionIn(standard, criterion.code)?.unit ?? '');
	return [...new Set(units)].join('; ');
}
