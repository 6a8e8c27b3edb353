import type { Page } from '@playwright/test';

/** Brings a kind of person to a scenario, in one sentence. */
export async function askForPeople(page: Page, sentence: string): Promise<void> {
	await page.getByLabel('Whom do you want?').fill(sentence);
	await page.getByRole('button', { name: 'Make them', exact: true }).click();
	await page.getByRole('region', { name: 'People who would be brought' }).waitFor();
}

/** Gives each learner of a list a variant and a link. @returns the links, in the order of the list */
export async function giveVariants(page: Page, list: string): Promise<string[]> {
	await page.getByLabel('Paste the list').fill(list);
	await page.getByRole('button', { name: 'Give each a variant' }).click();
	const table = page.getByRole('region', { name: 'Learners, their variants and links' });
	await table.waitFor();
	return table.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** What a part of the studio shows once it is used, for whoever looks at every page. */
export async function* partInUse(page: Page, part: string): AsyncGenerator<string> {
	if (part === 'World') {
		await askForPeople(page, 'two HGV drivers near Hull, one with an expired licence');
		yield 'studio, World, people asked for';
		await page.getByRole('tab', { name: 'From a list' }).click();
		await page.getByLabel('Paste the list').fill('first_name,last_name,town\nKit,Rowe,Leeds\nAnn,,Leeds');
		await page.getByRole('button', { name: 'Read it' }).click();
		yield 'studio, World, a list read';
	}
	if (part === 'Cohort') {
		const [link = ''] = await giveVariants(page, 'name,number,cohort\nAda Obi,1001,Autumn\n,1002,Autumn');
		yield 'studio, Cohort, variants given';
		const back = page.url();
		await page.goto(link.replace(/start\/[^#]*/, 'start/walk-in'));
		await page.getByRole('region', { name: 'From your tutor' }).waitFor();
		yield 'start, from a tutor’s link';
		await page.goto(back);
		await page.getByRole('heading', { name: 'Your learners' }).waitFor();
	}
}
