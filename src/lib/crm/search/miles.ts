import { z } from 'zod';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';
import { MILES_FROM } from './fields/place.ts';

/** How far a person's town is from a place as `within:` names it: a town, a postcode, a vacancy. */
export const milesOf = query({
	name: 'miles-of',
	input: z.strictObject({ ref: CandidateRef, from: z.string().max(200) }),
	/** Miles, to a tenth; null where either has no town. */
	run(db, { ref, from }): number | null {
		const text = `select cast(round(m.miles * 10) as integer) from person p join (${MILES_FROM}) m on m.place_id = p.place_id where p.ref = ?`;
		const tenths = db.column({ text, values: [from, ref] })[0];
		return tenths === undefined ? null : Number(tenths) / 10;
	},
});
