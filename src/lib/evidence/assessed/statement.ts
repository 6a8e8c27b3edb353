import { z } from 'zod';
import type { Json } from '../../ledger/canonical.ts';
import { Hash, sha256 } from '../../ledger/hash.ts';
import type { OpenKey } from '../sign/key.ts';
import { Signer } from '../sign/public-key.ts';
import { readSigned, sign } from '../sign/signature.ts';

/** What an assessor signs: the very bytes of a portfolio and of the decision about it, named by their SHA-256. */
export const Statement = z.strictObject({
	format: z.literal(1),
	kind: z.literal('assessment'),
	portfolio: z.strictObject({ sha256: Hash, bytes: z.int().positive() }),
	decision: z.strictObject({ sha256: Hash }),
	by: Signer,
	/** By the assessor's device, UTC. */
	at: z.iso.datetime(),
});
export type Statement = z.infer<typeof Statement>;

/** A statement whose signature holds. */
export interface SignedStatement {
	readonly statement: Statement;
	/** The short fingerprint of the key. */
	readonly fingerprint: string;
	/** The whole of it: SHA-256, in hex. */
	readonly thumbprint: Hash;
	/** General JWS, as it stands in the file. */
	readonly text: string;
}

/**
 * Signs a portfolio and a decision about it.
 *
 * @param decision - as the file will carry it: see {@link decisionJson}
 */
export async function signAssessment(
	portfolio: Uint8Array,
	decision: string,
	key: OpenKey,
	at: string,
): Promise<SignedStatement> {
	const statement: Statement = {
		format: 1,
		kind: 'assessment',
		portfolio: { sha256: sha256(portfolio), bytes: portfolio.length },
		decision: { sha256: sha256(decision) },
		by: key.signer,
		at,
	};
	const read = await readStatement(await sign(statement satisfies Json, key));
	if (!read.ok) throw new Error(read.why);
	return read.signed;
}

/** Reads a signed statement and checks its signature. Never throws: it comes from a stranger. */
export async function readStatement(
	text: string,
): Promise<{ readonly ok: true; readonly signed: SignedStatement } | { readonly ok: false; readonly why: string }> {
	const read = await readSigned(text);
	if (!read.ok) return read;
	const statement = Statement.safeParse(read.signed.json);
	if (!statement.success) return { ok: false, why: 'What was signed is no assessment of a portfolio.' };
	// the first signature is the assessor's; others may stand beside it
	const [key] = read.signed.keys;
	return { ok: true, signed: { statement: statement.data, ...key!, text } };
}
