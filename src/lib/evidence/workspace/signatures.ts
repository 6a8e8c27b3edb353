import { z } from 'zod';
import type { DecisionHeader } from '../decision/header.ts';
import { genesis } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import { readStatement, type SignedStatement } from '../assessed/statement.ts';
import { workspace } from './database.ts';

const Kept = z.array(z.string().max(400_000)).max(100);

/** Every signature under a round on this computer, the first one first: one that was unlocked and signed again has several. */
export async function keptSignatures(header: DecisionHeader): Promise<SignedStatement[]> {
	const kept = Kept.safeParse(await (await workspace()).get('signatures', genesis(header))).data ?? [];
	const read = await Promise.all(kept.map(readStatement));
	return read.flatMap((one) => (one.ok ? [one.signed] : []));
}

/** Keeps a signature for good before it returns. Those before it stay. */
export const keepSignature = (header: DecisionHeader, { text }: SignedStatement): Promise<void> =>
	joinSignatures(genesis(header), [text]);

/** Puts signatures beside those that are under a round here. */
export async function joinSignatures(id: Hash, texts: readonly string[]): Promise<void> {
	const tx = (await workspace()).transaction('signatures', 'readwrite', { durability: 'strict' });
	const before = Kept.safeParse(await tx.store.get(id)).data ?? [];
	await Promise.all([tx.store.put([...new Set([...before, ...texts])], id), tx.done]);
}
