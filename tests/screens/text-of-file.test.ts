import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textOfFile } from '../../src/lib/screens/candidates/add/text-of-file.ts';
import { linesOfPage } from '../../src/lib/screens/candidates/add/text-of-pdf.ts';
import { word } from '../e2e/word.ts';

const file = (content: string | Uint8Array, name = 'cv.bin') => new File([content as BlobPart], name);
const docx = (body: string, header = '') => file(word(body, header), 'cv.docx');
const p = (text: string) => `<w:p><w:r>${text}</w:r></w:p>`;

test('the words of a Word document come out with its lines, tabs and cells', async () => {
	const body = `${p('<w:t>Ida &amp; Co &#233;</w:t><w:tab/><w:t>2019</w:t>')}<w:tbl><w:tr><w:tc>${p('<w:t>Picker</w:t>')}</w:tc><w:tc>${p('<w:t>Aldwick Foods</w:t>')}</w:tc></w:tr></w:tbl>`;

	expect(await textOfFile(docx(body))).toEqual({ ok: true, text: 'Ida & Co é\t2019\nPicker   Aldwick Foods' });
});

test('a Word document’s header is read, and what was struck out is not', async () => {
	const body = `${p('<w:t>Picker, Aldwick Foods</w:t>')}<w:p><w:del><w:r><w:delText>Boss</w:delText></w:r></w:del></w:p>`;

	expect(await textOfFile(docx(body, p('<w:t>Ida Quist, 07700 900777</w:t>')))).toEqual({
		ok: true,
		text: 'Ida Quist, 07700 900777\nPicker, Aldwick Foods',
	});
});

test('text is read in UTF-8 and in the older Western encoding', async () => {
	const said = 'Chloé Brontë, waitress at the Café Bluebird';
	const western = new Uint8Array([...said].map((letter) => letter.codePointAt(0)!));

	expect(await textOfFile(file(said))).toEqual({ ok: true, text: said });
	expect(await textOfFile(file(western))).toEqual({ ok: true, text: said });
});

test.each([
	['empty', file('')],
	['too large', file(new Uint8Array(5_000_001))],
	['too many letters', file('word '.repeat(9_000))],
	['a picture', file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))],
	['an old Word document', file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))],
	['a zip of something else', file(zipSync({ 'a.txt': strToU8('nothing') }))],
	['a damaged zip', file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))],
	['a Word document of pictures', docx('<w:p></w:p>')],
	['a Word document with its tags in a knot', docx('<w:p><w:r>')],
	['a Word document that goes too deep', docx('<w:sdt><w:sdtContent>'.repeat(100_000))],
	['a Word document that unpacks without end', docx(p('<w:t>a</w:t>').repeat(400_000))],
])('%s: a sentence says what is wrong and what to do', async (_, given) => {
	const read = await textOfFile(given);

	expect(read.ok).toBe(false);
	if (!read.ok) expect(read.says).toMatch(/^\S.*\. [A-Z].*\.$/s);
});

test('the words of a page are put into lines by where they stand', () => {
	const at = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 5 });

	expect(linesOfPage([at('2019', 300, 700), at('Ida', 50, 720), at('Picker', 50, 701), at('Quist', 68, 720)])).toBe(
		'Ida Quist\nPicker   2019',
	);
});
