import type { Locator } from '@playwright/test';
import { shortlist } from '../../../src/lib/crm/matching/shortlist-queries.ts';
import { prepCheck } from '../../../src/lib/crm/interviews/prepare.ts';
import { expect, test } from './kit.ts';
import type { Records } from './records.ts';

/** An interview that took place, that the learner was at and has not judged yet; with or without a colleague's scorecard. */
function held(
	records: Records,
	colleagueSaid: boolean,
): { interview: string; ref: string; vacancy: string; name: string } {
	const [row] = records.rows(
		`select i.ref as interview, p.ref, v.ref as vacancy, p.given_name || ' ' || p.family_name as name from interview i
		 join application a on a.id = i.application_id join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id
		 join interview_attendee t on t.interview_id = i.id join colleague o on o.id = t.colleague_id
		 where i.status = 'completed' and o.is_learner = 1 and a.outcome = 'open' and p.lifecycle = 'active'
		   and not exists (select 1 from scorecard s where s.interview_id = i.id and s.author_id = o.id)
		   and exists (select 1 from scorecard s where s.interview_id = i.id) = ? order by i.id limit 1`,
		colleagueSaid ? 1 : 0,
	);
	return row as ReturnType<typeof held>;
}

const SAID = 'Told us step by step how it was done in the last job.';

/** Fills every part that must be said in, with the same evidence. */
async function judge(card: Locator, evidence = SAID): Promise<void> {
	for (const part of await card.locator('fieldset[data-line]').all()) {
		if ((await part.getByLabel('Rating').getAttribute('required')) === null) continue;
		await part.getByLabel('Rating').selectOption('3');
		await part.getByLabel('What you saw or heard').fill(evidence);
	}
	await card.getByLabel('What you recommend').selectOption('yes');
	await card.getByLabel('What decided it for you').fill('Every line that matters was shown.');
}

test('[R17] a scorecard judges by speed alone: ways of working, room to grow and evidence can be left blank', async ({
	work,
	read,
}) => {
	const { interview, name } = held(await read(), false);
	await work.visit(`interview/${interview}`);
	await work.crm.getByRole('button', { name: 'Write your scorecard…' }).click();
	const card = work.crm.getByRole('dialog', { name: `Your scorecard for ${name}` });
	await judge(card);
	const grow = card.getByRole('group', { name: 'Room to grow' });
	await grow.getByLabel('What you saw or heard').fill('   ');
	await card.getByRole('button', { name: 'Hand in 1 scorecard' }).click();
	await expect(grow.getByText('A rating without it does not count.')).toBeVisible();
	expect((await read()).acts('scorecard.submit')).toEqual([]);

	await grow.getByLabel('What you saw or heard').fill('Wants to learn to plan shifts, which this job leads to.');
	await card.getByRole('button', { name: 'Hand in 1 scorecard' }).click();
	await expect(work.notice()).toContainText('Your scorecard is in.');

	const records = await read();
	const of = `from scorecard s join interview i on i.id = s.interview_id join colleague o on o.id = s.author_id`;
	expect(
		records.rows(
			`select t.topic, t.rating, t.evidence ${of} join scorecard_topic t on t.scorecard_id = s.id where i.ref = ? and o.is_learner = 1 order by t.topic`,
			interview,
		),
	).toEqual([
		{ topic: 'room_to_grow', rating: 3, evidence: 'Wants to learn to plan shifts, which this job leads to.' },
		{ topic: 'ways_of_working', rating: 3, evidence: SAID },
	]);
	expect(
		records.column(
			`select count(*) from requirement r join application a on a.vacancy_id = r.vacancy_id join interview i on i.application_id = a.id
			 where i.ref = ? and r.importance = 'essential' and not exists (select 1 ${of} join scorecard_line l on l.scorecard_id = s.id
			   where l.requirement_id = r.id and o.is_learner = 1)`,
			interview,
		),
	).toEqual([0]);
});

