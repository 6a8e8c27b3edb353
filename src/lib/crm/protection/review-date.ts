import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addMonths } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';
import { contactRule } from './retention.ts';

/** The day on which a record comes up for review by the agency's rule. */
export const reviewDate = query({
	name: 'review-date',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const rule = contactRule(db);
		const last = db.column(
			sql`select substr(coalesce(c.last_contact_at, p.created_at), 1, 10) from person p join candidate c on c.person_id = p.id where p.ref = ${ref}`,
		)[0];
		return { rule: rule.name, months: rule.months, due: last ? addMonths(String(last), rule.months) : '' };
	},
});
