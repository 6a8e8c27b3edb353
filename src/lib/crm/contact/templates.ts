import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { agencyName } from '../agency.ts';
import { query } from '../define.ts';
import { ColleagueRef, ContactRef, VacancyRef } from '../refs.ts';
import { knownFields, merged } from './merge.ts';

const Template = z.object({
	name: z.string(),
	/** Offers need a yes of their own; what is about a person's own application does not. */
	purpose: z.enum(['service', 'marketing']),
	subject: z.string(),
	body: z.string(),
});

/**
 * The agency's templates for a channel, with what the records know of somebody and of a vacancy put in. What they
 * don't know stands in double brackets, and nothing goes before it is filled in.
 */
export const templatesFor = query({
	name: 'templates',
	input: z.strictObject({
		ref: z.union([ContactRef, ColleagueRef]),
		channel: z.enum(['email', 'sms']),
		vacancy: VacancyRef.nullable(),
		/** Whose name stands below it. */
		me: z.string().max(200),
	}),
	run(db, { ref, channel, vacancy, me }) {
		const known = { ...knownFields(db, ref, vacancy), me, agency: agencyName.run(db, {}) };
		return db
			.all(
				Template,
				sql`select name, purpose, subject, body from template where channel = ${channel} and archived_at is null order by id`,
			)
			.map(({ subject, body, ...template }) => ({
				...template,
				subject: merged(subject, known),
				body: merged(body, known),
			}));
	},
});