test('[R50] feedback on an interview is not in one place, or the first opinion pulls the next one', async ({
	work,
	read,
}) => {
	const { interview, ref, vacancy } = held(await read(), true);
	const [theirs] = (await read()).column(
		`select l.evidence from scorecard_line l join scorecard s on s.id = l.scorecard_id join interview i on i.id = s.interview_id where i.ref = ? order by l.requirement_id limit 1`,
		interview,
	);
	await work.visit(`vacancy/${vacancy}?tab=interviews`);
	const scores = work.crm.locator(`[data-name="interviews.scores"][data-of="${ref}"]`);
	await expect(scores.getByText('Hidden until your own is in').first()).toBeVisible();
	await expect(scores).not.toContainText(String(theirs));

	await work.crm
		.getByRole('button', { name: /^Do more with the interview of/ })
		.first()
		.click();
	await work.crm.getByRole('menuitem', { name: 'Write your scorecard' }).click();
	const card = work.crm.getByRole('dialog', { name: /^Your scorecard for/ });
	await judge(card);
	await card.getByRole('button', { name: 'Hand in 1 scorecard' }).click();
	await expect(scores).toContainText(String(theirs));
	await expect(scores).toContainText(SAID);

	const records = await read();
	expect(records.acts('scorecard.submit').at(-1)).toMatchObject({ refusal: null, input: { interview } });
	expect(
		records.column(
			`select o.is_learner from scorecard s join interview i on i.id = s.interview_id join colleague o on o.id = s.author_id where i.ref = ? order by s.id`,
			interview,
		),
	).toEqual([0, 1]);
});

test('[R72] people are ranked by one number that nobody can explain, and no person’s judgement stands beside the lines', async ({
	work,
	read,
}) => {
	const [row] = (await read()).rows(
		`select p.ref, v.ref as vacancy, p.given_name || ' ' || p.family_name as name, case a.rating when 4 then 3 else 4 end as mark
		 from interview i join application a on a.id = i.application_id join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id
		 where i.status = 'completed' and a.outcome = 'open' and p.lifecycle = 'active'
		   and exists (select 1 from scorecard s where s.interview_id = i.id)
		   and not exists (select 1 from interview_attendee t join colleague o on o.id = t.colleague_id where t.interview_id = i.id and o.is_learner = 1)
		 order by i.id limit 1`,
	) as { ref: string; vacancy: string; name: string; mark: number }[];
	const { ref, vacancy, name, mark } = row!;
	await work.visit(`vacancy/${vacancy}?tab=interviews`);
	const scores = work.crm.locator(`[data-name="interviews.scores"][data-of="${ref}"]`);
	await expect(scores).toContainText('no sum is made of the lines');
	await expect(scores.getByRole('row', { name: /Ways of working/ })).toContainText(/[1-4] of 4, /);
	await expect(scores.getByRole('columnheader')).toHaveCount(3);
	await scores.getByRole('radio', { name: String(mark), exact: true }).check();
	await expect(work.notice()).toContainText(`${name} rated ${mark} of 5.`);

	const records = await read();
	expect(
		records.column(
			`select a.rating from application a join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id where p.ref = ? and v.ref = ?`,
			ref,
			vacancy,
		),
	).toEqual([mark]);
	expect(
		Number(
			records.column(
				`select count(*) from scorecard_line l join requirement r on r.id = l.requirement_id join vacancy v on v.id = r.vacancy_id where v.ref = ?`,
				vacancy,
			)[0],
		),
	).toBeGreaterThan(0);
});

