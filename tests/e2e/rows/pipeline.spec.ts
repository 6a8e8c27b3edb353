import type { Locator } from '@playwright/test';
import { declineChoices } from '../../../src/lib/crm/pipeline/letters.ts';
import { expect, test } from './kit.ts';
import type { WorkPage } from '../pages/work.ts';
import type { Records } from './records.ts';

/** An open vacancy of the seeded world with people at these kinds of stage, and one of them each. Each test takes its own. */
function openVacancy(records: Records, category: string, skip = 0): { vacancy: string; ref: string; name: string } {
	const [row] = records.rows(
		`select v.ref as vacancy, p.ref, p.given_name || ' ' || p.family_name as name from application a join vacancy v on v.id = a.vacancy_id
		 join stage s on s.id = a.stage_id join person p on p.id = a.person_id join candidate c on c.person_id = p.id
		 where v.status = 'open' and a.outcome = 'open' and s.category = ? and p.lifecycle = 'active' and c.status <> 'do_not_contact'
		   and v.ref <> 'VAC-208'
		   and exists (select 1 from contact_point k where k.person_id = p.id and k.kind = 'email' and k.status = 'ok')
		 group by v.id order by v.id, a.id limit 1 offset ?`,
		category,
		skip,
	);
	return row as { vacancy: string; ref: string; name: string };
}

/** Somebody at screening whose record lacks a line of the job specification that could be learned. */
function whoCouldLearn(records: Records): { vacancy: string; ref: string; name: string } {
	for (let skip = 4; ; skip++) {
		const one = openVacancy(records, 'screen', skip);
		const { skills } = records.show(declineChoices, { vacancy: one.vacancy, ref: one.ref, now: '2026-03-02T09:00' });
		if (skills.length > 0) return one;
	}
}

const board = (work: WorkPage) => work.crm.locator('[data-name="pipeline.board"]');
const cardOf = (work: WorkPage, ref: string) => board(work).locator(`[data-card="${ref}"]`);
const columnOf = (work: WorkPage, stage: string) =>
	board(work).getByRole('region', { name: new RegExp(`^${stage}, `) });
const standing = (records: Records, vacancy: string, ref: string) =>
	records.rows(
		`select s.name as stage, s.category, a.outcome, r.label as reason from application a join stage s on s.id = a.stage_id
		 join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id left join close_reason r on r.id = a.close_reason_id
		 where v.ref = ? and p.ref = ? order by a.id desc limit 1`,
		vacancy,
		ref,
	)[0];

async function dragTo(work: WorkPage, card: Locator, to: Locator): Promise<void> {
	const { mouse } = work.page;
	await card.scrollIntoViewIfNeeded();
	const from = (await card.boundingBox())!;
	await mouse.move(from.x + 40, from.y + from.height - 8);
	await mouse.down();
	const target = (await to.boundingBox())!;
	await mouse.move(target.x + 30, target.y + 60, { steps: 4 });
	await mouse.up();
}

test('[R14] the pipeline does not name the steps of the cycle, or a card can’t be moved by mouse, by keys and by menu', async ({
	work,
	read,
}) => {
	const { vacancy, ref } = openVacancy(await read(), 'lead');
	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await expect(columnOf(work, 'Longlist')).toBeVisible();

	await dragTo(work, cardOf(work, ref), columnOf(work, 'Screening'));
	await expect(columnOf(work, 'Screening').locator(`[data-card="${ref}"]`)).toBeVisible();
	await cardOf(work, ref).focus();
	await work.page.keyboard.press('Space');
	await work.page.keyboard.press('ArrowRight');
	await expect(board(work).locator('.drop')).toContainText('lands here');
	await work.page.keyboard.press('Escape');
	await work.page.keyboard.press(']');
	await expect(columnOf(work, 'Shortlist').locator(`[data-card="${ref}"]`)).toBeFocused();
	await cardOf(work, ref)
		.getByRole('button', { name: /^Move or do more/ })
		.click();
	await work.crm.getByRole('menuitem', { name: 'Move to Screening' }).click();
	await expect(work.notice()).toContainText('moved to Screening. Undo');

	const records = await read();
	expect(standing(records, vacancy, ref)).toMatchObject({ category: 'screen', outcome: 'open' });
	expect(records.column(`select distinct category from stage where pipeline_id = 1 order by category`)).toEqual([
		'interview',
		'lead',
		'offer',
		'placed',
		'screen',
		'shortlist',
		'submitted',
	]);
	expect(
		records
			.acts('application.move')
			.slice(-3)
			.map((entry) => entry.outcome),
	).toEqual([
		{ moved: 1, stage: 'Screening' },
		{ moved: 1, stage: 'Shortlist' },
		{ moved: 1, stage: 'Screening' },
	]);
});

