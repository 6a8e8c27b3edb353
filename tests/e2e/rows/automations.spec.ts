import { people } from './campaigns.ts';
import { LEARNER } from '../kit.ts';
import { expect, test } from './kit.ts';
import type { WorkPage } from '../pages/work.ts';
import { RecordPage } from '../pages/record.ts';

/** Opens the form for what the CRM is to do by itself when somebody in a town is considered for a vacancy. */
async function setUp(work: WorkPage, name: string, town: string, fill: (form: WorkPage['crm']) => Promise<unknown>) {
	await work.visit('campaigns?tab=automations');
	await work.crm.getByRole('button', { name: 'Set up an automation' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Set up an automation' });
	await dialog.getByLabel('Name').fill(name);
	await dialog.getByLabel('When', { exact: true }).selectOption('application_received');
	await dialog.getByLabel('Only for people whom this search finds').fill(`town:"${town}"`);
	await fill(dialog);
	await dialog.getByRole('button', { name: 'Set it up, switched off' }).click();
	await expect(work.crm.locator('.view__head')).toContainText(name);
	return /AUTO-\d+/.exec(await work.crm.locator('.view__head').innerText())![0];
}

const press = (work: WorkPage, name: string) => work.crm.getByRole('button', { name, exact: true }).click();

/** Somebody nobody is considering yet, from a town of their own. */
const NEW = `p.place_id is not null and c.status = 'on_notice' and not exists (select 1 from application a where a.person_id = p.id)`;

async function considered(work: WorkPage, ref: string, automation: string): Promise<void> {
	await work.visit(`candidate/${ref}`);
	await (await RecordPage.shown(work, ref)).addToShortlist('VAC-208');
	await work.moveClock('Move on 10 minutes');
	await work.visit(`automation/${automation}`);
}

test('[R33] an automation goes on without a dry run, or nobody can read what it did', async ({ work, read }) => {
	const before = await read();
	const [ref] = people(before, NEW, 10_700, 1);
	const town = String(
		before.column(`select l.town from place l join person p on p.place_id = l.id where p.ref = ?`, ref!)[0],
	);
	const automation = await setUp(work, 'Ring whoever is new', town, (form) =>
		form.getByLabel('Make a task for you').fill('Ring about the job'),
	);
	await press(work, 'Switch it on');
	await expect(work.notice()).toContainText(/dry run/i);
	await press(work, 'Do a dry run');
	await expect(work.crm.locator('[data-name="automation.dry-run"]')).toContainText('would be touched');
	await press(work, 'Switch it on');
	await considered(work, ref!, automation);
	await expect(work.crm.locator('[data-name="automation.runs"]')).toContainText(/Made TASK-\d+/);
	await press(work, 'Switch it off');

	const records = await read();
	expect(
		records.rows(
			`select u.result, t.origin, t.title like 'Ring about the job: %' as titled from automation_run u join automation a on a.id = u.automation_id
			 join person p on p.id = u.person_id join task t on t.person_id = p.id and t.origin = 'automation' where a.ref = ? and p.ref = ?`,
			automation,
			ref!,
		),
	).toEqual([{ result: 'done', origin: 'automation', titled: 1 }]);
	expect(records.column(`select enabled from automation where ref = ?`, automation)).toEqual([0]);
});

test('[R51] sending, changing the status and finding times for an interview are all left to do by hand', async ({
	work,
	read,
}) => {
	const before = await read();
	const [ref] = people(before, NEW, 11_200, 1);
	const town = String(
		before.column(`select l.town from place l join person p on p.place_id = l.id where p.ref = ?`, ref!)[0],
	);
	const automation = await setUp(work, 'All of it at once', town, async (form) => {
		await form.getByLabel('Send a template').selectOption('Your application has arrived');
		await form.getByLabel('Set the status').selectOption('available');
		await form.getByRole('checkbox', { name: 'Propose three times for an interview' }).check();
	});
	await press(work, 'Do a dry run');
	await press(work, 'Switch it on');
	await considered(work, ref!, automation);
	await expect(work.crm.locator('[data-name="automation.runs"]')).toContainText('Proposed 3 times');
	await press(work, 'Switch it off');

	const records = await read();
	expect(
		records.rows(
			`select c.status, (select json_array_length(i.proposed_slots) from interview i join application a on a.id = i.application_id
			   where a.person_id = p.id order by i.id desc limit 1) as slots,
			 (select t.name from message m join template t on t.id = m.template_id where m.person_id = p.id and m.direction = 'out'
			   order by m.id desc limit 1) as sent
			 from person p join candidate c on c.person_id = p.id where p.ref = ?`,
			ref!,
		),
	).toEqual([{ status: 'available', slots: 3, sent: 'Your application has arrived' }]);
	expect(
		records.column(
			`select m.body from message m join person p on p.id = m.person_id where p.ref = ? order by m.id desc limit 1`,
			ref!,
		)[0],
	).toContain(`\n${LEARNER}\n`);
});
