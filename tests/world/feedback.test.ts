import { expect, test } from 'vitest';
import { complaintList } from '../../src/lib/crm/feedback/complaint-queries.ts';
import { feedbackFigures, surveyList } from '../../src/lib/crm/feedback/survey-queries.ts';
import { CLOCK, rows, worldOf } from './kit.ts';

test('the agency has asked for a year, rung whoever was not content, and changed something after each complaint', async () => {
	const db = await worldOf(1_000);

	for (const audience of ['candidate', 'client'] as const) {
		const figures = feedbackFigures.run(db, { audience, now: CLOCK });
		expect(figures.answers, audience).toBeGreaterThan(4);
		expect(figures.promoters, audience).toBeGreaterThan(0);
		expect(figures.detractors, audience).toBeGreaterThan(0);
	}
	const { answered, waiting, toFollow } = surveyList.run(db, { limit: 500 });
	expect(waiting.length).toBeGreaterThan(0);
	expect(toFollow).toBeLessThan(12);
	expect(answered.filter((line) => line.low && line.task === null)).toEqual([]);
	const complaints = complaintList.run(db, { limit: 60 });
	expect(complaints.filter((one) => one.closed_at !== null)).toHaveLength(3);
	expect(complaints.filter((one) => one.closed_at === null && one.owner_learner === 1)).toEqual([]);
	expect(
		rows(
			db,
			`select r.ref from survey_response r join application a on a.id = r.application_id where a.outcome = 'rejected' and a.told_at > r.sent_at`,
		),
	).toEqual([]);
});
