import { z } from 'zod';
import type { Json } from '../../ledger/canonical.ts';
import { sha256, type Hash } from '../../ledger/hash.ts';
import { receiptOf } from '../../ledger/receipt.ts';
import type { OpenKey } from '../sign/key.ts';
import { readSigned, sign } from '../sign/signature.ts';
import { Closing, Opening, SittingFile } from './format.ts';

/** A sitting whose signatures hold. */
export interface Sitting {
	/** `7F3K-92QM-X4TD`: the beginning of the hash of what was signed, so no other sitting can be given the same. */
	readonly code: string;
	readonly hash: Hash;
	readonly opening: Opening;
	/** Null before its end. */
	readonly closing: Closing | null;
	/** The fingerprint of the key that signed both. */
	readonly key: string;
	readonly file: SittingFile;
}

export type SittingRead =
	{ readonly ok: true; readonly sitting: Sitting } | { readonly ok: false; readonly why: string };

/** Signs a sitting before it begins. */
export async function openSitting(
	about: Omit<Opening, 'format' | 'kind' | 'by' | 'nonce'>,
	key: OpenKey,
): Promise<Sitting> {
	const opening = Opening.parse({ format: 1, kind: 'sitting', ...about, by: key.signer, nonce: chance() });
	return whole({
		format: 1,
		kind: 'practice-desk-sitting',
		opening: await sign(opening satisfies Json, key),
		closing: null,
	});
}

/** Signs a sitting's end, with every receipt that was noted. It can be signed again: what is signed last counts. */
export async function closeSitting(
	{ hash, file }: Sitting,
	about: Pick<Closing, 'receipts' | 'notes' | 'closedAt'>,
	key: OpenKey,
): Promise<Sitting> {
	const closing = Closing.parse({ format: 1, kind: 'sitting-end', sitting: hash, ...about, by: key.signer });
	return whole({ ...file, closing: await sign(closing satisfies Json, key) });
}

async function whole(file: SittingFile): Promise<Sitting> {
	const read = await sittingIn(file);
	if (!read.ok) throw new Error(read.why);
	return read.sitting;
}

const chance = () =>
	[...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, '0')).join('');

const NOT_ONE =
	'This is not a sitting file of Practice Desk. Choose the file that the invigilator saved, whose name begins “sitting”.';
const ASK = 'Ask the invigilator for the file as they saved it.';

/** Reads a sitting file and checks its signatures. Never throws: it comes from anywhere. */
export async function readSitting(text: string): Promise<SittingRead> {
	if (text.length > 1_000_000) return { ok: false, why: NOT_ONE };
	try {
		const json: unknown = JSON.parse(text);
		const file = SittingFile.safeParse(json);
		if (file.success) return await sittingIn(file.data);
		const told = z.object({ kind: z.literal('practice-desk-sitting'), format: z.number() }).safeParse(json);
		const newer = told.success && told.data.format !== 1;
		return {
			ok: false,
			why: newer ? 'This sitting file is of a newer release of Practice Desk. Open it there.' : NOT_ONE,
		};
	} catch {
		return { ok: false, why: NOT_ONE };
	}
}

async function sittingIn(file: SittingFile): Promise<SittingRead> {
	const opened = await readSigned(file.opening);
	if (!opened.ok) return { ok: false, why: `The start of this sitting: ${opened.why} ${ASK}` };
	const opening = Opening.safeParse(opened.signed.json);
	if (!opening.success) return { ok: false, why: NOT_ONE };
	const hash = sha256(opened.signed.payload);
	const [first] = opened.signed.keys;
	const sitting = { code: receiptOf(hash), hash, opening: opening.data, key: first!.fingerprint, file };
	if (file.closing === null) return { ok: true, sitting: { ...sitting, closing: null } };

	const closed = await readSigned(file.closing);
	if (!closed.ok) return { ok: false, why: `The end of this sitting: ${closed.why} ${ASK}` };
	const closing = Closing.safeParse(closed.signed.json);
	if (!closing.success) return { ok: false, why: NOT_ONE };
	if (closing.data.sitting !== hash) return { ok: false, why: `The end in this file is of another sitting. ${ASK}` };
	if (closed.signed.keys[0]!.fingerprint !== sitting.key)
		return { ok: false, why: `The start and the end of this sitting were signed with different keys. ${ASK}` };
	return { ok: true, sitting: { ...sitting, closing: closing.data } };
}
