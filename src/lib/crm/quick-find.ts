import { z } from 'zod';
import { fold } from '../db/fold.ts';
import { sql } from '../db/sql.ts';
import { query } from './define.ts';
import { at, type Place } from './place.ts';

const Row = z.object({
	kind: z.enum(['candidate', 'contact', 'vacancy', 'client']),
	ref: z.string(),
	name: z.string(),
	about: z.string(),
	client: z.string().nullable(),
});

export interface Quick {
	readonly name: string;
	readonly about: string;
	readonly place: Place;
}

/**
 * People, vacancies and clients by the beginning of a name, a reference, a number or an address: the jump box. Not a
 * search of the books, and not recorded as one.
 */
export const quickFind = query({
	name: 'quick-find',
	input: z.strictObject({ typed: z.string().max(200) }),
	run(db, { typed }): Quick[] {
		const key = fold(typed).replace(/\s+/g, ' ');
		const [first, ...rest] = key.split(' ');
		const end = (text: string) => `${text}\uffff`;
		const number = typed.replace(/[\s()-]/g, '');
		// the family name is first in the key; people type it in either order
		const turned = rest.length > 0 ? `${rest.join(' ')} ${first}` : '';
		const rows = db.all(
			Row,
			sql`select * from (
			    select case when c.person_id is null then 'contact' else 'candidate' end as kind, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name,
			      p.ref || coalesce(', ' || nullif(c.headline, ''), '') || coalesce(', ' || pl.town, '') || case p.lifecycle when 'archived' then ', archived' else '' end as about,
			      (select cl.ref from client_contact cc join client cl on cl.id = cc.client_id where cc.person_id = p.id order by cl.id limit 1) as client
			    from person p left join candidate c on c.person_id = p.id left join place pl on pl.id = p.place_id
			    where p.lifecycle in ('active', 'archived') and (
			      (p.name_key >= ${key} and p.name_key < ${end(key)}) or (${turned} <> '' and p.name_key >= ${turned} and p.name_key < ${end(turned)})
			      or p.ref = upper(${typed}) or p.id in (select person_id from contact_point where (kind = 'email' and norm = lower(${typed})) or (kind = 'mobile' and norm = '+44' || substr(${number}, 2))))
			    order by p.lifecycle = 'active' desc, p.name_key, p.id limit 6)
			  union all select * from (
			    select 'vacancy', v.ref, v.title, v.ref || ', ' || c.name, null from vacancy v join client c on c.id = v.client_id
			    where v.ref = upper(${typed}) or v.title like ${`%${typed}%`} order by v.status = 'open' desc, v.id desc limit 4)
			  union all select * from (
			    select 'client', ref, name, ref, null from client where ref = upper(${typed}) or name_key like ${`%${key}%`} order by name_key, id limit 4)`,
		);
		return rows.map(({ kind, ref, name, about, client }) => ({
			name,
			about,
			place:
				kind === 'candidate'
					? at('candidate', ref)
					: kind === 'vacancy'
						? at('vacancy', ref)
						: kind === 'client'
							? at('client', ref)
							: client
								? at('client', client)
								: at('messages', ref),
		}));
	},
});
