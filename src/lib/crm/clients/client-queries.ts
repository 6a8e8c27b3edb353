import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { hasWords, sorted } from './sorting.ts';

const Row = z.object({
	client: z.string(),
	name: z.string(),
	name_key: z.string(),
	sector: z.string(),
	town: z.string().nullable(),
	status: z.enum(['prospect', 'active', 'dormant', 'off_limits', 'archived']),
	terms_status: z.enum(['none', 'sent', 'agreed', 'expired']),
	owner: z.string().nullable(),
	contacts: z.int(),
	open_vacancies: z.int(),
	/** The last thing said or written to or from them, or null. */
	last_heard: z.string().nullable(),
});

export const CLIENT_SORTS = ['name', 'owner', 'town', 'vacancies', 'last-heard'] as const;

/** All clients, by what is typed and in the order asked for. Archived ones only when asked for. */
export const clientList = query({
	name: 'client-list',
	input: z.strictObject({
		words: z.string().max(200).default(''),
		sort: z.enum(CLIENT_SORTS).default('name'),
		archived: z.boolean().default(false),
	}),
	run(db, { words, sort, archived }) {
		const rows = db
			.all(
				Row,
				sql`select c.ref as client, c.name, c.name_key, c.sector, l.town, c.status, c.terms_status, o.name as owner,
				      (select count(*) from client_contact k where k.client_id = c.id and k.left_on is null) as contacts,
				      (select count(*) from vacancy v where v.client_id = c.id and v.status = 'open') as open_vacancies,
				      (select max(at) from (select max(at) as at from interaction i where i.client_id = c.id
				        union all select max(m.at) from message m where m.client_id = c.id
				        union all select max(m.at) from message m join client_contact k on k.person_id = m.person_id where k.client_id = c.id)) as last_heard
				    from client c left join place l on l.id = c.place_id left join colleague o on o.id = c.owner_id order by c.name_key, c.id`,
			)
			.filter((row) => archived || row.status !== 'archived')
			.filter((row) => hasWords(words, [row.client, row.name, row.sector, row.town, row.owner]));
		const first = {
			name: () => null,
			owner: (row: (typeof rows)[number]) => row.owner,
			town: (row: (typeof rows)[number]) => row.town,
			vacancies: (row: (typeof rows)[number]) => -row.open_vacancies,
			'last-heard': (row: (typeof rows)[number]) => row.last_heard,
		}[sort];
		// rows come by name, and sorting leaves equals as they come
		return sorted(rows, first).map(({ name_key: _, ...row }) => row);
	},
});
