import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readBack } from './read-back.ts';
import { expect, test } from './kit.ts';
import { AssessorPage } from './pages/assessor.ts';

const YES = Object.fromEntries(
	['readable', 'unedited', 'same-world', 'same-acts', 'same-end', 'same-result', 'screenshots'].map((id) => [
		id,
		'Yes',
	]),
);

test('one record archived comes through hand-in, picture and PDF, and is done again by whoever gets the file', async ({
	start,
	browser,
	baseURL,
}, info) => {
	await start.introduce('Siân Howells', 'L-2041', 'Northgate College');
	const brief = await start.choose('Monday on the industrial desk');
	const work = await brief.sitDown();

	const record = await work.firstDueForReview();
	const name = await record.name();
	await record.archive('No contact for 26 months, and nothing that keeps the record.');
	await expect(work.notice()).toContainText(`${name} is archived.`);
	await expect(record.state()).toContainText('This record is archived since 2 March 2026.');
	await expect(work.saved()).toContainText('Saved');

	const again = await work.reload();
	await expect(record.state()).toContainText('This record is archived since 2 March 2026.');
	await again.takePicture(`${name} is archived, with the reason.`);
	const feedback = await again.handIn();

	const portfolio = await feedback.buildPortfolio();
	await expect(portfolio.picture()).toBeVisible();
	const receipt = await portfolio.declare('Siân Howells');
	const file = join(info.outputDir, 'portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(file);

	const pdf = await readBack(file);
	expect(pdf.language).toBe('en-GB');
	expect(pdf.attachments).toEqual(['portfolio.json']);
	expect(pdf.pages.length).toBeGreaterThan(4);
	for (const [i, text] of pdf.pages.entries()) {
		expect(text).toContain('Simulated environment, fictitious data');
		expect(text).toContain(`Receipt ${receipt}`);
		expect(text).toContain(`Page ${i + 1} of ${pdf.pages.length}`);
	}
	expect(pdf.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'Table', 'TH', 'TD', 'Figure', 'P']));
	expect(pdf.untagged).toEqual([]);
	expect(pdf.alternatives.length).toBeGreaterThan(0);
	expect(pdf.alternatives.join(' ')).toContain(name);

	// a browser that has never seen the attempt
	const elsewhere = await browser.newContext({ baseURL: baseURL! });
	const assessor = await AssessorPage.open(await elsewhere.newPage());
	await assessor.drop(file);
	expect(await assessor.answers()).toEqual(YES);
	await expect(assessor.page.getByText('It does not show who sat at the keyboard.')).toBeVisible();
	await assessor.watch();
	const crm = assessor.replay.getByRole('group', { name: /^CRM, / });
	await expect.poll(async () => assessor.next()).toContain(name);
	while (!/archived/.test(await crm.innerText())) await assessor.next();
	await elsewhere.close();

	// and a process that has never seen it either
	const said = execFileSync(process.execPath, ['src/cli/desk.mjs', 'verify', '--json', file], { encoding: 'utf8' });
	const reports = JSON.parse(said) as { intact: boolean; receipt: string; questions: { id: string; ok: boolean }[] }[];
	expect(reports).toMatchObject([{ file, intact: true, receipt }]);
	expect(reports[0]!.questions.map(({ ok }) => ok)).toEqual(Array<boolean>(7).fill(true));
});
