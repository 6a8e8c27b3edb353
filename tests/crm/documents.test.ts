import { expect, test } from 'vitest';
import { addDocument, DOCUMENT_KINDS } from '../../src/lib/crm/people/documents.ts';
import { candidateLists } from '../../src/lib/crm/people/record.ts';
import { runSearch } from '../../src/lib/crm/search/run-search.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

const { ref } = YUSUF;

test('a newer document takes the place of the old one, which is kept; two of other names stand side by side', async () => {
	const { act, show } = await desk((db) => void someone(db, YUSUF));
	const add = (kind: keyof typeof DOCUMENT_KINDS, file_name: string, text: string) =>
		expect(act(addDocument, { ref, kind, file_name, text })).toMatchObject({ ok: true });

	add('cv', 'demir-2026.txt', 'Goods-in clerk, now with a forklift licence');
	add('interview_notes', 'First interview', 'Calm under pressure, asks about weekends');
	add('interview_notes', 'Second interview', 'Met the team and liked the yard');
	add('interview_notes', 'First interview', 'Calm under pressure, and not free at weekends');

	expect(
		show(candidateLists, { ref })
			.documents.map((d) => `${d.kind} ${d.file_name} ${d.version} ${d.is_current}`)
			.sort(),
	).toEqual([
		'cv Demir.txt 1 false',
		'cv demir-2026.txt 2 true',
		'interview_notes First interview 1 false',
		'interview_notes First interview 2 true',
		'interview_notes Second interview 1 true',
	]);
});

test.each(['cover_letter', 'interview_notes', 'assessment'])(
	'the words of a document of kind %s are found while it is current',
	async (kind) => {
		const { act } = await desk((db) => void someone(db, YUSUF));
		const found = (words: string) => {
			const result = act(runSearch, { words, filters: [], sort: null });
			return result.ok ? result.outcome.refs : [];
		};

		act(addDocument, { ref, kind, file_name: 'Paper', text: 'Scored eighteen in the numeracy test' });
		const before = found('numeracy');
		act(addDocument, { ref, kind, file_name: 'Paper', text: 'Scored nineteen in the arithmetic test' });

		expect([before, found('numeracy'), found('arithmetic')]).toEqual([[ref], [], [ref]]);
	},
);
