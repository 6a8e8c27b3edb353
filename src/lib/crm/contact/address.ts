import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { suppressionHash } from '../people/suppress.ts';
import { reasons, type Refusal } from '../refusal.ts';
import type { Anyone } from './anyone.ts';
import { noContact } from './no-contact.ts';

export type Channel = 'email' | 'sms';

const refuse = reasons({
	'no-address-of-kind': (p: { name: string; what: string; other: string }) => ({
		message: `There is no ${p.what} for ${p.name} on record.`,
		remedy: `Use ${p.other}, or add it to the record first.`,
	}),
	'address-does-not-work': (p: { name: string; value: string; bounced: boolean }) => ({
		message: p.bounced
			? `Messages to ${p.value} came back: it no longer works for ${p.name}.`
			: `For ${p.name}, ${p.value} is marked as wrong.`,
		remedy: 'Find the right one another way, and correct the record before you write.',
	}),
	'address-held-back': (p: { name: string; value: string }) => ({
		message: `${p.name} asked for no messages this way: ${p.value} is on the do-not-contact list.`,
		remedy: 'Respect it. If there is something the person must know, ask your consultant how to say it.',
	}),
});

const Point = z.object({
	value: z.string(),
	norm: z.string(),
	status: z.enum(['ok', 'bounced', 'wrong', 'opted_out']),
});

const WORDS = {
	email: { kind: 'email', what: 'e-mail address', other: 'a text or a call' },
	sms: { kind: 'mobile', what: 'mobile number', other: 'e-mail or a call' },
} as const;

/**
 * Where a message to somebody goes, or what holds it back. Checked when it is sent, whatever was so when it was written.
 *
 * Source: PECR reg. 22; UK GDPR Art. 21(3).
 */
export function addressOf(db: ReadDb, person: Anyone, channel: Channel): { value: string } | Refusal {
	const stop = noContact(person);
	if (stop) return stop;
	const { name } = person;
	const { kind, what, other } = WORDS[channel];
	const point = db.maybe(
		Point,
		sql`select value, norm, status from contact_point where person_id = ${person.id} and kind = ${kind} order by is_primary desc, id limit 1`,
	);
	if (!point) return refuse('no-address-of-kind', { name, what, other });
	const { value, norm, status } = point;
	if (status === 'bounced' || status === 'wrong')
		return refuse('address-does-not-work', { name, value, bounced: status === 'bounced' });
	const held = db.column(
		sql`select 1 from suppression where (channel = ${channel} and norm_hash = ${suppressionHash(channel, norm)})
		    or (channel = 'any' and norm_hash = ${suppressionHash('any', norm)})`,
	);
	if (status === 'opted_out' || held.length > 0) return refuse('address-held-back', { name, value });
	return { value };
}
