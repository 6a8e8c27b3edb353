import { expect, test } from 'vitest';
import { rows, worldOf } from './kit.ts';

test('interviews of late have scorecards with evidence on every line, some where the learner has still to say', async () => {
	const db = await worldOf(1_000);

	const [all] = rows<{ cards: number; lines: number; topics: number }>(
		db,
		`select (select count(*) from scorecard) as cards, (select count(*) from scorecard_line) as lines, (select count(*) from scorecard_topic) as topics`,
	);
	expect(all!.cards).toBeGreaterThan(5);
	expect(all!.lines).toBeGreaterThan(all!.cards);
	expect(all!.topics).toBe(2 * all!.cards);
	expect(
		rows(
			db,
			`select s.id from scorecard s join interview_attendee t on t.interview_id = s.interview_id join colleague c on c.id = t.colleague_id
			 where c.is_learner = 1 and s.author_id <> c.id`,
		).length,
	).toBeGreaterThan(0);
	expect(
		rows(db, `select id from interview where starts_at > (select max(submitted_at) from scorecard)`).length,
	).toBeGreaterThan(0);
	expect(rows(db, `select id from task where title like 'Rebate period ends%'`).length).toBeGreaterThan(0);
});
