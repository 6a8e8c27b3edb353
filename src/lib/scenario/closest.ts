/** How many letters have to be changed, added, taken out or swapped with their neighbour to make one word the other. */
function apart(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
			row.push(best);
		}
		before = last;
		last = row;
	}
	return last[b.length]!;
}

/**
 * The word that was surely meant: one letter off, or two in a long one, and no other as near. Undefined where that is
 * not certain.
 */
export function closest(word: string, known: Iterable<string>): string | undefined {
	const near = [...new Set(known)]
		.filter((one) => one !== word)
		.map((one) => ({ one, off: apart(word.toLowerCase(), one.toLowerCase()) }))
		.filter(({ one, off }) => off <= (Math.min(one.length, word.length) < 6 ? 1 : 2))
		.sort((a, b) => a.off - b.off);
	const [best, next] = near;
	return best && (next === undefined || next.off > best.off) ? best.one : undefined;
}