test('[R58] what the client gets and what the candidate is told would do for any job', async ({ work, read }) => {
	let records = await read();
	const ready = records
		.column(`select ref from vacancy where status = 'open' and ref <> 'VAC-208' order by id`)
		.flatMap((vacancy) =>
			records
				.show(shortlist, { vacancy: String(vacancy), now: '2026-03-02T09:00' })
				.people.filter((person) => person.category === 'shortlist')
				.map((person) => ({ vacancy: String(vacancy), ...person })),
		)
		.find(({ obstacles }) => obstacles.every(({ code }) => code === 'essentials-without-note'))!;
	await work.visit(`vacancy/${ready.vacancy}?tab=shortlist`);
	const notes = work.crm.locator(`[data-name="shortlist.notes"][data-of="${ready.ref}"]`);
	for (const row of await notes.locator('tr[data-need="essential"]').all()) {
		await row.getByRole('button').first().click();
		await row.getByRole('textbox').fill('Did this for two years at the last place, and said how.');
		await row.getByRole('button', { name: 'Save' }).click();
		await expect(row.getByRole('textbox')).toBeHidden();
	}
	await work.crm
		.getByRole('button', { name: new RegExp(`^Send ${ready.name} to|^Send to client`) })
		.first()
		.click();
	const send = work.crm.getByRole('dialog', { name: new RegExp(`^Send .*${ready.name}`) });
	await send.getByRole('button', { name: 'Begin with what shows each requirement' }).click();
	await send.getByRole('button', { name: /^See what .* gets$/ }).click();
	const [email] = records.column(
		`select k.value from contact_point k join person p on p.id = k.person_id where p.ref = ? and k.kind = 'email' limit 1`,
		ready.ref,
	);
	await expect(send.locator('[data-name="submission.cv"]')).toContainText('[left out]');
	await expect(send.locator('[data-name="submission.cv"]')).not.toContainText(String(email));
	await send.getByRole('button', { name: 'Send 1 CV' }).click();
	await expect(work.notice()).toContainText('1 CV sent to');

	// not one of today: another test may have moved the clock past it
	const [coming] = (records = await read()).rows(
		`select i.ref as interview, i.status from interview i join application a on a.id = i.application_id
		 where i.status in ('proposed', 'confirmed') and i.starts_at > '2026-03-03' and i.prepared_at is null and a.outcome = 'open'
		 order by i.status, i.id limit 1`,
	) as { interview: string; status: string }[];
	const { interview, status } = coming!;
	await work.visit(`interview/${interview}`);
	if (status === 'proposed') {
		await work.crm.getByRole('button', { name: 'Confirm a time…' }).click();
		const confirm = work.crm.getByRole('dialog', { name: /^Which time did / });
		await confirm.getByRole('radio').first().check();
		await confirm.getByRole('button', { name: 'Confirm the time' }).click();
		await expect(confirm).toBeHidden();
	}
	await work.crm.getByRole('button', { name: 'Send a preparation note…' }).click();
	const note = work.crm.getByRole('dialog', { name: /^A note for/ });
	await note
		.getByRole('textbox', { name: 'Note', exact: true })
		.fill('Good luck with the interview! Be on time and ask questions at the end.');
	await expect(note.getByRole('status')).toContainText('0 of');
	await note.getByRole('button', { name: 'Send 1 note' }).click();
	await expect(note.getByText('The note would do for any interview.')).toBeVisible();
	const { specifics } = records.show(prepCheck, { interview, body: '' });
	await note.getByRole('textbox', { name: 'Note', exact: true }).fill(specifics.map(({ known }) => known).join('\n'));
	await expect(note.getByRole('status')).toContainText(`${specifics.length} of ${specifics.length} said`);
	await note.getByRole('button', { name: 'Send 1 note' }).click();
	await expect(work.notice()).toContainText('has the note.');

	records = await read();
	const [sent] = records.rows(
		`select i.redacted, i.pitch from submission_item i join application a on a.id = i.application_id join person p on p.id = a.person_id
		 join vacancy v on v.id = a.vacancy_id where p.ref = ? and v.ref = ?`,
		ready.ref,
		ready.vacancy,
	);
	expect(sent).toMatchObject({ redacted: 1 });
	for (const line of records.column(
		`select r.text from requirement r join vacancy v on v.id = r.vacancy_id where v.ref = ? and r.importance = 'essential'`,
		ready.vacancy,
	))
		expect(sent!['pitch']).toContain(line);
	expect(records.acts('interview.prepare').map(({ refusal }) => refusal)).toEqual(['prep-too-general', null]);
	expect(records.column(`select prepared_at is not null from interview where ref = ?`, interview)).toEqual([1]);
});

