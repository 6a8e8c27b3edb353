import type { Desk } from '../desk.svelte.ts';
import type { VacancyFacts } from './vacancy-facts.ts';

/** What single keys do on every tab of a vacancy. */
export const vacancyKeys = (desk: Desk, facts: () => VacancyFacts) => ({
	e: () => {
		if (desk.view.tab !== 'details' && desk.view.tab !== null) desk.tab('details');
		// the facts stand there once the tab is drawn
		requestAnimationFrame(() => document.querySelector<HTMLElement>('.crm .details .fact-open')?.focus());
	},
	n: () => desk.open('log-interaction', { vacancy: facts().vacancy, name: `${facts().title}, ${facts().vacancy}` }),
});
