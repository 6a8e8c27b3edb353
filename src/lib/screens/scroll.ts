import type { Action } from 'svelte/action';
import type { Desk } from './desk.svelte.ts';

/**
 * Keeps how far a region is scrolled in the view, and puts it back there: a view that is shown again, or drawn for a
 * picture, stands where it stood.
 */
export const keepScroll: Action<HTMLElement, { desk: Desk; region: string }> = (node, { desk, region }) => {
	const kept = desk.view.scroll[region] ?? 0;
	// after the content is there; long lists grow to their height first
	requestAnimationFrame(() => {
		if (kept > 0) node.scrollTop = kept;
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	const onscroll = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			if (desk.live) desk.view.scroll[region] = Math.round(node.scrollTop);
		}, 120);
	};
	node.addEventListener('scroll', onscroll, { passive: true });
	return {
		destroy() {
			clearTimeout(timer);
			node.removeEventListener('scroll', onscroll);
		},
	};
};
