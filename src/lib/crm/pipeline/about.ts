import { z } from 'zod';
import { sql } from '../../db/sql.ts';

/**
 * Whom and what something is about that hangs on an application: an interview, a placement. The columns are read from
 * `p` (person), `v` (vacancy) and `c` (client), which {@link ABOUT_JOINS} joins to `a` (application).
 */
export const ABOUT = {
	application_id: z.int(),
	person_id: z.int(),
	person: z.string(),
	given_name: z.string().nullable(),
	family_name: z.string().nullable(),
	vacancy: z.string(),
	vacancy_id: z.int(),
	title: z.string(),
	client: z.string(),
	client_id: z.int(),
};

export const ABOUT_COLUMNS = sql`a.id as application_id, p.id as person_id, p.ref as person, p.given_name, p.family_name,
	v.ref as vacancy, v.id as vacancy_id, v.title, c.name as client, c.id as client_id`;

export const ABOUT_JOINS = sql`join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id join client c on c.id = v.client_id`;
