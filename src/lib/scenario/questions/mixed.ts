import { sha256 } from '../../ledger/hash.ts';

/**
 * Texts in an order that gives nothing away, the same for everybody and on every computer: it follows from the texts
 * alone, so that an answer by number means the same in a sealed copy.
 */
export function mixed(salt: string, texts: readonly string[]): string[] {
	const lot = new Map(texts.map((text) => [text, sha256(`${salt} ${text}`)]));
	const order = [...lot.keys()].sort((a, b) => (lot.get(a)! < lot.get(b)! ? -1 : 1));
	// by accident it could be the right order: then the last one goes first
	const given = [...lot.keys()];
	return order.length > 1 && order.every((text, i) => text === given[i])
		? [order.at(-1)!, ...order.slice(0, -1)]
		: order;
}
