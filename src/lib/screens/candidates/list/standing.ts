import { runSearch } from '../../../crm/search/run-search.ts';
import type { Desk } from '../../desk.svelte.ts';

/** The search that was recorded last, by desk: it is recorded once, however often its results are opened. */
const recorded = new WeakMap<Desk, string>();

/**
 * Records the search that stands, once: on Enter, and when a result is opened, chosen, added or left. What is typed on
 * the way there is nobody's business.
 *
 * Source: formats, section 2.
 */
export function stands(desk: Desk): void {
	const { screen, words, filters, sort } = desk.view;
	if (screen !== 'candidates' || !desk.live) return;
	if (words.trim() === '' && filters.length === 0) {
		recorded.delete(desk);
		return;
	}
	// another order is the same search
	const search = JSON.stringify([words.trim(), filters]);
	if (recorded.get(desk) === search) return;
	recorded.set(desk, search);
	const input = { words, filters: filters.map((chip) => ({ ...chip })), sort };
	void desk.source.do(runSearch, input).catch(() => undefined);
}
