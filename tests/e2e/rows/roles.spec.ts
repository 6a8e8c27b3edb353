import type { Locator } from '@playwright/test';
import { expect, test } from './kit.ts';
import { take } from './roles.ts';

const masked = (place: Locator) => place.getByRole('button', { name: /^NI number: masked/ });

test('[R5] each role sees, opens and is offered what is its own, and every look stands in the ledger', async ({
	work,
	read,
}) => {
	await work.visit('candidate/CAND-10050?tab=protection');
	const [ref] = (await read()).column(
		`select p.ref from person p join candidate c on c.person_id = p.id where p.lifecycle = 'active' and c.ni_number is not null
		 and p.ref > 'CAND-10050' order by p.ref limit 1`,
	);
	await work.visit(`candidate/${ref}?tab=protection`);
	await masked(work.crm).click();
	const why = work.crm.getByRole('dialog', { name: 'Open a masked field' });
	await why.getByLabel('Why do you need to see it?').fill('To set up the payroll');
	await why.getByRole('button', { name: 'Open NI number' }).click();
	await expect(masked(work.crm)).toHaveCount(0);
	await expect(work.crm.getByRole('button', { name: 'Delete for good…' })).toBeVisible();
	await expect(work.crm.locator('[data-name="permission.answer"]')).toBeVisible();

	await take(work, 'consultant');
	await expect(work.crm.getByRole('button', { name: 'Archive…' })).toBeVisible();
	await expect(work.crm.getByRole('button', { name: 'Delete for good…' })).toHaveCount(0);
	await take(work, 'data protection lead');
	await work.crm.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(work.crm.getByRole('menuitem', { name: 'Task' })).toBeVisible();
	await expect(work.crm.getByRole('menuitem', { name: 'Vacancy' })).toHaveCount(0);
	await work.page.keyboard.press('Escape');
	const records = await read();
	await take(work, 'resourcer');

	expect(
		records.column(`select r.name from colleague c join role r on r.id = c.role_id where c.is_learner = 1`),
	).toEqual(['data protection lead']);
	expect(records.acts('sensitive.view').at(-1)?.input).toEqual({
		ref,
		field: 'ni_number',
		reason: 'To set up the payroll',
	});
	expect(records.acts('candidate.view').map(({ input }) => (input as { ref: string }).ref)).toContain(ref);
	expect(records.acts('seat.take-role').map(({ outcome }) => outcome)).toContainEqual({ from: 'consultant' });
});

test('[R8] archiving asks why, keeps everything, shows until when it can be brought back, and is not deleting', async ({
	work,
	read,
}) => {
	await work.visit('candidate/CAND-10050?tab=protection');
	const [ref] = (await read()).column(
		`select p.ref from person p join candidate c on c.person_id = p.id where p.lifecycle = 'active' and p.legal_hold is null
		 and not exists (select 1 from application a where a.person_id = p.id and a.outcome = 'open') and p.ref > 'CAND-10060' order by p.ref limit 1`,
	);
	await work.visit(`candidate/${ref}?tab=protection`);
	await work.crm.getByRole('button', { name: 'Archive…' }).click();
	const dialog = work.crm.getByRole('dialog', { name: /^Archive / });
	await dialog.getByLabel(/^Why is this record archived/).fill('No contact for 26 months');
	await dialog.getByRole('button', { name: 'Archive 1 record' }).click();
	await expect(work.crm.locator('[data-name="candidate.state"]')).toContainText('This record is archived');
	await expect(work.crm.locator('[data-name="candidate.state"]')).toContainText('It can be brought back until');
	await expect(work.crm.getByRole('button', { name: 'Restore' })).toBeVisible();

	const records = await read();

	expect(
		records.rows(
			`select lifecycle, lifecycle_reason, given_name is not null as named, (select count(*) from contact_point c where c.person_id = p.id) > 0 as reachable
			 from person p where ref = ?`,
			ref!,
		),
	).toEqual([{ lifecycle: 'archived', lifecycle_reason: 'No contact for 26 months', named: 1, reachable: 1 }]);
});

test('[R16] a CV cannot go to a client without a live permission for that vacancy', async ({ work, read }) => {
	await work.visit('candidate/CAND-10050');
	const before = await read();
	const [found] = before.rows(
		`select p.ref, v.ref as vacancy, (select count(*) from submission) as sent from application a join person p on p.id = a.person_id
		 join vacancy v on v.id = a.vacancy_id join stage s on s.id = a.stage_id
		 where a.outcome = 'open' and s.category = 'shortlist' and v.status = 'open' and v.ref > 'VAC-1000' and p.lifecycle = 'active'
		 and not exists (select 1 from consent_event e where e.person_id = p.id and e.vacancy_id = v.id and e.decision = 'given') order by a.id limit 1`,
	);
	await work.visit(`vacancy/${found!['vacancy']}?tab=shortlist`);
	const person = work.crm.locator(`section.person[data-of="${found!['ref']}"]`);
	await person.getByRole('button', { name: /^Send/ }).click();
	const dialog = work.crm.getByRole('dialog', { name: /^Send / });
	await dialog.getByLabel('What you say to the client').fill('Three years in goods-in, and lives near the site.');
	await dialog.getByRole('button', { name: /^Send 1 CV/ }).click();
	await expect(dialog.locator('[data-name="submission.refusal"]')).toBeVisible();
	await dialog.getByRole('button', { name: 'Not now' }).click();

	const records = await read();

	expect(records.acts('submission.send').at(-1)).toMatchObject({ outcome: null, refusal: expect.stringMatching(/./) });
	expect(records.column('select count(*) from submission')).toEqual([found!['sent']]);
});
