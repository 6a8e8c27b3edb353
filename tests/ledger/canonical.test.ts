import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, DEEPEST, normalised, type Json } from '../../src/lib/ledger/canonical.ts';

/** The numbers of RFC 8785, appendix B, by their IEEE 754 bits. */
const RFC_NUMBERS = [
	['0000000000000000', '0'],
	['8000000000000000', '0'],
	['0000000000000001', '5e-324'],
	['8000000000000001', '-5e-324'],
	['7fefffffffffffff', '1.7976931348623157e+308'],
	['ffefffffffffffff', '-1.7976931348623157e+308'],
	['4340000000000000', '9007199254740992'],
	['c340000000000000', '-9007199254740992'],
	['4430000000000000', '295147905179352830000'],
	['44b52d02c7e14af5', '9.999999999999997e+22'],
	['44b52d02c7e14af6', '1e+23'],
	['44b52d02c7e14af7', '1.0000000000000001e+23'],
	['444b1ae4d6e2ef4e', '999999999999999700000'],
	['444b1ae4d6e2ef4f', '999999999999999900000'],
	['444b1ae4d6e2ef50', '1e+21'],
	['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
	['3eb0c6f7a0b5ed8d', '0.000001'],
	['41b3de4355555553', '333333333.3333332'],
	['41b3de4355555554', '333333333.33333325'],
	['becbf647612f3696', '-0.0000033333333333333333'],
	['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

test.each(RFC_NUMBERS)('the number with the bits %s is spelled %s', (bits, spelled) => {
	const number = new DataView(new BigUint64Array([BigInt(`0x${bits}`)]).buffer).getFloat64(0, true);

	expect(canonical(number)).toBe(spelled);
});

const SPELLED: readonly (readonly [what: string, value: Json, spelled: string])[] = [
	['nothing', null, 'null'],
	['minus nought', -0, '0'],
	['an empty list', [], '[]'],
	['an empty object', {}, '{}'],
	['keys in order, without spaces', { b: 1, a: [true, false], aa: null }, '{"a":[true,false],"aa":null,"b":1}'],
	['keys deep down', { z: { b: { d: 1, c: 2 }, a: 0 } }, '{"z":{"a":0,"b":{"c":2,"d":1}}}'],
	['numbers as keys, by their letters', { 10: 'x', 9: 'y', 1: 'z' }, '{"1":"z","10":"x","9":"y"}'],
	[
		// RFC 8785, 3.2.3: by UTF-16 code units, so that U+1F600 stands before U+FB33
		'keys of many scripts',
		{
			'\u20ac': 'Euro Sign',
			'\r': 'Carriage Return',
			'\ufb33': 'Hebrew Letter Dalet With Dagesh',
			'1': 'One',
			'\u{1f600}': 'Emoji: Grinning Face',
			'\u0080': 'Control',
			ö: 'Latin Small Letter O With Diaeresis',
		},
		'{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
	],
	['a key that JavaScript knows', JSON.parse('{"__proto__":{"toJSON":1}}'), '{"__proto__":{"toJSON":1}}'],
	// RFC 8785, 3.2.2.2
	['letters that need an escape', '€$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
	['short escapes', '\b\t\n\f\r\u0000\u007f', '"\\b\\t\\n\\f\\r\\u0000\u007f"'],
	['what JavaScript once took for a line end', '\u2028\u2029', '"\u2028\u2029"'],
];

test.each(SPELLED)('%s', (_, value, spelled) => {
	expect(canonical(value)).toBe(spelled);
});

test.each([
	['undefined', undefined],
	['undefined in an object', { a: 1, b: undefined }],
	['a gap in a list', [1, undefined]],
	['a function', { f: () => 1 }],
	['a symbol', [Symbol('s')]],
	['a bigint', 1n],
	['NaN', NaN],
	['infinity', { n: [-Infinity] }],
	['the first half of a surrogate pair', 'a\ud83d'],
	['the second half', '\ude00b'],
	['half a pair in a key', { '\ud83d': 1 }],
])('%s can’t be spelled', (_, value) => {
	expect(() => canonical(value as Json)).toThrow(TypeError);
});

const nested = (depth: number): Json => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

test('nesting has one limit on every machine, and the same for hashing and for what comes in at the door', () => {
	const deepest = nested(DEEPEST + 1);

	expect(canonical(deepest)).toHaveLength(2 * (DEEPEST + 1));
	expect(normalised(deepest)).toEqual(deepest);

	for (const deeper of [nested(DEEPEST + 2), nested(100_000)]) {
		expect(() => canonical(deeper)).toThrow(TypeError);
		expect(() => normalised(deeper)).toThrow(TypeError);
	}
});

test('any value is spelled the same whatever the order of its keys, and reads back as itself', () => {
	const shuffled = (value: Json): Json =>
		value === null || typeof value !== 'object'
			? value
			: Array.isArray(value)
				? value.map(shuffled)
				: Object.fromEntries(
						Object.entries(value)
							.reverse()
							.map(([key, item]) => [key, shuffled(item)]),
					);

	fc.assert(
		fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (json) => {
			const value = json as Json;

			expect(canonical(shuffled(value))).toBe(canonical(value));
			// JSON itself reads -0 back as 0
			expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
		}),
	);
});

test.each([
	['an accent apart from its letter', 'Zoe\u0308', 'Zo\u00eb'],
	['keys too', { 'cafe\u0301': ['e\u0301'] }, { 'caf\u00e9': ['\u00e9'] }],
	['hangul in parts', '\u1112\u1161\u11ab', '\ud55c'],
	['the ångström sign', '\u212b', '\u00c5'],
	['half a surrogate pair', { a: 'x\ud83dy' }, { a: 'x\ufffdy' }],
	['what is no text', [1, true, null, -0], [1, true, null, -0]],
] as [string, Json, Json][])('one Unicode spelling: %s', (_, typed, stored) => {
	expect(normalised(typed)).toEqual(stored);
	expect(normalised(normalised(typed))).toEqual(stored);
});
