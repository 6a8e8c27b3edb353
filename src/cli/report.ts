import type { Verification } from '../lib/evidence/verify.ts';
import type { AssessmentFound } from '../lib/evidence/assessed/found.ts';
import type { Verdict } from '../lib/evidence/verdict.ts';

/** What `--json` prints for each file. */
export interface Report {
	readonly file: string;
	readonly intact: boolean | null;
	readonly questions: readonly Verdict[];
	readonly criteria: readonly { readonly code: string; readonly status: string }[];
	readonly receipt: string | null;
	/** Of an assessed PDF: whether the signature holds, with which key, and what was decided; null in a learner's own. */
	readonly assessment: {
		readonly ok: boolean | null;
		readonly detail: string;
		readonly key: string | null;
		readonly assessor: string | null;
		readonly round: number | null;
		readonly decisions: readonly { readonly code: string; readonly decision: string }[];
		readonly outcomes: readonly { readonly unit: string; readonly outcome: string }[];
	} | null;
}

const RANK = ['not-attempted', 'not-yet-evidenced', 'partly-evidenced', 'evidenced'];

/** The best status over the attempts that the portfolio claims; nothing where all are sealed. */
export function reportOf(file: string, v: Verification): Report {
	const best = new Map<string, string>();
	for (const results of v.results) {
		for (const { code, status } of results ?? []) {
			if (RANK.indexOf(status) > RANK.indexOf(best.get(code) ?? '')) best.set(code, status);
		}
	}
	return {
		file,
		intact: v.intact,
		questions: v.questions,
		criteria: [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, status]) => ({ code, status })),
		receipt: v.receipt,
		assessment: v.assessment && assessmentOf(v.assessment),
	};
}

function assessmentOf({ ok, detail, decision, signed }: AssessmentFound): NonNullable<Report['assessment']> {
	const { criteria = {}, outcomes = {} } = decision?.state ?? {};
	return {
		ok,
		detail,
		key: signed?.fingerprint ?? null,
		assessor: decision?.header.assessor.name ?? null,
		round: decision?.header.round ?? null,
		decisions: Object.entries(criteria).map(([code, { decision }]) => ({ code, decision })),
		outcomes: Object.entries(outcomes).map(([unit, { outcome }]) => ({ unit, outcome })),
	};
}
