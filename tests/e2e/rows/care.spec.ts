import { expect360, openCandidates } from './care.ts';
import { expect, test } from './kit.ts';

test('[R39] a low mark is followed by nothing, or people are asked who should not be', async ({ work, read }) => {
	await work.visit('feedback?tab=ask');
	const people = work.crm.getByRole('table', { name: 'Candidates to ask' });
	const free = people.locator('button:enabled');
	await expect(people).toBeVisible();
	const some = Math.min(3, await free.count());
	expect(some).toBeGreaterThan(0);
	for (let i = 0; i < some; i++) {
		await free.first().click();
		await work.crm.getByRole('dialog').getByRole('button', { name: 'Send the survey', exact: true }).click();
		await expect(work.notice()).toContainText('The survey is on its way');
		await work.visit('feedback?tab=ask');
	}
	for (let i = 0; i < 4; i++) await work.moveClock('Move on an hour');

	const answered = await read();
	expect(answered.acts('survey.send').length).toBeGreaterThanOrEqual(some);
	expect(
		answered.rows(`select ref from survey_response where sent_by = 1 and answered_at is not null and (nps <= 6) <> (follow_up_task_id is not null)
			and coalesce(json_extract(answers, '$.csat'), 5) > 2`),
	).toEqual([]);

	await work.visit('feedback?tab=answers');
	const first = work.crm.locator('[data-name="feedback.answers"] li').first();
	await first.getByRole('button', { name: /^What changed/ }).click();
	await work.crm.locator('#survey-changed').fill('Everybody hears within three days now; rang and said so.');
	await work.crm.getByRole('button', { name: 'Save what changed' }).click();
	await expect(work.notice()).toContainText('Written down.');
	const followed = (await read()).acts('survey.follow').at(-1)!;
	expect(
		(await read()).rows(
			`select r.what_changed, r.followed_at is not null as done from survey_response r where r.ref = ?`,
			String((followed.input as Record<string, unknown>)['survey']),
		),
	).toEqual([{ what_changed: 'Everybody hears within three days now; rang and said so.', done: 1 }]);
});

test('[R60] a complaint can be closed without a change', async ({ work, read }) => {
	await work.visit('feedback?tab=complaints');
	await work.crm.locator('.view__head').getByRole('button', { name: 'Log a complaint' }).click();
	await work.crm.locator('#complaint-who').fill('CAND-10130');
	await work.crm.locator('#complaint-body').fill('Nobody told me that the shift begins at five.');
	await work.crm.getByRole('button', { name: 'Log the complaint' }).click();
	await expect(work.notice()).toContainText(/Logged as CMP-\d+/);
	const complaint = /CMP-\d+/.exec(await work.notice().innerText())![0];
	const card = work.crm.locator(`[data-name="complaint.${complaint}"]`);

	await card.getByRole('button', { name: /^Say what was done/ }).click();
	await work.crm.locator('#complaint-action').fill('Rang the same day and said sorry.');
	await work.crm.getByRole('button', { name: 'Save what was done' }).click();
	await card.getByRole('button', { name: /^Close/ }).click();
	await work.crm.getByRole('button', { name: 'Close the complaint' }).click();
	await expect(work.crm.getByRole('dialog')).toContainText('nothing has changed because of it');
	await work.crm.locator('#complaint-change').fill('Times are read back before a vacancy opens.');
	await work.crm.locator('#complaint-told').fill('Rang him on Monday.');
	await work.crm.getByRole('button', { name: 'Close the complaint' }).click();
	await expect(card).toContainText('Closed');

	const records = await read();
	expect(records.acts('complaint.close').map((entry) => entry.refusal)).toEqual(['complaint-without-change', null]);
	expect(records.rows(`select change_made, told from complaint where ref = ?`, complaint)).toEqual([
		{ change_made: 'Times are read back before a vacancy opens.', told: 'Rang him on Monday.' },
	]);
});

