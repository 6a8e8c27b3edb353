import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';

/** The few facts that commands ask of a client before they do anything. */
export const Client = z.object({ id: z.int(), ref: z.string(), name: z.string(), status: z.string() });
export type Client = z.infer<typeof Client>;

const refuse = reasons({
	'no-such-client': (p: { ref: string }) => ({
		message: `There is no client ${p.ref}.`,
		remedy: 'Go back to Clients and open the record from the list.',
	}),
});

/** @throws {Refusal} `no-such-client` */
export function clientByRef(db: ReadDb, ref: string): Client {
	const found = db.maybe(Client, sql`select id, ref, name, status from client where ref = ${ref}`);
	if (!found) throw refuse('no-such-client', { ref });
	return found;
}

/**
 * A company's name as it is compared: `Kestrel Storage Ltd.` and `KESTREL STORAGE` are one. Endings that say only
 * what kind of company it is drop out.
 */
export function companyKey(name: string): string {
	return fold(name)
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N} ]/gu, ' ')
		.replace(/\b(ltd|limited|plc|llp|lp|inc|group|holdings|uk|gb)\b/g, ' ')
		.replace(/^\s*the /, '')
		.replace(/\s+/g, ' ')
		.trim();
}
