import { expect, test } from './kit.ts';

test('[R48] a note calls nobody, or a client can’t answer for the people they were sent', async ({ work, read }) => {
	const [sent] = (await read()).rows(
		`select s.ref as submission, v.ref as vacancy, p.ref, trim(p.given_name || ' ' || p.family_name) as name
		 from submission_item i join submission s on s.id = i.submission_id join vacancy v on v.id = s.vacancy_id
		 join application a on a.id = i.application_id join person p on p.id = a.person_id
		 where i.client_decision = 'pending' and a.outcome = 'open' and v.status = 'open' and p.lifecycle = 'active' order by s.id desc, i.position limit 1`,
	);
	const [submission, vacancy, ref, name] = ['submission', 'vacancy', 'ref', 'name'].map((key) => String(sent![key]));

	await work.visit(`candidate/${ref}`);
	const note = work.crm.getByRole('form', { name: /^Log what was said with / });
	await note.getByLabel('What was said or seen').fill('@Dee Marlow, could start on Monday. Please tell the client.');
	await note.getByRole('button', { name: 'Log it' }).click();
	await expect(work.notice()).toContainText('Logged');

	await work.visit(`vacancy/${vacancy}?tab=submissions`);
	await work.crm.getByRole('link', { name: new RegExp(`^See ${submission} as `) }).click();
	const page = work.crm.locator('[data-name="client.page"]');
	await expect(page).toContainText('Simulated: the page that');
	const person = page.getByRole('region', { name: name!, exact: true });
	await person.getByRole('button', { name: /^Answer/ }).click();
	const form = work.crm.getByRole('dialog');
	await form.getByLabel('Your answer').selectOption('interview');
	await form.getByRole('button', { name: 'Send the answer' }).click();
	await expect(form).toContainText('Say why in at least 10 characters');
	await form.getByLabel('Why').fill('Knows our kind of work. Can we meet on Thursday?');
	await form.getByRole('button', { name: 'Send the answer' }).click();
	await expect(form).toBeHidden();
	await expect(person).toContainText('You would like to meet');

	const records = await read();
	expect(
		records.rows(
			`select i.client_decision as decision, i.client_feedback as words from submission_item i join submission s on s.id = i.submission_id
			 join application a on a.id = i.application_id join person p on p.id = a.person_id where s.ref = ? and p.ref = ?`,
			submission!,
			ref!,
		),
	).toEqual([{ decision: 'interview', words: 'Knows our kind of work. Can we meet on Thursday?' }]);
	expect(records.column(`select subject from message where direction = 'in' order by id desc limit 1`)).toEqual([
		`${vacancy}: your shortlist ${submission}`,
	]);
	expect(
		records.column(
			`select c.name from mention m join colleague c on c.id = m.colleague_id join interaction i on i.id = m.interaction_id
			 join person p on p.id = i.person_id where p.ref = ? and i.body like '%start on Monday%'`,
			ref!,
		),
	).toEqual(['Dee Marlow']);

	// what the client said stands on the submission, for the whole team
	await work.visit(`vacancy/${vacancy}?tab=submissions`);
	await expect(work.crm.locator(`[data-of="${submission}"]`)).toContainText('Knows our kind of work.');
});

test('[R70] a new job is advertised before anybody looks whom we know', async ({ work, read }) => {
	const [skill] = (await read()).rows(
		`select s.name, count(*) as n from candidate_skill k join skill s on s.id = k.skill_id join person p on p.id = k.person_id
		 where p.lifecycle = 'active' group by s.id order by n desc, s.id limit 1`,
	);
	const [client] = (await read()).rows(`select name from client where status = 'active' order by id limit 1`);
	await work.crm.getByRole('button', { name: 'Add', exact: true }).click();
	await work.crm.getByRole('menuitem', { name: 'Vacancy' }).click();
	const form = work.crm.getByRole('dialog', { name: 'Add a vacancy' });
	await form.getByLabel('Client').selectOption({ label: String(client!['name']) });
	await form.locator('#vacancy-title').fill('Night shift planner');
	await form.locator('#vacancy-town').fill('Leeds');
	for (const [words, kind, fill] of [
		[`Can do ${String(skill!['name'])}`, 'skill', String(skill!['name'])],
		['Within 15 miles of the site', 'location', '15'],
	] as const) {
		const add = form.getByRole('button', { name: 'Add the first line' });
		if (await add.isVisible()) await add.click();
		await form.locator('#line-text').fill(words);
		await form.locator('#line-kind').selectOption(kind);
		await form.locator(kind === 'skill' ? '#line-asks' : '#line-number').fill(fill);
		await form.getByRole('button', { name: 'Put the line in' }).click();
	}
	await form.getByRole('button', { name: 'No more lines' }).click();
	await form.getByRole('button', { name: 'Add the vacancy' }).click();
	await expect(form).toBeHidden();

	// the match is open at once, the best first: Tier A shows every essential line
	const table = work.crm.getByRole('table', { name: 'Candidates who can go forward' });
	await expect(table).toBeVisible();
	await expect(table.locator('.ranks__step').first()).toContainText('Tier A: 2 of 2 essential lines shown');
	const rows = await table.locator('tr[data-row]').evaluateAll((all) =>
		all.map((row) => ({
			ref: (row as HTMLElement).dataset['row']!,
			tags: [...row.querySelectorAll('.ranks__known')].map((tag) => tag.textContent ?? ''),
		})),
	);
	expect(rows.length).toBeGreaterThan(10);

	const records = await read();
	const vacancy = String((records.acts('vacancy.open').at(-1)!.outcome as Record<string, unknown>)['vacancy']);
	expect(records.acts('match.run').at(-1)!.input).toMatchObject({ vacancy });
	const { matchPage } = await records.load<typeof import('../../../src/lib/crm/matching/match-queries.ts')>(
		'crm/matching/match-queries.ts',
	);
	const page = records.show(matchPage, {
		vacancy,
		weights: null,
		now: '2026-03-02T12:00',
		group: 'can',
		from: 0,
		count: rows.length,
	});
	expect(rows.map(({ ref }) => ref)).toEqual(page.rows.map(({ ref }) => ref));
	const shown = page.rows.map((row) => row.essentials_shown);
	expect([...shown].sort((a, b) => b - a)).toEqual(shown);

	// who is known from before, and who is in work, as the records have it
	const past = records.rows(
		`select p.ref, max(case when a.outcome = 'placed' then 2 when t.category in ('submitted', 'interview', 'offer') then 1 else 0 end) as far
		 from application a join stage t on t.id = a.stage_id join person p on p.id = a.person_id where a.outcome <> 'open' group by p.id`,
	);
	const passive = records.column(
		`select p.ref from candidate c join person p on p.id = c.person_id where c.status in ('placed', 'on_notice', 'unavailable')`,
	);
	const words = ['Considered before', 'Put forward before', 'Placed before'];
	for (const { ref, tags } of rows) {
		const before = past.find((one) => one['ref'] === ref);
		expect([ref, ...tags]).toEqual([
			ref,
			...(before ? [words[Number(before['far'])]] : []),
			...(passive.includes(ref) ? ['In work'] : []),
		]);
	}
	expect(rows.some(({ tags }) => tags.length > 0)).toBe(true);
});
