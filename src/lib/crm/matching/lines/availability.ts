import type { Requirement } from '../../clients/requirement.ts';
import { sql, type Sql } from '../../../db/sql.ts';
import { addDays, daysBetween, longDay, shortDay, type Day } from '../../../ledger/story-time.ts';
import { STATUSES } from '../../options.ts';
import type { Facts } from '../facts.ts';
import { MISSING, PARTLY, SHOWN, UNKNOWN, type PlainKind } from '../line.ts';
import type { Spec } from '../spec.ts';

/** So many days late is partly: notice can be shortened, and a start put off. */
const LATE_DAYS = 14;

/** The last day to start: the line's own, or else the vacancy's. */
const lastDay = (line: Pick<Requirement, 'asks'> | null, { job }: Spec): Day | null => line?.asks ?? job.start_by;

/**
 * SQL for whether the person can start by a day: a day that is given counts, or else the notice from today on; who is
 * marked as available and says neither can start now.
 */
export function startsBy(last: Day | null, today: Day): Sql {
	if (last === null)
		return sql`case when c.status in ('unavailable', 'placed') then ${MISSING} when c.status = 'available' then ${SHOWN} else ${UNKNOWN} end`;
	const late = addDays(last, LATE_DAYS);
	const days = daysBetween(today, last);
	const now = days >= 0 ? SHOWN : days + LATE_DAYS >= 0 ? PARTLY : MISSING;
	return sql`case when c.status in ('unavailable', 'placed') then ${MISSING}
		when max(coalesce(c.available_from, ''), ${today}) > ${today}
			then case when c.available_from <= ${last} then ${SHOWN} when c.available_from <= ${late} then ${PARTLY} else ${MISSING} end
		when c.notice_days is not null
			then case when c.notice_days <= ${days} then ${SHOWN} when c.notice_days <= ${days + LATE_DAYS} then ${PARTLY} else ${MISSING} end
		when c.available_from is not null or c.status = 'available' then ${now}
		else ${UNKNOWN} end`;
}

/** When the person is free, in words, or null where the record does not say. */
export function freeFrom({ status, available_from, notice_days }: Facts, today: Day): string | null {
	if (status === 'unavailable' || status === 'placed') return `Marked “${STATUSES[status]}”`;
	if (available_from !== null && available_from > today) return `Free from ${longDay(available_from)}`;
	if (notice_days !== null && notice_days > 0) return `${inWeeks(notice_days)} notice`;
	return notice_days === 0 || available_from !== null || status === 'available' ? 'Free now' : null;
}

function inWeeks(days: number): string {
	if (days % 7 !== 0) return days === 1 ? '1 day’s' : `${days} days’`;
	return days === 7 ? '1 week’s' : `${days / 7} weeks’`;
}

export const availability: PlainKind = {
	state: (line, spec) => startsBy(lastDay(line, spec), spec.today),
	reason(facts, state, line, spec) {
		const free = freeFrom(facts, spec.today);
		const last = lastDay(line, spec);
		if (free === null) return 'Notice is not on record. Ask.';
		if (state === SHOWN || last === null) return free;
		return `${free}; asks for a start by ${shortDay(last)}`;
	},
	field(facts) {
		const free = freeFrom(facts, '0000-01-01');
		return free === null ? null : { from: 'Availability', text: free };
	},
};
