import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { LABEL } from '../../src/lib/evidence/document.ts';
import { writePdf } from '../../src/lib/evidence/pdf/write.ts';
import { open, textOf } from './open.ts';
import { has } from './programs.ts';
import { data, fonts, portfolio } from './sample.ts';

/** Everything here is what another library finds, not what ours believes it wrote. */
let bytes: Uint8Array;
let pdf: PDFDocumentProxy;
let pages: PDFPageProxy[];
const { document, pictures } = portfolio();

beforeAll(async () => {
	bytes = await writePdf(document, { pictures, data, fonts });
	({ pdf, pages } = await open(bytes));
});

const pageOf = async (dest: unknown) => (await pdf.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1;

test('the file says that it is tagged, in British English, and what it is called', async () => {
	const { info, metadata } = await pdf.getMetadata();

	expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
	expect(info).toMatchObject({
		PDFFormatVersion: '1.7',
		Language: 'en-GB',
		Title: 'Portfolio of evidence: Using CRM systems for recruitment purposes, Siân Howells',
		Subject: LABEL,
		CreationDate: "D:20260304152108+00'00'",
	});
	expect(metadata.get('dc:title')).toBe(
		'Portfolio of evidence: Using CRM systems for recruitment purposes, Siân Howells',
	);
	expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
	expect(await pdf.getPageMode()).toBe('UseOutlines');
});

test('the attachment is the data, byte for byte', async () => {
	const attachments = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }>;

	expect(Object.keys(attachments)).toEqual(['portfolio.json']);
	expect(new TextDecoder().decode(attachments['portfolio.json']!.content)).toBe(data);
});

test('each page has the learner, the label, the receipt and its number', async () => {
	for (const [i, page] of pages.entries()) {
		const text = await textOf(page);
		expect(text).toContain(document.footer);
		expect(text).toContain(LABEL);
		expect(text).toContain(`Receipt ${document.receipt}`);
		expect(text).toContain(`Page ${i + 1} of ${pdf.numPages}`);
	}
});

test('links lead to the page they name, and stand in the tree', async () => {
	let count = 0;
	for (const page of pages) {
		const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
		for (const { dest, contentsObj } of links) {
			const named = /p\.\s(\d+)$/.exec((contentsObj as { str: string }).str);
			if (named) expect(await pageOf(dest)).toBe(Number(named[1]));
			count++;
		}
		const tree = JSON.stringify(await page.getStructTree());
		expect(tree.match(/"type":"object"/g)?.length ?? 0).toBe(links.length);
	}
	expect(count).toBeGreaterThan(25);
});

test('bookmarks lead to every section and item, nested', async () => {
	const outline = (await pdf.getOutline())!;

	expect(outline.map(({ title }) => title)).toEqual([
		'Contents',
		'Claim matrix',
		'Items of evidence',
		'Match with the job specification',
		'Reflections',
		'Witness testimony',
		'Data protection',
		'Knowledge questions',
		'Activity log',
		'Declaration',
	]);
	const items = outline[2]!.items;
	expect(items.map(({ title }) => title)).toEqual(document.items.map(({ ref, title }) => `${ref} ${title}`));
	for (const { title, dest } of items) {
		const text = await textOf(pages[(await pageOf(dest)) - 1]!);
		expect(text.slice(0, 3)).toBe(title.slice(0, 3));
	}
	expect(await pageOf(outline.at(-1)!.dest)).toBe(pdf.numPages);
});

test('letters come out as they went in, and those the font lacks as their numbers', async () => {
	const all = (await Promise.all(pages.map(textOf))).join('\n');

	for (const name of [
		'Siân Howells',
		'Łukasz Wójcik',
		'Nguyễn Thị Hồng Nhung',
		'Llŷr ap Gruffŷdd',
		'Zoë Ağaoğlu',
		'Åsa Öberg',
	]) {
		expect(all).toContain(name);
	}
	expect(all).toContain('Ŵyn’s notice, sent again [U+1F600]');
	for (const { words } of document.items) {
		const flat = (text: string) => text.replace(/\s+/g, '');
		expect(flat(all)).toContain(flat(words).slice(0, 200));
	}
});

test('only the three fonts are in the file, as subsets', async () => {
	const names = new Set<string>();
	for (const [, name] of new TextDecoder('latin1').decode(bytes).matchAll(/\/BaseFont \/([^\s/]+)/g)) names.add(name!);

	expect([...names].map((name) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
		'IBMPlexSans-Medium',
		'IBMPlexSans-Regular',
		'IBMPlexSans-SemiBold',
	]);
	expect([...names].every((name) => /^[A-Z]{6}\+/.test(name))).toBe(true);
});

test.skipIf(!has('qpdf'))('qpdf finds nothing wrong', () => {
	const folder = mkdtempSync(join(tmpdir(), 'portfolio-'));
	try {
		writeFileSync(join(folder, 'one.pdf'), bytes);
		expect(execFileSync('qpdf', ['--check', join(folder, 'one.pdf')]).toString()).toContain(
			'No syntax or stream encoding errors',
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
