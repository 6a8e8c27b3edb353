import { shownCode } from '../../scenario/standard.ts';
import type { Standard } from '../../scenario/standard.ts';
import { longDay } from '../../ledger/story-time.ts';
import type { Decision } from '../decision/decision.ts';
import { judgedOf, OVERALL } from '../decision/state.ts';
import { SAID, TESTS, type Outcome, type Verdict } from '../decision/words.ts';
import type { Fact } from '../document.ts';
import { deviceWhen, listed } from '../portfolio/told.ts';
import type { SignedStatement } from './statement.ts';

/** What the assessor's pages say, as plain data, already in words. */
export interface AssessedDocument {
	/** For the foot of each page. */
	readonly footer: string;
	readonly key: string;
	readonly made: string;
	readonly facts: readonly Fact[];
	readonly units: readonly {
		readonly title: string;
		readonly outcome: Outcome | null;
		readonly criteria: readonly CriterionSaid[];
	}[];
	readonly overall: string;
	readonly plan: readonly {
		readonly ref: string;
		readonly text: string;
		readonly due: string;
		readonly about: string;
	}[];
	readonly discussion: readonly {
		readonly ref: string;
		readonly question: string;
		readonly about: string;
		readonly answer: string | null;
		readonly how: string;
	}[];
	readonly history: readonly string[];
	readonly signature: { readonly name: string; readonly at: string; readonly thumbprint: string };
	readonly statement: string;
}

export interface CriterionSaid {
	readonly code: string;
	readonly text: string;
	/** Null: left open knowingly. */
	readonly decision: Verdict | null;
	/** `E01, D1`; empty: none named. */
	readonly evidence: string;
	/** The five tests, in a sentence. */
	readonly tests: string;
	readonly found: string;
	readonly reason: string;
	readonly note: string;
	readonly feedback: string;
}

/**
 * Puts a signed decision into words. The same decision and signature give the same pages, so that whoever has the file
 * can write them again and compare.
 *
 * @param standard - for the criteria's words; null where it is not here in that version
 */
export function assessedDocument(
	{ header, state }: Decision,
	{ statement, fingerprint, thumbprint }: SignedStatement,
	standard: Standard | null,
	confirms: string,
): AssessedDocument {
	const { learner, assessor, portfolio, round } = header;
	const known = standard?.id === header.standard.id && standard.version === header.standard.version ? standard : null;
	const texts = new Map(known?.units.flatMap((u) => u.criteria).map((c) => [c.code, c.text]));
	const codes = (all: readonly string[]) => listed(all.map(shownCode));
	const person = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');
	return {
		footer: `${person(learner.name, learner.id)} · Assessor’s decision, round ${round}`,
		key: fingerprint,
		made: statement.at,
		facts: [
			{ label: 'Learner', value: person(learner.name, learner.id) },
			{ label: 'Assessor', value: person(assessor.name, assessor.id, assessor.centre) },
			{ label: 'Round', value: header.follows === null ? '1, the first' : `${round}, after a resubmission` },
			{
				label: 'Portfolio',
				value: `${portfolio.receipt === null ? 'Not declared.' : `Receipt ${portfolio.receipt}.`} The pages before these, ${statement.portfolio.bytes} bytes, SHA-256 ${statement.portfolio.sha256}`,
			},
			{
				label: 'Closed',
				value: state.closed ? `${deviceWhen(state.closed.at)}, by the assessor’s device` : 'Not closed',
			},
		],
		units: header.units.map(({ code, title, criteria }) => ({
			title: `${code} ${title}`,
			outcome: state.outcomes[code]?.outcome ?? null,
			criteria: criteria.map((criterion) => {
				const one = state.criteria[criterion];
				const { tests, note } = judgedOf(state, criterion);
				return {
					code: shownCode(criterion),
					text: texts.get(criterion) ?? '',
					decision: one?.decision ?? null,
					evidence: one?.evidence.join(', ') ?? '',
					tests: testsSaid(tests),
					found: one?.suggestion ? one.suggestion.replaceAll('-', ' ') : '',
					reason: one?.reason ?? '',
					note,
					feedback: state.feedback[criterion] ?? '',
				};
			}),
		})),
		overall: state.feedback[OVERALL] ?? '',
		plan: state.plan.map(({ ref, text, due, criteria }) => ({ ref, text, due: longDay(due), about: codes(criteria) })),
		discussion: state.questions.map(({ ref, question, criteria, answer }) => ({
			ref,
			question,
			about: codes(criteria),
			answer: answer?.text ?? null,
			how: answer
				? `${answer.how === 'spoken' ? 'Spoken' : 'Written'}, ${longDay(answer.on)}.${answer.present === '' ? '' : ` Also there: ${answer.present}.`} Written down by the assessor.`
				: '',
		})),
		history: [
			header.follows === null
				? 'This is the first round.'
				: `This round follows the decision whose last entry begins ${header.follows.slice(0, 12)}.`,
			...state.unlocks.map(
				({ reason, at, closedAt }) =>
					`Closed on ${deviceWhen(closedAt)}, and opened again on ${deviceWhen(at)}: ${reason}`,
			),
		],
		signature: { name: statement.by.name, at: deviceWhen(statement.at), thumbprint },
		statement: confirms,
	};
}

function testsSaid(tests: Readonly<Record<(typeof TESTS)[number], boolean | null>>): string {
	const of = (answer: boolean | null) => TESTS.filter((test) => tests[test] === answer).map((test) => SAID[test]);
	const [yes, not] = [of(true), of(false)];
	if (yes.length === TESTS.length) return 'Valid, authentic, current, sufficient and reliable.';
	return [
		yes.length > 0 ? `Said to be ${listed(yes)}.` : '',
		not.length > 0 ? `Said not to be ${listed(not)}.` : '',
		yes.length + not.length < TESTS.length ? `Not said: ${listed(of(null))}.` : '',
	]
		.filter(Boolean)
		.join(' ');
}
