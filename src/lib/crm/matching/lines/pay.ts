import type { Requirement } from '../../clients/requirement.ts';
import { compose, sql } from '../../../db/sql.ts';
import { pay as inWords } from '../../fields.ts';
import { PAY_UNITS } from '../../options.ts';
import { MISSING, PARTLY, SHOWN, UNKNOWN, type PlainKind } from '../line.ts';
import type { Spec } from '../spec.ts';

/** Pence that the job pays at most: the line's own figure, or else the vacancy's. */
const most = (line: Requirement, { job }: Spec) => line.number ?? job.pay_max ?? job.pay_min;

/** Whether the pay that the person wants is within what the job pays. Only like units are compared. */
export const pay: PlainKind = {
	state(line, spec) {
		const pence = most(line, spec);
		if (pence === null) return sql`${UNKNOWN}`;
		// a twentieth more may be talked about
		return compose`case when c.desired_pay is null or c.pay_unit <> ${spec.job.pay_unit} then ${UNKNOWN}
			when c.desired_pay <= ${pence} then ${SHOWN} when c.desired_pay * 20 <= ${pence * 21} then ${PARTLY} else ${MISSING} end`;
	},
	reason({ desired_pay, pay_unit }, state, line, spec) {
		const pence = most(line, spec);
		if (pence === null) return 'The vacancy does not say what it pays';
		if (desired_pay === null) return 'Pay wanted is not on record. Ask.';
		const wants = `Wants ${inWords(desired_pay, pay_unit)}`;
		if (pay_unit !== spec.job.pay_unit)
			return `${wants}; the job pays ${PAY_UNITS[spec.job.pay_unit].replace(/^an? /, 'by the ')}`;
		return state === SHOWN ? wants : `${wants}; the job pays up to ${inWords(pence, spec.job.pay_unit)}`;
	},
	field: ({ desired_pay, pay_unit }) =>
		desired_pay === null ? null : { from: 'Pay wanted', text: inWords(desired_pay, pay_unit) },
};
