import type { Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import { matchesAny, type AnyPattern, type Seen } from '../scenario/pattern.ts';

/** An act or a happening, in the order in which they took place. */
export interface Moment extends Seen {
	readonly seq: number;
	/** 0 for the act itself, then 1, 2, 3 … for what happened in answer. */
	readonly place: number;
	/** The act was taken back later. */
	readonly undone: boolean;
}

/** The ledger as patterns see it: acts with their input and outcome, and what happened. */
export function momentsOf(entries: readonly Entry[]): Moment[] {
	const undone = undoneIn(entries);
	return entries.flatMap((entry): Moment[] => [
		{
			seq: entry.seq,
			place: 0,
			name: entry.command,
			refusal: entry.refusal,
			with: { ...withUndone(entries, entry), ...withOf(entry) },
			undone: undone.has(entry.seq),
		},
		...entry.happened.map((h, i) => ({
			seq: entry.seq,
			place: i + 1,
			name: h.name,
			refusal: null,
			with: h.with,
			undone: false,
		})),
	]);
}

const withOf = (entry: Entry) => ({
	...(entry.input as Record<string, Json>),
	...(entry.outcome as Record<string, Json> | null),
});

/** An undo is about what it takes back: `undoes` names the act, and the rest is what that act was with. */
function withUndone(entries: readonly Entry[], entry: Entry): Record<string, Json> {
	if (entry.command !== 'undo.act') return {};
	const target = entries[(entry.input as { entry: number }).entry - 1];
	return target ? { ...withOf(target), undoes: target.command } : {};
}

/** Acts that stand taken back at the end: undone, and the undoing not undone in turn. */
export function undoneIn(entries: readonly Entry[]): ReadonlySet<number> {
	const undone = new Set<number>();
	for (const entry of entries) {
		if (entry.command !== 'undo.act' || entry.refusal !== null) continue;
		const target = entries[(entry.input as { entry: number }).entry - 1];
		if (!target) continue;
		undone.add(target.seq);
		// taking an undo back does the first act again
		if (target.command === 'undo.act') undone.delete((target.input as { entry: number }).entry);
	}
	return undone;
}

export const matching = (moments: readonly Moment[], pattern: AnyPattern) =>
	moments.filter((m) => matchesAny(pattern, m));

export const before = (a: Moment, b: Moment) => a.seq < b.seq || (a.seq === b.seq && a.place < b.place);

/** Each `seq` once, in order. */
export const seqs = (all: Iterable<number>): number[] => [...new Set(all)].sort((a, b) => a - b);
