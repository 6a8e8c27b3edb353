import { expect, test } from 'vitest';
import { actOnComplaint, closeComplaint, logComplaint } from '../../src/lib/crm/feedback/complaint-commands.ts';
import { complaintList } from '../../src/lib/crm/feedback/complaint-queries.ts';
import { figuresOf } from '../../src/lib/crm/feedback/figures.ts';
import { followSurvey } from '../../src/lib/crm/feedback/survey-follow.ts';
import { feedbackFigures, surveyList, toAsk } from '../../src/lib/crm/feedback/survey-queries.ts';
import { sendSurvey } from '../../src/lib/crm/feedback/survey-send.ts';
import { ASKED } from '../../src/lib/scenario/outside/asked.ts';
import { sql } from '../../src/lib/db/sql.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { advanceClock } from '../../src/lib/attempt/acts.ts';
import { desk } from './kit.ts';
import { listed } from './refusals/given.ts';
import { YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
const marks = (nps: number, csat: number, five = 4) => ({
	nps,
	csat,
	tangibles: five,
	reliability: five,
	responsiveness: five,
	assurance: five,
	empathy: five,
});

/** Only those who are asked answer, by a seed with which a low mark comes back. */
const seeded = (seed: number): Script => ({
	start: () => [],
	react: (occasion, db) => [...ASKED.react(occasion, db, seed)],
	happen: (db, due) => ASKED.happen['survey-answer']!(db, due, seed),
});

test('the figures of answers: recommended less not recommended, content, and the five sides to a tenth', () => {
	expect(figuresOf([marks(10, 5, 7), marks(9, 4, 6), marks(8, 3, 5), marks(3, 1, 2)])).toEqual({
		answers: 4,
		nps: 25,
		csat: 50,
		promoters: 2,
		passives: 1,
		detractors: 1,
		dimensions: { tangibles: 50, reliability: 50, responsiveness: 50, assurance: 50, empathy: 50 },
	});
	expect(figuresOf([])).toMatchObject({ answers: 0, nps: null, csat: null });
});

test('a candidate who was turned down and told is asked once; a low answer opens a task, and what changed closes it', async () => {
	const world = (db: Parameters<typeof listed>[0]) => {
		listed(db);
		db.exec(
			`update application set outcome = 'rejected', closed_at = '2026-02-18T10:00', close_reason_id = 1, told_at = '2026-02-27T10:00'`,
		);
	};
	let low: Awaited<ReturnType<typeof desk>> | undefined;
	for (let seed = 1; seed < 30 && !low; seed++) {
		const one = await desk(world, seeded(seed));
		expect(one.show(toAsk, { now: NOW })).toMatchObject([{ ref: YUSUF.ref, vacancy: 'VAC-208', why: null }]);
		expect(one.act(sendSurvey, { ref: YUSUF.ref, vacancy: 'VAC-208' })).toMatchObject({ ok: true });
		one.act(advanceClock, { minutes: 600 });
		if (one.db.column(sql`select 1 from survey_response where nps <= 6`).length > 0) low = one;
	}
	const { act, db, show, refused } = low!;

	expect(show(surveyList, {})).toMatchObject({ toFollow: 1, answered: [{ survey: 'SVR-1001', low: true }] });
	expect(db.rows(sql`select priority, origin, done_at, due_on from task`)).toEqual([
		{ priority: 1, origin: 'automation', done_at: null, due_on: '2026-03-03' },
	]);
	expect(refused(sendSurvey, { ref: YUSUF.ref, vacancy: 'VAC-208' })).toBe('survey-too-soon');
	expect(act(followSurvey, { survey: 'SVR-1001', changed: 'We tell people within three days now' })).toMatchObject({
		ok: true,
	});
	expect(show(surveyList, {}).toFollow).toBe(0);
	expect(db.column(sql`select done_at is not null from task`)).toEqual([1]);
	expect(show(feedbackFigures, { audience: 'candidate', now: NOW })).toMatchObject({ asked: 1, answers: 1, nps: -100 });
});

test('a complaint goes from what was said to what changed and who was told, and no shorter way', async () => {
	const { act, db, refused, show } = await desk(listed);
	const told = { complaint: 'CMP-1001', change: 'Evenings stand on the record', told: 'Rang him' };

	expect(act(logComplaint, { ref: YUSUF.ref, body: 'You rang me at work, in front of my manager' })).toMatchObject({
		outcome: { complaint: 'CMP-1001' },
	});
	expect(refused(closeComplaint, told)).toBe('complaint-without-action');
	act(actOnComplaint, { complaint: 'CMP-1001', action: 'Rang and said sorry' });
	expect(refused(closeComplaint, { ...told, change: ' ' })).toBe('complaint-without-change');
	expect(() => db.exec(`update complaint set closed_at = '${NOW}'`)).toThrow(/CHECK/);
	expect(act(closeComplaint, told)).toMatchObject({ ok: true });

	expect(show(complaintList, {})).toMatchObject([
		{ complaint: 'CMP-1001', change_made: told.change, told: 'Rang him', owner_learner: 1 },
	]);
});
