import type { WorkPage } from '../pages/work.ts';
import { expect, test } from './kit.ts';
import type { Records } from './records.ts';

const OPEN_VACANCY = `select v.ref from vacancy v join client c on c.id = v.client_id where v.status = 'open' and v.ref > 'VAC-1000' order by v.opened_at desc, v.id desc limit 1`;

/** The records before anything of a test: a look at somebody is an act, so that there is something to read. */
async function atFirst(work: WorkPage, read: () => Promise<Records>): Promise<Records> {
	await work.visit('candidate/CAND-10050');
	return read();
}

test('[R20] past applicants stand in the client’s system alone, or come in a second time', async ({ work, read }) => {
	const before = await atFirst(work, read);
	const past = before.rows(
		`select e.external_id as record, e.payload ->> '$.family_name' as family, e.payload ->> '$.email' as email,
		 (select p.ref from contact_point k join person p on p.id = k.person_id where k.kind = 'email' and k.norm = e.payload ->> '$.email' and p.lifecycle = 'active') as known
		 from external_record e where e.kind = 'ats_candidate' order by e.id`,
	);
	const stranger = past.find(({ known, email }) => known === null && email !== null)!;
	const known = past.find(({ known }) => known !== null)!;

	await work.visit('source/Past applicants');
	await work.crm.getByRole('button', { name: new RegExp(`^Look at .*, ${stranger['record']}$`) }).click();
	await work.crm.getByRole('dialog').getByRole('button', { name: 'Bring in as a new candidate' }).click();
	await expect(work.notice()).toContainText('is on our books as');
	await work.visit('source/Past applicants');
	await work.crm.getByRole('button', { name: new RegExp(`^Look at .*, ${known['record']}$`) }).click();
	const dialog = work.crm.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Bring in as a new candidate' }).click();
	await expect(dialog.locator('[data-name="submission.refusal"]')).toContainText('on our books');
	await dialog.getByRole('button', { name: new RegExp(`${known['known']}$`) }).click();
	await expect(dialog).toBeHidden();

	const records = await read();

	expect(
		records.rows(
			`select e.external_id as record, e.state, l.ats_id is not null as linked, s.kind = 'ats' as source from external_record e
			 join ats_link l on l.ats_id = e.external_id join candidate c on c.person_id = e.person_id left join source s on s.id = c.source_id
			 where e.external_id = ?`,
			stranger['record']!,
		),
	).toEqual([{ record: stranger['record'], state: 'imported', linked: 1, source: 1 }]);
	expect(
		records.column(
			`select p.ref from external_record e join person p on p.id = e.person_id where e.external_id = ? and e.state = 'linked'`,
			known['record']!,
		),
	).toEqual([known['known']]);
});

test('[R22] a saved search does not look at CV sources by itself, or brings people in unasked and untold', async ({
	work,
	read,
}) => {
	const [skill] = (await atFirst(work, read)).column(
		`select k.value from external_record e join source s on s.id = e.source_id, json_each(e.payload, '$.skills') k
		 where s.name = 'CV Yard' and e.payload ->> '$.shareable' is null group by k.value order by count(*) desc, k.value limit 1`,
	);
	await work.visit('source/CV Yard');
	await work.crm.getByLabel('Search CV Yard').fill(`skill:"${skill}"`);
	await work.crm.getByRole('button', { name: 'Save these words as a search…' }).click();
	const save = work.crm.getByRole('dialog', { name: 'Save this search' });
	await save.getByLabel('Name').fill('For the CV library');
	await save.getByRole('button', { name: 'Save the search' }).click();
	await expect(save).toBeHidden();
	await work.crm.getByRole('button', { name: /^Watch with a saved search/ }).click();
	const watch = work.crm.getByRole('dialog', { name: 'Watch CV Yard' });
	await watch.getByLabel('Which saved search').selectOption({ label: 'For the CV library' });
	await watch.getByRole('button', { name: 'Watch it' }).click();
	await expect(work.notice()).toContainText('stand in the tray');
	const matched = (await read()).rows(
		`select e.external_id as record, e.person_id from source_match m join external_record e on e.id = m.record_id join saved_search q on q.id = m.search_id
		 join source s on s.id = e.source_id where q.name = 'For the CV library' order by e.available_from desc, e.id desc`,
	);
	expect(matched.length).toBeGreaterThan(0);
	expect(matched.every(({ person_id }) => person_id === null)).toBe(true);

	await work.visit('sourcing');
	await expect(work.crm.getByText('Found by “For the CV library”').first()).toBeVisible();
	await work.crm
		.getByRole('row')
		.filter({ hasText: 'Found by “For the CV library”' })
		.filter({ hasText: 'Nobody like it' })
		.first()
		.getByRole('button', { name: /^Look at/ })
		.click();
	await work.crm.getByRole('dialog').getByRole('button', { name: 'Bring in as a new candidate' }).click();
	await expect(work.notice()).toContainText('Send the privacy notice by 2 April 2026');

	const records = await read();

	const act = records.acts('sourcing.bring-in').filter(({ outcome }) => outcome !== null);
	const { ref } = act.at(-1)!.outcome as { ref: string };
	expect(
		records.rows(
			`select s.name as source, c.obtained_on, c.lawful_basis, t.due_on, (select count(*) from notice_sent n where n.person_id = p.id) as sent
			 from person p join candidate c on c.person_id = p.id join source s on s.id = c.source_id join task t on t.person_id = p.id where p.ref = ?`,
			ref,
		),
	).toEqual([
		{
			source: 'CV Yard',
			obtained_on: '2026-03-02',
			lawful_basis: 'legitimate_interests',
			due_on: '2026-04-02',
			sent: 0,
		},
	]);
});

