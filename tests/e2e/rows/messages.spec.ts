import type { WorkPage } from '../pages/work.ts';
import { expect, test } from './kit.ts';

async function write(work: WorkPage, ref: string) {
	await work.visit(`candidate/${ref}`);
	return again(work);
}

/** From the record that is open: to go where one is already would close what is opened meanwhile. */
async function again(work: WorkPage) {
	await work.page.keyboard.press('m');
	const dialog = work.crm.getByRole('dialog', { name: /^Write to / });
	await dialog.getByLabel('Subject').fill('About next week');
	await dialog.getByRole('textbox', { name: 'Message', exact: true }).fill('Are you free next week? Please ring me.');
	return dialog;
}

const WORKS = `exists (select 1 from contact_point x where x.person_id = p.id and x.kind = 'email' and x.is_primary = 1 and x.status = 'ok')`;

test('[R55] two colleagues write to the same person, and neither is told of the other', async ({ work, read }) => {
	const [last] = (await read()).rows(
		`select p.ref, o.name as who from interaction i join colleague o on o.id = i.author_id join person p on p.id = i.person_id
		 join candidate c on c.person_id = p.id
		 where i.kind = 'call' and i.at >= '2026-02-25' and o.is_learner = 0 and p.lifecycle = 'active' and c.status <> 'do_not_contact' and ${WORKS}
		   and not exists (select 1 from interaction j where j.person_id = p.id and j.at > i.at)
		   and not exists (select 1 from message m where m.person_id = p.id and m.at > i.at)
		   and p.ref > 'CAND-10100' order by p.ref limit 1`,
	);
	const dialog = await write(work, String(last!['ref']));
	await expect(dialog).toContainText(
		new RegExp(`${last!['who']} contacted this person (today|yesterday|\\d days ago), by a call`),
	);
	await dialog.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(work.notice()).toContainText('Sent.');
	// no key is for the page while the dialog is there
	await expect(dialog).toBeHidden();
	// and now it is oneself who was in touch
	await expect(await again(work)).toContainText('You contacted this person today, by an e-mail');
	await work.page.keyboard.press('Escape');

	expect((await read()).acts('message.send').at(-1)?.input).toMatchObject({ ref: last!['ref'] });
});

test('[R61] somebody who asked for texts after four is e-mailed in the morning without a word of warning', async ({
	work,
	read,
}) => {
	const [ref] = (await read()).column(
		`select p.ref from person p join candidate c on c.person_id = p.id where p.preferred_channel = 'sms' and p.contact_window = 'after 16:00'
		 and p.lifecycle = 'active' and c.status <> 'do_not_contact' and ${WORKS} order by p.ref limit 1`,
	);
	const dialog = await write(work, String(ref));
	await expect(dialog).toContainText('prefers to hear by text.');
	await expect(dialog).toContainText('asked for other hours: after 16:00');
	await dialog.getByLabel('Goes').selectOption('later');
	await dialog.getByRole('textbox', { name: 'Day', exact: true }).fill('09/03/2026');
	await dialog.getByRole('textbox', { name: 'Time', exact: true }).fill('16:30');
	await dialog.getByRole('button', { name: 'Put it in the outbox' }).click();
	await expect(work.notice()).toContainText('It waits in the outbox');

	const [waiting] = (await read()).rows(
		`select m.status, m.scheduled_for from message m join person p on p.id = m.person_id where p.ref = ? order by m.id desc limit 1`,
		ref!,
	);
	expect(waiting).toEqual({ status: 'scheduled', scheduled_for: '2026-03-09T16:30' });
});
