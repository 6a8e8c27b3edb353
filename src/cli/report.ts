import type { Verification } from '../lib/evidence/verify.ts';
import type { Verdict } from '../lib/evidence/verdict.ts';

/** What `--json` prints for each file. */
export interface Report {
	readonly file: string;
	readonly intact: boolean | null;
	readonly questions: readonly Verdict[];
	readonly criteria: readonly { readonly code: string; readonly status: string }[];
	readonly receipt: string | null;
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
	};
}
