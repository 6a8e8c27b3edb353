import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { VacancyRef } from '../refs.ts';
import { liveVacancy, VACANCY_STATUSES } from './vacancy.ts';

/**
 * Closes a vacancy as filled or cancelled. The reason goes onto its timeline, and the client's.
 *
 * People who are still in its pipeline stay there: the outcome says how many still have to be told.
 * Source: CRM-LO2, records kept up to date; Conduct Regulations 2003, Sch. 5.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`
 */
export const closeVacancy = command({
	name: 'vacancy.close',
	title: 'Close the vacancy',
	minutes: 3,
	input: z.strictObject({
		vacancy: VacancyRef,
		status: z.enum(['filled', 'cancelled']),
		reason: z
			.string()
			.trim()
			.min(10, 'Say why in at least 10 characters, for example “Filled by the client’s own staff”.')
			.max(500, 'Keep the reason under 500 characters.'),
	}),
	outcome: z.strictObject({ still_in_pipeline: z.int() }),
	run({ db, now, me }, { vacancy: ref, status, reason }) {
		const vacancy = liveVacancy(db, ref);
		db.run(sql`update vacancy set status = ${status}, updated_at = ${now},
		           opened_at = case when ${status} = 'filled' then coalesce(opened_at, ${now}) else opened_at end,
		           filled_at = case when ${status} = 'filled' then ${now} end where id = ${vacancy.id}`);
		db.run(sql`insert into interaction (kind, client_id, vacancy_id, author_id, body, at)
		           values ('system', ${vacancy.client_id}, ${vacancy.id}, ${me.id}, ${`${VACANCY_STATUSES[status]}: ${reason}`}, ${now})`);
		const still = db.column(
			sql`select count(*) from application where vacancy_id = ${vacancy.id} and outcome = 'open'`,
		)[0] as number;
		return { still_in_pipeline: still };
	},
	says: ({ vacancy, status, reason }) => `Closed ${vacancy} as ${status}: “${reason}”`,
	place: ({ vacancy }) => at('vacancy', vacancy),
	undo: 'rows',
});
