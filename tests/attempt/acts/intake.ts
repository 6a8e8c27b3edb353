import fc, { type Arbitrary } from 'fast-check';
import { MERGE_FIELDS, type MergeField } from '../../../src/lib/crm/people/merge/fields.ts';
import { YUSUF } from '../../crm/world.ts';
import { TWIN } from '../office.ts';
import { candidate, words } from './words.ts';

/** How people come onto the books, and how two records of one person become one. */
export const INTAKE: Readonly<Record<string, Arbitrary<unknown>>> = {
	'candidate.merge': fc.record({
		ref: candidate,
		other: candidate,
		take: fc.subarray(Object.keys(MERGE_FIELDS) as MergeField[]),
		reason: words,
	}),
	'candidate.unmerge': fc.record({ ref: fc.constantFrom(TWIN, TWIN, YUSUF.ref), reason: words }),
};