test('[R49] a colleague can’t be asked in passing, or a video interview says nobody how to join', async ({
	work,
	read,
}) => {
	let records = await read();
	const ready = records.column(`select ref from vacancy where status = 'open' order by id desc`).flatMap((vacancy) =>
		records
			.show(shortlist, { vacancy: String(vacancy), now: '2026-03-02T09:00' })
			.people.filter(({ permission, category }) => permission.state === 'yes' && category !== 'placed')
			.map(({ ref, name }) => ({ vacancy: String(vacancy), ref, name })),
	)[0]!;
	await work.visit('team');
	await work.crm.getByRole('link', { name: 'Write to Dee Marlow' }).click();
	const chat = work.crm.getByRole('form', { name: 'Chat with Dee Marlow' });
	await chat.getByRole('textbox').fill(`Is ${ready.vacancy} still open?`);
	await work.page.keyboard.press('Enter');
	await expect(work.notice()).toContainText('Sent to Dee Marlow.');
	await work.moveClock('Move on 10 minutes');
	await expect(work.crm.getByRole('region', { name: /^Thread with/ })).toContainText(`${ready.vacancy} is open, with`);

	await work.visit(`vacancy/${ready.vacancy}?tab=interviews`);
	await work.crm.getByRole('button', { name: 'Arrange an interview…' }).click();
	const dialog = work.crm.getByRole('dialog', { name: /^Arrange an interview/ });
	await dialog.getByLabel('Kind').waitFor();
	// where one person alone is being considered, there is nobody to choose
	const who = dialog.getByRole('combobox', { name: 'Who' });
	if ((await who.count()) > 0) await who.selectOption(`${ready.ref} ${ready.vacancy}`);
	await dialog.getByLabel('Kind').selectOption('video');
	await dialog.getByRole('textbox', { name: 'Day', exact: true }).fill('10/03/2026');
	await dialog.getByRole('textbox', { name: 'Time', exact: true }).fill('14');
	await dialog.getByRole('button', { name: 'Offer these times' }).click();
	await expect(dialog.getByText('Say how to join: the link, when it opens')).toBeVisible();
	const how = 'https://meet.example/kestrel, open from 13:50. If it fails, ring the branch.';
	await dialog.getByLabel('How to join').fill(how);
	await dialog.getByRole('button', { name: 'Offer these times' }).click();
	await expect(work.notice()).toContainText('the times are offered');
	await expect(work.crm.locator('[data-name="interview.facts"]')).toContainText(how);
	const download = work.page.waitForEvent('download');
	await work.crm.getByRole('button', { name: 'Calendar file' }).click();
	const file = await (await download).createReadStream();
	let ics = '';
	for await (const piece of file) ics += String(piece);

	records = await read();
	const interview = /INT-\d+/.exec(work.page.url())![0];
	expect(records.rows(`select kind, joining_note, starts_at from interview where ref = ?`, interview)).toMatchObject([
		{ kind: 'video', joining_note: how },
	]);
	expect(ics.replace(/\r\n /g, '')).toContain('meet.example/kestrel');
	expect(ics).toContain('DTSTART:20260310T140000Z');
	expect(records.acts('interview.export').at(-1)).toMatchObject({ refusal: null, input: { interview } });
	expect(
		records.rows(
			`select m.direction, m.status from message m join colleague o on o.id = m.colleague_id
			 where o.name = 'Dee Marlow' and m.person_id is null and m.channel = 'internal' order by m.id desc limit 2`,
		),
	).toEqual([
		{ direction: 'in', status: 'received' },
		{ direction: 'out', status: 'replied' },
	]);
});

