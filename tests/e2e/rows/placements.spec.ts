import { expect, test } from './kit.ts';
import type { WorkPage } from '../pages/work.ts';
import type { Records } from './records.ts';

interface Wanted {
	readonly vacancy: string;
	readonly ref: string;
	readonly name: string;
}

/** Somebody whom a client has met or seen the CV of, for this kind of work, without an offer yet. Each test takes its own. */
function wanted(records: Records, workType: 'permanent' | 'temporary', skip = 0): Wanted {
	const [row] = records.rows(
		`select v.ref as vacancy, p.ref, p.given_name || ' ' || p.family_name as name from application a join vacancy v on v.id = a.vacancy_id
		 join stage s on s.id = a.stage_id join person p on p.id = a.person_id join candidate c on c.person_id = p.id join client l on l.id = v.client_id
		 where v.status = 'open' and v.work_type = ? and a.outcome = 'open' and s.category in ('submitted', 'interview') and p.lifecycle = 'active'
		   and c.status <> 'do_not_contact' and c.right_to_work <> 'not_eligible' and v.sector <> 'Care' and l.sector not like '%care%'
		   and not exists (select 1 from requirement r where r.vacancy_id = v.id and r.kind = 'dbs')
		   and not exists (select 1 from placement x where x.application_id = a.id)
		   and not exists (select 1 from vetting x where x.person_id = p.id and x.kind = 'identity')
		 group by v.id order by v.id limit 1 offset ?`,
		workType,
		skip,
	);
	return row as unknown as Wanted;
}

/** Makes an offer on the vacancy's page, and writes down that it is accepted, to start today. The placement's reference. */
async function accepted(work: WorkPage, { vacancy, ref, name }: Wanted): Promise<string> {
	await work.visit(`vacancy/${vacancy}?tab=interviews`);
	await work.crm.getByRole('button', { name: 'Make an offer…' }).click();
	const offer = work.crm.getByRole('dialog', { name: `Make an offer for ${vacancy}` });
	await offer.getByLabel('Who').selectOption(ref);
	await offer.getByRole('textbox', { name: 'First day' }).fill('02/03/2026');
	await offer.getByRole('button', { name: 'Make 1 offer' }).click();
	await expect(work.crm.getByRole('heading', { level: 1 })).toContainText(`${name} at`);
	await work.crm.getByRole('button', { name: 'They accept…' }).click();
	await work.crm.getByRole('dialog').getByRole('button', { name: 'Write down that they accept' }).click();
	await expect(work.crm.locator('[data-name="placement.status"]')).toHaveText('Accepted');
	return /PLC-\d+/.exec(work.page.url())![0];
}

/** Records each check that is missing, until none is. */
async function checkAll(work: WorkPage): Promise<void> {
	const missing = work.crm.locator('[data-name="placement.vetting"] tr[data-passed="false"]');
	for (let left = await missing.count(); left > 0; left = await missing.count()) {
		const check = await missing.first().getAttribute('data-check');
		await missing.first().getByRole('button').click();
		const dialog = work.crm.getByRole('dialog');
		const saw = dialog.getByLabel('What you saw');
		// a certificate is named already: the check counts for that one
		await saw.fill(`${await saw.inputValue()} The original, in the branch`);
		if (check !== 'right_to_work') await dialog.getByLabel('Runs out on').fill('31/12/2027');
		await dialog.getByRole('button', { name: 'Record the check' }).click();
		await expect(missing).toHaveCount(left - 1);
	}
}

test('[R63] somebody starts before the right to work, identity and certificates have been seen', async ({
	work,
	read,
}) => {
	const who = wanted(await read(), 'temporary');
	const placement = await accepted(work, who);
	await expect(work.crm.locator('[data-name="placement.blocked"]')).toContainText(`${who.name} can’t start yet.`);
	await work.crm.getByRole('button', { name: 'They have started' }).click();
	await expect(work.notice()).toContainText('Still to be seen and in order');
	expect((await read()).acts('placement.start').at(-1)).toMatchObject({ refusal: 'checks-not-passed', outcome: null });
	expect((await read()).column(`select status from placement where ref = ?`, placement)).toEqual(['accepted']);

	await checkAll(work);
	await expect(work.crm.locator('[data-name="placement.vetting"] tr[data-check="identity"]')).toContainText(
		'31/12/2027',
	);
	await work.crm.getByRole('button', { name: 'They have started' }).click();
	await expect(work.notice()).toContainText('Started.');

	const records = await read();
	expect(records.column(`select status from placement where ref = ?`, placement)).toEqual(['started']);
	expect(
		records.rows(
			`select v.kind, v.status, v.expires_on from vetting v join person p on p.id = v.person_id where p.ref = ? and v.kind = 'identity' order by v.id desc limit 1`,
			who.ref,
		),
	).toEqual([{ kind: 'identity', status: 'passed', expires_on: '2027-12-31' }]);
});

