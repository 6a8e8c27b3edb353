import { compose, sql } from '../../../db/sql.ts';
import { MISSING, PARTLY, SHOWN, UNKNOWN, type PlainKind } from '../line.ts';

const miles = (tenths: number) => `${Math.floor(tenths / 10)}.${tenths % 10} miles`;

/** How far from the job's place the person lives. A quarter further than asked, or as far as they will travel, is partly. */
export const location: PlainKind = {
	state(line, { job }) {
		if (job.remote === 'remote') return sql`${SHOWN}`;
		if (line.number === null) return sql`${UNKNOWN}`;
		const asked = line.number * 10;
		return compose`case when m.tenths is null then ${UNKNOWN} when m.tenths <= ${asked} then ${SHOWN}
			when m.tenths * 4 <= ${asked * 5} or m.tenths <= coalesce(c.travel_miles, 0) * 10 then ${PARTLY} else ${MISSING} end`;
	},
	reason({ tenths, town, travel_miles }, state, { number }, { job }) {
		if (job.remote === 'remote') return 'The work is done from home';
		if (job.town === null || job.lat === null) return 'The vacancy has no town yet';
		if (tenths === null || number === null) return 'No town on record. Ask.';
		if (state === SHOWN) return tenths === 0 ? `Lives in ${job.town}` : miles(tenths);
		const travels = travel_miles !== null && travel_miles * 10 >= tenths ? `, would travel ${travel_miles}` : '';
		return `${miles(tenths)}${town ? `, in ${town}` : ''}; asks for ${number}${travels}`;
	},
	field: ({ town }) => (town === null ? null : { from: 'Town', text: town }),
};
