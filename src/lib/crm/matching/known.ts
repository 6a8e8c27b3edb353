import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/** What we know of somebody from before, and whether they look for work: whom nobody has to advertise for. */
export interface Known {
	/** How far they came for another vacancy that is over; null for somebody who never was considered for one. */
	readonly past: 'placed' | 'forward' | 'considered' | null;
	/** In work, and not looking as far as we know: worth a call when the right job comes. */
	readonly passive: boolean;
}

export const PAST_WORDS: Record<NonNullable<Known['past']>, string> = {
	placed: 'Placed before',
	forward: 'Put forward before',
	considered: 'Considered before',
};

const Row = z.object({ id: z.int(), far: z.int().nullable(), passive: z.int() });
const FAR = ['considered', 'forward', 'placed'] as const;

/** For some people, by row: how they are known. The vacancy in hand does not count as the past. */
export function knownOf(db: ReadDb, vacancyId: number, ids: readonly number[]): Map<number, Known> {
	const rows = db.all(
		Row,
		sql`select c.person_id as id, max(case when a.outcome = 'placed' then 2 when t.category in ('submitted', 'interview', 'offer') then 1 when a.id is not null then 0 end) as far,
		      c.status in ('placed', 'on_notice', 'unavailable') as passive
		    from json_each(${JSON.stringify(ids)}) w join candidate c on c.person_id = w.value
		    left join application a on a.person_id = c.person_id and a.outcome <> 'open' and a.vacancy_id <> ${vacancyId}
		    left join stage t on t.id = a.stage_id group by c.person_id order by id`,
	);
	return new Map(
		rows.map(({ id, far, passive }) => [id, { past: far === null ? null : FAR[far]!, passive: passive === 1 }]),
	);
}

/** `A` for whoever shows every essential line, `B` for all but one, `C` for the others. */
export const tierOf = (shown: number, essentials: number): 'A' | 'B' | 'C' =>
	shown >= essentials ? 'A' : shown === essentials - 1 ? 'B' : 'C';
