import { expect, test } from 'vitest';
import { withWords } from '../../src/lib/screens/clients/insert.ts';
import { halves, withoutName, withWeight } from '../../src/lib/screens/clients/match/match-view.ts';
import { speaks } from '../../src/lib/screens/clients/speaks.ts';

const LINES = [
	{ line: 1, text: 'Goods-in or inventory work, 1 year', importance: 'essential' },
	{ line: 2, text: 'SAP or another stock system', importance: 'essential' },
	{ line: 4, text: 'Counterbalance forklift licence', importance: 'desirable' },
];

test('a reason is told which lines it speaks to and which not yet, the desirable ones by name', () => {
	expect([
		speaks('', LINES),
		speaks('Three years of goods-in (line 1).', LINES),
		speaks('(lines 1, 2, 4)', LINES),
	]).toEqual([
		{ spoken: [], to: 'Speaks to no line yet.', not: '' },
		{ spoken: [1], to: 'Speaks to line 1.', not: 'Nothing yet on line 2 and line 4 (desirable).' },
		{ spoken: [1, 2, 4], to: 'Speaks to lines 1, 2 and 4.', not: '' },
	]);
});

test('words are put in where the cursor stands, apart from what is before', () => {
	expect([
		withWords('Uses SAP', 8, '(line 2)'),
		withWords('', 0, '(line 2)'),
		withWords('Uses daily', 5, 'SAP '),
	]).toEqual([
		{ text: 'Uses SAP (line 2)', place: 17 },
		{ text: '(line 2)', place: 8 },
		{ text: 'Uses SAP daily', place: 9 },
	]);
});

test('a sum is written in halves', () => {
	expect([0, 5, 10, 105, 130].map(halves)).toEqual(['0', '½', '1', '10½', '13']);
});

test('only weights that are not the client’s own are kept, in order of their lines', () => {
	const line = (number: number) => ({ line: number, weight: 3 }) as Parameters<typeof withWeight>[1];

	const two = withWeight(withWeight('{}', line(10), 1), line(2), 0);

	expect([two, withWeight(two, line(10), 3)]).toEqual(['{"2":0,"10":1}', '{"2":0}']);
});

test('a quoted passage says no name where names are hidden, and keeps every other word', () => {
	expect(withoutName('Łukasz Zieliński. Lukas from Hull; ŁUKASZ led.', 'Łukasz Zieliński')).toBe(
		'[name] [name]. Lukas from Hull; [name] led.',
	);
});
