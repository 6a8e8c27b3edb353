import { expect, test } from './kit.ts';

const REF = 'CAND-10052';

test('[R52] a candidate’s papers are not kept by kind and version, or their words are not found', async ({
	work,
	read,
}) => {
	await work.visit(`candidate/${REF}?tab=documents`);
	for (const text of [
		'Scored 61 in the zymurgy test, second try due.',
		'Scored 88 in the zymurgy test on the second try.',
	]) {
		await work.crm.getByRole('button', { name: 'Add a document' }).click();
		const dialog = work.crm.getByRole('dialog', { name: /^A document of/ });
		await dialog.getByLabel('Kind').selectOption({ label: 'Assessment results' });
		await dialog.getByLabel('Name').fill('Stock test');
		await dialog.getByRole('textbox', { name: /text/i }).fill(text);
		await dialog.getByRole('button', { name: 'Add the document' }).click();
		await expect(work.notice()).toContainText('The document is on record.');
	}
	await expect(work.crm.getByText('earlier version').first()).toBeVisible();

	const records = await read();

	expect(
		records.rows(
			`select d.kind, d.file_name, d.version, d.is_current from document d join person p on p.id = d.person_id
			 where p.ref = ? and d.kind = 'assessment' order by d.id`,
			REF,
		),
	).toEqual([
		{ kind: 'assessment', file_name: 'Stock test', version: 1, is_current: 0 },
		{ kind: 'assessment', file_name: 'Stock test', version: 2, is_current: 1 },
	]);
	expect(
		records.column(
			`select p.ref from search_index i join search_text t on t.rowid = i.docid join person p on p.id = t.person_id where search_index match 'zymurgy'`,
		),
	).toEqual([REF]);
});
