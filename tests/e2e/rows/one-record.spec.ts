import { expect, test } from './kit.ts';

test('[R30] two records of one person cannot be found, made one, and made two again', async ({ work, read }) => {
	await work.visit('quality');
	const pairs = work.crm.getByRole('table', { name: 'Pairs that may be one person' });
	const first = pairs.getByRole('row').nth(1);
	const compare = first.getByRole('button', { name: /^Compare/ });
	const [ref, other] = (await compare.getAttribute('aria-label'))!.match(/CAND-\d+/g)!;
	await compare.click();
	const dialog = work.crm.getByRole('dialog', { name: 'Merge two records of one person' });
	await expect(dialog.locator('[data-name="merge.plan"]')).toContainText('What will happen.');
	await dialog.getByLabel('How do you know that it is one person?').fill('Same street, and she said so');
	await dialog.getByRole('button', { name: 'Merge the two records' }).click();
	await expect(work.notice()).toContainText('One record now.');

	const merged = await read();

	const where = `select p.lifecycle, i.ref as went_into from person p left join person i on i.id = p.merged_into where p.ref = ?`;
	expect(merged.rows(where, other!)).toEqual([{ lifecycle: 'merged', went_into: ref }]);
	const leftOver = `select count(*) from document d join person p on p.id = d.person_id where p.ref = ?`;
	expect(merged.column(leftOver, other!)).toEqual([0]);

	await work.crm.locator('[data-name="candidate.merged"]').getByRole('button', { name: 'Undo the merge' }).click();
	await work.crm.getByLabel('Why are they two people after all?').fill('She has a twin sister');
	await work.crm.getByRole('button', { name: 'Make them two records again' }).click();
	await expect(work.notice()).toContainText('Two records again, each as it was.');
	await work.visit('quality?tab=figure');
	await expect(work.crm.locator('[data-name="quality.score"]')).toContainText(/^\d+ of 100/);

	const apart = await read();
	expect(apart.rows(where, other!)).toEqual([{ lifecycle: 'active', went_into: null }]);
});
