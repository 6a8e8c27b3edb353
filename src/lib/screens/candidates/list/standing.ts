import { runSearch } from '../../../crm/search/run-search.ts';
import type { Desk } from '../../desk.svelte.ts';

/**
 * Records the search that stands, once: on Enter, and when a result is opened, chosen, added or left. What is typed on
 * the way there is nobody's business.
 *
 * Source: formats, section 2.
 */
export function stands(desk: Desk): void {
	const { screen, words, filters, sort } = desk.view;
	if (screen !== 'candidates' || (words.trim() === '' && filters.length === 0)) return;
	void desk.look(runSearch, { words, filters: filters.map((chip) => ({ ...chip })), sort });
}
