import { AGREES, begin, firstStep, forPeople, heldFor, OPEN, people, recipients, send } from './campaigns.ts';
import { expect, test } from './kit.ts';

test('[R24] a campaign has no steps, time, list to leave out, or a social message is taken for sent', async ({
	work,
	read,
}) => {
	const { crm } = work;
	const timed = await begin(work, 'Alumni, spring');
	await crm.getByLabel('For', { exact: true }).selectOption('pool');
	await crm.getByRole('combobox', { name: 'Pool', exact: true }).selectOption('POOL-1008');
	await crm.getByLabel('Leave out the pool').selectOption('POOL-1002');
	await firstStep(work, 'Shifts this month');
	await crm.getByRole('button', { name: 'Add a step' }).click();
	await crm.getByLabel('Step 2').selectOption('Shifts tomorrow (text)');
	await crm.getByLabel('Days after step 1').fill('4');
	await crm.getByLabel('Begin', { exact: true }).selectOption('later');
	await crm.getByRole('textbox', { name: 'Day', exact: true }).fill('09/03/2026');
	await crm.getByRole('textbox', { name: 'Time', exact: true }).fill('10:30');
	await send(work);

	const [one] = people(await read(), '1', 10_300, 1);
	const social = await begin(work, 'Hello again', 'service');
	await forPeople(work, [one!]);
	await crm.getByRole('checkbox', { name: /in process for a vacancy/ }).uncheck();
	await firstStep(work, 'Hello on a network');
	await send(work);
	await work.moveClock('Move on 10 minutes');
	await crm.getByRole('button', { name: 'Log that they are written' }).click();
	await expect(work.notice()).toContainText('Logged for 1 person');

	const records = await read();
	expect(
		records.rows(
			`select k.status, k.starts_at, x.ref as spared, group_concat(t.channel || ' ' || s.wait_days) as steps from campaign k
			 join pool x on x.id = k.exclude_pool_id join campaign_step s on s.campaign_id = k.id
			 join template t on t.id = s.template_id where k.ref = ?`,
			timed,
		),
	).toEqual([{ status: 'scheduled', starts_at: '2026-03-09T10:30', spared: 'POOL-1002', steps: 'email 0,sms 4' }]);
	expect(
		records.column(
			`select i.kind || ' ' || i.body from interaction i join person p on p.id = i.person_id where p.ref = ? order by i.id desc limit 1`,
			one!,
		),
	).toEqual([`social ${social}, step 1: written by hand, “Hello on a network”.`]);
});

test('[R29] somebody who is being interviewed gets an offer, or it is not shown before that they do not', async ({
	work,
	read,
}) => {
	const records = await read();
	const [inProcess] = people(records, `${AGREES} and ${OPEN}`, 10_001, 1);
	const [free] = people(records, `${AGREES} and not ${OPEN}`, 10_400, 1);
	const campaign = await begin(work, 'Not while they are seen');
	await forPeople(work, [inProcess!, free!]);
	await firstStep(work, 'Shifts this month');
	const line = heldFor(work, 'open_application');
	await expect(line.getByRole('cell').nth(2)).toHaveText('1');
	await line.getByRole('button', { name: /^Show who/ }).click();
	await expect(work.crm.locator('.heldrow')).toContainText(/At “.+” for VAC-\d+/);
	await expect(work.crm.getByRole('button', { name: 'Send it to 1 person' })).toBeEnabled();
	await send(work);

	expect(recipients(await read(), campaign).map(({ ref, skip_reason }) => [ref, skip_reason])).toEqual(
		[
			[inProcess, 'open_application'],
			[free, null],
		].sort(),
	);
});

test('[R35] a birthday greeting uses a day of birth that nobody has said a purpose for', async ({ work, read }) => {
	const [born] = people(await read(), `c.date_of_birth is not null and ${AGREES} and not ${OPEN}`, 10_500, 1);
	const campaign = await begin(work, 'Many happy returns');
	await forPeople(work, [born!]);
	await work.crm.getByLabel('Kind').selectOption('birthday');
	await firstStep(work, 'Happy birthday');
	await expect(work.crm).toContainText('Why is date of birth held?');
	await work.crm.getByRole('button', { name: 'Send it to 1 person' }).click();
	await expect(work.notice()).toContainText('Why is date of birth held?');
	await work.crm
		.getByLabel('Why may the day of birth be used?')
		.fill('Asked for at registration, to greet; they were told');
	await send(work);

	const records = await read();
	expect(records.rows(`select kind, stated_purpose from campaign where ref = ?`, campaign)).toEqual([
		{ kind: 'birthday', stated_purpose: 'Asked for at registration, to greet; they were told' },
	]);
	expect(recipients(records, campaign)).toEqual([{ ref: born, state: 'queued', skip_reason: null }]);
});