test('[R26] a stage change offers no message, or who was not told can’t be seen', async ({ work, read }) => {
	const { vacancy, ref, name } = openVacancy(await read(), 'lead', 1);
	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await cardOf(work, ref).focus();
	await work.page.keyboard.press(']');
	await expect(cardOf(work, ref)).toContainText('not told yet');
	const strip = work.crm.locator('[data-name="pipeline.moved"]');
	await expect(strip).toContainText('Right to work looked at');

	await strip.getByRole('button', { name: `Tell ${name} now` }).click();
	const dialog = work.crm.getByRole('dialog', { name: `Tell ${name} how it stands` });
	await expect(dialog.getByLabel('Message')).toHaveValue(/we are going through your details/);
	await dialog.getByRole('button', { name: 'Send 1 message' }).click();
	await expect(work.notice()).toContainText('1 person has been told.');

	const records = await read();
	expect(
		records.rows(
			`select m.status, t.name as template, v.ref as vacancy, a.told_at >= a.stage_entered_at as told from message m join template t on t.id = m.template_id
			 join person p on p.id = m.person_id join vacancy v on v.id = m.vacancy_id
			 join application a on a.person_id = p.id and a.vacancy_id = v.id where p.ref = ? order by m.id desc limit 1`,
			ref,
		),
	).toEqual([{ status: 'sent', template: 'Where your application stands', vacancy, told: 1 }]);
	await expect(cardOf(work, ref)).not.toContainText('not told yet');
});

test('[R31] the board does not show time in stage and where it is stuck, in words', async ({ work, read }) => {
	const records = await read();
	const [late] = records.rows(
		`select v.ref as vacancy, s.name as stage, s.target_days as target from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
		 where v.status = 'open' and a.outcome = 'open' and julianday('2026-03-02') - julianday(substr(a.stage_entered_at, 1, 10)) > s.target_days + 1
		 group by v.id, s.id having count(*) = 1 order by v.id, s.id limit 1`,
	) as [{ vacancy: string; stage: string; target: number }];
	await work.visit(`vacancy/${late.vacancy}?tab=pipeline`);
	const said = new RegExp(`Late: \\d+ days, usual ${late.target}`);

	await expect(board(work).getByText(said).first()).toBeVisible();
	await expect(work.crm.locator('[data-name="pipeline.stuck"]')).toContainText(/It is stuck at .+ (is|are) usual\./);
	await work.visit('telling?tab=stuck');
	const row = work.crm.locator('[data-name="pipeline.where-stuck"] tbody tr').filter({ hasText: 'Sourcing' });
	const people = records.column(
		`select count(*) from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
		 where a.outcome = 'open' and v.status = 'open' and s.category = 'lead'`,
	)[0];
	await expect(row).toContainText(String(people));
});

