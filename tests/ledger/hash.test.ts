import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hash, hasher, sha256 } from '../../src/lib/ledger/hash.ts';

// FIPS 180-2, appendix B
test.each([
	['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
	[
		'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
		'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
	],
])('SHA-256 of “%s”', (text, hash) => {
	expect(sha256(text)).toBe(hash);
});

test('text and bytes are hashed as Node hashes them, in one piece or in many', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 8 }), (pieces) => {
			const whole = pieces.join('');
			const running = hasher();
			for (const piece of pieces) running.feed(piece);

			const expected = createHash('sha256').update(whole, 'utf8').digest('hex');

			expect(sha256(whole)).toBe(expected);
			expect(sha256(new TextEncoder().encode(whole))).toBe(expected);
			expect(running.done()).toBe(expected);
		}),
	);
});

test('half a letter is hashed as Node hashes it, which stands in on the command line', () => {
	const text = `a${String.fromCharCode(0xd83d)}b`;

	expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});

test.each(['', 'abc', 'A'.repeat(64), 'a'.repeat(63), 'a'.repeat(65), `${'a'.repeat(64)}\n`])(
	'“%s” is no digest',
	(text) => {
		expect(Hash.safeParse(text).success).toBe(false);
	},
);
