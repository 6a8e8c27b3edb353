import { CompactEncrypt, compactDecrypt } from 'jose';

/** Short ones are guessed: who has the file can try as often as they like. */
export const LEAST_LETTERS = 12;

/** Rounds of PBKDF2 with SHA-512. Source: OWASP, Password Storage Cheat Sheet (2023). */
const ROUNDS = 210_000;
/** A file that asks for more was made to keep us busy. */
const MOST_ROUNDS = 1_000_000;
/** Text of the box, in base64; the browser has to hold it several times. */
export const MOST_LETTERS = 350_000_000;

const WRONG = 'The passphrase does not open it. See that capitals are as you chose them, and type it again.';
const DAMAGED = 'This locked file is damaged, or was not made by Practice Desk. Copy it again from where you saved it.';

export type Unlocked = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

/** What is wrong with a passphrase that somebody chooses, in words; empty when nothing is. */
export function passphraseFault(passphrase: string): string {
	const letters = [...spelled(passphrase)].length;
	if (letters >= LEAST_LETTERS) return '';
	return `Use at least ${LEAST_LETTERS} letters. Four words that only you would put together are good.`;
}

/**
 * Locks bytes with a passphrase, into one line of text that any JOSE library opens.
 *
 * Without the passphrase nobody can read it, and we can't either: there is no way back in.
 * Source: RFC 7516 (JWE) with PBES2-HS512+A256KW, RFC 7518 section 4.8, and AES-256-GCM.
 */
export function locked(bytes: Uint8Array, passphrase: string): Promise<string> {
	return new CompactEncrypt(bytes)
		.setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' })
		.setKeyManagementParameters({ p2c: ROUNDS })
		.encrypt(keyOf(passphrase));
}

/** Whether text looks like what {@link locked} makes. */
export const looksLocked = (text: string): boolean =>
	/^ey[A-Za-z0-9_-]{10,600}\.[A-Za-z0-9_-]{10,200}\.[A-Za-z0-9_-]{8,40}\./.test(text.slice(0, 1_000));

/** Opens what {@link locked} made. Never throws: it may come from anywhere. */
export async function unlocked(text: string, passphrase: string): Promise<Unlocked> {
	if (text.length > MOST_LETTERS) return { ok: false, why: 'This locked file is too large to be opened here.' };
	if (!looksLocked(text)) return { ok: false, why: DAMAGED };
	try {
		const { plaintext } = await compactDecrypt(text, keyOf(passphrase), {
			keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
			contentEncryptionAlgorithms: ['A256GCM'],
			maxPBES2Count: MOST_ROUNDS,
			maxDecompressedLength: 0,
		});
		return { ok: true, bytes: plaintext };
	} catch (error) {
		// a wrong passphrase and a changed byte look the same: neither opens
		const code = (error as { code?: unknown }).code;
		return { ok: false, why: code === 'ERR_JWE_DECRYPTION_FAILED' ? WRONG : DAMAGED };
	}
}

/** One spelling, so that `é` from two keyboards is the same letter. */
const spelled = (passphrase: string) => passphrase.normalize('NFKC');
const keyOf = (passphrase: string) => new TextEncoder().encode(spelled(passphrase));
