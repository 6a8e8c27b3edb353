import { readFileSync } from 'node:fs';
import { expect, test } from './kit.ts';
import { take } from './roles.ts';
import type { WorkPage } from '../pages/work.ts';

async function note(work: WorkPage, ref: string, words: string): Promise<void> {
	await work.visit(`candidate/${ref}?tab=timeline`);
	const form = work.crm.getByRole('form', { name: /^Log what was said with/ });
	await form.getByLabel('What was said or seen').fill(words);
	await form.getByRole('button', { name: 'Log it' }).click();
	await expect(work.notice()).toContainText('Logged');
}

test('[R13] the clause that an act followed is cited from the library, and printed beside the act', async ({
	work,
	read,
}) => {
	await note(work, 'CAND-10071', 'Nobody has heard of her since 2023.');
	const [number] = (await read()).column(
		`select number from policy_clause where number like '4.%' order by id limit 1`,
	);
	await work.visit('policies');
	await work.crm.getByRole('button', { name: 'Cite one for an act…' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Cite a policy' });
	await dialog.getByLabel('Clause').selectOption(String(number));
	await dialog.getByRole('button', { name: 'Cite this clause' }).click();
	await expect(work.notice()).toContainText('beside the act in your portfolio');

	const records = await read();
	const { clausesFor } = await records.load<typeof import('../../../src/lib/evidence/portfolio/protection.ts')>(
		'evidence/portfolio/protection.ts',
	);

	const act = records.acts('interaction.log').at(-1)!;
	expect(
		records.rows('select c.entry, p.number from citation c join policy_clause p on p.id = c.clause_id'),
	).toContainEqual({ entry: act.seq, number });
	expect(clausesFor({ show: records.show.bind(records) } as never, act)[0]).toMatchObject({ number });
});

test('[R21] everybody works in one set of records: lists are shared, colleagues called for, records handed over', async ({
	work,
	read,
}) => {
	await work.visit('candidate/CAND-10072');
	const [ref] = (await read()).column(
		`select p.ref from person p join candidate c on c.person_id = p.id join colleague o on o.id = c.owner_id
		 where p.lifecycle = 'active' and p.ref > 'CAND-10072' and o.name = 'Kofi Asante' order by p.ref limit 1`,
	);
	await note(work, String(ref), '@Dee Marlow, is she one for Kestrel?');
	await work.visit('team?tab=mentions');
	await expect(work.crm.getByRole('tabpanel')).toContainText('is she one for Kestrel?');
	await work.visit('team');
	await work.crm.getByRole('button', { name: 'Hand records over to Siobhán Hale' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Hand records over' });
	await dialog.getByLabel('Which records').fill(String(ref).toLowerCase());
	await dialog.getByLabel('What they need to know').fill('Waits for a call about nights by Friday.');
	await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
	await expect(work.notice()).toContainText('1 record is handed over.');
	const [pool] = (await read()).column('select name from pool order by id limit 1');
	await take(work, 'consultant');
	await work.visit('pools');
	await expect(work.crm.getByRole('link', { name: String(pool) }).first()).toBeVisible();
	await work.visit(`candidate/${ref}?tab=timeline`);
	await expect(work.crm.getByText('Handed over to Siobhán Hale: Waits for a call')).toBeVisible();
	await take(work, 'resourcer');
	const records = await read();

	expect(
		records.rows(
			`select o.name from candidate c join person p on p.id = c.person_id join colleague o on o.id = c.owner_id where p.ref = ?`,
			ref!,
		),
	).toEqual([{ name: 'Siobhán Hale' }]);
	expect(
		records.column(
			`select o.name from mention m join colleague o on o.id = m.colleague_id join interaction i on i.id = m.interaction_id
			 join person p on p.id = i.person_id where p.ref = ? order by i.id, o.id`,
			ref!,
		),
	).toEqual(['Dee Marlow', 'Siobhán Hale']);
});

test('[R62] what is promised in a note becomes a task with the day that it names', async ({ work, read }) => {
	await note(work, 'CAND-10073', 'She can do nights. I will send the rota by Friday #promise');
	await expect(work.notice()).toContainText('is on your list');
	await work.visit('tasks');
	await expect(work.crm.getByText('Promised: I will send the rota by Friday').first()).toBeVisible();

	const records = await read();

	expect(
		records.rows(
			`select t.title, t.due_on, o.is_learner from task t join person p on p.id = t.person_id join colleague o on o.id = t.assignee_id
			 where p.ref = 'CAND-10073' order by t.id desc limit 1`,
		),
	).toEqual([{ title: 'Promised: I will send the rota by Friday', due_on: '2026-03-06', is_learner: 1 }]);
});

test('settings are seen by every role and changed by a manager; the audit log goes out as a file, and that is in it', async ({
	work,
	read,
}) => {
	await work.visit('settings?tab=reasons');
	await expect(work.crm.getByText('Your role sees these and does not change them')).toBeVisible();
	await expect(work.crm.getByRole('button', { name: 'Add a reason…' })).toHaveCount(0);
	await take(work, 'manager');
	await work.visit('settings?tab=reasons');
	await work.crm.getByRole('button', { name: 'Add a reason…' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Add a reason' });
	await dialog.getByRole('textbox', { name: 'Reason' }).fill('Shift times do not suit');
	await dialog.getByRole('button', { name: 'Add 1 reason' }).click();
	await expect(work.notice()).toContainText('on the list');
	await work.visit('settings?tab=audit');
	await work.crm.getByRole('textbox', { name: 'Act' }).fill('reason');
	const download = work.page.waitForEvent('download');
	await work.crm.getByRole('button', { name: 'Take out as CSV' }).click();
	const lines = readFileSync(await (await download).path(), 'utf8')
		.trim()
		.split('\r\n');
	const records = await read();
	await take(work, 'resourcer');

	expect(lines).toHaveLength(2);
	expect(lines[1]).toContain('Shift times do not suit');
	expect(records.acts('audit.export').at(-1)).toMatchObject({ refusal: null, outcome: { rows: 1 } });
	expect(records.column(`select outcome from close_reason where label = 'Shift times do not suit'`)).toEqual([
		'rejected',
	]);
});
