/** A stretch in which two lists are not the same: what the one has there, and the other. */
export type Stretch = readonly [one: readonly string[], two: readonly string[]];

/** Beyond this the whole stretch is told as one: pages of ours have some hundred pieces. */
const MOST = 4_000_000;

/** Where two lists differ: the stretches between what they have in common, in order. */
export function apart(a: readonly string[], b: readonly string[]): Stretch[] {
	const short = Math.min(a.length, b.length);
	let head = 0;
	while (head < short && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < short - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
	if (x.length === 0 && y.length === 0) return [];
	return x.length * y.length > MOST ? [[x, y]] : stretches(x, y);
}

/** By their longest common row. Source: D. S. Hirschberg, Communications of the ACM 18 (1975), 341, the plain method. */
function stretches(a: readonly string[], b: readonly string[]): Stretch[] {
	const wide = b.length + 1;
	const long = new Uint32Array((a.length + 1) * wide);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			long[i * wide + j] =
				a[i] === b[j]
					? long[(i + 1) * wide + j + 1]! + 1
					: Math.max(long[(i + 1) * wide + j]!, long[i * wide + j + 1]!);
	const found: [string[], string[]][] = [];
	let open: [string[], string[]] | null = null;
	for (let i = 0, j = 0; i < a.length || j < b.length;) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			open = null;
			i++;
			j++;
			continue;
		}
		if (!open) found.push((open = [[], []]));
		const mine = i < a.length && (j === b.length || long[(i + 1) * wide + j]! >= long[i * wide + j + 1]!);
		if (mine) open[0].push(a[i++]!);
		else open[1].push(b[j++]!);
	}
	return found;
}
