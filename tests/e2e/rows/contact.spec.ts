import { expect, test } from './kit.ts';

test('[R4] a call ends without a next step, or the record does not show when they were last spoken to', async ({
	work,
	read,
}) => {
	await work.visit('candidate/CAND-10040?tab=timeline');
	const form = work.crm.getByRole('form', { name: /^Log what was said with/ });
	await form.getByLabel('What it was').selectOption({ label: 'Call' });
	await form.getByLabel('How it went').selectOption({ label: 'Spoke' });
	await form.getByLabel('What was said or seen').fill('Can start on Thursday; ring with the shift times.');
	await form.getByLabel('What comes next').fill('Ring with the shift times');
	await form.getByRole('textbox', { name: /^By/ }).fill('03/03/2026');
	await form.getByRole('button', { name: 'Log it' }).click();
	await expect(work.notice()).toContainText('is on your list');

	const records = await read();

	const [call] = records.rows(
		`select i.kind, i.outcome, c.last_contact_at = i.at as heard from interaction i
		 join person p on p.id = i.person_id join candidate c on c.person_id = p.id
		 where p.ref = 'CAND-10040' order by i.id desc limit 1`,
	);
	expect(call).toEqual({ kind: 'call', outcome: 'spoke', heard: 1 });
	expect(
		records.rows(
			`select t.title, t.due_on from task t join person p on p.id = t.person_id where p.ref = 'CAND-10040' order by t.id desc limit 1`,
		),
	).toEqual([{ title: 'Ring with the shift times', due_on: '2026-03-03' }]);
});
