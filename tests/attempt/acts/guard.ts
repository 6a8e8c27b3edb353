import fc, { type Arbitrary } from 'fast-check';
import { candidate, one, words } from './words.ts';

/** Inputs of what is done about roles, data protection, settings and the team. */
export const GUARD_INPUTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'seat.take-role': fc.record({ role: one('resourcer', 'consultant', 'consultant', 'keeper') }),
	'special.record': fc.record({
		ref: candidate,
		kind: one('adjustment', 'adjustment', 'health'),
		condition: one('employment_law', 'explicit_consent'),
		body: words,
	}),
};
