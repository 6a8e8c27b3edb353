import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './kit.ts';
import { AssessorPage } from './pages/assessor.ts';
import { BriefPage } from './pages/brief.ts';

const desk = (...args: string[]) =>
	execFileSync(process.execPath, ['src/cli/desk.mjs', ...args], { encoding: 'utf8', stdio: 'pipe' });
const MINE = { id: 'our-monday', title: 'Our own Monday' };

/** A college's own scenario, of which this copy of the app knows nothing: Monday under another name. */
function ownScenario(folder: string): { sealed: string; assessor: string } {
	const own = join(folder, MINE.id);
	mkdirSync(folder, { recursive: true });
	cpSync('scenarios/monday-desk', own, { recursive: true });
	const brief = join(own, 'scenario.md');
	const text = readFileSync(brief, 'utf8').replace(/^id: .*$/m, `id: ${MINE.id}`);
	writeFileSync(brief, text.replace(/^title: .*$/m, `title: ${MINE.title}`));
	const [sealed, assessor] = ['sealed', 'assessor'].map((format) => {
		const file = join(folder, `${format}.zip`);
		desk('pack', own, '--format', format, '--out', file);
		return file;
	}) as [string, string];
	return { sealed, assessor };
}

test('an assessed attempt gives an answer away to the learner, or can’t be judged by who has the assessor’s pack', async ({
	start,
	page,
	browser,
	baseURL,
}, info) => {
	const { sealed, assessor: pack } = ownScenario(info.outputDir);
	await start.introduce('Siân Howells', 'L-2041', 'Northgate College');

	await start.openPack('tests/e2e/sealed.spec.ts');
	await expect(start.packs()).toContainText('This is no zip, or it is cut short.');
	await start.openPack(sealed);
	await expect(start.packs()).toContainText(`“${MINE.title}” is open here, for an assessed attempt.`);
	await start.packs().getByRole('link', { name: MINE.title }).click();
	const brief = await BriefPage.shown(page, MINE.title);
	const work = await brief.sitDown();

	// nothing on this computer can look at the work: no hints, no findings; steps are ticked by hand
	await expect(work.trainer).toContainText('Your assessor’s copy looks at this work. Yours does not.');
	await expect(work.trainer.getByRole('button', { name: /hint/ })).toHaveCount(0);
	await work.trainer.getByRole('button', { name: 'Tick step 5' }).click();
	await expect(work.trainer).toContainText('1 of 5 done');
	await (await work.find('CAND-1008')).archive('No contact for 26 months, policy 3.1');
	await work.answer('Q1', ['It is removed and cannot be brought back.']);
	await work.reload();
	await work.openQuestion('Q1');
	await expect(page.getByRole('dialog')).not.toContainText('That is deletion');
	await page.keyboard.press('Escape');
	const feedback = await work.handIn();
	await expect(page.getByRole('heading', { name: 'Your work is handed in' })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Not yet evidenced');
	await expect(page.getByRole('main')).not.toContainText('That is deletion');
	await expect(page.getByRole('link', { name: 'Start a new attempt' })).toHaveAttribute('href', /our-monday\?pack=/);
	const portfolio = await feedback.buildPortfolio();
	await portfolio.declare('Siân Howells');
	const file = join(info.outputDir, 'portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(file);

	// an assessor without the pack, and with it
	const elsewhere = await browser.newContext({ baseURL: baseURL! });
	const assessor = await AssessorPage.open(await elsewhere.newPage());
	await assessor.drop(file);
	await expect(assessor.page.getByText(/is not here as it was/).first()).toBeVisible();
	await assessor.openPack(pack);
	await assessor.drop(file);
	expect(await assessor.answers()).toMatchObject({ 'same-world': 'Yes', 'same-end': 'Yes', 'same-result': 'Yes' });
	await assessor.tab('Evidence');
	await expect(assessor.page.getByRole('main')).toContainText('Not yet evidenced');
	await elsewhere.close();

	// and a process
	const code = (...args: string[]) => {
		try {
			return { code: 0, out: desk('verify', '--json', file, ...args) };
		} catch (error) {
			return { code: 1, out: String((error as { stdout: unknown }).stdout) };
		}
	};
	const without = code();
	const judged = code('--pack', pack);
	expect([without.code, judged.code]).toEqual([1, 0]);
	const [report] = JSON.parse(judged.out) as [{ intact: boolean; criteria: { code: string; status: string }[] }];
	expect(report.intact).toBe(true);
	expect(report.criteria.find((c) => c.code === 'CRM-AC4')).toBeDefined();
});
