import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { query } from '../define.ts';
import { lightOf, permissionsFor, type Light } from '../protection/permission.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';

const Row = z.object({ id: z.int(), ref: z.string(), name: z.string(), stage: z.string().nullable() });

/** One person who may be added to a vacancy. */
export interface Standing {
	readonly ref: string;
	readonly name: string;
	/** The stage at which the person is on this vacancy already, or null. */
	readonly stage: string | null;
	readonly permission: Light;
}

/**
 * How some people stand with a vacancy, in the order asked for. Refs of no one are left out.
 *
 * @throws {Refusal} `no-such-vacancy`
 */
export const standing = query({
	name: 'standing',
	input: z.strictObject({ vacancy: VacancyRef, refs: z.array(CandidateRef).max(20_000), now: StoryTime }),
	run(db, { vacancy: ref, refs, now }): Standing[] {
		const vacancy = vacancyByRef(db, ref);
		const rows = db.all(
			Row,
			sql`select p.id, p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
			      (select s.name from application a join stage s on s.id = a.stage_id
			        where a.person_id = p.id and a.vacancy_id = ${vacancy.id} and a.outcome = 'open') as stage
			    from json_each(${JSON.stringify(refs)}) j cross join person p on p.ref = j.value
			    join candidate c on c.person_id = p.id order by j.key`,
		);
		const permission = permissionsFor(
			db,
			vacancy.id,
			dayIn(now),
			rows.map((row) => row.id),
		);
		return rows.map(({ id, ...row }) => ({ ...row, permission: lightOf(permission(id)) }));
	},
});
