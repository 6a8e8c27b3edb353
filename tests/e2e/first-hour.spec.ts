import { expect, test } from './kit.ts';

test.describe.configure({ timeout: 240_000 });

test('a beginner can’t take the nine steps of the first hour one by one, and read at the end that all are there', async ({
	start,
}) => {
	await start.introduce('Siân Howells');
	const brief = await (await start.choose('Your first hour')).mode('Practise');
	const work = await (await brief.variant('A')).sitDown();

	expect(await work.read('Welcome, and a first small job')).toContain('07700 900348');
	await work.search('Morgan');
	const nia = await work.find('CAND-1001');
	await nia.change('Mobile', '07700 900348');
	await nia.logCallIn('Rang Dee at 08:45. New mobile. Still looking, can start any day.');
	await nia.addTask('Ring Nia back', '16/04/2026');
	await work.vacancy('VAC-320');
	await work.search('town:Wakefield skill:"Goods in"');
	await work.saveSearch('VAC-320');
	await work.check();
	await expect(work.trainer.getByText('8 of 9 done')).toBeVisible();
	await expect(work.step('Archive one old record')).toContainText('(next)');

	expect(await work.read('One old record')).toContain('28 months');
	await (await work.find('CAND-1002')).archive('No contact for 28 months, policy 3.1');
	const feedback = await work.handIn();

	expect(await feedback.statuses()).toEqual({
		'CRM-LO2': 'Evidenced',
		'CRM-LO4': 'Evidenced',
		'CRM-LO5': 'Evidenced',
	});
});