test('[R23] a sign-up for job alerts is lost, or is taken for a yes to anything else', async ({ work, read }) => {
	await work.visit('source/Our website');
	await work.crm
		.getByRole('row')
		.filter({ has: work.page.getByRole('button', { name: /^Leave / }) })
		.first()
		.getByRole('button', { name: /^Look at/ })
		.click();
	const dialog = work.crm.getByRole('dialog');
	await expect(dialog).toContainText('keep my details in the talent network');
	const others = dialog.getByText('I have compared them: these are other people');
	if (await others.isVisible()) await others.click();
	await dialog.getByRole('button', { name: 'Bring in as a new candidate' }).click();
	await expect(work.notice()).toContainText('is on our books as');

	const records = await read();

	const { ref } = records.acts('sourcing.bring-in').at(-1)!.outcome as { ref: string };
	expect(
		records.rows(
			`select c.purpose, c.decision, c.method, o.name as pool from person p join consent_event c on c.person_id = p.id
			 join pool_member m on m.person_id = p.id join pool o on o.id = m.pool_id where p.ref = ?`,
			ref,
		),
	).toEqual([{ purpose: 'talent_pool', decision: 'given', method: 'web_form', pool: 'Talent network' }]);
});

test('[R27] the record does not show which jobs somebody applied for in the client’s system, and how far they came', async ({
	work,
	read,
}) => {
	const [link] = (await atFirst(work, read)).rows(
		`select p.ref, l.ats_id as record, v.title, e.payload ->> '$.stage' as stage from ats_link l join application a on a.id = l.application_id
		 join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id join external_record e on e.external_id = l.ats_id
		 where p.lifecycle = 'active' order by l.id desc limit 1`,
	);
	await work.visit(`candidate/${link!['ref']}?tab=applications`);
	const panel = work.crm.locator('[data-name="ats.candidate"]');
	const words = { submitted: 'With manager', interview: 'Interview', offer: 'Offer made' }[String(link!['stage'])]!;
	await expect(panel).toContainText(String(link!['title']));
	await expect(panel).toContainText(words);
	await expect(panel).toContainText('Up to date');
	await panel.getByRole('link', { name: String(link!['record']) }).click();
	const row = work.crm.getByRole('row').filter({ hasText: String(link!['record']) });
	await row.getByRole('button', { name: /^Send / }).click();
	const dialog = work.crm.getByRole('dialog');
	await dialog.getByLabel(/^A note for the client/).fill('Can come on Thursday.');
	await dialog.getByRole('button', { name: 'Send it' }).click();
	await work.visit('ats?tab=log');
	await expect(work.crm.getByRole('row').filter({ hasText: 'Can come on Thursday.' })).toContainText('To Quayside ATS');

	const records = await read();

	expect(
		records.rows(
			`select h.direction, h.field, h.new, h.state, e.payload ->> '$.note' as theirs from ats_change h join ats_link l on l.id = h.link_id
			 join external_record e on e.external_id = l.ats_id where l.ats_id = ? and h.field = 'note'`,
			link!['record']!,
		),
	).toEqual([
		{
			direction: 'out',
			field: 'note',
			new: 'Can come on Thursday.',
			state: 'applied',
			theirs: 'Can come on Thursday.',
		},
	]);
});