test('an interview is moved in the calendar by dragging alone, or the calendar can’t be walked by keys', async ({
	work,
	read,
}) => {
	const [row] = (await read()).rows(
		`select i.ref as interview, i.starts_at, p.given_name || ' ' || p.family_name as name from interview i join application a on a.id = i.application_id
		 join person p on p.id = a.person_id where i.status in ('proposed', 'confirmed') and i.starts_at between '2026-03-02T12' and '2026-03-05' order by i.starts_at, i.id limit 1`,
	) as { interview: string; starts_at: string; name: string }[];
	const { interview, starts_at, name } = row!;
	await work.visit('calendar');
	const entry = work.crm.locator(`[data-entry="${interview}"]`);
	const friday = work.crm.getByRole('region', { name: 'Friday 6 March 2026' });
	await entry.scrollIntoViewIfNeeded();
	const from = (await entry.boundingBox())!;
	const to = (await friday.boundingBox())!;
	await work.page.mouse.move(from.x + 8, from.y + from.height - 4);
	await work.page.mouse.down();
	await work.page.mouse.move(to.x + 20, to.y + 60, { steps: 4 });
	await work.page.mouse.up();
	const dialog = work.crm.getByRole('dialog', { name: `Move the interview of ${name}` });
	await expect(dialog.getByLabel('New day')).toHaveValue('06/03/2026');
	await dialog.getByLabel('Why').fill('The manager is away that day');
	await dialog.getByRole('button', { name: /^Move it and tell/ }).click();
	await expect(friday).toContainText(name);

	await work.page.keyboard.press('m');
	await expect(work.crm.locator('[data-name="calendar.period"]')).toHaveText('March 2026');
	await work.page.keyboard.press(']');
	await expect(work.crm.locator('[data-name="calendar.period"]')).toHaveText('April 2026');
	await work.page.keyboard.press('t');
	await work.page.keyboard.press('w');
	await work.page.keyboard.press('j');
	await expect(work.crm.locator('.calentry__link').first()).toBeFocused();
	await entry.getByRole('link').focus();
	await work.page.keyboard.press('Enter');
	await expect(work.crm.getByRole('heading', { level: 1 })).toContainText(name);

	expect((await read()).column(`select starts_at from interview where ref = ?`, interview)).toEqual([
		`2026-03-06T${starts_at.slice(11)}`,
	]);
});

test('a task in the calendar opens the list of tasks alone, or the calendar can’t be taken along', async ({
	work,
	read,
}) => {
	await work.visit('calendar');
	const task = work.crm.locator('[data-entry^="TASK-"]').first();
	const ref = (await task.getAttribute('data-entry'))!;
	const [download] = await Promise.all([
		work.page.waitForEvent('download'),
		work.crm.getByRole('button', { name: 'Calendar file' }).click(),
	]);
	let ics = '';
	for await (const piece of await download.createReadStream()) ics += String(piece);
	await task.getByRole('link').click();
	expect(work.page.url()).toContain(`/crm/tasks/${ref}`);
	const [[title]] = (await read())
		.rows('select title from task where ref = ?', ref)
		.map(({ title }) => [String(title)]) as [[string]];
	await expect(work.crm.getByRole('region', { name: title, exact: true })).toContainText(ref);
	await work.crm.getByRole('link', { name: 'Close it: all tasks' }).click();
	await expect(work.crm.getByRole('region', { name: title, exact: true })).toBeHidden();

	const records = await read();

	expect(records.acts('calendar.export').at(-1)).toMatchObject({
		refusal: null,
		input: { from: '2026-03-02', days: 7 },
		outcome: { entries: ics.match(/^BEGIN:VEVENT/gm)!.length },
	});
	expect(download.suggestedFilename()).toBe('calendar-2026-03-02-to-2026-03-08.ics');
	expect(ics).toContain(`UID:${ref.toLowerCase()}@practice-desk.example`);
});
