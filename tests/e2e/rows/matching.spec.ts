import { matchSideBySide } from '../../../src/lib/crm/matching/match-queries.ts';
import { expect, test } from './kit.ts';

test('[R9] the match is a number that nobody can look behind, or go against with a reason', async ({ work, read }) => {
	await work.visit('vacancy/VAC-208?tab=match');
	const { crm } = work;
	const ranking = crm.locator('[data-name="match.ranking"]');
	await ranking.getByRole('checkbox').first().check();
	const side = crm.locator('[data-name="match.reasons"]');
	// each line of the specification has an answer of its own
	await expect(side.getByRole('row')).toHaveCount((await side.getByRole('rowheader').count()) + 1);
	await side.getByRole('button', { name: /^Judge it yourself: line 2/ }).click();
	const dialog = crm.getByRole('dialog', { name: /^Judge line 2 for / });
	await dialog.getByLabel('This line is').selectOption({ label: 'Partly shown' });
	await dialog.getByRole('button', { name: 'Put my judgement on record' }).click();
	await expect(dialog).toContainText('Say in at least 15 characters what you saw or heard');
	await dialog.getByLabel('What did you see or hear?').fill('Slow with a sheet on the phone test today');
	await dialog.getByRole('button', { name: 'Put my judgement on record' }).click();
	await expect(dialog).toBeHidden();
	await expect(side).toContainText('Judged by you: Slow with a sheet on the phone test today');
	await side.getByRole('button', { name: /^Take .* out of the comparison/ }).click();

	const records = await read();

	const [judged] = records.acts('match.judge');
	const { ref } = judged!.input as { ref: string };
	const [person] = records.show(matchSideBySide, {
		vacancy: 'VAC-208',
		refs: [ref],
		weights: null,
		now: '2026-03-02T10:00',
	}).people;
	expect(person!.answers.find(({ line }) => line === 2)).toMatchObject({ state: 'partly', judged: true });
	expect(records.rows('select state, reason from match_judgement')).toEqual([
		{ state: 2, reason: 'Slow with a sheet on the phone test today' },
	]);
});
