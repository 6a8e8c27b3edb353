import { expect, test } from 'vitest';
import {
	fill,
	firstName,
	FIRST_PHRASES,
	Phrases,
	strangers,
	type Values,
} from '../../../src/lib/evidence/decision/phrases.ts';

const VALUES: Values = {
	name: 'Siân',
	record: 'Lena Fox (CAND-1001)',
	entry: '2',
	evidence: 'E01',
	criterion: 'CRM AC4',
};

test('a phrase is filled from the evidence, and a place that can’t be filled is named and stays', () => {
	const whole = fill('{name}, at entry {entry} you filed {record} ({evidence}, {criterion}).', VALUES);
	const holes = fill('{evidence} and {evidence} at {entry} {when}', { ...VALUES, evidence: null, entry: '' });

	expect(whole).toEqual({ text: 'Siân, at entry 2 you filed Lena Fox (CAND-1001) (E01, CRM AC4).', open: [] });
	expect(holes).toEqual({
		text: '{evidence} and {evidence} at {entry} {when}',
		open: ['{evidence}', '{entry}', '{when}'],
	});
});

test('a value that looks like a place is not filled again, nor is a name that reaches behind', () => {
	expect(fill('{name} {constructor} {__proto__}', { ...VALUES, name: '{record}' })).toEqual({
		text: '{record} {constructor} {__proto__}',
		open: ['{constructor}', '{__proto__}'],
	});
	expect(strangers('{name} {nmae}')).toEqual(['{nmae}']);
});

test('the bank to begin with is as a bank has to be, and fills without a hole', () => {
	expect(Phrases.parse(FIRST_PHRASES)).toEqual(FIRST_PHRASES);
	for (const { text } of FIRST_PHRASES) {
		expect(strangers(text)).toEqual([]);
		expect(fill(text, VALUES).open).toEqual([]);
	}
	expect(new Set(FIRST_PHRASES.map((p) => p.id)).size).toBe(FIRST_PHRASES.length);
});

test('a learner is spoken to by the first word of the name', () => {
	expect([' Siân  Howells', 'Jakub', ''].map(firstName)).toEqual(['Siân', 'Jakub', '']);
});
