import type { Locator } from '@playwright/test';
import { jsPDF } from 'jspdf';
import { word } from '../word.ts';
import type { WorkPage } from '../pages/work.ts';
import { expect, test } from './kit.ts';

async function adding(work: WorkPage) {
	await work.crm.getByRole('button', { name: 'Add', exact: true }).click();
	await work.crm.getByRole('menuitem', { name: 'Candidate' }).click();
	return work.crm.getByRole('dialog', { name: 'Add a candidate' });
}

test('[R2] a record without what the agency must have is saved as if it were whole, or can not be kept at all', async ({
	work,
	read,
}) => {
	const dialog = await adding(work);
	await dialog.getByLabel('First name').fill('Wilf');
	await dialog.getByLabel('Last name').fill('Osgathorp');
	await dialog.getByRole('button', { name: 'Add candidate' }).click();
	await expect(dialog.getByText('Wilf Osgathorp’s record lacks what the agency must have')).toBeVisible();
	await expect(dialog.getByText('The agency must have this.').first()).toBeVisible();
	await dialog.getByRole('checkbox', { name: 'Save as incomplete' }).check();
	await dialog.getByRole('button', { name: 'Add candidate' }).click();
	await expect(work.notice()).toContainText('is saved as incomplete');
	await expect(work.crm.getByText('Incomplete', { exact: true }).first()).toBeVisible();

	await work.visit('candidates');
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('incomplete:yes');
	await work.page.keyboard.press('Enter');
	const counted = work.crm.locator('#search-said');
	await expect(counted).toContainText('incomplete');
	const said = await counted.innerText();
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('Osgathorp incomplete:yes');
	await work.page.keyboard.press('Enter');
	await expect(work.crm.locator('tr', { hasText: 'Osgathorp' })).toContainText('Incomplete');
	await work.crm.getByRole('textbox', { name: 'Search candidates' }).fill('');
	await work.page.keyboard.press('Enter');

	const records = await read();

	const [many] = records.column(
		`select count(*) from candidate c join person p on p.id = c.person_id where c.incomplete = 1 and p.lifecycle = 'active'`,
	);
	expect(said).toContain(String(many));
	expect(
		records.rows(
			`select p.given_name, c.incomplete from person p join candidate c on c.person_id = p.id where p.family_name = 'Osgathorp'`,
		),
	).toEqual([{ given_name: 'Wilf', incomplete: 1 }]);
});

test('[R3] one thing is written in as many ways as there are people at the desk', async ({ work, read }) => {
	const dialog = await adding(work);
	await dialog.getByLabel('First name').fill('NELL');
	await dialog.getByLabel('Last name').fill('quarrington');
	await dialog.getByLabel('Mobile').fill('+44 (0)7700-900 613');
	await expect(dialog.getByText('We write: 07700 900613')).toBeVisible();
	await dialog.getByLabel('Postcode').fill('zz996ab');
	await expect(dialog.getByText('We write: ZZ99 6AB')).toBeVisible();
	await dialog.getByLabel('Town').fill('nr wakefield');
	await dialog.getByLabel('Source').fill('walked in');
	await dialog.getByLabel('Details obtained').fill('2.3.2026');
	await expect(dialog.getByText('We write: 02/03/2026')).toBeVisible();
	await dialog.getByLabel('Headline').fill('HGV CLASS 1 DRIVER');
	await dialog.getByLabel('Lawful basis').selectOption({ label: 'Legitimate interests, for finding work' });
	await dialog.getByRole('button', { name: 'Add candidate' }).click();
	await expect(work.notice()).toContainText('is added.');

	const records = await read();

	expect(
		records.rows(
			`select p.given_name, p.family_name, k.value as mobile, k.norm, p.postcode, pl.town, s.name as source, c.obtained_on, c.headline
			 from person p join candidate c on c.person_id = p.id join place pl on pl.id = p.place_id join source s on s.id = c.source_id
			 join contact_point k on k.person_id = p.id and k.kind = 'mobile' where p.family_name = 'Quarrington'`,
		),
	).toEqual([
		{
			given_name: 'Nell',
			family_name: 'Quarrington',
			mobile: '07700 900613',
			norm: '+447700900613',
			postcode: 'ZZ99 6AB',
			town: 'Wakefield',
			source: 'Walk-in',
			obtained_on: '2026-03-02',
			headline: 'HGV class 1 driver',
		},
	]);
});

