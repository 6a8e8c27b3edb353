import type { Attachment } from 'svelte/attachments';

const USABLE = ':is(a[href], button, input, select, textarea):not(:disabled)';

/** @param next - which of the things that can be used has the keyboard, where the one at a place among them is gone */
const keeper =
	(next: (at: number) => number): Attachment<HTMLElement> =>
	(place) => {
		let held: Element | null = null;
		let at = 0;
		/** The smallest such part that what had the keyboard stood in: while it is there, it looks after its own. */
		let home: Element | null = null;
		const usable = () => [...place.querySelectorAll<HTMLElement>(USABLE)];
		const taken = ({ target }: FocusEvent) => {
			held = target as Element;
			home = held.closest('[data-keeps]');
			at = Math.max(0, usable().indexOf(target as HTMLElement));
		};
		const left = ({ relatedTarget }: FocusEvent) => {
			if (relatedTarget !== null) held = null;
		};
		const observer = new MutationObserver(() => {
			const lost = held !== null && (!held.isConnected || held.matches(':disabled'));
			const elsewhere = document.activeElement !== document.body && document.activeElement !== held;
			if (!lost || elsewhere || (home !== place && home?.isConnected)) return;
			const all = usable();
			all[Math.min(next(at), all.length - 1)]?.focus();
		});
		place.dataset['keeps'] = '';
		place.addEventListener('focusin', taken);
		place.addEventListener('focusout', left);
		observer.observe(place, { childList: true, subtree: true, attributeFilter: ['disabled'] });
		return () => {
			observer.disconnect();
			place.removeEventListener('focusin', taken);
			place.removeEventListener('focusout', left);
		};
	};

/**
 * For a part of the page whose buttons come and go while it works: when the one that was pressed is gone or can't be
 * pressed again, the first thing in the part that can be used has the keyboard.
 */
export const keepsKeyboard = keeper(() => 0);

/** The same for a list or a form, where one goes on at the place where one was: what stands there now has the keyboard. */
export const keepsPlace = keeper((at) => at);
