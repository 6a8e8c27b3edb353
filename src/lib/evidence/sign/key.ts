import { exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { canonical } from '../../ledger/canonical.ts';
import { locked, unlocked } from './passphrase.ts';
import { PublicKey, Signer } from './public-key.ts';

/**
 * A key as it is kept and carried: what is secret in it is under a passphrase, on this computer as in the file.
 *
 * ES256, since every browser that opens the app has it; Ed25519 is missing from those of a few years ago.
 */
export const KeyFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('practice-desk-key'),
	signer: Signer,
	publicKey: PublicKey,
	/** By the device that made it, UTC. */
	madeAt: z.iso.datetime(),
	/** The private key, locked. */
	locked: z.string().max(4_000),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** A key that can sign, for as long as the page is open. */
export interface OpenKey {
	readonly signer: Signer;
	readonly publicKey: PublicKey;
	readonly privateKey: CryptoKey;
}

const Private = PublicKey.extend({ d: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** Makes a key, and locks its secret part. */
export async function makeKey(signer: Signer, passphrase: string, madeAt: string): Promise<KeyFile> {
	const pair = await generateKeyPair('ES256', { extractable: true });
	const { kty, crv, x, y, d } = Private.parse(stripped(await exportJWK(pair.privateKey)));
	const secret = new TextEncoder().encode(JSON.stringify({ kty, crv, x, y, d }));
	return {
		format: 1,
		kind: 'practice-desk-key',
		signer: Signer.parse(signer),
		publicKey: { kty, crv, x, y },
		madeAt,
		locked: await locked(secret, passphrase),
	};
}

export type KeyOpened = { readonly ok: true; readonly key: OpenKey } | { readonly ok: false; readonly why: string };

/** Opens a key with its passphrase. Never throws. */
export async function openKey({ signer, publicKey, locked }: KeyFile, passphrase: string): Promise<KeyOpened> {
	const box = await unlocked(locked, passphrase);
	if (!box.ok) return { ok: false, why: box.why.replace('open it', 'open the key') };
	try {
		const { d, ...inside } = Private.parse(JSON.parse(new TextDecoder().decode(box.bytes)));
		if (canonical(inside) !== canonical(publicKey)) return { ok: false, why: OTHER_HALF };
		// safe: a P-256 key is never a secret key of bytes
		const privateKey = (await importJWK({ ...inside, d }, 'ES256')) as CryptoKey;
		return { ok: true, key: { signer, publicKey, privateKey } };
	} catch {
		return { ok: false, why: 'What is locked in this file is no key. Choose the key file that you saved.' };
	}
}

const OTHER_HALF = 'The two halves of this key do not belong together. Choose the key file as you saved it.';
const NOT_A_KEY =
	'This is not a key file of Practice Desk. Choose the file that you saved, whose name begins “practice-desk-key”.';

/** Reads a key file. Never throws: it comes from anywhere. */
export function readKeyFile(
	text: string,
): { readonly ok: true; readonly file: KeyFile } | { readonly ok: false; readonly why: string } {
	if (text.length > 10_000) return { ok: false, why: NOT_A_KEY };
	try {
		const json: unknown = JSON.parse(text);
		const file = KeyFile.safeParse(json);
		if (file.success) return { ok: true, file: file.data };
		const told = z.object({ kind: z.literal('practice-desk-key'), format: z.number() }).safeParse(json);
		return {
			ok: false,
			why:
				told.success && told.data.format !== 1
					? 'This key file was made by a newer release of Practice Desk. Open it there.'
					: NOT_A_KEY,
		};
	} catch {
		return { ok: false, why: NOT_A_KEY };
	}
}

/** A key file as it is saved. */
export const keyFileText = (file: KeyFile): string => JSON.stringify(KeyFile.parse(file), null, '\t');

/** Only what a key is made of; libraries add what it may be used for. */
const stripped = ({ kty, crv, x, y, d }: { kty?: string; crv?: string; x?: string; y?: string; d?: string }) => ({
	kty,
	crv,
	x,
	y,
	d,
});