const CV = `Ottoline Vance-Brackley
ottoline.vb@example.org, 07700 900614
Leeds, ZZ99 3QL

Warehouse clerk

Employment
Goods-in Clerk, Aldwick Foods
March 2021 - present
Packer, Barwick Bakeries
2018 - 2021

Qualifications
NVQ Level 2 in Warehousing, 2020

Notice: two weeks`;

test('a pasted CV fills the form, each thing beside its passage, and what was left is kept as left', async ({
	work,
	read,
}) => {
	const dialog = await adding(work);
	await dialog.getByRole('button', { name: 'Fill in from a CV' }).click();
	await dialog.getByLabel('CV', { exact: true }).fill(CV);
	await dialog.getByRole('button', { name: 'Read the CV' }).click();
	await expect(dialog.getByRole('textbox', { name: 'Last name' })).toHaveValue('Vance-Brackley');
	await expect(dialog.getByRole('textbox', { name: 'Notice' })).toHaveValue('14');
	await expect(dialog.locator('.cv-found mark', { hasText: '07700 900614' })).toBeVisible();
	await expect(dialog.getByText(/Looked for and not found: .*pay wanted/)).toBeVisible();
	await dialog.getByRole('checkbox', { name: /^Jobs: Packer/ }).uncheck();
	await dialog.getByRole('textbox', { name: 'Headline' }).fill('Goods-in clerk');
	await dialog.getByRole('checkbox', { name: 'Save as incomplete' }).check();
	await dialog.getByRole('button', { name: 'Add candidate' }).click();
	await expect(work.notice()).toContainText('is saved as incomplete');

	const records = await read();

	const one = `(select id from person where family_name = 'Vance-Brackley')`;
	expect(records.rows(`select title, employer, started, ended from employment where person_id = ${one}`)).toEqual([
		{ title: 'Goods-in Clerk', employer: 'Aldwick Foods', started: '2021-03', ended: null },
	]);
	expect(
		records.rows(
			`select field, decision, decided_value from cv_parse where field in ('headline', 'job', 'email') and document_id in
			 (select id from document where person_id = ${one}) order by id`,
		),
	).toEqual([
		{ field: 'email', decision: 'accepted', decided_value: null },
		{ field: 'headline', decision: 'edited', decided_value: 'Goods-in clerk' },
		{ field: 'job', decision: 'accepted', decided_value: null },
		{ field: 'job', decision: 'rejected', decided_value: null },
	]);
});

test('a file with one bad line is imported without it, and the import is taken back', async ({ work, read }) => {
	await work.visit('candidates');
	await work.crm.getByRole('link', { name: 'Import' }).click();
	await work.crm
		.getByLabel('The file', { exact: true })
		.fill(
			'Name,Email,Phone,City\nPERCIVAL THRIPP,thripp@example.org,07700 900615,leeds\nMaud Thripp,maud@example.org,12,Leeds',
		);
	await expect(work.crm.getByText('1 will be added, 0 filled in, 0 left out, 1 with a mistake.')).toBeVisible();
	await expect(work.crm.getByRole('row', { name: /Maud Thripp/ })).toContainText('A UK number has 11 digits');
	await work.crm.getByLabel('Where they come from').selectOption({ label: 'Aire Valley job fair' });
	await work.crm.getByRole('button', { name: 'Import 1 person' }).click();
	await expect(work.notice()).toContainText('1 person added, 0 filled in, 1 left out');

	const after = await read();
	expect(after.rows(`select given_name from person where family_name = 'Thripp'`)).toEqual([
		{ given_name: 'Percival' },
	]);

	const [download] = await Promise.all([
		work.page.waitForEvent('download'),
		work.crm.getByRole('button', { name: 'Left-out lines as a file' }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/\.csv$/);
	await work.crm.getByRole('button', { name: 'Take Pasted lines back' }).click();
	await work.crm.getByRole('button', { name: 'Take the import back' }).click();
	await expect(work.notice()).toContainText('is taken back');

	const back = await read();
	expect(back.rows(`select given_name from person where family_name = 'Thripp'`)).toEqual([]);
	expect(back.rows('select reverted_at is not null as reverted from import_batch')).toEqual([{ reverted: 1 }]);
});

/** Drops a file from outside onto a part of the page, as a hand does. */
async function drop(target: Locator, name: string, text: string) {
	const data = await target.page().evaluateHandle(
		([name, text]) => {
			const data = new DataTransfer();
			data.items.add(new File([text], name, { type: 'text/csv' }));
			return data;
		},
		[name, text] as const,
	);
	for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: data });
}

