import { tick } from 'svelte';

/**
 * Gives the keyboard to something that is on the page in a moment: what had it went away with what was done. A dialog
 * that shuts gives it back to its button first.
 */
export function handOver(find: () => HTMLElement | null | undefined): void {
	void tick().then(() => requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus())));
}
