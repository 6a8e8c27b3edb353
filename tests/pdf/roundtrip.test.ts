import { expect, test } from 'vitest';
import { readPdf } from '../../src/lib/evidence/pdf/read.ts';
import { writePdf } from '../../src/lib/evidence/pdf/write.ts';
import { drawn } from './picture.ts';
import { data, fonts, portfolio, sample } from './sample.ts';

test('what is written is read back: data, pictures byte for byte with their pages, and a seal that holds', async () => {
	const { document, pictures, all } = portfolio();

	const reading = readPdf(await writePdf(document, { pictures, data, fonts }));

	expect(reading).toMatchObject({ ok: true, data, sealHolds: true });
	if (!reading.ok) return;
	expect(reading.pictures.map(({ sha256 }) => sha256)).toEqual(all.map(({ sha256 }) => sha256));
	for (const { sha256, bytes } of reading.pictures) expect(Buffer.compare(bytes, pictures.get(sha256)!)).toBe(0);
	expect(reading.pictures.map(({ page }) => page)).toEqual([4, 6, 7, 9, 10, 12, 14]);
});

test('a draft with nothing in it is a PDF all the same', async () => {
	const empty = {
		gaps: [],
		items: [],
		matches: [],
		reflections: [],
		testimonies: [],
		protection: [],
		questions: [],
		log: [],
		facts: [],
	};
	const document = sample([], { ...empty, criteria: [], declaration: null, receipt: null });

	const reading = readPdf(await writePdf(document, { pictures: new Map(), data, fonts }));

	expect(reading).toMatchObject({ ok: true, pictures: [], sealHolds: true });
});

test('a picture shown twice is stored once', async () => {
	const one = drawn(1, 223, 168);
	const document = sample(Array.from({ length: 7 }, () => one));

	const pdf = await writePdf(document, { pictures: new Map([[one.sha256, one.bytes]]), data, fonts });

	expect(readPdf(pdf)).toMatchObject({ ok: true, pictures: [{ sha256: one.sha256 }] });
	expect(new TextDecoder('latin1').decode(pdf).match(/\/DCTDecode/g)).toHaveLength(1);
});
