import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { take } from './roles.ts';
import { expect, test } from './kit.ts';

test('[R64] a request for a copy is logged, identified, collated, redacted, taken out and answered, within its clock', async ({
	work,
	read,
}) => {
	await work.visit('candidate/CAND-10090?tab=protection');
	const [found] = (await read()).rows(
		`select p.ref, trim(p.given_name || ' ' || p.family_name) as name, r.name as referee from person p join referee r on r.person_id = p.id
		 where p.lifecycle = 'active' and p.ref > 'CAND-10090' and not exists (select 1 from data_request d where d.person_id = p.id)
		 order by p.ref, r.id limit 1`,
	);
	const { ref, name, referee } = found as { ref: string; name: string; referee: string };
	await work.visit(`candidate/${ref}?tab=protection`);
	await work.crm.getByRole('button', { name: 'Log one' }).click();
	const log = work.crm.getByRole('dialog', { name: `Log a request from ${name}` });
	await log.getByLabel('Day it came').fill('05/02/2026');
	await log.getByLabel('In their words').fill('What have you got on me?');
	await log.getByRole('button', { name: 'Log the request' }).click();
	await expect(work.crm.getByRole('heading', { level: 1 })).toContainText(name);
	await expect(work.crm.locator('.due-bar')).toContainText('25 of 28 days');

	await take(work, 'data protection lead');
	await work.crm.getByRole('button', { name: 'Check identity…' }).click();
	await work.crm.getByLabel('How you made sure').fill('Rang the mobile on record and asked about the last job');
	await work.crm.getByRole('button', { name: 'Record the check' }).click();
	await work.crm.getByRole('button', { name: 'Collate', exact: true }).click();
	const parts = work.crm.getByRole('table', { name: 'Parts that name somebody else' }).getByRole('row');
	await expect(parts.nth(1)).toBeVisible();
	for (let part = 1, last = (await parts.count()) - 1; part <= last; part++) {
		await work.crm.getByRole('button', { name: `Decide on part ${part}`, exact: true }).click();
		await work.crm.getByLabel('Why').fill('They have not agreed to be named');
		await work.crm.getByRole('button', { name: 'Decide on 1 part' }).click();
		await expect(parts.nth(part)).toContainText('Names taken out');
	}
	await work.crm.getByRole('button', { name: 'Take out the copy…' }).click();
	const download = work.page.waitForEvent('download');
	await work.crm.getByRole('button', { name: 'Take out 1 file' }).click();
	const files = unzipSync(readFileSync(await (await download).path()));
	await work.crm.getByRole('button', { name: 'Answer…' }).click();
	await work.crm.getByLabel(new RegExp(`^What ${name} is told`)).fill('Here is a copy of everything that we hold.');
	await work.crm.getByRole('button', { name: `Answer ${name}` }).click();
	await expect(work.notice()).toContainText('Answered');
	const records = await read();
	await take(work, 'resourcer');

	expect(
		records.rows(
			`select kind, received_on, due_on, identity_checked_on, status, answered_on from data_request d join person p on p.id = d.person_id where p.ref = ?`,
			ref,
		),
	).toEqual([
		{
			kind: 'access',
			received_on: '2026-02-05',
			due_on: '2026-03-05',
			identity_checked_on: '2026-03-02',
			status: 'answered',
			answered_on: '2026-03-02',
		},
	]);
	const page = strFromU8(files['read-me-first.html']!);
	expect(page).toContain('Simulated environment, fictitious data');
	expect(page).toContain(name);
	expect(page).not.toContain(referee);
	const data = JSON.parse(strFromU8(files['data.json']!)) as { parts: { table: string }[] };
	expect(data.parts.map(({ table }) => table)).toEqual(expect.arrayContaining(['person', 'candidate', 'referee']));
	expect(records.acts('dsar.export').at(-1)?.input).toMatchObject({
		ref,
		reason: expect.stringMatching(/^To answer REQ-/),
	});
});
