import { decodeProtectedHeader, generalVerify, GeneralSign, importJWK } from 'jose';
import { z } from 'zod';
import { canonical, type Json } from '../../ledger/canonical.ts';
import type { Hash } from '../../ledger/hash.ts';
import type { OpenKey } from './key.ts';
import { fingerprint, PublicKey, thumbprint } from './public-key.ts';

/** What is signed is short: it names files by their SHA-256. */
const MOST_LETTERS = 400_000;
const MOST_SIGNATURES = 8;
const Base64 = (most: number) =>
	z
		.string()
		.max(most)
		.regex(/^[A-Za-z0-9_-]+$/);

/** Signatures in the general JSON form. Source: RFC 7515 (JWS), section 7.2.1. */
const Jws = z.strictObject({
	payload: Base64(MOST_LETTERS),
	signatures: z
		.array(z.strictObject({ protected: Base64(2_000), signature: Base64(200) }))
		.min(1)
		.max(MOST_SIGNATURES),
});

/** The key stands beside its signature, so that whoever has the file needs nothing else to check it. */
const Protected = z.strictObject({ alg: z.literal('ES256'), kid: z.string().max(64), jwk: PublicKey });

/** Something that was signed, and with which keys. */
export interface Signed {
	/** The very bytes that were signed. */
	readonly payload: Uint8Array;
	readonly json: unknown;
	readonly keys: readonly {
		readonly publicKey: PublicKey;
		readonly fingerprint: string;
		readonly thumbprint: Hash;
	}[];
}

export type SignatureRead =
	{ readonly ok: true; readonly signed: Signed } | { readonly ok: false; readonly why: string };

/** Signs a statement with a key. The text can be kept beside what it speaks of, or inside it. */
export async function sign(statement: Json, key: OpenKey): Promise<string> {
	const jws = await new GeneralSign(new TextEncoder().encode(canonical(statement)))
		.addSignature(key.privateKey)
		.setProtectedHeader({ alg: 'ES256', kid: thumbprint(key.publicKey), jwk: key.publicKey })
		.sign();
	return JSON.stringify(jws);
}

const NO_SIGNATURE = 'What stands in the place of the signature is none. It was changed, or another program wrote it.';
const BROKEN = 'The signature does not hold: what was signed, or the signature, was changed since.';

/**
 * Checks signatures with their public keys alone. Never throws: it comes from anywhere.
 *
 * That it holds means that whoever has the private key signed just this. Who that is, it does not say: compare the
 * fingerprint with one that the person told you themselves.
 */
export async function readSigned(text: string): Promise<SignatureRead> {
	if (text.length > 2 * MOST_LETTERS) return { ok: false, why: NO_SIGNATURE };
	try {
		const jws = Jws.safeParse(JSON.parse(text));
		if (!jws.success) return { ok: false, why: NO_SIGNATURE };
		const keys: PublicKey[] = [];
		let payload: Uint8Array | undefined;
		for (const one of jws.data.signatures) {
			const about = Protected.safeParse(decodeProtectedHeader(one));
			if (!about.success || about.data.kid !== thumbprint(about.data.jwk)) return { ok: false, why: NO_SIGNATURE };
			const alone = { payload: jws.data.payload, signatures: [one] };
			const checked = await generalVerify(alone, await importJWK(about.data.jwk, 'ES256'), { algorithms: ['ES256'] });
			payload = checked.payload;
			keys.push(about.data.jwk);
		}
		const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
		return {
			ok: true,
			signed: {
				payload: payload!,
				json,
				keys: keys.map((key) => ({ publicKey: key, fingerprint: fingerprint(key), thumbprint: thumbprint(key) })),
			},
		};
	} catch (error) {
		const code = (error as { code?: unknown }).code;
		return { ok: false, why: code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' ? BROKEN : NO_SIGNATURE };
	}
}
