import fc from 'fast-check';
import { jsPDF } from 'jspdf';
import { expect, test } from 'vitest';
import { binary } from '../../src/lib/evidence/pdf/engine.ts';
import { facesOf, lacking, linesOf, printable, WEIGHTS } from '../../src/lib/evidence/pdf/fonts.ts';
import { SMALL } from '../../src/lib/evidence/pdf/paper.ts';
import { wrap } from '../../src/lib/evidence/pdf/wrap.ts';
import { fonts } from './sample.ts';

const faces = facesOf(fonts);

test('every letter is as wide as jsPDF will draw it, and none is missing in one of the two', () => {
	for (const weight of WEIGHTS) {
		const pdf = new jsPDF();
		pdf.addFileToVFS('font.ttf', binary(fonts[weight]));
		pdf.addFont('font.ttf', 'font', 'normal');
		pdf.setFont('font');
		// Safe: the pinned version's own font object, which its types leave open.
		const { metadata } = (pdf.internal as any).getFont();

		const wrong = [];
		for (let letter = 0x20; letter < 0xffff; letter++) {
			const glyph = metadata.characterToGlyph(letter);
			const width = Math.trunc(metadata.widthOfGlyph(glyph));
			if (faces[weight].glyph(letter) !== glyph || (glyph && faces[weight].advance(letter) !== width))
				wrong.push(letter);
		}

		expect(wrong).toEqual([]);
	}
});

test('letters that the font lacks are named, once each and in order', () => {
	const text = 'Siân Ŵyn, Nguyễn, Łódź ≥ 3 ✓ → 陈 😀 陈\n';

	expect(lacking(text, fonts.regular)).toEqual(['陈', '😀']);
	expect(lacking(text, faces.semibold)).toEqual(['陈', '😀']);
});

test('letters that the font lacks are printed as their number, and none is lost', () => {
	expect(printable('陈伟 sent 😀', faces.regular)).toBe('[U+9648][U+4F1F] sent [U+1F600]');
	expect(printable('a\u0007b\ud800', faces.regular)).toMatch(/^a\[U\+0007\]b/);
});

test('a letter typed as two is drawn as one, and what has no shape leaves no trace', () => {
	expect(printable('Sia\u0302n\u00adhow\u200bells', faces.regular)).toBe('Siânhowells');
	expect(linesOf('one\r\n\r\n two\u2028three ')).toEqual(['one', 'two', 'three']);
});

test('no line is wider than its column, whatever is written, and every letter is on a line', () => {
	const word = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.lorem(),
		fc.constantFrom('Donaudampfschifffahrt'.repeat(9), '-', '/'),
	);
	fc.assert(
		fc.property(fc.array(word), fc.integer({ min: 20, max: 400 }), (words, width) => {
			const text = words.join(' ');

			const lines = wrap([{ text }, { text, weight: 'semibold' }], SMALL, width, faces);

			for (const line of lines) expect(line.at(-1)!.x + line.at(-1)!.width).toBeLessThanOrEqual(width + 0.02);
			const drawn = lines.flatMap((line) => line.map((piece) => piece.text)).join('');
			const wanted = printable(text, faces.regular) + printable(text, faces.semibold);
			expect(drawn.replaceAll(' ', '')).toBe(wanted.replaceAll(' ', ''));
		}),
		{ seed: 4107, numRuns: 300 },
	);
});
