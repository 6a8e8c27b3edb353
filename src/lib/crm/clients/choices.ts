import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { ClientRef, ContactRef } from '../refs.ts';

/** Vacancies that people can be put forward for, the one opened last first. */
export const openVacancies = query({
	name: 'open-vacancies',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({ ref: z.string(), title: z.string(), client: z.string() }),
			sql`select v.ref, v.title, c.name as client from vacancy v join client c on c.id = v.client_id
			    where v.status = 'open' order by v.opened_at desc, v.id desc`,
		),
});

/** Clients that a vacancy can be for, by name. */
export const clientChoices = query({
	name: 'client-choices',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({ ref: z.string(), name: z.string() }),
			sql`select ref, name from client where status <> 'archived' order by name_key, id`,
		),
});

/** Contacts who work at a client now, who decides first. A client that is not there has none. */
export const contactChoices = query({
	name: 'contact-choices',
	input: z.strictObject({ client: ClientRef }),
	run: (db, { client }) =>
		db.all(
			z.object({ ref: z.string(), name: z.string(), job_title: z.string() }),
			sql`select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, k.job_title
			    from client_contact k join person p on p.id = k.person_id join client c on c.id = k.client_id
			    where c.ref = ${client} and k.left_on is null and p.lifecycle = 'active' order by k.is_decision_maker desc, p.name_key, p.id`,
		),
});

/** A contact's first and last name, apart, for the form that changes them. */
export const contactNamed = query({
	name: 'contact-named',
	input: z.strictObject({ ref: ContactRef }),
	run: (db, { ref }) =>
		db.maybe(
			z.object({ given_name: z.string().nullable(), family_name: z.string().nullable() }),
			sql`select given_name, family_name from person where ref = ${ref}`,
		) ?? { given_name: null, family_name: null },
});
