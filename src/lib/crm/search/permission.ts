import type { Sql } from '../../db/sql.ts';
import { addDays, type Day } from '../../ledger/story-time.ts';
import { SOON_DAYS } from '../protection/permission.ts';

/** How permission to represent stands with a person: the best there is, over all vacancies. */
export const PERMISSION_STATES = ['yes', 'ends_soon', 'asked', 'not_asked', 'refused', 'withdrawn', 'ran_out'] as const;
export type PermissionState = (typeof PERMISSION_STATES)[number];

/**
 * One row a person who was ever asked: `person_id, state, until, vacancy_id`. A live yes counts before anything else,
 * the one that lasts longest; without one, the last thing said. A no stands until there is a
 * yes: asking again does not lift it. Nobody who was never asked is in it.
 *
 * @param ids - only these people, as a JSON array
 */
export function permissions(today: Day, ids?: string): Sql {
	const live = `(decision = 'given' and coalesce(expires_on >= ?, 1))`;
	const only = ids === undefined ? '' : 'and person_id in (select value from json_each(?))';
	return {
		text: `select person_id, vacancy_id, case
			when ${live} then case when expires_on <= ? then 'ends_soon' else 'yes' end
			when decision = 'requested' then 'asked'
			when decision in ('refused', 'withdrawn') then decision else 'ran_out' end as state,
			case when ${live} then expires_on end as until,
			-- with max() the other columns come from the row that has it
			max(case when ${live} then '2' || coalesce(expires_on, '9999-12-31') else '1' end || (10000000000 + id)) as best
			from consent_event c
			where purpose = 'represent' ${only} and not exists (select 1 from consent_event later
				where later.person_id = c.person_id and later.purpose = 'represent'
				and later.vacancy_id = c.vacancy_id and later.id > c.id
				and (later.decision <> 'requested' or c.decision not in ('refused', 'withdrawn')))
			and (decision <> 'requested' or coalesce((select said.decision from consent_event said
				where said.person_id = c.person_id and said.purpose = 'represent' and said.vacancy_id = c.vacancy_id
				and said.decision <> 'requested' order by said.id desc limit 1), '') not in ('refused', 'withdrawn'))
			group by person_id`,
		values: [today, addDays(today, SOON_DAYS), today, today, ...(ids === undefined ? [] : [ids])],
	};
}
