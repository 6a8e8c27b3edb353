import type { Attachment } from 'svelte/attachments';

/**
 * For a part of the page whose buttons come and go while it works: when the one that was pressed is gone or can't be
 * pressed again, the first thing in the part that can be used has the keyboard.
 */
export const keepsKeyboard: Attachment<HTMLElement> = (place) => {
	let held: Element | null = null;
	const taken = ({ target }: FocusEvent) => (held = target as Element);
	const left = ({ relatedTarget }: FocusEvent) => {
		if (relatedTarget !== null) held = null;
	};
	const observer = new MutationObserver(() => {
		const lost = held !== null && (!held.isConnected || held.matches(':disabled'));
		const elsewhere = document.activeElement !== document.body && document.activeElement !== held;
		if (!lost || elsewhere) return;
		const next = place.querySelector<HTMLElement>(':is(a[href], button, input, select, textarea):not(:disabled)');
		if (next) next.focus();
	});
	place.addEventListener('focusin', taken);
	place.addEventListener('focusout', left);
	observer.observe(place, { childList: true, subtree: true, attributeFilter: ['disabled'] });
	return () => {
		observer.disconnect();
		place.removeEventListener('focusin', taken);
		place.removeEventListener('focusout', left);
	};
};
