import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { writePdf } from '../../src/lib/evidence/pdf/write.ts';
import { nodes, open, roles, type Node } from './open.ts';
import { data, fonts, portfolio } from './sample.ts';

let pdf: PDFDocumentProxy;
let pages: PDFPageProxy[];
const { document, pictures } = portfolio();

beforeAll(async () => {
	({ pdf, pages } = await open(await writePdf(document, { pictures, data, fonts })));
});

test('the foot is no part of the text that is read out', async () => {
	const marked = await pages[2]!.getTextContent({ includeMarkedContent: true });
	let depth: string[] = [];
	const artifacts: string[] = [];
	for (const item of marked.items) {
		if ('str' in item) {
			if (depth.at(-1) === 'Artifact') artifacts.push(item.str);
		} else if (item.type === 'endMarkedContent') depth = depth.slice(0, -1);
		else depth.push((item as unknown as { tag: string }).tag);
	}

	expect(artifacts.join('')).toContain(`Page 3 of ${pdf.numPages}`);
	expect(artifacts.join('')).not.toContain('Claim matrix');
});

test('the structure of a page is in reading order, headings without a gap', async () => {
	expect(await roles(pages[0]!)).toEqual(
		['Root', 'Document', 'Sect', 'P', 'P', 'P', 'H1', 'P', 'Table', 'TBody'].concat(
			Array.from({ length: 6 }, () => ['TR', 'TH', 'TD']).flat(),
			['H2', 'P', 'P', 'P', 'P', 'P'],
		),
	);
	const first = (await roles(pages[3]!)).join(' ');
	expect(first).toMatch(
		/^Root Document Sect Sect H2 P P P P Figure P Table THead TR TH TH TH TBody (TR TH TD TD )+H3 L (LI Lbl LBody ?)+/,
	);

	let deepest = 0;
	for (const page of pages) {
		for (const role of (await roles(page)).filter((one) => /^H\d$/.test(one))) {
			const level = Number(role[1]);
			expect(level).toBeLessThanOrEqual(deepest + 1);
			deepest = level;
		}
	}
});

test('all that is drawn is an element or an artifact, and every table is whole', async () => {
	for (const page of pages) {
		const tree = nodes((await page.getStructTree()) as Node | null);
		for (const table of tree.filter(({ role }) => role === 'Table')) {
			const rows = nodes(table).filter(({ role }) => role === 'TR');
			expect(
				new Set(rows.map((row) => row.children?.filter(({ role }) => role === 'TH' || role === 'TD').length)).size,
			).toBe(1);
		}
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		let depth = 0;
		for (const item of items) {
			if (!('str' in item)) depth += item.type === 'endMarkedContent' ? -1 : 1;
			else if (item.str.trim() !== '') expect(depth, item.str).toBe(1);
		}
	}
});

test('each picture is a figure with its words', async () => {
	const trees = await Promise.all(pages.map((page) => page.getStructTree()));
	const alts = trees.flatMap((tree) =>
		nodes(tree as Node | null)
			.filter(({ role }) => role === 'Figure')
			.map(({ alt }) => alt),
	);

	expect(alts).toEqual(document.items.flatMap(({ picture }) => (picture ? [picture.alt] : [])));
});
