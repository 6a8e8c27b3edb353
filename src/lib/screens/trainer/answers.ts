import type { Entry } from '../../ledger/entry.ts';

export interface Answer {
	readonly seq: number;
	readonly chosen: readonly number[];
	readonly written: string;
}

/** The last answer to each question. */
export function answersIn(entries: readonly Entry[]): ReadonlyMap<string, Answer> {
	return new Map(
		entries.flatMap((e) => {
			if (e.command !== 'question.answer' || e.refusal !== null) return [];
			const { question, chosen, written } = e.input as unknown as {
				question: string;
				chosen: number[];
				written: string;
			};
			return [[question, { seq: e.seq, chosen, written }] as const];
		}),
	);
}