test('a dropped file is imported, and each person of it is opened from the import', async ({ work, read }) => {
	await work.visit('candidates');
	await work.crm.getByRole('link', { name: 'Import' }).click();
	await drop(
		work.crm.getByRole('group', { name: 'Drop a file of people here' }),
		'spring-fair.csv',
		'Name,Email,City\nBEATRIX OAKENSHAW,oakenshaw@example.org,Leeds',
	);
	await expect(work.crm.getByLabel('spring-fair.csv')).toBeVisible();
	await work.crm.getByLabel('Where they come from').selectOption({ label: 'Aire Valley job fair' });
	await work.crm.getByRole('button', { name: 'Import 1 person' }).click();
	await expect(work.notice()).toContainText('1 person added');
	await work.crm.getByRole('link', { name: 'Beatrix Oakenshaw' }).click();
	await expect(work.crm.getByRole('heading', { level: 1, name: 'Beatrix Oakenshaw' })).toBeVisible();

	const records = await read();

	expect(
		records.rows(`select b.file_name, r.result from import_row r join import_batch b on b.id = r.batch_id
		              join person p on p.id = r.person_id where p.family_name = 'Oakenshaw'`),
	).toEqual([{ file_name: 'spring-fair.csv', result: 'created' }]);
});

/** A CV in a PDF with two columns, and one in a Word document with its name in the header. */
const PAPERS = [
	{
		name: 'quenby.pdf',
		bytes: () => {
			const pdf = new jsPDF();
			pdf.text('Quenby Arkwright', 20, 20);
			pdf.text('quenby.a@example.org', 20, 30);
			pdf.text('07700 900616', 120, 30);
			pdf.text('Leeds, ZZ99 4QA', 20, 40);
			return new Uint8Array(pdf.output('arraybuffer'));
		},
		found: { given_name: 'Quenby', family_name: 'Arkwright', email: 'quenby.a@example.org', mobile: '07700 900616' },
	},
	{
		name: 'tamsin.docx',
		bytes: () =>
			word(
				'<w:p><w:r><w:t>tamsin.l@example.org, 07700 900617</w:t></w:r></w:p><w:p><w:r><w:t>Leeds, ZZ99 5TL</w:t></w:r></w:p>',
				'<w:p><w:r><w:t>Tamsin Lockwood-Oyelaran</w:t></w:r></w:p>',
			),
		found: {
			given_name: 'Tamsin',
			family_name: 'Lockwood-Oyelaran',
			email: 'tamsin.l@example.org',
			mobile: '07700 900617',
		},
	},
];