test('[R32] a vacancy can’t have stages of its own, or reports can’t compare them', async ({ work, read }) => {
	const before = await read();
	const { vacancy, ref } = openVacancy(before, 'screen', 2);
	const inUse =
		before.column(
			`select 1 from stage_history h join application a on a.id = h.application_id join vacancy v on v.id = a.vacancy_id
			 join stage s on s.name = 'Offer' and s.id in (h.from_stage, h.to_stage, a.stage_id) where v.ref = ?`,
			vacancy,
		).length > 0;
	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await work.crm.getByRole('button', { name: 'Stages', exact: true }).click();
	const dialog = work.crm.getByRole('dialog', { name: `Stages of ${vacancy}` });
	await dialog.getByLabel('Name').fill('Trial shift');
	await dialog.getByLabel('Usual days').fill('4');
	await dialog.getByLabel('What kind of stage').selectOption({ label: 'Interview' });
	await dialog.getByLabel('After').selectOption({ label: 'Interview' });
	await dialog.getByRole('button', { name: 'Add the stage' }).click();
	await expect(dialog.getByRole('listitem', { name: 'Trial shift' })).toBeVisible();
	await dialog.getByRole('button', { name: 'Change Longlist' }).click();
	await dialog.getByLabel('Name').fill('Ideas');
	await dialog.getByRole('button', { name: 'Save the stage' }).click();
	await expect(dialog.getByRole('listitem', { name: 'Ideas' })).toBeVisible();
	await dialog.getByRole('button', { name: 'Remove Offer' }).click();
	await expect(dialog).toContainText(inUse ? 'so it can’t be removed' : 'is the only stage here for offer');
	await dialog.getByRole('button', { name: 'Close' }).last().click();
	await expect(columnOf(work, 'Ideas')).toBeVisible();

	const records = await read();
	expect(
		records.rows(
			`select s.name, s.category, s.target_days from stage s join vacancy v on v.pipeline_id = s.pipeline_id where v.ref = ? and s.name in ('Trial shift', 'Ideas') order by s.position`,
			vacancy,
		),
	).toEqual([
		{ name: 'Ideas', category: 'lead', target_days: 2 },
		{ name: 'Trial shift', category: 'interview', target_days: 4 },
	]);
	expect(standing(records, vacancy, ref)).toMatchObject({ category: 'screen' });
	expect(records.column(`select name from stage where pipeline_id = 1 order by position`)).toContain('Longlist');
	expect(records.acts('stage.remove').at(-1)?.refusal).toBe(inUse ? 'stage-in-use' : 'last-of-category');
});

test('[R34] the agency has no messages for an application, an interview and a status, bound to stages', async ({
	work,
	read,
}) => {
	const records = await read();
	const { vacancy, ref, name } = openVacancy(records, 'screen', 3);
	expect(
		records.rows(
			`select s.category, t.name from stage s join template t on t.id = s.template_id where s.pipeline_id = 1 and s.category in ('lead', 'interview', 'submitted') and t.purpose = 'service' order by s.position`,
		),
	).toEqual([
		{ category: 'lead', name: 'We have your application' },
		{ category: 'submitted', name: 'Where your application stands' },
		{ category: 'interview', name: 'Interview details' },
	]);

	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await cardOf(work, ref).focus();
	await work.page.keyboard.press('m');
	const dialog = work.crm.getByRole('dialog', { name: new RegExp(`${name}`) });
	await dialog.getByLabel('Template').selectOption({ label: 'Interview details' });
	await dialog.getByRole('button', { name: 'Send 1 message' }).click();
	await expect(dialog).toContainText('Write day and time of the interview in the place of {{interview_at}}');
	await dialog.getByLabel('Template').selectOption({ label: 'We have your application' });
	await dialog.getByRole('button', { name: 'Send 1 message' }).click();
	await expect(dialog).toBeHidden();

	expect(
		(await read()).rows(
			`select t.name from message m join template t on t.id = m.template_id join person p on p.id = m.person_id where p.ref = ? order by m.id desc limit 1`,
			ref,
		),
	).toEqual([{ name: 'We have your application' }]);
});

test('[R59] a counter-offer can’t be foreseen on the application, with a day and a plan', async ({ work, read }) => {
	const { vacancy, ref, name } = openVacancy(await read(), 'shortlist');
	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await cardOf(work, ref).hover();
	await cardOf(work, ref)
		.getByRole('button', { name: /^Move or do more/ })
		.click();
	await work.crm.getByRole('menuitem', { name: 'Raise a risk' }).click();
	const dialog = work.crm.getByRole('dialog', { name: `Raise a risk for ${name}` });
	await dialog.getByLabel('What could go wrong').selectOption({ label: 'Counter-offer from the employer' });
	await dialog.getByLabel('What you will do').fill('Ask what would make them stay, before the offer');
	await dialog.getByLabel('By when').fill('04/03/2026');
	await dialog.getByRole('button', { name: 'Raise 1 risk' }).click();
	await expect(cardOf(work, ref)).toContainText('Risk: counter-offer from the employer');

	expect(
		(await read()).rows(
			`select k.kind, substr(k.raised_at, 1, 10) as "on", k.plan, t.due_on from application_risk k join application a on a.id = k.application_id
			 join person p on p.id = a.person_id join task t on t.person_id = p.id where p.ref = ? order by k.id desc, t.id desc limit 1`,
			ref,
		),
	).toEqual([
		{
			kind: 'counter_offer',
			on: '2026-03-02',
			plan: 'Ask what would make them stay, before the offer',
			due_on: '2026-03-04',
		},
	]);
});

