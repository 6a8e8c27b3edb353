import { z } from 'zod';
import { fold } from '../db/fold.ts';
import { compose, sql, type Sql } from '../db/sql.ts';
import { query } from './define.ts';
import { at, type Place } from './place.ts';

const Row = z.object({
	kind: z.enum(['candidate', 'contact', 'vacancy', 'client', 'colleague']),
	ref: z.string(),
	name: z.string(),
	about: z.string(),
	client: z.string().nullable(),
});

/** Words of a name that are looked at. */
const MOST_WORDS = 6;

export interface Quick {
	readonly kind: z.infer<typeof Row>['kind'];
	readonly ref: string;
	readonly name: string;
	readonly about: string;
	readonly place: Place;
}

/**
 * People, vacancies, clients and colleagues by the beginning of a name, a reference, a number or an address: the jump box. Not a
 * search of the books, and not recorded as one.
 */
export const quickFind = query({
	name: 'quick-find',
	input: z.strictObject({ typed: z.string().max(200) }),
	run(db, { typed }): Quick[] {
		const key = fold(typed).replace(/[\s-]+/g, ' ');
		const number = typed.replace(/[\s()-]/g, '');
		// given and family name in either order, or one of them: each word is the beginning of a word of the name
		const named = key
			.trim()
			.split(' ')
			.filter(Boolean)
			.slice(0, MOST_WORDS)
			.reduce<Sql>(
				(all, word) => compose`${all} and instr(' ' || replace(p.name_key, '-', ' '), ${` ${word}`}) > 0`,
				sql`p.name_key is not null`,
			);
		const rows = db.all(
			Row,
			compose`select * from (
			    select case when c.person_id is null then 'contact' else 'candidate' end as kind, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name,
			      p.ref || coalesce(', ' || nullif(c.headline, ''), '') || coalesce(', ' || pl.town, '') || case p.lifecycle when 'archived' then ', archived' else '' end as about,
			      (select cl.ref from client_contact cc join client cl on cl.id = cc.client_id where cc.person_id = p.id order by cl.id limit 1) as client
			    from person p left join candidate c on c.person_id = p.id left join place pl on pl.id = p.place_id
			    where p.lifecycle in ('active', 'archived') and (
			      (${named}) or p.ref = upper(${typed}) or p.id in (select person_id from contact_point where (kind = 'email' and norm = lower(${typed})) or (kind = 'mobile' and norm = '+44' || substr(${number}, 2))))
			    order by p.lifecycle = 'active' desc, instr(p.name_key, ${key}) = 1 desc, p.name_key, p.id limit 6)
			  union all select * from (
			    select 'vacancy', v.ref, v.title, v.ref || ', ' || c.name, null from vacancy v join client c on c.id = v.client_id
			    where v.ref = upper(${typed}) or v.title like ${`%${typed}%`} order by v.status = 'open' desc, v.id desc limit 4)
			  union all select * from (
			    select 'client', ref, name, ref, null from client where ref = upper(${typed}) or replace(name_key, '-', ' ') like ${`%${key}%`} order by name_key, id limit 4)
			  union all select * from (
			    select 'colleague', c.ref, c.name, c.ref || ', ' || r.name || ' here', null from colleague c join role r on r.id = c.role_id
			    where c.is_learner = 0 and (c.ref = upper(${typed}) or c.name like ${`${typed}%`} or c.name like ${`% ${typed}%`}) order by c.name, c.id limit 3)`,
		);
		return rows.map(({ kind, ref, name, about, client }) => ({
			kind,
			ref,
			name,
			about,
			place:
				kind === 'candidate'
					? at('candidate', ref)
					: kind === 'vacancy'
						? at('vacancy', ref)
						: kind === 'client'
							? at('client', ref)
							: kind === 'contact' && client
								? at('client', client)
								: at('messages', ref),
		}));
	},
});

/** What a record is called, whatever it is of. Null where there is none. */
export const recordName = query({
	name: 'record-name',
	input: z.strictObject({ ref: z.string().max(40) }),
	run: (db, { ref }): string | null =>
		(db.column(
			sql`select trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')) from person where ref = ${ref} and family_name is not null
			    union all select name from client where ref = ${ref} union all select title from vacancy where ref = ${ref}
			    union all select name from colleague where ref = ${ref}`,
		)[0] as string | undefined) ?? null,
});
