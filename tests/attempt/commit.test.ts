import { expect, test } from 'vitest';
import { z } from 'zod';
import { advanceClock, handIn, undoAct } from '../../src/lib/attempt/acts.ts';
import { ledgerOf, storyTime } from '../../src/lib/attempt/attempt.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import { command } from '../../src/lib/crm/define.ts';
import { sendSubmission } from '../../src/lib/crm/matching/submission-send.ts';
import { amendCandidate, viewCandidate } from '../../src/lib/crm/people/amend.ts';
import { at } from '../../src/lib/crm/place.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { allRows, AT, morning, type Morning } from './kit.ts';
import { TOM } from './office.ts';

/** Everything there is: records, ledger, change log, what is due, and the numbers given. */
const all = ({ db }: Morning) => [
	allRows(db),
	...['ledger', 'change_log', 'due', 'writing'].map((t) => db.rows({ text: `select * from book.${t}`, values: [] })),
	db.rows(sql`select * from sqlite_sequence order by name`),
];

test('input that no form would send leaves no trace', async () => {
	const desk = await morning();
	const before = all(desk);

	for (const input of [
		{},
		{ ref: 'CAND-1004' },
		{ ref: 7, headline: 'x' },
		null,
		undefined,
		'CAND-1004',
		{ ref: 'CAND-1004', headline: 'x', more: 1 },
	])
		expect(() => desk.act(amendCandidate, input)).toThrow(z.ZodError);

	expect(all(desk)).toEqual(before);
});

test('a bug rolls everything back, what the world did too', async () => {
	const desk = await morning();
	const buggy = command({
		name: 'bug.make',
		title: 'Bug',
		minutes: 60,
		input: z.strictObject({}),
		outcome: z.null(),
		run({ db }) {
			db.run(sql`update person set known_as = 'Nobody'`);
			db.run(sql`insert into tag (name) values ('Gone')`);
			throw new Error('A bug');
		},
		says: () => 'Bug',
		place: () => at('home'),
		undo: 'none',
	});
	const before = all(desk);

	expect(() => commit(desk.attempt, buggy, {}, AT)).toThrow('A bug');

	expect(all(desk)).toEqual(before);
	expect(desk.act(viewCandidate, { ref: 'CAND-1004' }).entry.seq).toBe(1);
});

test('sending somebody who has said no is refused, recorded and changes nothing; the database refuses it too', async () => {
	const desk = await morning();
	const before = allRows(desk.db);

	const result = desk.act(sendSubmission, {
		vacancy: 'VAC-208',
		ref: TOM.ref,
		pitch: 'Three years in goods-in, uses SAP.',
	});

	expect(result).toMatchObject({
		ok: false,
		entry: { seq: 1, refusal: 'permission-refused', outcome: null, happened: [] },
	});
	expect(allRows(desk.db)).toEqual(before);
	expect(ledgerOf(desk.db)).toEqual([result.entry]);
	expect(() =>
		desk.db.exec(`
			insert into application (person_id, vacancy_id, stage_id, added_by, created_at, stage_entered_at, updated_at)
				select id, 1, 3, 1, '2026-03-02T09:00', '2026-03-02T09:00', '2026-03-02T09:00' from person where ref = '${TOM.ref}';
			insert into submission (ref, vacancy_id, contact_id, created_by, sent_at) values ('SUB-7', 1, 1, 1, '2026-03-02T09:00');
			insert into submission_item (submission_id, application_id, position, consent_event_id)
				select 1, max(a.id), 1, (select max(id) from consent_event) from application a;
		`),
	).toThrow('no live permission to represent this candidate for this vacancy');
});

test('what falls due happens in order of time, within the entry whose minutes reach it, refused or not', async () => {
	const desk = await morning({
		start: () => [
			{ at: '2026-03-02T09:06', key: 'b', name: 'bell', with: {} },
			{ at: '2026-03-02T09:06', key: 'a', name: 'bell', with: {} },
			{ at: '2026-03-02T09:04', key: 'z', name: 'bell', with: {} },
			{ at: '2026-03-02T09:08', key: 'c', name: 'bell', with: {} },
		],
		react: ({ name, at: when }) =>
			name === 'bell' && when === '2026-03-02T09:04' ? [{ at: when, key: 'echo', name: 'echo', with: {} }] : [],
		happen: (_, { name, key }) => ({ name, with: { key } }),
	});
	const keys = (entry: { happened: readonly { with: unknown }[] }) =>
		entry.happened.map((h) => (h.with as { key: string }).key);

	const refused = desk.act(sendSubmission, {
		vacancy: 'VAC-208',
		ref: TOM.ref,
		pitch: 'Three years in goods-in, uses SAP.',
	});
	const look = desk.act(viewCandidate, { ref: TOM.ref });
	const edit = desk.act(amendCandidate, { ref: TOM.ref, headline: 'Picker' });
	const undo = desk.act(undoAct, { entry: 3 });

	expect([refused, look, edit, undo].map(({ entry }) => [entry.now, keys(entry)])).toEqual([
		['2026-03-02T09:00', ['z', 'echo']],
		['2026-03-02T09:05', []],
		['2026-03-02T09:05', ['a', 'b']],
		['2026-03-02T09:07', []],
	]);
	expect(storyTime(desk.attempt)).toBe('2026-03-02T09:07');
	expect(keys(desk.act(advanceClock, { minutes: 600 }).entry)).toEqual(['c']);
	expect(storyTime(desk.attempt)).toBe('2026-03-02T19:07');
});

test('nothing is done after hand-in, and the ledger can’t be written behind its back', async () => {
	const desk = await morning();
	desk.act(handIn, {});
	const before = all(desk);

	expect(() => desk.act(viewCandidate, { ref: 'CAND-1004' })).toThrow('handed in');
	expect(() => desk.act(handIn, {})).toThrow('handed in');
	expect(() => desk.db.exec(`update ledger set now = ''`)).toThrow('append-only');
	expect(() => desk.db.exec(`delete from ledger`)).toThrow('append-only');

	expect(all(desk)).toEqual(before);
});
