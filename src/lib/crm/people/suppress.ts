import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { sha256 } from '../../ledger/hash.ts';
import { command, query } from '../define.ts';
import { phoneKey } from '../fields.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

const refuse = reasons({
	'no-address-to-suppress': (p: { name: string }) => ({
		message: `${p.name} has no number or address of this kind, so there is nothing to hold back.`,
		remedy: 'Choose another channel, or “any”.',
	}),
	'suppressed-already': (p: { name: string }) => ({
		message: `${p.name} is on the do-not-contact list for this already.`,
		remedy: 'Nothing more is needed.',
	}),
});

const REASONS = {
	unsubscribed: 'asked to stop',
	complaint: 'complained',
	do_not_contact: 'asked not to be contacted',
} as const;

/**
 * Puts a person's numbers and addresses on the do-not-contact list, as hashes: enough to leave them alone even after
 * their record has gone, and no more.
 *
 * Source: UK GDPR Art. 21(3), the right to object to marketing; PECR reg. 22.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-address-to-suppress`, `suppressed-already`
 */
export const addSuppression = command({
	name: 'suppression.add',
	title: 'Do not contact',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		channel: z.enum(['email', 'sms', 'any']),
		reason: z.enum(['unsubscribed', 'complaint', 'do_not_contact']),
	}),
	outcome: z.strictObject({ held: z.int() }),
	run({ db, now }, { ref, channel, reason }) {
		const person = activeCandidate(db, ref);
		const kinds = channel === 'any' ? ['email', 'mobile', 'landline'] : channel === 'email' ? ['email'] : ['mobile'];
		const addresses = db.all(
			z.object({ norm: z.string() }),
			sql`select norm from contact_point where person_id = ${person.id} and kind in (select value from json_each(${JSON.stringify(kinds)})) order by id`,
		);
		if (addresses.length === 0) throw refuse('no-address-to-suppress', { name: fullName(person) });
		let held = 0;
		for (const { norm } of addresses) {
			const hash = suppressionHash(channel, norm);
			if (db.column(sql`select 1 from suppression where channel = ${channel} and norm_hash = ${hash}`).length > 0)
				continue;
			db.run(
				sql`insert into suppression (channel, norm_hash, reason, at) values (${channel}, ${hash}, ${reason}, ${now})`,
			);
			held++;
		}
		if (held === 0) throw refuse('suppressed-already', { name: fullName(person) });
		if (channel === 'any') db.run(sql`update candidate set status = 'do_not_contact' where person_id = ${person.id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { held };
	},
	says: ({ ref, channel, reason }) =>
		`Put ${ref} on the do-not-contact list (${channel === 'any' ? 'every channel' : channel}): ${REASONS[reason]}`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'rows',
});

/** What stands on the list in the place of a number or address. */
export const suppressionHash = (channel: 'email' | 'sms' | 'any', norm: string) => sha256(`${channel}:${norm}`);

/** Somebody's addresses as they are typed or stand in a file. */
interface Addresses {
	readonly email?: string | null | undefined;
	readonly mobile?: string | null | undefined;
	readonly landline?: string | null | undefined;
}

/** Whether one of these addresses belongs to somebody who asked to be left alone. Only the hashes are compared. */
export function isSuppressed(db: ReadDb, { email, mobile, landline }: Addresses): boolean {
	const norms = [email?.toLowerCase(), mobile && phoneKey(mobile), landline && phoneKey(landline)];
	const hashes = norms.flatMap((norm) => (norm ? [suppressionHash('any', norm)] : []));
	return (
		db.column(
			sql`select 1 from suppression where channel = 'any' and norm_hash in (select value from json_each(${JSON.stringify(hashes)}))`,
		).length > 0
	);
}

/** The same, while a form is typed. */
export const suppressedDraft = query({
	name: 'suppressed-draft',
	input: z.strictObject({ email: z.string(), mobile: z.string(), landline: z.string() }),
	run: (db, addresses) => isSuppressed(db, addresses),
});
