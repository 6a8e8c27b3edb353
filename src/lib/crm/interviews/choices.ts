import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';

const Pair = z.object({
	ref: z.string(),
	name: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client_name: z.string(),
	stage: z.string(),
});

/** Who is being considered for which vacancy: of one vacancy, of one candidate, or of all. The furthest first. */
export const inPlay = query({
	name: 'in-play',
	input: z.strictObject({ vacancy: VacancyRef.nullable().default(null), ref: CandidateRef.nullable().default(null) }),
	run: (db, { vacancy, ref }) =>
		db.all(
			Pair,
			sql`select p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
			      v.ref as vacancy, v.title, c.name as client_name, s.name as stage
			    from application a join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id
			    join client c on c.id = v.client_id join stage s on s.id = a.stage_id
			    where a.outcome = 'open' and p.lifecycle = 'active' and v.status in ('open', 'on_hold')
			      and (v.ref = ${vacancy} or p.ref = ${ref} or (${vacancy} is null and ${ref} is null)) order by s.position desc, p.name_key, a.id limit 200`,
		),
});
