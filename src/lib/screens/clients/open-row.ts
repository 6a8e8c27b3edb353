import type { Action } from 'svelte/action';

/**
 * A press anywhere on a row of the list opens what its name links to. The link stays the way by keyboard and for
 * screen readers; words that somebody has marked stay marked.
 */
export const openRow: Action<HTMLElement> = (list) => {
	const onclick = (event: MouseEvent) => {
		const target = event.target instanceof Element ? event.target : null;
		if (!target || target.closest('a, button, label, input') || String(getSelection() ?? '') !== '') return;
		// the same keys held: another tab or window is the browser's business
		target
			.closest('tr')
			?.querySelector<HTMLElement>('.table__name[href]')
			?.dispatchEvent(new MouseEvent('click', event));
	};
	list.addEventListener('click', onclick);
	return { destroy: () => list.removeEventListener('click', onclick) };
};