test('[R65] an unlawful reason goes through, or a note about who somebody is raises no word', async ({
	work,
	read,
}) => {
	const { vacancy, ref, name } = openVacancy(await read(), 'lead', 4);
	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await cardOf(work, ref).focus();
	await work.page.keyboard.press('r');
	const dialog = work.crm.getByRole('dialog', { name: `Reject ${name} for ${vacancy}` });
	await dialog.getByLabel('Why').selectOption({ label: 'Client wanted someone younger' });
	await expect(dialog).toContainText('The law does not allow this reason.');
	await dialog.getByLabel('What was behind it').fill('Too old for the team, they said');
	await expect(dialog).toContainText('“too old” is about age');
	await dialog.getByRole('button', { name: 'Reject 1 person' }).click();
	await expect(dialog).toContainText('is no reason that the law allows');
	await dialog.getByRole('button', { name: 'Keep as it is' }).click();
	await work.visit(`candidate/${ref}?tab=timeline`);
	await work.crm.getByLabel('What was said or seen').fill('Seems pregnant');
	await expect(work.crm.getByText('is about pregnancy and maternity')).toBeVisible();
	await work.crm.getByLabel('What was said or seen').fill('');

	const records = await read();
	expect(records.acts('application.reject').at(-1)).toMatchObject({ refusal: 'reason-not-lawful', outcome: null });
	expect(standing(records, vacancy, ref)).toMatchObject({ outcome: 'open' });
	expect(records.column(`select lawful from close_reason where label = 'Client wanted someone younger'`)).toEqual([0]);
});

test('[R73] a rejection carries no reason and no courteous decline, or who was not told is forgotten', async ({
	work,
	read,
}) => {
	const { vacancy, ref, name } = whoCouldLearn(await read());
	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await cardOf(work, ref).focus();
	await work.page.keyboard.press('r');
	const reject = work.crm.getByRole('dialog', { name: `Reject ${name} for ${vacancy}` });
	await reject.getByLabel('Why').selectOption({ label: 'Others fit better' });
	await reject.getByRole('button', { name: 'Reject 1 person' }).click();
	const decline = work.crm.getByRole('dialog', { name: `Tell ${name} how it ended` });
	await decline.getByRole('button', { name: 'Tell later' }).click();
	expect(standing(await read(), vacancy, ref)).toMatchObject({ outcome: 'rejected', reason: 'Others fit better' });

	await work.visit('telling?tab=decline');
	await work.crm.getByRole('button', { name: 'Everybody’s' }).click();
	await work.crm
		.getByRole('button', { name: `Send the decline to ${name}` })
		.first()
		.click();
	await decline
		.getByLabel('A paragraph of your own')
		.fill('You were clear about your last job, and the others had done the same work longer.');
	await decline.getByRole('checkbox').first().check();
	await expect(decline.locator('[data-name="pipeline.letter"]')).toContainText('it helps to have:');
	await decline.getByRole('button', { name: 'Send the decline' }).click();
	await expect(work.notice()).toContainText('has been told');

	const [letter] = (await read()).rows(
		`select m.body, a.told_at is not null as told from message m join person p on p.id = m.person_id join application a on a.person_id = p.id
		 join vacancy v on v.id = a.vacancy_id and v.id = m.vacancy_id where p.ref = ? and v.ref = ? order by m.id desc limit 1`,
		ref,
		vacancy,
	);
	expect(letter).toMatchObject({
		told: 1,
		body: expect.stringMatching(/done the same work longer[\s\S]*it helps to have:/) as unknown,
	});
});

test('[R69] people who nearly got a job are not suggested together, or can’t be kept in one act', async ({
	work,
	read,
}) => {
	await work.visit('telling?tab=near-misses');
	const put = work.crm.getByRole('button', { name: /^Put \d+ into “Near misses”/ });
	const many = Number(/\d+/.exec(await put.innerText())![0]);
	await put.click();
	await expect(work.notice()).toContainText(`${many} people are in the pool “Near misses”.`);

	const records = await read();
	expect(records.acts('pool.add').at(-1)).toMatchObject({ outcome: { pool: 'Near misses', added: many } });
	expect(
		records.column(
			`select count(*) from pool_member m join pool l on l.id = m.pool_id where l.name = 'Near misses' and m.note = 'Not chosen after an interview'`,
		),
	).toEqual([many]);
});

