import { execFileSync } from 'node:child_process';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { kept } from './disk.ts';
import { expect, LEARNER, test } from './kit.ts';
import { MODEL } from './model.ts';
import { AssessorPage } from './pages/assessor.ts';
import { readBack } from './read-back.ts';

const LABEL = 'Simulated environment, fictitious data';

test.describe.configure({ timeout: 600_000 });

test('a careful learner can’t do Monday on the industrial desk by mouse, from the brief to a checked PDF', async ({
	work,
	page,
	browser,
	baseURL,
}, info) => {
	// step 1: the candidate who rang in
	expect(await work.read('Amira Solis rang')).toContain('07700 900123');
	await work.search('Amira Solis');
	const amira = await work.find('CAND-1001');
	await amira.change('Mobile', '07700 900123');
	await amira.change('Postcode', 'ZZ99 6AB');
	await amira.addSkill('Microsoft Excel', '2');
	await amira.logCallIn('Rang reception at 08:40. New mobile and postcode, Excel course finished.');

	// step 2: the walk-in
	expect(await work.read("Friday's walk-in, the form")).toContain('callum.reid@example.org');
	await work.search('Callum Reid');
	const walkIn = await work.addCandidate(
		{
			'First name': 'Callum',
			'Last name': 'Reid',
			Mobile: '07700 900311',
			'E-mail': 'callum.reid@example.org',
			Town: 'Leeds',
			Postcode: 'ZZ99 5NB',
			Source: 'Walk-in',
			'Details obtained': '27/02/2026',
			Headline: 'Warehouse work: picking and packing, days',
			'Pay wanted': '12.85',
		},
		{ 'Lawful basis': 'Steps at the candidate’s request', 'Pay is': 'an hour' },
		['Permanent', 'Temporary', 'Days'],
	);
	await walkIn.sendNotice();

	// step 3: permission
	await work.read('VAC-208, names by noon please');
	const tom = await work.find('CAND-1002');
	await tom.sendNotice();
	await tom.recordBasis('legitimate_interests');
	await tom.askFor('VAC-208');

	// step 4: find, compare, shortlist
	expect(await work.search('town:Leeds skill:"Goods in" skill:"Microsoft Excel"')).toMatch(/^\d+ candidates/);
	await (await work.vacancy('VAC-208')).match();
	const essential = (first: string) => ({
		1: `Goods in, level 3, ${first}; on the CV, at the job held now`,
		2: 'Excel, on the record; asked about it at the interview',
		3: 'Lives in Leeds, so within six miles of the site',
		4: 'British passport seen, on the record',
		5: 'Free before 30 March, by the notice on the record',
		6: 'Wants less than the job pays, says the record',
	});
	for (const [ref, first] of [
		['CAND-1003', 'five years'],
		['CAND-1004', 'six years'],
	] as const) {
		await (await work.find(ref)).addToShortlist('VAC-208');
		const vacancy = await work.vacancy('VAC-208');
		await vacancy.speakFor(
			ref,
			essential(first),
			`Books deliveries in every day, ${first} of it, and meets all six essential lines.`,
		);
	}

	// step 5: old records
	await work.read('Four old records');
	await (await work.find('CAND-1008')).archive('No contact for 26 months, policy 3.1');
	await (await work.find('CAND-1009')).archive('No contact for 31 months, policy 3.1');
	await (await work.find('CAND-1010')).keep('Rang us last month and wants weekend work in spring');
	await (await work.find('CAND-1012')).keep('On our assignment at Moor Foods until five months ago, policy 3.2');

	// step 3 again: the answer has come
	await work.moveClock('Move on half an hour');
	expect(await work.read('Re. VAC-208')).toContain('Yes, happy to be put forward to Kestrel');
	await (await work.find('CAND-1002')).recordYes('VAC-208', 'Yes, happy to be put forward to Kestrel for that one.');

	await work.answer('Q1', ['It leaves day-to-day searches']);
	await work.answer('Q2', ['Which vacancy they agreed to', 'When and how they agreed']);
	await work.answer('Q3', ['Add the essential requirements, one by one']);
	await work.answer('Q4', ['Open the record, see which lines are essential']);
	await work.answer('Q5', ['Tell the data protection lead on the same day', 'Stop sending them job alerts']);
	await work.answer(
		'Q6',
		'The CRM is the memory of this desk: records with a timeline, search by skill and town, a match against the essential lines, permissions, tasks and an archive. A spreadsheet has no history, no permissions and no idea who changed what.',
	);
	await work.putInOrder('Q7', [
		'Read what the client must have, and what would be nice.',
		'Find people who meet every essential line, and say why for each.',
		'Ask each of them about this vacancy.',
		'Write down the answer, with when and how it came.',
		'Send the client what they need to decide, and no more.',
	]);
	await work.match('Q8', {
		Archive: 'It leaves daily searches, and can be restored',
		Anonymise: 'The name goes, the figures stay',
		'Delete for good': 'Nothing is left but a note that it was done',
		'Put on the stop list': 'Only a fingerprint stays, so that nobody adds them again',
	});
	await work.answer('Q9', ['Desired pay', 'Note']);
	const feedback = await work.handIn();

	// what the learner reads, and what stands in the ledger
	expect(await feedback.statuses()).toEqual(MODEL.words);
	await expect(page.getByRole('heading', { name: /mistake/i })).toHaveCount(0);
	await expect(page.getByText('Right:', { exact: true })).toHaveCount(9);
	await expect(page.getByText('Not right:', { exact: true })).toHaveCount(0);
	const entries = await kept<Entry>(page, 'entries');
	expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
	expect(entries.filter(({ refusal }) => refusal !== null)).toEqual([]);
	expect(entries.at(-1)).toMatchObject({ command: 'attempt.hand-in', refusal: null });

	// beside a good route, which is worked in the same variant
	await page.getByRole('link', { name: 'See your route beside a good one' }).click();
	const step = page.getByRole('region', { name: /^1\. Put the record right/ });
	await expect(step.getByText(/Amira Solis/)).not.toHaveCount(0);
	await expect(step.getByRole('heading', { name: 'A good route' })).toBeVisible();
	await expect(page.getByText('Nothing that counted.')).toHaveCount(0);
	await page.getByRole('link', { name: 'Back to the feedback' }).click();
	await page.waitForURL('**/feedback');

	// after hand-in nothing can be changed
	const crm = page.url().replace('/feedback', '/crm/candidate/CAND-1001');
	await page.goto(crm);
	await page.waitForURL('**/feedback');
	expect(await kept<Entry>(page, 'entries')).toHaveLength(entries.length);

	const portfolio = await feedback.buildPortfolio();
	await portfolio.describe('I put her new number and postcode on her record, digit by digit from the message.');
	await portfolio.reflect(
		'Your shortlist',
		'I put Grace Lund forward because each essential line is shown on her record and her CV.',
	);
	// a picture is of the CRM and of nothing else
	const pictures = await kept<{ width: number; attempt: string }>(page, 'pictures');
	expect(pictures.length).toBeGreaterThanOrEqual(10);
	expect(new Set(pictures.map(({ width }) => width))).toEqual(new Set([1116]));
	const receipt = await portfolio.declare(LEARNER, 'My tutor showed me where the filters are.');
	const file = info.outputPath('portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(file);

	const pdf = await readBack(file);
	expect(pdf.language).toBe('en-GB');
	expect(pdf.attachments).toEqual(['portfolio.json']);
	expect(pdf.untagged).toEqual([]);
	expect(pdf.pages.filter((text) => !text.includes(LABEL) || !text.includes(`Receipt ${receipt}`))).toEqual([]);
	expect(pdf.bookmarks).toEqual([
		'Contents',
		'Claim matrix',
		'Items of evidence',
		'Match with the job specification',
		'Reflections',
		'Data protection',
		'Knowledge questions',
		'Activity log',
		'Declaration',
	]);
	const text = pdf.pages.join('\n').replace(/\s+/g, ' ');
	expect(text).toContain('I put her new number and postcode on her record');
	expect(text).toContain('My tutor showed me where the filters are.');

	const elsewhere = await browser.newContext({ baseURL: baseURL! });
	const assessor = await AssessorPage.open(await elsewhere.newPage());
	await assessor.drop(file);
	expect(Object.values(await assessor.answers())).toEqual(Array<string>(7).fill('Yes'));
	await assessor.watch();
	expect(await assessor.next()).toContain('Entry 1 of');
	await elsewhere.close();

	const said = execFileSync(process.execPath, ['src/cli/desk.mjs', 'verify', '--json', file], { encoding: 'utf8' });
	const [report] = JSON.parse(said) as {
		intact: boolean;
		receipt: string;
		criteria: { code: string; status: string }[];
	}[];
	expect(report).toMatchObject({ intact: true, receipt });
	expect(Object.fromEntries(report!.criteria.map(({ code, status }) => [code, status]))).toMatchObject(MODEL.statuses);
});
