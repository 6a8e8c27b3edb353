import type { Pack, PackedAttempt } from '../../src/lib/evidence/pack.ts';
import { genesis, seal, type Entry } from '../../src/lib/ledger/entry.ts';

/** A chain written anew over changed entries: what someone would do who knows how it works. */
export function chained(header: object, entries: readonly Entry[]): Entry[] {
	let prev = genesis(header);
	return entries.map(({ seq: _, prev: __, hash: ___, ...act }, i) => {
		const entry = seal(act, i + 1, prev);
		prev = entry.hash;
		return entry;
	});
}

/**
 * A pack whose only attempt was changed, with every hash that hangs on it written anew: both chains hold, and the
 * portfolio names the attempt as it now is. Only doing the work again can find the change.
 */
export function forged(pack: Pack, change: (attempt: PackedAttempt) => PackedAttempt): Pack {
	const before = pack.attempts[0]!;
	const changed = change(before);
	const after = { ...changed, entries: chained(changed.header, changed.entries) };
	const renamed = JSON.stringify({ portfolio: pack.portfolio, pictures: pack.pictures })
		.replaceAll(genesis(before.header), genesis(after.header))
		.replaceAll(before.entries.at(-1)!.hash, after.entries.at(-1)!.hash);
	const { portfolio, pictures } = JSON.parse(renamed) as Pick<Pack, 'portfolio' | 'pictures'>;
	return {
		...pack,
		attempts: [after],
		pictures,
		portfolio: { ...portfolio, entries: chained(portfolio.header, portfolio.entries) },
	};
}