test('[R80] the agency has no survey to send', async ({ work, read }) => {
	await work.visit('feedback?tab=survey');
	await expect(work.crm.getByRole('region', { name: 'Survey for candidates' }).getByRole('listitem')).toHaveCount(8);
	await expect(work.crm.getByRole('region', { name: 'Survey for clients' }).getByRole('listitem')).toHaveCount(8);

	const shipped = (await read()).rows(
		`select audience, json_array_length(questions) as questions, min_gap_days from survey order by id`,
	);
	expect(shipped).toEqual([
		{ audience: 'candidate', questions: 7, min_gap_days: 180 },
		{ audience: 'client', questions: 7, min_gap_days: 180 },
	]);
});

test('[R40] a candidate types again what we know, or a second job makes a second record', async ({ work, read }) => {
	const [ref] = openCandidates(await read(), 1);
	await work.visit(`portal/${ref}`);
	const before = (await read()).column(`select count(*) from candidate`);
	await expect(work.crm.locator('[data-name="portal.details"]')).toContainText('First name');
	await work.crm
		.getByRole('button', { name: /^Consider me/ })
		.first()
		.click();
	await expect(work.notice()).toContainText('It waits in the agency’s tray');
	await work.visit('home');
	const waiting = (await read()).acts('portal.send').at(-1)!;
	const request = String((waiting.outcome as Record<string, unknown>)['request']);
	await work.crm.getByRole('button', { name: new RegExp(`^Apply ${request}`) }).click();
	await expect(work.notice()).toContainText('on the record that we hold');

	const records = await read();
	expect(records.column(`select count(*) from candidate`)).toEqual(before);
	expect(
		records.rows(
			`select a.outcome, a.applied_at is not null as applied from application a join person p on p.id = a.person_id where p.ref = ? order by a.id desc limit 1`,
			ref!,
		),
	).toEqual([{ outcome: 'open', applied: 1 }]);
});

test('[R53] what candidates do for themselves comes to nobody', async ({ work, read }) => {
	const [, ref] = openCandidates(await read(), 2);
	await work.visit(`portal/${ref}`);
	await work.crm.getByRole('button', { name: 'Correct my details' }).click();
	await work.crm.locator('#own-contact_window').fill('After five');
	await work.crm.getByRole('button', { name: 'Send the corrections' }).click();
	await expect(work.notice()).toContainText('It waits');
	const sent = (await read()).acts('portal.send').at(-1)!;
	expect(sent.input).toEqual({ ref, asks: { kind: 'update_details', values: { contact_window: 'After five' } } });
	const request = String((sent.outcome as Record<string, unknown>)['request']);
	await work.visit('home');
	await expect(work.crm.locator('[data-name="portal.tray"]')).toContainText('Correct best time');
	await work.crm.getByRole('button', { name: new RegExp(`^Apply ${request}`) }).click();
	await expect(work.notice()).toContainText('The record is corrected');

	expect((await read()).column(`select contact_window from person where ref = ?`, ref!)).toEqual(['After five']);
});

test('[R75] a candidate reads something else than what is set', async ({ work, read }) => {
	const [found] = (await read()).rows(
		`select p.ref, s.name as stage, v.title from application a join person p on p.id = a.person_id join stage s on s.id = a.stage_id
		 join vacancy v on v.id = a.vacancy_id where a.outcome = 'open' and p.lifecycle = 'active' and s.category in ('screen', 'shortlist')
		 order by a.id limit 1`,
	);
	await work.visit(`portal/${String(found!['ref'])}`);
	const line = work.crm
		.locator('[data-name="portal.progress"] li')
		.filter({ hasText: String(found!['title']) })
		.first();
	await expect(line).toContainText(String(found!['stage']));
});

test('[R76] the candidate’s page can’t be used on a phone', async ({ work, read }) => {
	const [, , ref] = openCandidates(await read(), 3);
	await expect360(work, async () => {
		await work.visit(`portal/${ref}`);
		await expect(work.crm.locator('[data-name="portal.page"]')).toBeVisible();
		const wide = await work.page.evaluate(() => {
			const box = document.querySelector('[data-name="portal.page"]')!;
			return box.scrollWidth - box.clientWidth;
		});
		expect(wide).toBeLessThanOrEqual(0);
		await work.crm.getByRole('button', { name: 'Say how it was' }).click();
		await work.crm.locator('#own-nps').selectOption('3');
		await work.crm.locator('#own-words').fill('Nobody rang me back');
		await work.crm.getByRole('button', { name: 'Send the feedback' }).click();
		await expect(work.notice()).toContainText('Sent.');
	});
	expect((await read()).acts('portal.send').at(-1)!.input).toMatchObject({ asks: { kind: 'feedback', nps: 3 } });
});