test('[R36] nobody sees what each person would get, or a field that stays empty goes out empty', async ({
	work,
	read,
}) => {
	const records = await read();
	const free = `${AGREES} and not ${OPEN}`;
	const two = people(records, `${free} and p.place_id is not null`, 10_600, 2);
	const [nowhere] = people(records, `${free} and p.place_id is null`, 10_001, 1);
	const campaign = await begin(work, 'By name and town');
	await forPeople(work, [...two, nowhere!]);
	await firstStep(work, 'Shifts this month');
	const preview = work.crm.locator('[data-name="campaign.preview"]');
	await preview.getByLabel('Look at the copy of').selectOption(two[1]!);
	const [given, town] = records
		.rows(
			`select coalesce(nullif(p.known_as, ''), p.given_name) as given, l.town from person p join place l on l.id = p.place_id where p.ref = ?`,
			two[1]!,
		)
		.flatMap((row) => [row['given'], row['town']]);
	await expect(preview).toContainText(`Dear ${given},`);
	await expect(preview).toContainText(`Shifts near ${town} this month`);
	await expect(heldFor(work, 'merge_field_missing').getByRole('cell').nth(2)).toHaveText('1');
	await send(work);
	await work.moveClock('Move on 10 minutes');

	const after = await read();
	expect(recipients(after, campaign).find(({ ref }) => ref === nowhere)?.['skip_reason']).toBe('merge_field_missing');
	const bodies = after.column(
		`select m.subject || ' ' || m.body from message m join campaign_step s on s.id = m.step_id join campaign k on k.id = s.campaign_id where k.ref = ? order by m.id`,
		campaign,
	);
	expect(bodies).toHaveLength(2);
	expect(bodies.join()).not.toContain('{{');
	expect(bodies.join()).toContain('Siân Howells');
});

test('[R79] who came close and was not chosen is written to without having agreed to stay in mind', async ({
	work,
	read,
}) => {
	const near = `exists (select 1 from application a join stage s on s.id = a.stage_id where a.person_id = p.id
		and a.outcome = 'rejected' and s.category in ('interview', 'offer') and a.closed_at >= '2025-03-02')`;
	const unasked = `not exists (select 1 from consent_current e where e.person_id = p.id and e.purpose = 'talent_pool')`;
	const [close] = people(await read(), `${near} and ${AGREES} and ${unasked} and not ${OPEN}`, 10_001, 1);
	await work.visit(`candidate/${close}?tab=protection`);
	await work.crm.getByRole('button', { name: 'Record an answer' }).click();
	const dialog = work.crm.getByRole('dialog', { name: /^Record what / });
	await dialog.getByLabel('About').selectOption('talent_pool');
	await dialog.getByLabel('What was said, and when').fill('Yes, please keep me in mind');
	await dialog.getByRole('button', { name: 'Record the answer' }).click();
	await expect(dialog).toBeHidden();
	const campaign = await begin(work, 'Keep the door open');
	await work.crm.getByLabel('For', { exact: true }).selectOption('near_misses');
	await firstStep(work, 'Keeping in touch');
	await expect(heldFor(work, 'no_talent_pool')).toContainText('Ask whether they want to be kept in mind');
	await send(work);

	const records = await read();
	const all = recipients(records, campaign);
	expect(all.filter(({ skip_reason }) => skip_reason === 'no_talent_pool').length).toBeGreaterThan(0);
	const gets = all.filter(({ state }) => state !== 'skipped').map(({ ref }) => String(ref));
	expect(gets).toContain(close);
	for (const ref of gets)
		expect(
			records.column(
				`select e.decision from consent_current e join person p on p.id = e.person_id where e.purpose = 'talent_pool' and p.ref = ?`,
				ref,
			),
		).toEqual(['given']);
});
