import type { View } from '../crm/place.ts';
import type { Desk } from './desk.svelte.ts';

type Draft = View['drafts'][string];

/**
 * What a screen keeps of its own in the view: read where it is shown, set in part. It is looked up each time, so that
 * a view put back by Back or by a replay is the one that shows.
 */
export function kept<T extends Draft>(desk: Desk, form: () => string, start: T) {
	const read = (): T => ({ ...start, ...(desk.view.drafts[form()] as Partial<T> | undefined) });
	return {
		get value(): T {
			return read();
		},
		set(changes: Partial<T>): void {
			desk.view.drafts[form()] = { ...read(), ...changes };
		},
		forget(): void {
			desk.forget(form());
		},
	};
}
