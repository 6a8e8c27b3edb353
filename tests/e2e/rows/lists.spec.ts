import { suitability } from '../../../src/lib/crm/lists/search-queries.ts';
import { searchReading } from '../../../src/lib/crm/search/reading.ts';
import { expect, test } from './kit.ts';

test('[R6] a search by words and filters finds nobody, or leaves no record of what was asked and found', async ({
	work,
	read,
}) => {
	await work.visit('candidates');
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('forklift AND status:available');
	await work.page.keyboard.press('Enter');
	await expect(work.crm.locator('#search-said')).toContainText('forklift');

	const records = await read();

	const [run] = records.rows(
		`select json_extract(entry, '$.outcome') as outcome from ledger where command = 'search.run' order by seq desc limit 1`,
	);
	expect(JSON.parse(String(run!['outcome']))).toMatchObject({ filters: ['status is Available'] });
	expect((JSON.parse(String(run!['outcome'])) as { count: number }).count).toBeGreaterThan(0);
});

test('[R7] a search that finds hundreds gets no word from the trainer', async ({ work }) => {
	await work.visit('candidates');

	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('in:everywhere');

	await expect(work.page.getByText(/more than anybody can read/)).toBeVisible();
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('ref:CAND-10040');
	await expect(work.page.getByText(/more than anybody can read/)).toBeHidden();
});

test('[R19] the sources do not hold people of six kinds, or a source can’t be searched', async ({ work, read }) => {
	await work.visit('candidates');
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('source:"Past applicants"');
	await expect(work.crm.locator('tr[data-ref]').first()).toBeVisible();

	const records = await read();

	const kinds = records.rows(
		`select distinct s.kind from source s join candidate c on c.source_id = s.id order by s.kind`,
	);
	expect(kinds.map((row) => row['kind'])).toEqual(
		expect.arrayContaining(['careers_site', 'ats', 'event', 'agency', 'referral', 'other', 'job_board']),
	);
});

test('[R37] a pool has no call list, or a call logged from it is not on the record', async ({ work, read }) => {
	await work.visit('pool/POOL-1008?tab=calls');
	await work.crm
		.getByRole('button', { name: /^Log a call with/ })
		.first()
		.click();
	const dialog = work.crm.getByRole('dialog');
	await dialog.getByLabel('How it went').selectOption({ label: 'Spoke' });
	await dialog.getByLabel('What was said or seen').fill('Happy where they are; would move for nights off.');
	await dialog.getByRole('button', { name: 'Log it' }).click();
	await expect(dialog).toBeHidden();
	await expect(work.crm.getByText('Called today').first()).toBeVisible();

	const records = await read();

	expect(
		records.rows(
			`select i.kind, i.outcome from interaction i join pool_member m on m.person_id = i.person_id
			 join pool p on p.id = m.pool_id where p.ref = 'POOL-1008' order by i.id desc limit 1`,
		),
	).toEqual([{ kind: 'call', outcome: 'spoke' }]);
});

test('[R38] an event can’t be planned, or an invitation goes to who never agreed', async ({ work, read }) => {
	await work.visit('events');
	await work.crm.getByRole('button', { name: 'Plan an event' }).click();
	const dialog = work.crm.getByRole('dialog');
	await dialog.getByLabel('Name').fill('Open evening for drivers');
	await dialog.getByLabel('Day').fill('20/03/2026');
	await dialog.getByLabel('Begins at').fill('18:00');
	await dialog.getByLabel('Places').fill('20');
	await dialog.getByRole('button', { name: 'Plan the event' }).click();
	await expect(work.crm.getByRole('heading', { name: 'Open evening for drivers' })).toBeVisible();
	await work.crm.getByRole('button', { name: 'Invite…' }).first().click();
	await dialog.getByLabel('Whom').selectOption({ value: 'POOL-1008' });
	await dialog.getByRole('button', { name: 'Send the invitations' }).click();
	await expect(dialog).toBeHidden();

	const records = await read();

	const sent = records.rows(
		`select exists (select 1 from consent_current c where c.person_id = i.person_id and c.purpose = 'marketing_email'
		   and c.decision = 'given') as agreed
		 from event_invite i join event e on e.id = i.event_id where e.name = 'Open evening for drivers' order by i.person_id`,
	);
	expect(sent.length).toBeGreaterThan(0);
	expect(sent.every((row) => row['agreed'] === 1)).toBe(true);
});

test('[R41] a pool can’t be made of chosen people, or a suggestion can’t be approved', async ({ work, read }) => {
	await work.visit('pools');
	await work.crm.getByRole('link', { name: 'Referrals' }).click();
	await work.crm.getByRole('tab', { name: /Suggestions/ }).click();
	await work.crm
		.getByRole('button', { name: /^Approve/ })
		.first()
		.click();
	await expect(work.notice()).toContainText('is in the pool “Referrals”');
	await work.visit('pools');
	await work.crm.getByRole('button', { name: 'Make a pool' }).first().click();
	const dialog = work.crm.getByRole('dialog');
	await dialog.getByLabel('Name').fill('Free for contracts');
	await dialog.getByLabel('How it is filled').selectOption({ value: 'dynamic' });
	await dialog.getByLabel('Which search').selectOption({ value: 'SRCH-1001' });
	await dialog.getByRole('button', { name: 'Make the pool' }).click();
	await expect(work.crm.getByRole('heading', { name: 'Free for contracts' })).toBeVisible();

	const records = await read();

	expect(records.rows(`select kind from pool where name = 'Free for contracts'`)).toEqual([{ kind: 'dynamic' }]);
	expect(
		records.rows(
			`select m.state, c.is_learner as mine from pool_member m join pool p on p.id = m.pool_id join colleague c on c.id = m.added_by
			 where p.name = 'Referrals' order by m.added_at desc, m.person_id limit 1`,
		),
	).toEqual([{ state: 'in', mine: 1 }]);
});