test('[R25] the timeline leaves out what somebody did elsewhere', async ({ work, read }) => {
	const [found] = (await read()).rows(
		`select p.ref from survey_response r join person p on p.id = r.person_id where r.answered_at is not null and p.lifecycle = 'active'
		 and r.client_id is null order by r.id limit 1`,
	);
	const ref = String(found!['ref']);
	await work.visit(`candidate/${ref}?tab=timeline`);
	const timeline = work.crm.locator('[data-name="candidate.timeline"]');
	await expect(timeline).toContainText(/Answered our survey: \d+ of 10/);
	await work.visit(`portal/${ref}`);
	await work.crm.getByRole('button', { name: 'Ask about my data' }).click();
	await work.crm.getByRole('button', { name: 'Send the request' }).click();
	await work.visit(`candidate/${ref}?tab=timeline`);
	await expect(timeline).toContainText('On their own page: about my data, waits for us');
	expect(
		(await read()).rows(`select state from portal_request q join person p on p.id = q.person_id where p.ref = ?`, ref),
	).toContainEqual({
		state: 'new',
	});
});

test('[R57] updates before they are due are not seen beside what was agreed', async ({ work, read }) => {
	const [found] = (await read()).rows(
		`select c.ref, c.name from client c where c.status = 'active' and c.update_days is not null order by c.id limit 1`,
	);
	const client = String(found!['ref']);
	await work.visit(`client/${client}?tab=care`);
	const panel = work.crm.locator('[data-name="client.updates"]');
	await expect(panel).toContainText('without having asked');
	const figures = async () => (await panel.locator('.figure').allInnerTexts()).map(Number);
	const before = await figures();
	await panel.getByRole('button', { name: 'Log an update' }).click();
	const dialog = work.crm.getByRole('dialog');
	await dialog.getByLabel('What it was').selectOption({ label: 'Call' });
	await dialog.getByLabel('How it went').selectOption({ label: 'Spoke' });
	await dialog.getByLabel('What was said or seen').fill('Told them how far we are, before they asked.');
	await dialog.getByRole('button', { name: 'Log it' }).click();
	await expect(dialog).toHaveCount(0);
	const after = await figures();

	expect(after[0]! - before[0]!).toBeGreaterThanOrEqual(0);
	const [days] = (await read()).column(
		`select count(*) from interaction i join client c on c.id = i.client_id where c.ref = ? and i.author_id = 1 and i.kind = 'call' and i.at >= '2026-03-02'`,
		client,
	);
	expect(days).toBe(1);
	await expect(panel).toContainText('The next update is due by');
});

test('[R67] a contact who becomes a candidate is entered twice, or loses the history', async ({ work, read }) => {
	const [found] = (await read()).rows(
		`select p.ref, c.ref as client, trim(p.given_name || ' ' || p.family_name) as name from client_contact k join person p on p.id = k.person_id join client c on c.id = k.client_id
		 where k.left_on is null and not exists (select 1 from candidate x where x.person_id = p.id) order by k.client_id, p.id limit 1`,
	);
	const { ref, client, name } = found as { ref: string; client: string; name: string };
	await work.visit(`client/${client}?tab=contacts`);
	await work.crm.getByRole('button', { name: new RegExp(`^Also a candidate… ?${name}`) }).click();
	await work.crm.locator('#also-headline').fill('Operations manager');
	await work.crm.getByRole('button', { name: 'Take on as a candidate' }).click();
	await expect(work.crm.getByRole('heading', { level: 1 })).toContainText(name);

	expect(
		(await read()).rows(
			`select p.ref, x.headline, (select count(*) from client_contact k where k.person_id = p.id) as clients,
			 (select count(*) from person y where y.given_name = p.given_name and y.family_name = p.family_name and y.ref like 'CAND%') as twins
			 from person p join candidate x on x.person_id = p.id where p.ref = ?`,
			ref,
		),
	).toMatchObject([{ ref, headline: 'Operations manager', clients: 1 }]);
});
