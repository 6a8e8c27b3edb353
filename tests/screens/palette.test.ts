import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCREENS } from '../../src/lib/crm/place.ts';
import { actsOn, CREATE, means } from '../../src/lib/screens/palette.ts';
import { RAIL } from '../../src/lib/screens/rail.ts';

test.each([
	['add', 'Add a client', true],
	['addcl', 'Add a client', true],
	['a cl', 'Add a client', true],
	['client', 'Add a client', true],
	['protection', 'Go to Data protection', true],
	['lient', 'Add a client', false],
	['clad', 'Add a client', false],
	['', 'Add a client', true],
	['(*[', 'Add a client', false],
])('typing %j means %j: %s', (typed, words, meant) => {
	expect(means(typed, words)).toBe(meant);
});

test('whatever is typed, the palette answers', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
			expect(CREATE.filter(({ words }) => means(typed, words)).length).toBeLessThanOrEqual(CREATE.length);
		}),
	);
});

test('a record that is open has its own acts, and a list has none', () => {
	const onVacancy = actsOn({ screen: 'vacancy', ref: 'VAC-208' }, 'Goods-in administrator');

	expect(onVacancy.map(({ words }) => words)).toContain('Match candidates');
	expect(onVacancy.find(({ dialog }) => dialog === 'close-vacancy')?.about).toEqual({
		vacancy: 'VAC-208',
		name: 'Goods-in administrator, VAC-208',
	});
	expect(actsOn({ screen: 'vacancies', ref: null }, '')).toEqual([]);
});

test('the rail names a room twice, or a key goes to two rooms, or a screen is in no room', () => {
	const twice = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) !== i);

	expect(twice(RAIL.map(({ screen }) => screen))).toEqual([]);
	expect(twice(RAIL.map(({ key }) => key))).toEqual([]);
	expect(twice(RAIL.flatMap(({ holds }) => holds))).toEqual([]);
	expect([...SCREENS].filter((screen) => !RAIL.some(({ holds }) => holds.includes(screen)))).toEqual([]);
});