test('a CV in a PDF or a Word file is read, and one that is neither is answered with a sentence', async ({
	work,
	read,
}) => {
	const chosen = (name: string, bytes: Uint8Array) => ({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(bytes),
	});
	for (const { name, bytes, found } of PAPERS) {
		const dialog = await adding(work);
		await dialog.getByRole('button', { name: 'Fill in from a CV' }).click();
		const file = dialog.locator('input[type=file]');
		await file.setInputFiles(chosen('holiday.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0, 1])));
		await expect(dialog.getByText('holiday.jpg is no document that can be read here.')).toBeVisible();
		await file.setInputFiles(chosen(`broken-${name}`, bytes().slice(0, 300)));
		await expect(dialog.getByText(new RegExp(`^broken-${name} (is|has) .*(damaged|no words)`))).toBeVisible();
		await file.setInputFiles(chosen(name, bytes()));
		await expect(dialog.getByRole('textbox', { name: 'Last name' })).toHaveValue(found.family_name);
		await dialog.getByRole('checkbox', { name: 'Save as incomplete' }).check();
		await dialog.getByRole('button', { name: 'Add candidate' }).click();
		await expect(work.notice()).toContainText('is saved as incomplete');
	}

	const records = await read();

	for (const { name, found } of PAPERS)
		expect(
			records.rows(
				`select p.given_name, p.family_name, e.value as email, m.value as mobile from document d join person p on p.id = d.person_id
				 join contact_point e on e.person_id = p.id and e.kind = 'email' join contact_point m on m.person_id = p.id and m.kind = 'mobile'
				 where d.kind = 'cv' and d.file_name = ?`,
				name,
			),
		).toEqual([found]);
});

test('who asked to be left alone is added for a written reason only', async ({ work, read }) => {
	const [given, family, email] = ['Isolde', 'Fennimore', 'isolde.f@example.org'];
	const add = async (first: string) => {
		const dialog = await adding(work);
		await dialog.getByLabel('First name').fill(first);
		await dialog.getByLabel('Last name').fill(family);
		await dialog.getByLabel('E-mail').fill(email);
		await dialog.getByRole('checkbox', { name: 'Save as incomplete' }).check();
		return dialog;
	};
	const first = await add(given);
	await first.getByRole('button', { name: 'Add candidate' }).click();
	await expect(work.notice()).toContainText('is saved as incomplete');
	await work.crm.getByRole('tab', { name: 'Data protection' }).click();
	await work.crm.getByRole('button', { name: 'do not contact' }).click();
	await work.crm.getByRole('dialog').locator('button[type=submit]').click();
	await expect(work.crm.getByRole('dialog')).toBeHidden();

	const again = await add('Orla');
	await expect(again.getByText('Somebody with this number or address has asked us to leave them alone.')).toBeVisible();
	await again.getByRole('button', { name: 'Add candidate' }).click();
	await expect(again.getByText('Orla Fennimore has asked us to leave them alone.')).toBeVisible();
	await again.getByLabel('Why they are added all the same').fill('Rang today and asked to be added again.');
	await again.getByRole('button', { name: 'Add candidate' }).click();
	await expect(work.notice()).toContainText('is saved as incomplete');

	const records = await read();

	expect(
		records.rows(
			`select c.status from person p join candidate c on c.person_id = p.id where p.given_name = 'Orla' and p.family_name = ?`,
			family,
		),
	).toEqual([{ status: 'do_not_contact' }]);
});

test('a form that reception sent fills in the record of who it is about', async ({ work, read }) => {
	await work.read("Friday's walk-in, the form");
	await work.crm.getByRole('button', { name: 'Add as a candidate' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Add a candidate' });
	await expect(dialog.locator('.cv-found mark').first()).toBeVisible();
	const given = await dialog.getByRole('textbox', { name: 'First name' }).inputValue();
	const family = await dialog.getByRole('textbox', { name: 'Last name' }).inputValue();
	await expect(dialog.getByRole('textbox', { name: 'Mobile' })).toHaveValue(/^07/);
	await dialog.getByRole('checkbox', { name: 'Save as incomplete' }).check();
	await dialog.getByRole('button', { name: 'Add candidate' }).click();
	await expect(work.notice()).toContainText('is saved as incomplete');

	const records = await read();

	expect(
		records.rows(
			`select p.given_name, p.family_name, d.kind from document d join person p on p.id = d.person_id where d.file_name like '%the form.txt'`,
		),
	).toEqual([{ given_name: given, family_name: family, kind: 'other' }]);
	expect(`${given} ${family}`).toMatch(/^\p{L}+ \p{L}+/u);
});
