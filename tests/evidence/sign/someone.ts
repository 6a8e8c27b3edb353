import { makeKey, openKey, type OpenKey } from '../../../src/lib/evidence/sign/key.ts';
import type { Signer } from '../../../src/lib/evidence/sign/public-key.ts';

export const PASSPHRASE = 'four warm harbour lanes';

/** A key of somebody's own, open. */
export async function keyOf(name: string, role: Signer['role'] = 'assessor'): Promise<OpenKey> {
	const opened = await openKey(await makeKey({ name, role }, PASSPHRASE, '2026-08-31T10:00:00Z'), PASSPHRASE);
	if (!opened.ok) throw new Error(opened.why);
	return opened.key;
}
