import { z } from 'zod';
import { reasons } from '../../crm/refusal.ts';
import { CriterionCode } from '../../scenario/codes.ts';
import { act, changed } from './act.ts';
import type { Testimony } from './state.ts';

const refuse = reasons({
	'no-such-testimony': (p: { ref: string }) => ({
		message: `There is no testimony ${p.ref} in this portfolio.`,
		remedy: 'Choose it from the list.',
	}),
});

const Words = (max: number, empty: string) =>
	z.string().trim().min(1, empty).max(max, `Keep this under ${max} characters.`);

/**
 * Writes down what a witness saw, for the page that they sign. The app can't know who typed it, and says so on the page:
 * it is evidence once a person has put their name to it.
 */
export const addTestimony = act({
	name: 'portfolio.testimony',
	input: z.strictObject({
		witness: Words(120, 'Write the name of the witness.'),
		position: Words(160, 'Write what they are at the workplace or the centre, like team leader.'),
		day: z.iso.date('Write the day on which they watched, like 04/03/2026.'),
		saw: Words(3_000, 'Write what they saw you do.'),
		criteria: z.array(CriterionCode).max(20),
	}),
	run(state, said) {
		const ref = `W${String(state.witnessed + 1).padStart(2, '0')}`;
		const testimony: Testimony = { ref, ...said };
		return {
			state: changed(state, { testimonies: [...state.testimonies, testimony], witnessed: state.witnessed + 1 }),
			outcome: { ref },
		};
	},
	says: ({ witness }) => `Added a witness testimony: ${witness}`,
});

export const removeTestimony = act({
	name: 'portfolio.testimony-remove',
	input: z.strictObject({
		testimony: z.string().regex(/^W\d{2,3}$/, 'Write the reference of the testimony, like W01.'),
	}),
	run(state, { testimony }) {
		if (!state.testimonies.some(({ ref }) => ref === testimony)) throw refuse('no-such-testimony', { ref: testimony });
		return {
			state: changed(state, { testimonies: state.testimonies.filter(({ ref }) => ref !== testimony) }),
			outcome: null,
		};
	},
	says: ({ testimony }) => `Took testimony ${testimony} out`,
});
