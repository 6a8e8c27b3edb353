import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { binary } from '../../src/lib/evidence/pdf/engine.ts';
import { readPdf } from '../../src/lib/evidence/pdf/read.ts';
import { WHY } from '../../src/lib/evidence/pdf/read/unreadable.ts';
import { bytesOf, smallPdf, why } from './pdf-of.ts';

let pdf: Uint8Array;
let text: string;
beforeAll(async () => {
	pdf = await smallPdf();
	text = binary(pdf);
});

test('a thousand changes of a single byte, and none of them is called intact', () => {
	const changes = fc.sample(fc.record({ at: fc.nat(pdf.length - 1), by: fc.integer({ min: 1, max: 255 }) }), {
		seed: 20260302,
		numRuns: 1000,
	});
	let read = 0;
	for (const { at, by } of changes) {
		const changed = pdf.slice();
		changed[at] = (changed[at]! + by) % 256;

		const reading = readPdf(changed);

		if (reading.ok) {
			read++;
			expect(reading.sealHolds, `byte ${at}`).toBe(false);
		} else expect(reading.why).toMatch(/Ask the learner|Fetch the file|Choose the file/);
	}
	expect(read).toBeGreaterThan(500);
});

test('the bytes round the seal and of the tables too, one by one', () => {
	const seal = text.indexOf('/PracticeDeskSeal');
	const table = text.indexOf('trailer');
	for (const from of [seal - 20, table, pdf.length - 60]) {
		for (let at = from; at < Math.min(pdf.length, from + 110); at++) {
			const changed = pdf.slice();
			changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
			const reading = readPdf(changed);
			expect(reading.ok && reading.sealHolds && changed[at] !== pdf[at], `byte ${at}`).toBe(false);
		}
	}
});

test('a file cut short at fifty places says that its end is missing', () => {
	for (const at of fc.sample(fc.integer({ min: 5, max: pdf.length - 1 }), { seed: 7, numRuns: 50 })) {
		expect(why(pdf.subarray(0, at))).toBe(WHY.cutShort(at));
	}
});

test('no bytes whatever make it throw', () => {
	const bytes = fc.uint8Array({ maxLength: 3000 });
	fc.assert(
		fc.property(bytes, (random) => {
			const dressed = bytesOf(`%PDF-1.7\n${binary(random)}\nstartxref\n${random.length % 9}\n%%EOF`);
			expect(typeof readPdf(random).ok).toBe('boolean');
			expect(readPdf(dressed).ok).toBe(false);
		}),
		{ seed: 4107, numRuns: 500 },
	);
});

test('pieces of it in any order, and pieces overwritten, make it neither throw nor believe', () => {
	const cuts = fc.array(fc.nat(pdf.length), { minLength: 2, maxLength: 8 });
	fc.assert(
		fc.property(cuts, fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(pdf.length), (places, junk, at) => {
			const ends = [0, ...places.toSorted((a, b) => a - b), pdf.length];
			const pieces = ends.slice(1).map((end, i) => pdf.subarray(ends[i], end));
			const shuffled = new Uint8Array(Buffer.concat([pieces[0]!, ...pieces.slice(1).reverse()]));
			const overwritten = pdf.slice();
			overwritten.set(junk.subarray(0, pdf.length - at), at);

			for (const changed of [shuffled, overwritten]) {
				const reading = readPdf(changed);
				const same = Buffer.compare(changed, pdf) === 0;
				expect(reading.ok && reading.sealHolds).toBe(same);
			}
		}),
		{ seed: 4107, numRuns: 300 },
	);
});
