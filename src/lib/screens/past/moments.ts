import type { Results } from '../../assessment/finding.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Trap } from '../../scenario/trap.ts';
import { count } from '../words.ts';

/** A moment of an attempt that is worth going to. */
export interface Moment {
	readonly kind: 'criterion' | 'mistake' | 'pause';
	readonly entry: number;
	readonly words: string;
}

/** Shorter than this nobody left the desk. */
const LONG_MS = 5 * 60_000;

/** Before which entries nothing was done for long, by the learner's device. */
export function pausesOf(entries: readonly Entry[]): { readonly entry: number; readonly minutes: number }[] {
	return entries.flatMap((entry, i) => {
		const before = entries[i - 1];
		const ms = before ? Date.parse(entry.at) - Date.parse(before.at) : 0;
		return ms >= LONG_MS ? [{ entry: entry.seq, minutes: Math.round(ms / 60_000) }] : [];
	});
}

/** The moments that decided a criterion, the mistakes, and the long pauses, in the order in which they came. */
export function momentsOf(
	entries: readonly Entry[],
	results: Results | null,
	traps: readonly Pick<Trap, 'id' | 'name'>[],
): Moment[] {
	const there = new Set(entries.map(({ seq }) => seq));
	const criteria = (results ?? []).flatMap(({ code, entries }) =>
		entries.map((entry): Moment => ({ kind: 'criterion', entry, words: code.replace('-', ' ') })),
	);
	const titles = new Map(traps.map(({ id, name }) => [id, name]));
	const sprung = new Map(
		(results ?? []).flatMap(({ traps }) =>
			traps.flatMap(({ id, sprung }) =>
				sprung.map((entry): [string, Moment] => [
					`${id} ${entry}`,
					{ kind: 'mistake', entry, words: `Mistake: ${titles.get(id) ?? id}` },
				]),
			),
		),
	);
	const pauses = pausesOf(entries).map(({ entry, minutes }): Moment => ({
		kind: 'pause',
		entry,
		words: `Pause of ${count(minutes, 'minute', 'minutes')}`,
	}));
	return [...criteria, ...sprung.values(), ...pauses]
		.filter(({ entry }) => there.has(entry))
		.sort((a, b) => a.entry - b.entry || (a.kind < b.kind ? -1 : 1));
}
