import { shownCode } from '../../scenario/standard.ts';
import { said } from '../caption.ts';
import type { ActivityLog } from '../document.ts';
import { many, storyShort, type AttemptRead, type PortfolioRead } from './told.ts';

/** What each attempt did, act by act: those that decided something, those refused, and those taken back. */
export function logsOf({ attempts }: PortfolioRead): ActivityLog[] {
	return attempts.map((attempt, i): ActivityLog => {
		const deciding = decidingOf(attempt);
		const chosen = attempt.entries.filter(
			(e) => deciding.has(e.seq) || e.refusal !== null || e.command === 'undo.act' || attempt.results === null,
		);
		const refs = (input: unknown): string => {
			const { ref, vacancy } = (input ?? {}) as { ref?: string | string[]; vacancy?: string };
			if (Array.isArray(ref)) return many(ref.length, 'record', 'records');
			return ref ?? vacancy ?? '';
		};
		return {
			title: `Attempt ${i + 1}, ${attempt.scenario.front.title}`,
			note: `${many(attempt.entries.length, 'entry', 'entries')} in the ledger. ${
				attempt.results === null
					? 'All of them are listed.'
					: 'Listed are those that decided something, those that the CRM refused, and those that were taken back.'
			}`,
			lines: chosen.map((entry) => ({
				no: entry.seq,
				time: storyShort(entry.now ?? attempt.header.clock),
				did: attempt.named(said(entry)),
				record: refs(entry.input),
				criteria: (deciding.get(entry.seq) ?? []).map(shownCode).join(', '),
				hash: entry.hash.slice(0, 8),
				refused: entry.refusal !== null,
			})),
		};
	});
}

/** Entries that decided a criterion, with the criteria. */
export function decidingOf({ results }: AttemptRead): Map<number, string[]> {
	const found = new Map<number, string[]>();
	for (const { code, entries } of results ?? [])
		for (const seq of entries) found.set(seq, [...(found.get(seq) ?? []), code]);
	return found;
}