test('[R28] stage and notes do not come over at once, or a sync writes to people, or nobody says who is right', async ({
	work,
	read,
}) => {
	const before = await atFirst(work, read);
	await work.visit('ats');
	await expect(work.crm.getByText('Out of date:')).toBeVisible();
	const messages = before.column(`select count(*) from message where direction = 'out'`);
	await work.crm.getByRole('button', { name: 'Read everything now' }).click();
	await expect(work.notice()).toContainText('taken over from Quayside ATS');
	const conflict = work.crm.getByRole('table', { name: 'What does not agree' }).getByRole('row').nth(1);
	const theirs = (await conflict.getByRole('cell').nth(3).textContent())!.trim();
	await conflict.getByRole('button', { name: /^Take their/ }).click();
	await expect(work.notice()).toContainText('is settled');
	await work.moveClock('Move on half an hour');
	await work.moveClock('Move on half an hour');

	const records = await read();

	expect(records.column(`select count(*) from message where direction = 'out'`)).toEqual(messages);
	expect(
		records.rows(
			`select h.state, o.is_learner as by, k.value from ats_change h join ats_link l on l.id = h.link_id join application a on a.id = l.application_id
			 join colleague o on o.id = h.resolved_by join contact_point k on k.person_id = a.person_id and k.kind = 'mobile' and k.is_primary = 1
			 where h.field = 'mobile'`,
		),
	).toEqual([{ state: 'applied', by: 1, value: theirs }]);
	const synced = records.happened('ats.synced').find(({ direction }) => direction === 'in')!;
	expect(synced).toMatchObject({ applied: 1 });
	expect(
		records.column(
			`select i.body from interaction i join application a on a.person_id = i.person_id join ats_link l on l.application_id = a.id
			 where l.ats_id = ? and i.body like 'In Quayside ATS%' order by i.id desc limit 1`,
			String(synced['record']),
		),
	).toEqual([expect.stringContaining('Came across well on the phone.')]);
});

test('[R71] nobody says which channel suits a job, and adverts go up by habit', async ({ work, read }) => {
	const [vacancy] = (await atFirst(work, read)).column(OPEN_VACANCY);
	await work.visit(`vacancy/${vacancy}`);
	await work.crm.getByRole('button', { name: new RegExp(`^More for .*${vacancy}$`) }).click();
	await work.crm.getByRole('menuitem', { name: 'Advertise it' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Advertise a vacancy' });
	const channels = dialog.locator('[data-name="sourcing.channels"]');
	await expect(channels.getByText('Suggested').first()).toBeVisible();
	await expect(channels).toContainText(/1 in \d+ was placed/);
	const board = channels.getByRole('row').filter({ hasText: 'ShiftQuay' });
	const shown = (await board.getByRole('cell').allTextContents())
		.slice(1, 4)
		.map((text) => Number(text.replace(/\D/g, '')));
	await dialog.getByLabel('Where').selectOption('ShiftQuay');
	await dialog.getByRole('button', { name: 'Put the advert up' }).click();
	await expect(work.notice()).toContainText('The advert is up.');
	await work.moveClock('Move on half an hour');
	await work.moveClock('Move on half an hour');
	await expect(work.crm.getByRole('row').filter({ hasText: vacancy as string })).toContainText(/\d to thank/);

	const records = await read();

	expect(
		records.rows(
			`select count(*) as applied, sum(exists (select 1 from stage_history h join stage t on t.id = h.to_stage where h.application_id = a.id and t.category in ('interview', 'offer', 'placed'))) as met,
			 sum(a.outcome = 'placed') as placed from application a join candidate c on c.person_id = a.person_id join vacancy v on v.id = a.vacancy_id
			 join source s on s.id = coalesce(a.source_id, c.source_id)
			 where s.name = 'ShiftQuay' and v.sector = (select sector from vacancy where ref = ?) and a.acknowledged_at is not 'x'
			 and not (v.ref = ? and s.id = a.source_id)`,
			vacancy!,
			vacancy!,
		),
	).toEqual([{ applied: shown[0], met: shown[1], placed: shown[2] }]);
	expect(
		records.rows(
			`select distinct s.position, a.acknowledged_at, a.outcome from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
			 join advert d on d.vacancy_id = v.id and d.source_id = a.source_id where v.ref = ?`,
			vacancy!,
		),
	).toEqual([{ position: 1, acknowledged_at: null, outcome: 'open' }]);
});
