import type { Action } from 'svelte/action';
import type { Attachment } from 'svelte/attachments';
import type { Desk } from './desk.svelte.ts';

/** Writing it into the view at every step of a scroll would keep the whole page busy. */
const SETTLED_MS = 120;

/**
 * Keeps how far a region is scrolled in the view, and puts it back there: a view that is shown again, or drawn for a
 * picture, stands where it stood.
 */
export const keepScroll: Action<HTMLElement, { desk: Desk; region: string }> = (node, { desk, region }) => {
	node.dataset['region'] = region;
	const kept = desk.view.scroll[region] ?? 0;
	// after the content is there; long lists grow to their height first
	requestAnimationFrame(() => {
		if (kept > 0) node.scrollTop = kept;
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	const settle = () => {
		if (timer === undefined) return;
		clearTimeout(timer);
		timer = undefined;
		desk.view.scroll[region] = Math.round(node.scrollTop);
	};
	const onscroll = () => {
		if (!desk.live || desk.still) return;
		clearTimeout(timer);
		timer = setTimeout(settle, SETTLED_MS);
	};
	const stop = desk.beforeKeeping(settle);
	node.addEventListener('scroll', onscroll, { passive: true });
	return {
		destroy() {
			stop();
			clearTimeout(timer);
			node.removeEventListener('scroll', onscroll);
		},
	};
};

/** The same for an element of a component that knows no desk. */
export const keptScroll =
	(desk: Desk, region: string): Attachment<HTMLElement> =>
	(node) => {
		const kept = keepScroll(node, { desk, region });
		return () => kept?.destroy?.();
	};

/** Scrolls every region in an element to where a view says it stood, at once. */
export function scrollAs(element: HTMLElement, scroll: Readonly<Record<string, number>>): void {
	for (const [region, top] of Object.entries(scroll)) {
		const node = element.querySelector<HTMLElement>(`[data-region="${CSS.escape(region)}"]`);
		if (node) node.scrollTop = top;
	}
}
