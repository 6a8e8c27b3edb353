import { execFileSync } from 'node:child_process';
import { expect, LEARNER, test } from './kit.ts';
import { Keys } from './keys.ts';
import { MODEL } from './model.ts';
import { AssessorPage } from './pages/assessor.ts';
import { FeedbackPage } from './pages/feedback.ts';
import { PortfolioPage } from './pages/portfolio.ts';
import { WorkPage } from './pages/work.ts';

test.describe.configure({ timeout: 600_000 });

test('Monday on the industrial desk can’t be done by keyboard alone', async ({ start, page }, info) => {
	const keys = new Keys(page);
	await expect(start.page).toHaveTitle(/Practice Desk/);

	await keys.fill(/^Your name/, LEARNER);
	await keys.act('Keep this');
	await expect(page.getByRole('region', { name: 'You', exact: true })).toContainText(LEARNER);
	await keys.act(/^Monday on the industrial desk/);
	await page.waitForURL('**/learner/start/**');
	await keys.take('Practise');
	await keys.act(/^Sit down at the desk/);
	const work = await WorkPage.shown(page);
	await keys.act('To work');

	const said = (words: string | RegExp) => expect(work.notice()).toContainText(words);
	const closed = () => expect(work.crm.getByRole('dialog')).toBeHidden();
	const opened = () => expect(work.crm.getByRole('dialog')).toBeVisible();
	/** By the box at the top, from wherever one is. */
	const find = async (ref: string) => {
		await keys.press('Control+k');
		await keys.write(ref);
		await expect(work.crm.getByRole('option').filter({ hasText: ref })).toHaveCount(2);
		const chosen = work.crm.getByRole('option', { selected: true }).first();
		for (let i = 0; i < 4 && /Search candidates for/.test(await chosen.innerText()); i++) await keys.press('ArrowDown');
		await keys.press('Enter');
		await expect(work.crm.locator('.view__head')).toContainText(ref);
	};
	const read = async (subject: RegExp) => {
		await keys.press('g', 'o');
		await keys.act(subject);
		await expect(work.crm.locator('.letter h2')).toHaveText(subject);
	};
	const search = async (words: string) => {
		await keys.press('g', 'c', '/');
		await keys.write(words);
		await keys.press('Enter', 'Escape');
		await expect(work.crm.locator('#search-said')).toContainText(/\d/);
	};

	// step 1
	await read(/Amira Solis rang/);
	await search('Amira Solis');
	await find('CAND-1001');
	await keys.act(/^Mobile: /);
	await keys.write('07700 900123');
	await keys.press('Enter');
	await said('Mobile saved.');
	await keys.act(/^Postcode: /, { role: 'button' });
	await keys.write('ZZ99 6AB');
	await keys.press('Enter');
	await said('Postcode saved.');
	await keys.act('Add to skills');
	await opened();
	await keys.fill(/^Skill/, 'Microsoft Excel');
	await keys.choose('Level', '2');
	await keys.act('Put the skill on record');
	await closed();
	await keys.press('n');
	await opened();
	await keys.choose('What it was', 'Call');
	await keys.choose('Who began it', 'They');
	await keys.choose(/^How it went/, 'Spoke');
	await keys.fill(/^What was said or seen/, 'Rang reception at 08:40. New mobile and postcode, Excel course finished.');
	await keys.act(/^Log/, { role: 'button' });
	await closed();

	// step 2
	await read(/walk-in, the form/);
	await search('Callum Reid');
	await keys.press('c', 'c');
	await opened();
	for (const [label, words] of [
		['First name', 'Callum'],
		['Last name', 'Reid'],
		['Mobile', '07700 900311'],
		['E-mail', 'callum.reid@example.org'],
		['Town', 'Leeds'],
		['Postcode', 'ZZ99 5NB'],
		['Source', 'Walk-in'],
		['Details obtained', '27/02/2026'],
	] as const)
		await keys.fill(new RegExp(`^${label}`), words);
	await keys.choose(/^Lawful basis/, 'Steps');
	await keys.fill(/^Headline/, 'Warehouse work: picking and packing, days');
	for (const box of ['Permanent', 'Temporary', 'Days']) await keys.tick(box);
	await keys.fill(/^Pay wanted/, '12.85');
	await keys.act('Add candidate');
	await closed();
	await said('is added.');
	await keys.tab('Data protection');
	await keys.act('Send');
	await keys.act('Send the privacy notice');
	await closed();

	// step 3
	await read(/VAC-208, names by noon/);
	await find('CAND-1002');
	await keys.tab('Data protection');
	await keys.act('Record it');
	await keys.act('Record the basis');
	await closed();
	await keys.act('Send');
	await keys.act('Send the privacy notice');
	await closed();
	await keys.act('Ask for permission');
	await keys.choose(/^For which vacancy/, 'VAC-208');
	await keys.act('Send the question');
	await closed();

	// step 4
	await search('town:Leeds skill:"Goods in" skill:"Microsoft Excel"');
	await find('VAC-208');
	await keys.tab('Match');
	await expect(work.crm.locator('[data-name="match.ranking"]')).toBeVisible();
	for (const ref of ['CAND-1003', 'CAND-1004']) {
		await find(ref);
		await keys.press('l');
		await opened();
		await keys.choose(/^Which vacancy/, 'VAC-208');
		await keys.act('Add 1 person to the shortlist');
		await closed();
	}
	await find('VAC-208');
	await keys.tab('Shortlist');
	for (const years of ['five', 'six']) {
		for (const [i, note] of [
			`Goods in, level 3, ${years} years; on the CV`,
			'Excel, on the record; asked about it at the interview',
			'Lives in Leeds, so within six miles of the site',
			'British passport seen, on the record',
			'Free before 30 March, by the notice on the record',
			'Wants less than the job pays, says the record',
		].entries()) {
			await keys.act(`Write a note: note on line ${i + 1}`);
			await keys.write(note);
			await keys.press('Control+Enter');
			await expect(
				work.crm.getByRole('button', { name: new RegExp(`^note on line ${i + 1}: ${note}`) }).last(),
			).toBeVisible();
		}
		await keys.act(/^Write the reason/);
		await keys.write(`Books deliveries in every day, ${years} years of it, and meets all six essential lines.`);
		await keys.press('Control+Enter');
		await said(/^The reason for .* is on record\.|The reason/);
	}

	// step 5
	await read(/Four old records/);
	for (const ref of ['CAND-1008', 'CAND-1009']) {
		await find(ref);
		await keys.tab('Data protection');
		await keys.act('Archive…');
		await keys.fill(/^Why is this record archived/, 'No contact for more than 24 months, policy 3.1');
		await keys.act('Archive 1 record');
		await closed();
	}
	for (const ref of ['CAND-1010', 'CAND-1012']) {
		await find(ref);
		await keys.tab('Data protection');
		await keys.act('keep this record');
		await keys.fill(/^Why is it kept/, 'Spoken to, or on our assignment, within the year: policy 3.2');
		await keys.act('Keep 1 record');
		await closed();
	}

	// the answer
	await keys.act(/^The time in the story/, { back: true });
	await keys.arrive('menuitem');
	await keys.press('ArrowDown', 'Enter');
	await said(/It is \d\d:\d\d/);
	await read(/Re\. VAC-208/);
	await find('CAND-1002');
	await keys.tab('Data protection');
	await keys.act('Record an answer');
	await keys.choose(/^For which vacancy/, 'VAC-208');
	await keys.choose('How it was given', 'E-mail');
	await keys.fill(/^What was said, and when/, 'Yes, happy to be put forward to Kestrel for that one.');
	await keys.act('Record the answer', { role: 'button' });
	await closed();

	// the trainer
	const dialog = page.getByRole('dialog');
	for (const [question, answers] of [
		['Q1', ['It leaves day-to-day searches']],
		['Q2', ['Which vacancy they agreed to', 'When and how they agreed']],
		['Q3', ['Add the essential requirements, one by one']],
		['Q4', ['Open the record, see which lines are essential']],
		['Q5', ['Tell the data protection lead on the same day', 'Stop sending them job alerts']],
	] as const) {
		await keys.act(new RegExp(`${question}$`));
		await expect(dialog).toBeVisible();
		if (answers.length === 1) await keys.take(answers[0]);
		else for (const answer of answers) await keys.tick(new RegExp(`^${answer}`));
		await keys.act('Answer');
		await expect(dialog).toBeHidden();
	}
	await keys.act(/Q6$/);
	await keys.fill(
		'Your answer',
		'The CRM is the memory of this desk: records with a timeline, search, a match, permissions, tasks and an archive. A spreadsheet has none of these.',
	);
	await keys.act('Answer');
	await expect(dialog).toBeHidden();
	await keys.act(/Q7$/);
	await keys.act('Move down: Read what the client must have, and what would be nice.');
	await expect(dialog.getByRole('status')).toContainText('now at place 2 of 5');
	await keys.act('Answer');
	await expect(dialog).toBeHidden();
	await keys.act('Hand in', { most: 300 });
	await expect(dialog).toBeVisible();
	await keys.act('Hand in');
	const feedback = await FeedbackPage.shown(page);
	expect(await feedback.statuses()).toEqual(MODEL.words);

	// the portfolio
	await keys.act('Build portfolio');
	await PortfolioPage.shown(page);
	await keys.fill('What you did, and why', 'I put her new number on her record, digit by digit.');
	await keys.act(/^Save E\d+$/);
	await keys.fill(/^Your shortlist\./, 'Each of the two shows every essential line on record and CV.');
	await keys.act('Save: Your shortlist');
	await keys.fill('Your name, as your signature', LEARNER);
	await keys.act('Declare that it is mine');
	await expect(page.locator('[data-receipt]')).toBeVisible();
	const made = page.waitForEvent('download', { timeout: 90_000 });
	await keys.act('Make the PDF', { most: 300 });
	const file = info.outputPath('portfolio.pdf');
	await (await made).saveAs(file);

	// the assessor
	const assessor = await AssessorPage.open(page);
	const choosing = page.waitForEvent('filechooser');
	await keys.act('choose files');
	await (await choosing).setFiles(file);
	expect(Object.values(await assessor.answers())).toEqual(Array<string>(7).fill('Yes'));
	await keys.tab('Replay');
	await expect(assessor.replay.getByRole('status').first()).toHaveText('Before the first act');
	await keys.act('Next');
	await expect(assessor.replay.getByRole('status').first()).toContainText('Entry 1 of');

	const report = execFileSync(process.execPath, ['src/cli/desk.mjs', 'verify', '--json', file], { encoding: 'utf8' });
	expect(JSON.parse(report)).toMatchObject([{ intact: true }]);
});
