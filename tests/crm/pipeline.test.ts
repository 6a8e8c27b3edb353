import { expect, test } from 'vitest';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import { pipelineBoard } from '../../src/lib/crm/pipeline/board.ts';
import { endRisk, orderCards, raiseRisk, rateApplication } from '../../src/lib/crm/pipeline/card-acts.ts';
import { applicationDetail } from '../../src/lib/crm/pipeline/detail.ts';
import { rejectApplication, reopenApplication, withdrawApplication } from '../../src/lib/crm/pipeline/end.ts';
import { declineChoices, tellingDraft } from '../../src/lib/crm/pipeline/letters.ts';
import { addToPipeline, moveInPipeline } from '../../src/lib/crm/pipeline/move.ts';
import { addStage, amendStage, removeStage, shiftStage } from '../../src/lib/crm/pipeline/stage-commands.ts';
import { whereStuck } from '../../src/lib/crm/pipeline/stuck.ts';
import { declineCandidate, tellCandidates, toldCandidate } from '../../src/lib/crm/pipeline/tell.ts';
import { candidatesToTell, nearMisses, owedCounts } from '../../src/lib/crm/pipeline/to-tell.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { NIA, office } from '../attempt/office.ts';
import { emptyCrm } from '../kit.ts';
import { deskOver, type Desk } from './kit.ts';
import { YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
const VACANCY = 'VAC-208';
const GRACE = 'CAND-1003';
const here = (ref: string | string[]) => ({ vacancy: VACANCY, ref });

async function morning(add: (db: Database) => void = () => undefined): Promise<Desk> {
	const db = await emptyCrm();
	office(db);
	// whoever was decided against has not been told yet
	db.exec(`update application set told_at = null where outcome = 'rejected'`);
	add(db);
	return deskOver(db);
}
const board = (desk: Desk) => desk.show(pipelineBoard, { vacancy: VACANCY, now: NOW });
const card = (desk: Desk, ref: string) => board(desk).cards.find((one) => one.ref === ref);

test('several are added and moved in one act, with cause and colleague in the history, and undo takes it back', async () => {
	const desk = await morning();
	desk.act(addToPipeline, here([GRACE, 'CAND-1005']));

	const moved = desk.act(moveInPipeline, { ...here([GRACE, 'CAND-1005']), stage: 'Screening' });

	expect(moved).toMatchObject({ ok: true, outcome: { moved: 2, stage: 'Screening' } });
	expect(desk.show(applicationDetail, here(GRACE)).steps).toMatchObject([
		{ what: 'Began at Longlist', who: 'Siân Howells', how: 'as one of several' },
		{ what: 'Longlist to Screening', who: 'Siân Howells', how: 'as one of several', at: '2026-03-02T09:02' },
	]);
	desk.act(undoAct, { entry: 2 });
	expect(card(desk, GRACE)).toMatchObject({ stage: 'Longlist' });
});

test('nobody comes to a stage that asks for permission, or behind it, without a live yes', async () => {
	const desk = await morning((db) => db.exec(`update stage set needs_consent = 1 where category = 'submitted'`));
	desk.act(addToPipeline, here(GRACE));

	expect(desk.refused(moveInPipeline, { ...here(GRACE), stage: 'Interview' })).toBe('permission-never-asked');
	expect(desk.refused(moveInPipeline, { ...here(YUSUF.ref), stage: 'Interview' })).toMatchObject({ moved: 1 });
});

test('rejecting keeps the stage, and reopening goes back to it', async () => {
	const desk = await morning();
	desk.act(moveInPipeline, { ...here(YUSUF.ref), stage: 'Interview' });
	desk.act(rejectApplication, { ...here(YUSUF.ref), reason: 'Not enough experience', note: 'Strong on stock' });
	expect(board(desk).ended.find((one) => one.ref === YUSUF.ref)).toMatchObject({
		stage: 'Interview',
		reason: 'Not enough experience',
		owed: 'decline',
	});

	desk.act(reopenApplication, { ...here(YUSUF.ref), reason: 'The other person said no' });

	expect(card(desk, YUSUF.ref)).toMatchObject({ stage: 'Interview', outcome: 'open' });
	expect(desk.show(applicationDetail, here(YUSUF.ref)).steps.map((step) => step.what)).toEqual([
		'Shortlist to Interview',
		'Not taken at Interview',
		'Reopened at Interview',
	]);
});

test('who applied is to be thanked, who was moved is to be told, who withdrew knows it', async () => {
	const desk = await morning();
	desk.act(addToPipeline, { ...here(GRACE), applied: true });
	desk.act(addToPipeline, here('CAND-1005'));
	expect(card(desk, GRACE)!.owed).toBe('acknowledge');
	expect(card(desk, 'CAND-1005')!.owed).toBeNull();
	expect(card(desk, YUSUF.ref)!.owed).toBe('update');

	desk.act(tellCandidates, {
		...here([GRACE]),
		what: 'acknowledge',
		template: 'Where it stands',
		subject: '{{vacancy_title}}',
		body: 'Dear {{given_name}}, thank you.',
	});
	desk.act(toldCandidate, { ...here(YUSUF.ref), words: 'Told about the shortlist.' });
	desk.act(withdrawApplication, { ...here('CAND-1005'), reason: 'Found other work' });

	expect(desk.show(owedCounts, { whose: 'all' })).toEqual({ acknowledge: 0, update: 0, decline: 1 });
	expect(desk.db.column({ text: `select body from message order by id desc limit 1`, values: [] })).toEqual([
		'Dear Grace, thank you.',
	]);
});

test('of many, those who can’t be written to are left out and named', async () => {
	const desk = await morning((db) =>
		db.exec(
			`update contact_point set status = 'bounced' where person_id = (select id from person where ref = '${GRACE}')`,
		),
	);
	desk.act(addToPipeline, { ...here(GRACE), applied: true });

	const told = desk.act(tellCandidates, {
		...here([GRACE, YUSUF.ref]),
		what: 'update',
		subject: 'News',
		body: 'All well.',
	});

	expect(told).toMatchObject({ ok: true, outcome: { left_out: [GRACE] } });
	expect(card(desk, GRACE)!.owed).toBe('acknowledge');
});

test('a decline offers the skills that were not shown, and needs own words after an interview', async () => {
	const desk = await morning();
	const choices = desk.show(declineChoices, { ...here(NIA.ref), now: NOW });
	expect(choices).toMatchObject({ interviewed: true, templates: ['With thanks'] });
	expect(choices.skills.map((skill) => skill.line)).toContain(2);
	const decline = { ...here(NIA.ref), template: 'With thanks', lines: [2], from: 'Lee Arner' };
	expect(desk.refused(declineCandidate, { ...decline, personal: 'Thank you.' })).toBe('own-words-needed');

	const sent = desk.act(declineCandidate, {
		...decline,
		personal: 'You spoke clearly about the stock counts that you ran.',
	});

	expect(sent).toMatchObject({ ok: true, outcome: { skills: 1 } });
	const [body] = desk.db.column({ text: `select body from message order by id desc limit 1`, values: [] });
	expect(body).toContain('it helps to have: SAP or another stock system.');
	expect(desk.show(candidatesToTell, { whose: 'all', now: NOW }).decline).toEqual([]);
	expect(desk.refused(undoAct, { entry: 2 })).toBe('left-the-desk');
});

test('a draft for somebody says where the application stands', async () => {
	const desk = await morning();

	const draft = desk.show(tellingDraft, { ...here(YUSUF.ref), what: 'update', template: '', me: 'Lee Arner' });

	expect(draft).toMatchObject({ template: 'Where it stands', body: 'Dear Yusuf, you are on our shortlist.' });
});

test('the first change gives a vacancy a pipeline of its own, and moves who stands in it along', async () => {
	const desk = await morning();

	desk.act(addStage, {
		vacancy: VACANCY,
		name: 'Trial shift',
		category: 'interview',
		after: 'Interview',
		target_days: 5,
	});
	desk.act(amendStage, { vacancy: VACANCY, stage: 'Longlist', name: 'Ideas', target_days: 4 });
	desk.act(shiftStage, { vacancy: VACANCY, stage: 'Chat', to: 2 });
	desk.act(removeStage, { vacancy: VACANCY, stage: 'Screening' });

	expect(board(desk).columns.map((column) => column.stage)).toEqual([
		'Ideas',
		'Chat',
		'Shortlist',
		'Submitted',
		'Interview',
		'Trial shift',
		'Offer',
		'Placed',
	]);
	expect(card(desk, YUSUF.ref)).toMatchObject({ stage: 'Shortlist' });
	expect(
		desk.db.column({ text: `select name from stage where pipeline_id = 1 order by position, id`, values: [] }),
	).toContain('Longlist');
	for (const entry of [4, 3, 2, 1]) expect(desk.act(undoAct, { entry })).toMatchObject({ ok: true });
	expect(board(desk).columns.map((column) => column.stage)).not.toContain('Trial shift');
});

test('a rating, a risk with its plan, and the order stand on the card', async () => {
	const desk = await morning();
	desk.act(addToPipeline, here(GRACE));
	desk.act(addToPipeline, here('CAND-1005'));
	desk.act(rateApplication, { ...here(GRACE), rating: 4 });
	const raised = desk.act(raiseRisk, {
		...here(GRACE),
		kind: 'counter_offer',
		plan: 'Ask what would make them stay',
		by: '2026-03-04',
	});
	desk.act(orderCards, { ...here('CAND-1005'), before: GRACE });

	expect(raised).toMatchObject({ ok: true, outcome: { task: 'TASK-1003' } });
	expect(
		board(desk)
			.cards.filter((one) => one.stage === 'Longlist')
			.map((one) => one.ref),
	).toEqual(['CAND-1005', GRACE]);
	expect(card(desk, GRACE)).toMatchObject({
		rating: 4,
		risks: ['Counter-offer from the employer'],
		next: { words: 'Ask what would make them stay', due: '2026-03-04' },
	});
	desk.act(endRisk, { ...here(GRACE), kind: 'counter_offer', how: 'They turned it down' });
	expect(card(desk, GRACE)!.risks).toEqual([]);
});

test('a column that takes longer than usual says so in words, and the sentence says where it is stuck', async () => {
	const desk = await morning((db) =>
		db.exec(`update stage set target_days = 2 where name = 'Shortlist';
		         update application set stage_entered_at = '2026-02-24T10:00' where outcome = 'open'`),
	);

	const { columns, stuck } = board(desk);

	expect(columns.find((column) => column.stage === 'Shortlist')).toMatchObject({
		late: true,
		words: 'Late: 6 days, usual 2',
	});
	expect(stuck).toMatchObject({ stage: 'Shortlist' });
	expect(stuck.words).toBe(
		'It is stuck at Shortlist: one person has waited 6 days there, and 2 are usual. Ask for permission and send them.',
	);
	expect(desk.show(whereStuck, { now: NOW }).find((row) => row.category === 'shortlist')).toMatchObject({
		people: 1,
		late: 1,
	});
});

test('near misses are those who were turned down after an interview, each once', async () => {
	const desk = await morning();

	const { pool, people } = desk.show(nearMisses, { now: NOW });

	expect(pool).toEqual({ ref: 'POOL-1', name: 'Drivers' });
	expect(people.map((one) => one.ref)).toEqual([NIA.ref]);
});
