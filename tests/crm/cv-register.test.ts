import { z } from 'zod';
import { expect, test } from 'vitest';
import { registerCandidate } from '../../src/lib/crm/people/register.ts';
import { candidateLists } from '../../src/lib/crm/people/record.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';

const TEXT = 'Ida Quist, Leeds\nPicker, Aldwick Foods, 2019 to 2026\nGood with spreadsheets, half way through an NVQ';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, confidence: 80 });

test('a candidate added from a CV has its text, its jobs and skills, and what was decided of each thing found', async () => {
	const { act, show, db } = await desk(() => undefined);

	const result = act(registerCandidate, {
		given_name: 'Ida',
		family_name: 'Quist',
		incomplete: true,
		cv: {
			file_name: 'quist.txt',
			text: TEXT,
			decisions: [
				{ field: 'given_name', proposed: 'Ida', ...at('Ida'), decision: 'accepted' },
				{ field: 'town', proposed: 'Leeds', ...at('Leeds'), decision: 'edited', value: 'Bradford' },
				{
					field: 'job',
					proposed: 'Picker, Aldwick Foods, 2019 to 2026',
					...at('Picker, Aldwick Foods'),
					decision: 'accepted',
					job: { title: 'Picker', employer: 'Aldwick Foods', started: '2019', ended: '2026' },
				},
				{ field: 'skill', proposed: 'Excel', ...at('spreadsheets'), decision: 'accepted' },
				{ field: 'qualification', proposed: 'NVQ', ...at('NVQ'), decision: 'rejected' },
			],
		},
	});

	expect(result).toMatchObject({ ok: true });
	const lists = show(candidateLists, { ref: result.ok ? result.outcome.ref : '' });
	expect(lists.documents).toMatchObject([{ file_name: 'quist.txt', text: TEXT, version: 1 }]);
	// the year is not over: the job is said to have ended by this month at the latest
	expect(lists.jobs).toMatchObject([{ title: 'Picker', started: '2019-01', ended: '2026-03' }]);
	expect(lists.skills).toMatchObject([{ skill: 'Excel', level: 2, evidence: 'cv' }]);
	expect(lists.qualifications).toEqual([]);
	expect(
		db.all(
			z.object({ field: z.string(), decision: z.string(), decided_value: z.string().nullable() }),
			sql`select field, decision, decided_value from cv_parse order by id`,
		),
	).toEqual([
		{ field: 'given_name', decision: 'accepted', decided_value: null },
		{ field: 'town', decision: 'edited', decided_value: 'Bradford' },
		{ field: 'job', decision: 'accepted', decided_value: null },
		{ field: 'skill', decision: 'accepted', decided_value: null },
		{ field: 'qualification', decision: 'rejected', decided_value: null },
	]);
});