test('[R68] the archive and the near misses can’t be searched beside those in use', async ({ work, read }) => {
	await work.visit('candidates');
	const said = work.crm.locator('#search-said b').first();
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('in:everywhere');
	const everywhere = Number((await said.innerText()).replace(/\D/g, ''));
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('pool:"Near misses"');
	await expect(said).not.toHaveText(new RegExp(`^${everywhere}`));
	const misses = Number((await said.innerText()).replace(/\D/g, ''));

	const records = await read();

	const [rows] = records.rows(
		`select (select count(*) from candidate c join person p on p.id = c.person_id where p.lifecycle in ('active', 'archived')) as all_,
		 (select count(*) from pool_member m join pool p on p.id = m.pool_id join person x on x.id = m.person_id
		  where p.name = 'Near misses' and m.state = 'in' and x.lifecycle = 'active') as misses`,
	);
	expect({ everywhere, misses }).toEqual({ everywhere: rows!['all_'], misses: rows!['misses'] });
});

test('a search does not say how many of its people are on a shortlist, and how many of those are suitable', async ({
	work,
	read,
}) => {
	const words = 'office OR administrator';
	await work.search(words);
	await work.crm.getByRole('button', { name: 'More for this list' }).click();
	await work.crm.getByRole('menuitem', { name: 'Hold against a vacancy' }).click();
	const against = work.crm.locator('[data-name="search.against"]');
	const vacancy = await against.locator('option').nth(1).getAttribute('value');
	await against.getByLabel('Held against').selectOption(vacancy!);
	const said = await against.getByRole('status').innerText();
	await against.getByRole('button', { name: 'Hold the list against no vacancy' }).click();
	await expect(against).toBeHidden();

	const records = await read();

	const now = '2026-03-02T09:00' as const;
	const { tree } = records.show(searchReading, { words, filters: [], now, typing: false });
	const { found, shortlisted, suitable, couldBe } = records.show(suitability, { tree, vacancy: vacancy!, now });
	expect(found).toBeGreaterThan(10);
	expect(
		said
			.match(/\d+/g)!
			.map(Number)
			.filter((n) => String(n) !== vacancy!.slice(4)),
	).toEqual([found, shortlisted, suitable, couldBe]);
});

test('the list of vacancies as somebody set it can’t be kept and shown again', async ({ work, read }) => {
	await work.visit('vacancies');
	const { crm } = work;
	const states = crm.getByRole('group', { name: 'Which vacancies' });
	await states.getByRole('button', { name: /^Filled/ }).click();
	await crm.getByRole('textbox', { name: 'Search vacancies' }).fill('driver');
	const said = crm.locator('.view [role=status]').first();
	await expect(said).toContainText('driver');
	const before = await said.innerText();
	await crm.getByRole('button', { name: 'View: the usual list' }).click();
	await crm.getByRole('menuitem', { name: 'Save as a view' }).click();
	const dialog = crm.getByRole('dialog', { name: 'Save this view' });
	await dialog.getByLabel('Name').fill('Drivers placed');
	await dialog.getByRole('button', { name: 'Save the view' }).click();
	await expect(dialog).toBeHidden();
	await crm.getByRole('button', { name: 'View: Drivers placed' }).click();
	await crm.getByRole('menuitem', { name: 'The usual list' }).click();
	await expect(said).not.toHaveText(before);
	await crm.getByRole('button', { name: 'View: the usual list' }).click();
	await crm.getByRole('menuitem', { name: 'Drivers placed' }).click();
	await expect(said).toHaveText(before);

	const records = await read();

	expect(records.rows(`select object, name, words, filters from saved_view where name = 'Drivers placed'`)).toEqual([
		{
			object: 'vacancies',
			name: 'Drivers placed',
			words: 'driver',
			filters: JSON.stringify([{ field: 'status', op: 'is', value: 'filled' }]),
		},
	]);
});

test('a search that chooses people by who they are gets no word about it as it is typed', async ({ work, read }) => {
	await work.visit('candidates');
	const box = work.crm.getByRole('textbox', { name: 'Search candidates' });
	await box.fill('young AND forklift');
	const hint = work.crm.getByText('“young” is about age, which the Equality Act protects.');
	await expect(hint).toBeVisible();
	await box.fill('forklift');
	await expect(hint).toBeHidden();
	await box.press('Enter');
	await expect(work.crm.locator('#search-said')).toContainText('forklift');

	expect((await read()).acts('search.run').at(-1)!.input).toMatchObject({ words: 'forklift' });
});
