import fc, { type Arbitrary } from 'fast-check';
import { MERGE_FIELDS, type MergeField } from '../../../src/lib/crm/people/merge/fields.ts';
import { YUSUF } from '../../crm/world.ts';
import { TWIN } from '../office.ts';
import { candidate, one, words } from './words.ts';

const TEXT = 'Ida Quist. Picker, Aldwick Foods, 2019 to 2021. SAP. Care Certificate.';
const found = (field: string, proposed: string, decision = 'accepted') => {
	const start = Math.max(0, TEXT.indexOf(proposed));
	return { field, proposed, start, end: start + proposed.length, confidence: 80, decision, value: 'Excel' };
};

/** A CV that somebody is added from, with what was made of what was found in it. */
export const A_CV: Arbitrary<unknown> = fc.constantFrom(
	{ file_name: 'quist.txt', text: TEXT, decisions: [] },
	{
		file_name: 'quist.pdf',
		text: TEXT,
		decisions: [
			{
				...found('job', 'Picker'),
				job: { title: 'Picker', employer: 'Aldwick Foods', started: '2019', ended: '2021' },
			},
			found('skill', 'SAP'),
			found('skill', 'SAP', 'edited'),
			found('qualification', 'Care Certificate'),
			found('given_name', 'Ida', 'rejected'),
		],
	},
);

/** How people come onto the books, and how two records of one person become one. */
export const INTAKE: Readonly<Record<string, Arbitrary<unknown>>> = {
	'candidate.merge': fc.record({
		ref: candidate,
		other: candidate,
		take: fc.subarray(Object.keys(MERGE_FIELDS) as MergeField[]),
		reason: words,
	}),
	'candidate.unmerge': fc.record({ ref: fc.constantFrom(TWIN, TWIN, YUSUF.ref), reason: words }),
	'import.run': fc.record({
		file_name: one('fair.csv'),
		source: one('Job fair', 'Nowhere'),
		obtained_on: one('2026-03-02', '2026-02-27'),
		lawful_basis: one('legitimate_interests'),
		policy: one('skip', 'update', 'create'),
		mapping: one(['full_name', 'email', 'town', 'skills'], ['town', '', 'email', '']),
		rows: fc.uniqueArray(
			fc.record({
				line: fc.integer({ min: 2, max: 9 }),
				cells: fc.tuple(
					one('Ida Quist', 'Yusuf Demir', 'grace lund', 'Quist'),
					one('new@example.org', 'yusuf@example.org', 'someone@real.co.uk', ''),
					one('Leeds', 'hull', 'Atlantis'),
					one('SAP, Spreadsheets', ''),
				),
			}),
			{ minLength: 1, maxLength: 4, selector: (row) => row.line },
		),
	}),
	'import.revert': fc.record({ batch: fc.integer({ min: 1, max: 2 }) }),
};
