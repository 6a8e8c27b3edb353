import { z } from 'zod';
import { canonical } from '../../ledger/canonical.ts';
import { sha256, type Hash } from '../../ledger/hash.ts';
import { receiptOf } from '../../ledger/receipt.ts';

/** 32 bytes in base64url. */
const Coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'A coordinate of the key is 43 letters');

/** A public key as a JSON Web Key. Source: RFC 7517, RFC 7518 section 6.2. */
export const PublicKey = z.strictObject({
	kty: z.literal('EC'),
	crv: z.literal('P-256'),
	x: Coordinate,
	y: Coordinate,
});
export type PublicKey = z.infer<typeof PublicKey>;

/** The key's thumbprint: the SHA-256 of its one spelling. Source: RFC 7638, whose spelling RFC 8785 gives. */
export const thumbprint = (key: PublicKey): Hash => sha256(canonical(key));

/** The first sixty bits of the thumbprint, short enough to compare on the telephone: `7F3K-92QM-X4TD`. */
export const fingerprint = (key: PublicKey): string => receiptOf(thumbprint(key));

/** What a person signs as. */
export const ROLES = ['assessor', 'iqa', 'invigilator'] as const;

/** Who a key says it belongs to: a word that its maker typed, and no proof of who that is. */
export const Signer = z.strictObject({
	name: z.string().trim().min(2, 'Write your name as it should stand under what you sign.').max(120),
	role: z.enum(ROLES),
});
export type Signer = z.infer<typeof Signer>;
