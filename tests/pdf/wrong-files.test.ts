import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { binary } from '../../src/lib/evidence/pdf/engine.ts';
import { readPdf } from '../../src/lib/evidence/pdf/read.ts';
import { WHY } from '../../src/lib/evidence/pdf/read/unreadable.ts';
import { sealed } from '../../src/lib/evidence/pdf/seal.ts';
import { bytesOf, pdfOf, smallPdf, why, withAttachment } from './pdf-of.ts';
import { drawn } from './picture.ts';
import { has } from './programs.ts';

let pdf: Uint8Array;
let text: string;
beforeAll(async () => {
	pdf = await smallPdf();
	text = binary(pdf);
});

test('each kind of wrong file has its own sentence', () => {
	expect(why(bytesOf('GIF89a'))).toBe(WHY.notPdf);
	expect(why(new Uint8Array())).toBe(WHY.empty);
	expect(why(new Uint8Array(200 * 1024 * 1024 + 1))).toBe(WHY.tooLarge(201));
	expect(why(pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']))).toBe(WHY.notOurs);
	expect(why(pdfOf(['<</Type/Catalog>>'], '/Encrypt 1 0 R'))).toBe(WHY.locked);
	expect(why(pdfOf(['<</Type/Catalog/PracticeDeskSeal(0)>>']))).toBe(WHY.attachmentGone);
	expect(why(pdfOf(['<</Type/Catalog>>', '<</Creator(Practice Desk)>>'], '/Info 2 0 R'))).toBe(WHY.attachmentGone);
	expect(why(pdfOf(withAttachment(bytesOf('{}'), '/Filter/LZWDecode')))).toBe(
		WHY.otherShape('its portfolio.json is stored in another way'),
	);
	expect(why(pdfOf(withAttachment(zlibSync(bytesOf('"\xe9"')))))).toBe(
		WHY.otherShape('its portfolio.json is in another encoding'),
	);
	expect(why(pdfOf(withAttachment(bytesOf('not deflated'))))).toBe(WHY.damaged('a compressed part cannot be opened'));
	expect(why(pdfOf(withAttachment(zlibSync(bytesOf('{}')))))).toBe('ok, seal false');
	const two = withAttachment(zlibSync(bytesOf('{}'))).with(
		0,
		'<</Names<</EmbeddedFiles<</Names[(portfolio.json) 2 0 R(portfolio.json) 2 0 R]>>>>>>',
	);
	expect(why(pdfOf(two))).toBe(WHY.otherShape('it has 2 attachments called portfolio.json'));
});

test('a file that another program added to at its end is read as it now stands, and its seal does not hold', () => {
	const root = /\/Root (\d+) 0 R/.exec(text)![1]!;
	const catalogue = new RegExp(`\\n${root} 0 obj\\n([^]*?)\\nendobj`).exec(text)![1]!;
	const other = binary(zlibSync(bytesOf('{"planted":1}')));
	const stream = `<</Filter/FlateDecode/Length ${other.length}>>\nstream\n${other}\nendstream`;
	const spec = '<</Type/Filespec/EF<</F 90001 0 R>>>>';

	const commented = added([['90000', '<</Type/Annot/Subtype/Text>>']], root);
	const stored = added(
		[
			['90000', spec],
			['90001', stream],
		],
		root,
	);
	const swapped = added(
		[
			['90000', spec],
			['90001', stream],
			[root, catalogue.replace(/\(portfolio\.json\) \d+ 0 R/, '(portfolio.json) 90000 0 R')],
		],
		root,
	);

	const before = readPdf(pdf);
	expect(readPdf(commented)).toEqual({ ...before, sealHolds: false });
	expect(readPdf(stored)).toEqual({ ...before, sealHolds: false });
	expect(readPdf(swapped)).toEqual({ ...before, data: '{"planted":1}', sealHolds: false });
});

/** The file with these objects after its end, and a table that goes on from its own. Source: ISO 32000-1, 7.5.6. */
function added(objects: readonly (readonly [number: string, object: string])[], root: string): Uint8Array {
	let file = `${text}\n`;
	let table = '';
	for (const [number, object] of objects) {
		table += `${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
		file += `${number} 0 obj\n${object}\nendobj\n`;
	}
	const before = /startxref\n(\d+)\n%%EOF$/.exec(text)![1]!;
	const trailer = `trailer\n<</Size 90002/Root ${root} 0 R/Prev ${before}>>`;
	return bytesOf(`${file}xref\n${table}${trailer}\nstartxref\n${file.length}\n%%EOF`);
}

test('whoever changes a file and sets a new seal is not found here: the receipt is for that', () => {
	const at = text.lastIndexOf('/PracticeDeskSeal (') + 19;
	const changed = bytesOf(text.slice(0, at) + '0'.repeat(64) + text.slice(at + 64));
	changed[text.indexOf('/Rect[') + 6] = 0x39;

	expect(readPdf(sealed(changed))).toMatchObject({ ok: true, sealHolds: true });
});

test('a picture that is in the file but on no page is no picture', () => {
	const bytes = drawn(2, 16, 16).bytes;
	const image = `<</Type/XObject/Subtype/Image/Filter/DCTDecode/Length ${bytes.length}>>\nstream\n${binary(bytes)}\nendstream`;
	const page = (content: string) =>
		readPdf(
			pdfOf([
				'<</Pages 5 0 R/Names<</EmbeddedFiles<</Names[(portfolio.json) 2 0 R]>>>>>>',
				...withAttachment(zlibSync(bytesOf('{}'))).slice(1),
				image,
				'<</Kids[6 0 R]/Resources<</XObject<</I0 4 0 R>>>>>>',
				'<</Contents 7 0 R>>',
				`<</Length ${content.length}>>\nstream\n${content}\nendstream`,
			]),
		);

	expect(page('q /I0 Do Q')).toMatchObject({ ok: true, pictures: [{ page: 1 }] });
	expect(page('(/I0 Do) Tj % /I0 Do')).toMatchObject({ ok: true, pictures: [] });
	expect(page('')).toMatchObject({ ok: true, pictures: [] });
});

test('files made to be slow or large are given up on', { timeout: 20_000 }, () => {
	const bomb = zlibSync(new Uint8Array(66 * 1024 * 1024));
	const deep = '['.repeat(100_000);
	const many = Array.from({ length: 50_000 }, () => '3 0 R').join(' ');

	expect(why(pdfOf(withAttachment(bomb)))).toBe(WHY.tooMuch('The attached portfolio.json has more than 64 MB'));
	expect(why(pdfOf([`<</Names ${deep}>>`]))).toMatch(/nested too deep/);
	expect(why(pdfOf(['<</Names 2 0 R>>', '2 0 R']))).toMatch(/inside itself|in a circle/);
	expect(why(pdfOf(['<</Names<</EmbeddedFiles 2 0 R>>>>', '<</Kids[2 0 R 2 0 R]>>']))).toBe(WHY.notOurs);
	const looped = withAttachment(zlibSync(bytesOf('{}'))).with(
		0,
		'<</Pages 4 0 R/Names<</EmbeddedFiles<</Names[(portfolio.json) 2 0 R]>>>>>>',
	);
	expect(why(pdfOf([...looped, '<</Kids[4 0 R]>>']))).toMatch(/a page is there twice/);
	const crowd = [
		...looped,
		`<</Kids[5 0 R]>>`,
		`<</Contents 6 0 R>>`,
		`[${Array.from({ length: 600_000 }, () => '7 0 R').join(' ')}]`,
		'<</Length 0>>\nstream\n\nendstream',
	];
	expect(why(pdfOf(crowd))).toBe(WHY.tooMuch('Its pages come to more than 128 MB'));
	expect(why(pdfOf(['<</Names<</EmbeddedFiles 2 0 R>>>>', `<</Kids[${many}]>>`]))).toMatch(/attachments/);
});

test.skipIf(!has('qpdf'))('a file saved again by another program is read, and its seal does not hold', () => {
	const folder = mkdtempSync(join(tmpdir(), 'portfolio-'));
	const again = (...options: string[]) => {
		execFileSync('qpdf', [...options, join(folder, 'one.pdf'), join(folder, 'two.pdf')]);
		return readPdf(new Uint8Array(readFileSync(join(folder, 'two.pdf'))));
	};
	try {
		writeFileSync(join(folder, 'one.pdf'), pdf);
		const before = readPdf(pdf);
		for (const option of [
			'--object-streams=generate',
			'--object-streams=disable',
			'--linearize',
			'--stream-data=uncompress',
		]) {
			expect(again(option), option).toEqual({ ...before, sealHolds: false });
		}
		expect(again('--encrypt', '', 'owner', '256', '--')).toEqual({ ok: false, why: WHY.locked });
	} finally {
		rmSync(folder, { recursive: true });
	}
});