test('everyone who ever came near can’t be found again: by status, or as a near miss', async ({ work, read }) => {
	const records = await read();
	await work.visit('telling?tab=near-misses');
	const rows = work.crm.locator('[data-name="pipeline.near-misses"] tbody tr');
	const refs = records.column(
		`select distinct p.ref from application a join person p on p.id = a.person_id join candidate c on c.person_id = p.id join close_reason r on r.id = a.close_reason_id
		 where a.outcome = 'rejected' and a.closed_at >= '2025-03-02' and r.label <> 'Did not come to the interview' and p.lifecycle = 'active'
		   and c.status not in ('do_not_contact', 'placed') and exists (select 1 from stage_history h join stage s on s.id = h.to_stage
		     where h.application_id = a.id and s.category in ('interview', 'offer')) order by p.ref`,
	);

	await expect(rows).toHaveCount(refs.length);
	expect((await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['row']))).sort()).toEqual(refs);
});

test('[R74] somebody who applied is never thanked, and nobody sees it', async ({ work, read }) => {
	const before = (await read()).column(
		`select count(*) from application a join person p on p.id = a.person_id join candidate c on c.person_id = p.id where a.outcome = 'open' and a.applied_at is not null
		 and a.acknowledged_at is null and p.lifecycle = 'active' and c.status <> 'do_not_contact'`,
	)[0] as number;
	await work.visit('telling');
	await work.crm.getByRole('button', { name: 'Everybody’s' }).click();
	await expect(work.crm.locator('#tab-acknowledge')).toContainText(String(before));
	const thank = work.crm.locator('[data-name="pipeline.owed"]').getByRole('button', { name: /^Thank / });
	const ref = await work.crm.locator('[data-name="pipeline.owed"] tbody tr').first().getAttribute('data-row');
	await thank.first().click();
	await work.crm.getByRole('dialog').getByRole('button', { name: 'Send 1 message' }).click();
	await expect(work.notice()).toContainText('1 person has been told.');
	await expect(work.crm.locator('#tab-acknowledge')).toContainText(String(before - 1));

	const records = await read();
	expect(
		records.column(
			`select count(*) from application a join person p on p.id = a.person_id where p.ref = ? and a.applied_at is not null and a.acknowledged_at is null`,
			ref,
		),
	).toEqual([0]);
});

test('people at a stage can’t be reviewed one after another, by keys alone', async ({ work, read }) => {
	const before = await read();
	const [{ vacancy, stage }] = before.rows(
		`select v.ref as vacancy, s.name as stage from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
		 where a.outcome = 'open' and s.category = 'screen' and v.status = 'open' and v.ref <> 'VAC-208'
		 group by v.id, s.id having count(*) >= 3 order by count(*) desc, v.id limit 1`,
	) as [{ vacancy: string; stage: string }];
	await work.visit(`vacancy/${vacancy}?tab=pipeline`);
	await work.crm.getByRole('button', { name: 'Review', exact: true }).click();
	const review = work.crm.getByRole('region', { name: 'Review, one after another' });
	await review.getByLabel('Who stands at').selectOption(stage);
	const says = review.getByRole('status');
	const nameIn = async () => /: (.+)$/.exec(await says.innerText())![1]!;
	const first = await nameIn();
	await work.page.keyboard.press('j');
	await expect(says).toContainText('2 of ');
	const second = await nameIn();
	await work.page.keyboard.press('s');
	// who was answered has gone from the queue, and the next one stands there
	await expect(says).not.toContainText(second);
	await work.page.keyboard.press('n');
	const dialog = work.crm.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await work.page.keyboard.press('Escape');
	await work.page.keyboard.press('k');
	await expect(says).toContainText(`1 of`);
	expect(await nameIn()).toBe(first);

	const records = await read();

	const [person] = records.rows(
		`select p.ref from person p join application a on a.person_id = p.id join vacancy v on v.id = a.vacancy_id
		 where v.ref = ? and p.given_name || ' ' || p.family_name = ? order by a.id desc limit 1`,
		vacancy,
		second,
	);
	expect(standing(records, vacancy, String(person!['ref']))).toMatchObject({ category: 'shortlist', outcome: 'open' });
});