test('[R15] nobody rings after a start: no call on day 1, in week 1, month 1 or before the rebate period ends', async ({
	work,
	read,
}) => {
	const who = wanted(await read(), 'permanent');
	const placement = await accepted(work, who);
	await expect(work.crm.locator('[data-name="placement.to-come"]')).toContainText('Rebate period ends');
	await checkAll(work);
	await work.crm.getByRole('button', { name: 'They have started' }).click();
	await expect(work.notice()).toContainText('4 calls are on your list.');
	const calls = work.crm.locator('[data-name="placement.calls"]');
	await expect(calls).toContainText('Month 1');
	await calls.getByRole('button', { name: /^Day 1: .*tick off$/ }).click();
	await expect(calls).not.toContainText('Day 1');
	await expect(work.crm.getByRole('button', { name: 'Ask how it was…' })).toBeVisible();

	const records = await read();
	const tasks = records.rows(
		`select substr(t.title, 1, instr(t.title, ':') - 1) as call, t.due_on, t.done_at is not null as done from task t join person p on p.id = t.person_id
		 join vacancy v on v.id = t.vacancy_id where p.ref = ? and v.ref = ? order by t.due_on, t.id`,
		who.ref,
		who.vacancy,
	);
	expect(tasks).toEqual([
		{ call: 'Day 1', due_on: '2026-03-02', done: 1 },
		{ call: 'Week 1', due_on: '2026-03-09', done: 0 },
		{ call: 'Month 1', due_on: '2026-04-02', done: 0 },
		{ call: 'Rebate period ends', due_on: '2026-05-25', done: 0 },
	]);
	expect(records.column(`select rebate_until from placement where ref = ?`, placement)).toEqual(['2026-05-25']);
});

test('[R18] IR35, health and safety, expenses or the vetting of a job have no place, and an offer goes without them', async ({
	work,
	read,
}) => {
	const who = wanted(await read(), 'temporary', 1);
	await work.visit(`vacancy/${who.vacancy}?tab=details`);
	const facts = work.crm.getByRole('region', { name: 'Facts of the vacancy' });
	const change = async (label: string, value: string, choose = false) => {
		await facts.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
		const field = facts.getByLabel(label, { exact: true });
		await (choose ? field.selectOption({ label: value }) : field.fill(value));
		await facts.getByRole('button', { name: /^Save/ }).click();
		await expect(work.notice()).toContainText(`${label} saved.`);
	};
	await change('Kind of work', 'Contract', true);
	await change('IR35', 'Not settled', true);
	await change('Health and safety', 'Forklifts in the yard. Walkways are marked; shoes are given.');
	await change('Expenses', 'Mileage at 45p a mile between sites.');
	const offerOf = async () => {
		await work.visit(`vacancy/${who.vacancy}?tab=interviews`);
		await work.crm.getByRole('button', { name: 'Make an offer…' }).click();
		const offer = work.crm.getByRole('dialog', { name: `Make an offer for ${who.vacancy}` });
		await offer.getByLabel('Who').selectOption(who.ref);
		return offer;
	};
	const unsettled = await offerOf();
	await expect(unsettled).toContainText('The client has not said whether IR35 applies.');
	await unsettled.getByRole('button', { name: 'Make 1 offer' }).click();
	await expect(unsettled.getByText('Record it under IR35 on the vacancy, then go on.')).toBeVisible();
	await unsettled.getByRole('button', { name: 'Not now' }).click();
	await work.visit(`vacancy/${who.vacancy}?tab=details`);
	await change('IR35', 'Inside', true);

	const offer = await offerOf();
	await expect(offer).not.toContainText('has not said whether IR35 applies');
	await expect(offer.locator('[data-name="placement.terms"]')).toContainText('Walkways are marked');
	await expect(offer.locator('[data-name="placement.terms"]')).toContainText('45p a mile');
	await expect(offer.locator('[data-name="placement.vetting"] tr[data-check="identity"]')).toContainText('reg. 19');
	await offer.getByRole('button', { name: 'Make 1 offer' }).click();
	await expect(work.crm.locator('[data-name="placement.terms"]')).toContainText('Inside');

	expect(
		(await read()).rows(
			`select v.work_type, v.ir35, v.health_and_safety, v.expenses, l.status from placement l join application a on a.id = l.application_id
			 join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id where v.ref = ? and p.ref = ?`,
			who.vacancy,
			who.ref,
		),
	).toEqual([
		{
			work_type: 'contract',
			ir35: 'inside',
			health_and_safety: 'Forklifts in the yard. Walkways are marked; shoes are given.',
			expenses: 'Mileage at 45p a mile between sites.',
			status: 'offered',
		},
	]);
});
