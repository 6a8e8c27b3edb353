import { expect, test } from 'vitest';
import { readPdf } from '../../src/lib/evidence/pdf/read.ts';
import { writePdf } from '../../src/lib/evidence/pdf/write.ts';
import { drawn } from './picture.ts';
import { data, fonts, sample } from './sample.ts';

test('forty pictures: the time is printed, not judged', { timeout: 120_000 }, async () => {
	const pictures = Array.from({ length: 40 }, (_, i) => drawn(i + 1, 1116, 840, 85));
	const base = sample(pictures);
	const items = pictures.map(({ sha256 }, i) => {
		const ref = `E${String(i + 1).padStart(2, '0')}`;
		const picture = base.items[i % 6]!.picture!;
		return { ...base.items[i % 6]!, ref, picture: { ...picture, sha256 } };
	});
	const bytes = new Map(pictures.map((one) => [one.sha256, one.bytes]));
	const parts = { pictures: bytes, data, fonts };
	await writePdf(base, parts);

	const start = performance.now();
	const pdf = await writePdf({ ...base, items }, parts);
	const written = performance.now();
	const reading = readPdf(pdf);
	const read = performance.now();

	const [mb, write, back] = [pdf.length / 1e6, written - start, read - written];
	console.log(`${mb.toFixed(1)} MB, written in ${write.toFixed(0)} ms, read in ${back.toFixed(0)} ms`);
	expect(reading).toMatchObject({ ok: true, sealHolds: true });
	expect(reading.ok && reading.pictures.length).toBe(40);
});
