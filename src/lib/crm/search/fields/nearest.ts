import { fold } from '../../../db/fold.ts';

/** How many letters must change to make one word of the other, at most `most` + 1. Source: Levenshtein 1965. */
function apart(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[b.length]!;
}

/**
 * The few whose names are most like what was typed: they begin with it, hold it, or differ by a letter or two.
 *
 * @param named - names as they are compared, and what they name
 */
export function nearest<T>(typed: string, named: readonly (readonly [string, T])[], most = 3): T[] {
	const key = fold(typed).trim();
	const slack = key.length < 5 ? 1 : key.length < 9 ? 2 : 3;
	const ranked = named.flatMap(([name, value], at) => {
		const rank = name.startsWith(key) ? 0 : key.length > 2 && name.includes(key) ? 1 : 1 + apart(key, name, slack);
		return key === '' || rank > 1 + slack ? [] : [{ rank, at, value }];
	});
	ranked.sort((a, b) => a.rank - b.rank || a.at - b.at);
	return [...new Set(ranked.map((r) => r.value))].slice(0, most);
}
