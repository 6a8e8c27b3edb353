import { expect, test } from './kit.ts';
import { openVacancy, whoCouldLearn, cardOf, standing } from './pipeline-kit.ts';

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
