import { COMMANDS } from '../attempt/registry.ts';
import type { Committed } from '../attempt/commit.ts';
import { at, FilterState, View, viewOf, type Place } from '../crm/place.ts';
import type { Entry } from '../ledger/entry.ts';
import { z } from 'zod';

/** A mark as the ledger holds it. */
export interface Mark {
	/** The entry that made the mark. */
	readonly seq: number;
	/** The entry after which the CRM stands as the picture shows it. */
	readonly of: number;
	readonly rule: string | null;
	readonly view: View;
	readonly show: readonly string[];
	readonly note: string;
}

/** Every moment that was marked for a picture, in order. */
export function marksIn(entries: readonly Entry[]): Mark[] {
	return entries
		.filter((e) => e.command === 'evidence.mark' && e.refusal === null)
		.map((e) => ({ seq: e.seq, ...(e.input as unknown as Omit<Mark, 'seq'>) }));
}

/** The record that the act of a mark is about, where it is one. */
export function recordOf(mark: Mark, entries: readonly Entry[]): string | null {
	const input = entries[mark.of - 1]?.input as { ref?: unknown } | undefined;
	return typeof input?.ref === 'string' ? input.ref : null;
}

const SearchInput = z.object({ words: z.string(), filters: z.array(FilterState), sort: z.string().nullable() });

/** The screen and record that an entry belongs to. An undo belongs where the act was that it took back. */
export function placeOf(entries: readonly Entry[], entry: Entry): Place {
	if (entry.command === 'undo.act') {
		const target = entries[(entry.input as { entry: number }).entry - 1];
		return target ? placeOf(entries, target) : at('home');
	}
	return COMMANDS.get(entry.command)?.place(entry.input, entry.outcome) ?? at('home');
}

/**
 * The view in which an entry is shown: the one that was marked, where there is one; else the screen and record that
 * the act belongs to, with what was said of it.
 *
 * @param committed - what the act came to when it was done again, for the words of a refusal
 */
export function viewAt(entries: readonly Entry[], seq: number, committed: Committed | null): View {
	const entry = entries[seq - 1];
	if (!entry) return viewOf(at('home'));
	const mark = marksIn(entries).find((m) => m.of === seq || m.seq === seq);
	if (mark) return mark.view;
	const view = viewOf(placeOf(entries, entry));
	if (entry.command === 'search.run') {
		const search = SearchInput.safeParse(entry.input);
		if (search.success) return { ...view, ...search.data };
	}
	if (committed && !committed.ok)
		return {
			...view,
			notice: { kind: 'refused', message: committed.refusal.message, remedy: committed.refusal.remedy, undo: null },
		};
	return view;
}
