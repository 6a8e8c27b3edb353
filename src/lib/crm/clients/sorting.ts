import { fold } from '../../db/fold.ts';

type Key = string | number | null;

/**
 * Rows in the order of some keys, each by its own direction; nothing known goes last either way. Text compares by code
 * point, so give folded text.
 */
export function sorted<R>(rows: readonly R[], ...keys: readonly ((row: R) => Key)[]): R[] {
	return [...rows].sort((a, b) => {
		for (const key of keys) {
			const [x, y] = [key(a), key(b)];
			if (x === y) continue;
			if (x === null) return 1;
			if (y === null) return -1;
			return x < y ? -1 : 1;
		}
		return 0;
	});
}

/** Whether all words that were typed stand somewhere in these texts. */
export function hasWords(typed: string, texts: readonly (string | null)[]): boolean {
	const plain = fold(texts.filter(Boolean).join(' '));
	return fold(typed)
		.split(/\s+/)
		.every((word) => plain.includes(word));
}
