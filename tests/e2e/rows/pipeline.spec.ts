import { expect, test } from './kit.ts';
import { openVacancy, board, cardOf, columnOf, standing, dragTo } from './pipeline-kit.ts';

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
