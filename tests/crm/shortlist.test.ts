import { expect, test } from 'vitest';
import { linesSpokenTo } from '../../src/lib/crm/matching/rationale.ts';
import { addToShortlist, removeFromShortlist } from '../../src/lib/crm/matching/shortlist-move.ts';
import { shortlist } from '../../src/lib/crm/matching/shortlist-queries.ts';
import { giveRationale, noteOnShortlist } from '../../src/lib/crm/matching/shortlist-write.ts';
import { sendSubmission } from '../../src/lib/crm/matching/submission-send.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';
import { chosen, said, someone, YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
const GRACE = { ...YUSUF, ref: 'CAND-1003', name: ['Grace', 'Lund'] } as const;
const two = (db: Database) => {
	someone(db, YUSUF);
	someone(db, GRACE);
};
const JOB = { vacancy: 'VAC-208', ref: YUSUF.ref };

test('somebody without permission, or with a no, can be put on a shortlist: that is judged elsewhere', async () => {
	const { refused } = await desk((db) => {
		two(db);
		said(db, GRACE.ref, 'refused');
	});

	expect(refused(addToShortlist, { vacancy: 'VAC-208', ref: [YUSUF.ref, GRACE.ref, YUSUF.ref] })).toEqual({ added: 2 });
});

test('when one of several can’t be added, none is', async () => {
	const { refused, show } = await desk((db) => {
		two(db);
		chosen(db, GRACE.ref);
	});

	expect(refused(addToShortlist, { vacancy: 'VAC-208', ref: [YUSUF.ref, GRACE.ref] })).toBe('on-shortlist-already');
	expect(show(shortlist, { vacancy: 'VAC-208', now: NOW }).people.map((p) => p.ref)).toEqual([GRACE.ref]);
});

test('from the longlist to the shortlist and back: the history says when, from where and why', async () => {
	const { act, db } = await desk((world) => {
		two(world);
		world.exec(
			`insert into application (person_id, vacancy_id, stage_id, added_by, created_at, stage_entered_at, updated_at) values (2, 1, 1, 2, '${NOW}', '${NOW}', '${NOW}')`,
		);
	});
	act(addToShortlist, JOB);
	act(removeFromShortlist, { ...JOB, reason: 'Licence has run out' });

	expect(
		db.column(sql`select f.name || ' > ' || t.name || ', ' || h.reason || ', ' || h.at from stage_history h
		              join stage f on f.id = h.from_stage join stage t on t.id = h.to_stage order by h.id`),
	).toEqual([
		'Longlist > Shortlist, , 2026-03-02T09:00',
		'Shortlist > Longlist, Licence has run out, 2026-03-02T09:02',
	]);
});

test('a second note takes the place of the first', async () => {
	const { act, db } = await desk(two);
	act(addToShortlist, JOB);
	act(noteOnShortlist, { ...JOB, line: 2, note: 'Uses SAP every day' });
	act(noteOnShortlist, { ...JOB, line: 2, note: 'Uses SAP every day, level 3' });

	expect(db.column(sql`select note || ' ' || written_at from match_note`)).toEqual([
		'Uses SAP every day, level 3 2026-03-02T09:03',
	]);
	expect(noteOnShortlist.input.safeParse({ ...JOB, line: 2, note: '  Too short     ' }).success).toBe(false);
});

test('the shortlist shows notes beside what the record says, the light, and all that stands in the way', async () => {
	const { act, show } = await desk((db) => {
		two(db);
		said(db, YUSUF.ref, 'given', '2026-03-10');
	});
	act(addToShortlist, JOB);
	act(noteOnShortlist, { ...JOB, line: 2, note: 'Uses SAP every day' });
	act(giveRationale, {
		...JOB,
		text: 'Three years of goods-in (lines 1, 2). Lives close to the site. Excel is basic.',
	});

	const { people, lines } = show(shortlist, { vacancy: 'VAC-208', now: NOW });

	expect(lines.map((l) => l.line)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(people).toEqual([
		{
			ref: YUSUF.ref,
			name: 'Yusuf Demir',
			stage: 'Shortlist',
			category: 'shortlist',
			since: NOW,
			rationale: 'Three years of goods-in (lines 1, 2). Lives close to the site. Excel is basic.',
			added_by: 'Siân Howells',
			lines: [
				{ line: 1, note: null, written_at: null, state: 'shown', reason: '3 years at Aldwick Foods' },
				{
					line: 2,
					note: 'Uses SAP every day',
					written_at: '2026-03-02T09:02',
					state: 'shown',
					reason: 'SAP, level 3, last used 2026',
				},
				{
					line: 3,
					note: null,
					written_at: null,
					state: 'partly',
					reason: 'Named in the CV or past work, no level on record',
				},
				{ line: 4, note: null, written_at: null, state: 'shown', reason: 'Lives in Leeds' },
				{ line: 5, note: null, written_at: null, state: 'missing', reason: 'Ran out in June 2025' },
				{ line: 6, note: null, written_at: null, state: 'shown', reason: '1 week’s notice' },
			],
			essentials_shown: 4,
			permission: { state: 'soon', words: 'Yes, ends 10 Mar 2026', until: '2026-03-10' },
			speaks_to: [1, 2],
			obstacles: [
				{
					code: 'essentials-without-note',
					message: 'There is no note yet for Yusuf Demir on lines 1, 3, 4, 6.',
					remedy: 'Write a note on each essential line, with what shows it. Say so when something is missing.',
				},
			],
		},
	]);
});

test('what stands in the way comes gravest first, and the first is what sending says', async () => {
	const { refused, show } = await desk((db) => {
		someone(db, { ...YUSUF, candidate: { right_to_work: 'not_eligible', current_employer: 'Kestrel Storage' } });
		chosen(db, YUSUF.ref);
		db.exec(`delete from match_note where requirement_id = 1`);
	});

	expect(show(shortlist, { vacancy: 'VAC-208', now: NOW }).people[0]!.obstacles.map((o) => o.code)).toEqual([
		'permission-never-asked',
		'works-for-client',
		'may-not-work',
		'essentials-without-note',
	]);
	expect(refused(sendSubmission, { ...JOB, pitch: 'Three years in goods-in, uses SAP.' })).toBe(
		'permission-never-asked',
	);
});

test('lines are spoken to by number or by a word of their own', () => {
	const lines = [
		{ line: 1, text: 'Goods-in or inventory work, 1 year' },
		{ line: 2, text: 'SAP or another stock system' },
		{ line: 3, text: 'Spreadsheets: sort, filter, sums' },
		{ line: 12, text: 'Good experience of the work needed' },
	];

	expect([
		linesSpokenTo('Three years of inventory; sorts sums well.', lines),
		linesSpokenTo('Strong on lines 2 and 12.', lines),
		linesSpokenTo('Knows the work (1, 3).', lines),
		linesSpokenTo('A good candidate with experience.', lines),
	]).toEqual([[1, 3], [2, 12], [1, 3], []]);
});

const READY = (db: Database) => {
	two(db);
	chosen(db, YUSUF.ref);
	chosen(db, GRACE.ref);
	said(db, YUSUF.ref, 'given');
};

test('when one of several may not go, nobody goes', async () => {
	const { refused, db } = await desk(READY);

	expect(
		refused(sendSubmission, { vacancy: 'VAC-208', ref: [YUSUF.ref, GRACE.ref], pitch: 'Two good people for you.' }),
	).toBe('permission-never-asked');
	expect(db.column(sql`select count(*) from submission union all select count(*) from message`)).toEqual([0, 0]);
});

test.each([
	['somebody else’s permission', `select 1, 2, 1, 1 from application where id = 2`],
	['a permission that has ended', `select 1, 1, 1, 2 from application where id = 1`],
	['a permission taken back', `select 1, 1, 1, 3 from application where id = 1`],
])('the database itself takes no CV on %s', async (_, values) => {
	const { db } = await desk((world) => {
		READY(world);
		world.exec(
			`insert into submission (ref, vacancy_id, contact_id, created_by, sent_at) values ('SUB-1', 1, 1, 1, '${NOW}')`,
		);
	});
	if (values.includes(', 2 from')) said(db, YUSUF.ref, 'given', '2026-03-01');
	if (values.includes(', 3 from')) {
		said(db, YUSUF.ref, 'given');
		said(db, YUSUF.ref, 'withdrawn');
	}

	expect(() =>
		db.exec(`insert into submission_item (submission_id, application_id, position, consent_event_id) ${values}`),
	).toThrow('no live permission to represent this candidate for this vacancy');
});
