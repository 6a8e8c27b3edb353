import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/lib/db/fold.ts';
import { highlights } from '../../src/lib/crm/search/marks.ts';
import { parse } from '../../src/lib/crm/search/parse.ts';
import { spotsIn, wordsIn } from '../../src/lib/crm/search/words.ts';
import { emptyCrm } from '../kit.ts';

const letters = fc.string({
	unit: fc.constantFrom(
		...'aeghSTxŁłßÆæœøđÞıİ’“é',
		'e\u0301',
		'\u0301',
		'ﬁ',
		'Σ',
		'ς',
		'+',
		'#',
		'-',
		' ',
		'.',
		'\n',
		'7',
		'中',
		'👍',
	),
	maxLength: 30,
});

test('words keep their places in the text as it is written', () => {
	fc.assert(
		fc.property(letters, (text) => {
			const spots = spotsIn(text);

			expect(spots.map((spot) => spot.word)).toEqual(wordsIn(text));
			for (const { word, start, end } of spots) expect(wordsIn(text.slice(start, end)).join('')).toBe(word);
		}),
		{ numRuns: 2_000 },
	);
});

test('the index cuts words as we do', async () => {
	const db = await emptyCrm();
	db.exec(`create virtual table probe using fts4(text, tokenize=unicode61 "remove_diacritics=2" "tokenchars=+#")`);
	fc.assert(
		fc.property(letters, (text) => {
			const words = wordsIn(text);
			db.run({ text: 'delete from probe', values: [] });
			db.run({ text: 'insert into probe (text) values (?)', values: [fold(text)] });

			const found = (match: string) =>
				db.column({ text: 'select 1 from probe where text match ?', values: [match] }).length;
			if (words.length > 0) expect(found(`"${words.join(' ')}"`)).toBe(1);
			for (const word of words) expect(found(`"${word}"`)).toBe(1);
			expect(found('"nothing"')).toBe(0);
		}),
		{ numRuns: 500 },
	);
});

const marked = (text: string, typed: string) =>
	highlights(text, parse(typed).tree)
		.toReversed()
		.reduce((t, [from, to]) => `${t.slice(0, from)}[${t.slice(from, to)}]${t.slice(to)}`, text);

test.each([
	['Booked in on SAP, goods in and put-away', 'sap "goods in"', 'Booked in on [SAP], [goods in] and put-away'],
	['Goods-in, GOODS IN, goods out', 'goods-in', '[Goods-in], [GOODS IN], goods out'],
	['Łódź and straße, Cœur', 'lodz strasse coeur', '[Łódź] and [straße], [Cœur]'],
	['Cafe\u0301 work', 'café', '[Cafe\u0301] work'],
	['Driver’s mate', "driver's", '[Driver’s] mate'],
	['C++ and C# but not C', 'c++ c#', '[C++] and [C#] but not C'],
	['Forklifts and forklift', 'fork*', '[Forklifts] and [forklift]'],
	['Team leader, forklift', 'forklift NOT "team leader"', 'Team leader, [forklift]'],
	['Stock control and stock taking', '"stock control" stock', '[Stock control] and [stock] taking'],
	['Uses Forklift daily', 'skill:forklift', 'Uses [Forklift] daily'],
	['Moor Foods in the CV', 'employer:"Moor Foods"', 'Moor Foods in the CV'],
	['Moor Foods in the CV', 'cv:"moor foods"', '[Moor Foods] in the CV'],
])('%s, for %s', (text, typed, result) => {
	expect(marked(text, typed)).toBe(result);
});
