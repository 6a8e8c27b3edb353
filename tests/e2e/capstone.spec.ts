import { expect, test } from './kit.ts';

test.describe.configure({ timeout: 240_000 });

test('the first day of the full week can’t be worked by mouse, or the trainer does not show the day’s two steps as done', async ({
	start,
}) => {
	await start.introduce('Siân Howells');
	const brief = await (await start.choose('A full week on one desk')).mode('Practise');
	// five lists, one a day, that go on counting
	expect(await brief.page.locator('ol').evaluateAll((all) => all.map((ol) => (ol as HTMLOListElement).start))).toEqual([
		1, 3, 6, 9, 12,
	]);
	const work = await (await brief.variant('A')).sitDown();

	// the walk-in
	expect(await work.read("Friday's walk-in, the form")).toContain('dilys.corrigan@example.org');
	await work.search('Dilys Corrigan');
	const walkIn = await work.addCandidate(
		{
			'First name': 'Dilys',
			'Last name': 'Corrigan',
			Mobile: '07700 900641',
			'E-mail': 'dilys.corrigan@example.org',
			Town: 'Leeds',
			Postcode: 'ZZ99 5LT',
			Source: 'Walk-in',
			'Details obtained': '13/11/2026',
			Headline: 'Office cleaning, early mornings',
			'Pay wanted': '12.95',
		},
		{ 'Lawful basis': 'Steps at the candidate’s request', 'Pay is': 'an hour' },
		['Temporary', 'Days'],
	);
	await walkIn.sendNotice();

	// the brief: what is not there, and what may not be
	expect(await work.read('VAC-351, somebody by Friday')).toContain('a young man, please');
	await work.reply(
		'Thank you. We cannot look for people by who they are: what does the work need? And what are the risks on site?',
	);
	await work.reportIncident('CLI-95', 'Ruth Amadi asked for “a young man, and nobody with small children”.');
	const vacancy = await work.vacancy('VAC-351');
	await vacancy.wish('Has kept stock records', 'Stock control');
	await vacancy.change({
		'What the work is': 'Drives and loads with the truck, puts away, and keeps the aisle in order.',
		'Hours, and for how long': '40 hours a week, two shifts in turn, for twelve weeks',
		'Pay to': '14.20',
		'Pay from': '13.60',
	});
	await work.moveClock('Move on half an hour');
	expect(await work.read('Re. VAC-351')).toContain('mirrors are up');
	await (
		await work.vacancy('VAC-351')
	).change({ 'Health and safety': 'Narrow aisles: mirrors are up, trucks stop at the two crossings.' });
	await vacancy.open();

	await work.check();
	await expect(work.step('Add the walk-in')).toContainText('(done)');
	await expect(work.step('Take the brief')).toContainText('(done)');
	await expect(work.step('Search and match')).toContainText('(next)');
	await expect(work.criterion('Accurate entry')).toContainText('Partly evidenced');
	await expect(work.criterion('Archive, not delete')).toContainText('Not attempted');
	await expect(work.trainer.getByRole('listitem').filter({ hasText: /^(Mon|Tues|Wednes|Thurs|Fri)day$/ })).toHaveCount(
		5,
	);

	// and the next morning there is more to do
	await work.moveClock('To the next working morning');
	expect(await work.read('VAC-351, whom have we got?')).toContain('run out');
});
