import { sql } from '../../../db/sql.ts';
import { longDay } from '../../../ledger/story-time.ts';
import { DBS, DRIVING, RIGHT_TO_WORK } from '../../options.ts';
import type { Facts } from '../facts.ts';
import { MISSING, PARTLY, SHOWN, UNKNOWN, type PlainKind } from '../line.ts';
import type { Spec } from '../spec.ts';

/** What stands in the way of working, or null. An end before the job starts is as good as none. */
export function cannotWork({ right_to_work, right_to_work_expires }: Facts, { today, job }: Spec): string | null {
	if (right_to_work === 'not_eligible') return RIGHT_TO_WORK.not_eligible;
	if (right_to_work !== 'time_limited' || right_to_work_expires === null) return null;
	if (right_to_work_expires < today) return `Right to work ended ${longDay(right_to_work_expires)}`;
	return job.start_by !== null && right_to_work_expires < job.start_by
		? `Right to work ends ${longDay(right_to_work_expires)}, before the job starts`
		: null;
}

/** The last day on which a right to work must still hold: today, or the day the job starts. */
export const neededUntil = ({ today, job }: Spec) =>
	job.start_by !== null && job.start_by > today ? job.start_by : today;

export const rightToWork: PlainKind = {
	state: (_, spec) => sql`case c.right_to_work when 'verified' then ${SHOWN} when 'not_eligible' then ${MISSING}
		when 'time_limited' then iif(c.right_to_work_expires < ${neededUntil(spec)}, ${MISSING}, ${SHOWN}) else ${UNKNOWN} end`,
	reason(facts, _, __, spec) {
		const stop = cannotWork(facts, spec);
		if (stop !== null) return stop;
		if (facts.right_to_work === 'unchecked') return 'Not checked yet. Check everyone the same way.';
		const seen = facts.right_to_work_seen ?? 'Seen';
		return facts.right_to_work_expires === null ? seen : `${seen}, to ${longDay(facts.right_to_work_expires)}`;
	},
	field: ({ right_to_work, right_to_work_seen }) =>
		right_to_work_seen === null
			? null
			: { from: `Right to work: ${RIGHT_TO_WORK[right_to_work]}`, text: right_to_work_seen },
};

/** A car licence covers vans up to 3.5 tonnes, so it goes some of the way. Source: gov.uk, driving licence categories. */
export const driving: PlainKind = {
	state(line) {
		const order = ['car', 'van', 'hgv2', 'hgv1'];
		const enough = order.slice(Math.max(0, order.indexOf(line.asks ?? 'car')));
		const partly = line.asks === 'van' ? 'car' : '';
		return sql`case when c.driving in (select value from json_each(${JSON.stringify(enough)})) then ${SHOWN}
			when c.driving = ${partly} then ${PARTLY} else ${MISSING} end`;
	},
	reason({ driving: has }, state, { asks }) {
		if (has === 'none') return 'No licence on record';
		const licence = DRIVING[has as keyof typeof DRIVING];
		if (state === PARTLY) return 'Car licence: vans up to 3.5 tonnes';
		return state === SHOWN ? licence : `${licence}; asks for ${DRIVING[(asks ?? 'car') as keyof typeof DRIVING]}`;
	},
	field: ({ driving: has }) => ({ from: 'Driving', text: DRIVING[has as keyof typeof DRIVING] }),
};

export const dbs: PlainKind = {
	state(line) {
		const order = ['basic', 'standard', 'enhanced'];
		const enough = order.slice(Math.max(0, order.indexOf(line.asks ?? 'basic')));
		return sql`case when c.dbs in (select value from json_each(${JSON.stringify(enough)})) then ${SHOWN}
			when c.dbs = 'none' then ${MISSING} else ${PARTLY} end`;
	},
	reason({ dbs: has }, state, { asks }) {
		if (has === 'none') return 'No check on record';
		const check = DBS[has as keyof typeof DBS];
		return state === SHOWN ? check : `${check}; asks for ${DBS[(asks ?? 'basic') as keyof typeof DBS].toLowerCase()}`;
	},
	field: ({ dbs: has }) => ({ from: 'DBS', text: DBS[has as keyof typeof DBS] }),
};
