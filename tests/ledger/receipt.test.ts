import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReceipt, receiptOf } from '../../src/lib/ledger/receipt.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const aHash = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map((d) => d.join(''));
const bitsOf = (receipt: string) =>
	[...receipt.replaceAll('-', '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');

test.each([
	['0'.repeat(64), '0000-0000-0000'],
	['f'.repeat(64), 'ZZZZ-ZZZZ-ZZZZ'],
	[`00000000000000${'0'.repeat(50)}`, '0000-0000-0000'],
	[`000000000000001${'f'.repeat(49)}`, '0000-0000-0001'],
	[`ba7816bf8f01cfea${'0'.repeat(48)}`, 'Q9W1-DFWF-077Y'],
])('the receipt of %s', (hash, receipt) => {
	expect(receiptOf(hash)).toBe(receipt);
});

test('a receipt is the first sixty bits, in letters that can’t be misread, four by four', () => {
	fc.assert(
		fc.property(aHash, (hash) => {
			const receipt = receiptOf(hash);

			expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
			expect(bitsOf(receipt)).toBe(
				BigInt(`0x${hash.slice(0, 15)}`)
					.toString(2)
					.padStart(60, '0'),
			);
			expect(receiptOf(hash.slice(0, 15) + 'f'.repeat(49))).toBe(receipt);
		}),
	);
});

test('any change within the sixty bits is another receipt', () => {
	fc.assert(
		fc.property(aHash, fc.nat(14), fc.integer({ min: 1, max: 15 }), (hash, place, by) => {
			const digit = (parseInt(hash[place]!, 16) ^ by).toString(16);

			expect(receiptOf(hash.slice(0, place) + digit + hash.slice(place + 1))).not.toBe(receiptOf(hash));
		}),
	);
});

test.each([
	['7F3K-92QM-X4TD', true],
	['7f3k 92qm x4td', true],
	['7F3K92QMX4TD', true],
	['7F3K-92QM-X4TE', false],
	['7F3K-92QM', null],
	['7F3K-92QM-X4TD-0', null],
	['', null],
])('a receipt noted as “%s” is compared wrongly', (noted, same) => {
	expect(isReceipt(noted, '7F3K-92QM-X4TD')).toBe(same);
});

test('letters that are misread for figures make a receipt another', () => {
	expect(isReceipt('OO1I-LLLL-OOOO', '0011-1111-0000')).toBe(true);
});
