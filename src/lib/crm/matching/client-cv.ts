import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';

const Kept = z.object({
	file_name: z.string(),
	text: z.string(),
	address: z.string().nullable(),
	postcode: z.string().nullable(),
});

/** What stands where a detail was. */
export const LEFT_OUT = '[left out]';

const EMAIL = /[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+/g;
const PHONE = /(?:\+44|\b0)[\d ()-]{8,}\d/g;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi;

/**
 * A text with every way to reach the person taken out: what the record holds of them, and what looks like an address,
 * whoever typed it.
 */
export function withoutContact(text: string, known: readonly string[]): string {
	let left = text;
	for (const value of [...known].sort((a, b) => b.length - a.length))
		if (value.trim().length > 3) left = left.split(value).join(LEFT_OUT);
	for (const pattern of [EMAIL, PHONE, POSTCODE]) left = left.replace(pattern, LEFT_OUT);
	return left;
}

/**
 * The CV that a client gets: the current one, without address, telephone number and e-mail. Null where there is none.
 *
 * Source: CRM-AC5; UK GDPR Art. 5(1)(c), no more than is needed.
 */
export const clientCv = query({
	name: 'client-cv',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const cv = db.maybe(
			Kept,
			sql`select d.file_name, d.text, p.address, p.postcode from person p join document d on d.person_id = p.id and d.kind = 'cv' and d.is_current = 1
			    where p.ref = ${ref} order by d.id desc limit 1`,
		);
		if (!cv) return null;
		const values = db.column(
			sql`select k.value from contact_point k join person p on p.id = k.person_id where p.ref = ${ref} order by k.id`,
		) as string[];
		const known = [...values, cv.address ?? '', cv.postcode ?? ''];
		return { file_name: cv.file_name, whole: cv.text, redacted: withoutContact(cv.text, known) };
	},
});
