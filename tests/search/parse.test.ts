import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import type { Known } from '../../src/lib/crm/search/fields/field.ts';
import { candidatesOf } from '../../src/lib/crm/search/compile.ts';
import { searchCandidates } from '../../src/lib/crm/search/find.ts';
import { FIELDS, PROTECTED } from '../../src/lib/crm/search/fields.ts';
import { keyOf } from '../../src/lib/crm/search/fields/choice.ts';
import { knownIn } from '../../src/lib/crm/search/known.ts';
import { LONGEST_QUERY } from '../../src/lib/crm/search/hearing.ts';
import { MOST_LEAVES, parse } from '../../src/lib/crm/search/parse.ts';
import { print } from '../../src/lib/crm/search/print.ts';
import { say } from '../../src/lib/crm/search/say.ts';
import { leavesOf, OPS, Tree } from '../../src/lib/crm/search/tree.ts';
import { agency, NOW } from './agency.ts';
import { aTree } from './arbitrary.ts';

let db: Database;
let known: Known;
beforeAll(async () => {
	db = await agency({ pattern: ['days', 'nights', 'any night'] });
	known = knownIn(db, NOW, 'Siân Howells');
});

const read = (typed: string) => print(parse(typed, { known }).tree);
const notes = (typed: string) => parse(typed, { known }).notes.map((n) => n.says);

describe('what learners type is understood', () => {
	test.each([
		// words and phrases
		['forklift', 'forklift'],
		['SAP excel', 'SAP AND excel'],
		['SAP, Excel; stock.', 'SAP AND Excel AND stock'],
		['"goods in"', '"goods in"'],
		['“goods in” ‘stock count’', '"goods in" AND "stock count"'],
		["'goods in' O'Neill driver's", `"goods in" AND O'Neill AND driver's`],
		['„goods in‟ «stock»', '"goods in" AND "stock"'],
		['goods-in', 'goods-in'],
		['C++ c# R&D 24/7', 'C++ AND c# AND R&D AND 24/7'],
		['12,000 boxes', '12,000 AND boxes'],
		['+SAP +"stock count"', 'SAP AND "stock count"'],
		['fork*', 'fork*'],
		['"goods i*"', '"goods i"*'],
		['Łódź', 'Łódź'],
		// operators
		['SAP and Excel', 'SAP AND Excel'],
		['SAP Or Excel', 'SAP OR Excel'],
		['SAP & Excel | Sage', '(SAP AND Excel) OR Sage'],
		['SAP && Excel || Sage', '(SAP AND Excel) OR Sage'],
		['picker and/or packer', 'picker OR packer'],
		['SAP NOT excel', 'SAP AND NOT excel'],
		['SAP and not excel', 'SAP AND NOT excel'],
		['SAP -excel', 'SAP AND NOT excel'],
		['SAP –excel', 'SAP AND NOT excel'],
		['SAP !excel', 'SAP AND NOT excel'],
		['Leeds - York', 'Leeds AND York'],
		['not not SAP', 'SAP'],
		['not (SAP or Excel)', 'NOT (SAP OR Excel)'],
		['(SAP OR Excel) forklift', '(SAP OR Excel) AND forklift'],
		['((SAP))', 'SAP'],
		['sap sap', 'sap'],
		// fields
		['town:Leeds', 'town:"Leeds"'],
		['Town: leeds', 'town:"Leeds"'],
		['location = LEEDS', 'town:"Leeds"'],
		['town:Kings Lynn forklift', 'town:"Kings Lynn" AND forklift'],
		['town:Brighton and Hove and SAP', 'town:"Brighton and Hove" AND SAP'],
		['in:Leeds', 'town:"Leeds"'],
		['in:archive', 'in:"archive"'],
		['archived:yes', 'in:"archive"'],
		['-town:Leeds', 'NOT town:"Leeds"'],
		['town!=Leeds', 'NOT town:"Leeds"'],
		['town:(Leeds OR York)', 'town:"Leeds" OR town:"York"'],
		['skill:(SAP Excel -Forklift)', 'skill:"SAP" AND skill:"Excel" AND NOT skill:"Forklift"'],
		['skill:FLT', 'skill:"Forklift"'],
		['skill:"fork lift truck">=3', 'skill>="Forklift level 3"'],
		['skill:Forklift>2', 'skill>="Forklift level 3"'],
		['skill:goods in level 2 SAP', 'skill>="Goods-in level 2" AND SAP'],
		['skill:c++', 'skill:"C++"'],
		['status:on notice', 'status:"on_notice"'],
		['status:On_Notice', 'status:"on_notice"'],
		['owner:me', 'owner:"Siân Howells"'],
		['owner:sian howells', 'owner:"Siân Howells"'],
		['owner:COL-2', 'owner:"Dee Marlow"'],
		['pool:near-misses', 'pool:"Near misses"'],
		['pool:POOL-1', 'pool:"Industrial"'],
		['work type:temp', 'work:"temporary"'],
		['pattern:nights', 'pattern:"nights"'],
		['licence:class 1', 'licence:"hgv1"'],
		['driving:C+E', 'licence:"hgv1"'],
		['right to work:seen', 'righttowork:"verified"'],
		['rtw:not checked', 'righttowork:"unchecked"'],
		['permission:not asked', 'permission:"not_asked"'],
		['consent:vac 208', 'permission:"VAC-208"'],
		['title:"warehouse operative"', 'title:"warehouse operative"'],
		['job title:picker packer', 'title:"picker" AND packer'],
		['name:Okaf*', 'name:"Okaf*"'],
		['ref:10001', 'ref:"CAND-10001"'],
		['cand-10001', 'ref:"CAND-10001"'],
		['Sam.Tilley@example.org', 'email:"sam.tilley@example.org"'],
		['phone:07700 900 123', 'phone:"7700900123"'],
		['phone:+44 7700 900123', 'phone:"7700900123"'],
		['postcode:zz996ab', 'postcode:"ZZ99 6AB"'],
		['postcode:zz99 forklift', 'postcode:"ZZ99" AND forklift'],
		['incomplete:yes', 'incomplete:"yes"'],
		// distances
		['within:12 of Leeds', 'within:"12 of Leeds"'],
		['within 12 miles of leeds forklift', 'within:"12 of Leeds" AND forklift'],
		['within:5mi from Kings Lynn', 'within:"5 of Kings Lynn"'],
		['within:10 of zz99 6ab', 'within:"10 of ZZ99 6AB"'],
		['within:10 of VAC-208', 'within:"10 of VAC-208"'],
		// figures
		['pay<13', 'pay<"13/hour"'],
		['pay: £13.50 an hour', 'pay:"13.50/hour"'],
		['salary >= 28,000', 'pay>="28000/year"'],
		['pay>25k', 'pay>"25000/year"'],
		['pay≤120 per day', 'pay<="120/day"'],
		['pay:12..14', 'pay:"12..14/hour"'],
		['pay:£12 to £14 an hour SAP', 'pay:"12..14/hour" AND SAP'],
		['pay:14-12', 'pay:"12..14/hour"'],
		['pay:..12.99/hour', 'pay:"..12.99/hour"'],
		['pay:14.50../hour', 'pay:"14.50../hour"'],
		['notice<=7', 'notice<="7"'],
		['notice:2 weeks', 'notice:"14"'],
		['notice:a month', 'notice:"30"'],
		['notice:none', 'notice:"0"'],
		['notice:7..14', 'notice:"7..14"'],
		['experience>=3 years', 'experience>="3"'],
		['travel>=10 miles', 'travel>="10"'],
		// days
		['spoken<30d', 'spoken<"30d"'],
		['last spoken to > 2 years ago', 'spoken>"2y"'],
		['spoken<=three weeks', 'spoken<="3w"'],
		['spoken:never', 'spoken:"never"'],
		['spoken:8..30 days', 'spoken:"8d..30d"'],
		['spoken:30 to 8 days', 'spoken:"8d..30d"'],
		['spoken>=1/2/26', 'spoken>="2026-02-01"'],
		['spoken<14 February', 'spoken<"2026-02-14"'],
		['registered:2026-02', 'registered:"2026-02-01..2026-02-28"'],
		['registered:feb 2024', 'registered:"2024-02-01..2024-02-29"'],
		['registered:yesterday', 'registered:"2026-03-01"'],
		['available:now', 'available<="now"'],
		['available by: 16 March', 'available<="2026-03-16"'],
		['available:2 weeks', 'available<="2026-03-16"'],
	])('%s', (typed, canonical) => {
		expect(read(typed)).toBe(canonical);
	});

	test('and nothing is said of it, where it was written well', () => {
		const well = '("goods in" OR inventory) AND SAP NOT "team leader" town:Leeds pay<="13 an hour" -pool:Drivers';
		expect(notes(well)).toEqual([]);
		expect(notes('sap and not excel')).toEqual([]);
		expect(notes('“goods in”')).toEqual([]);
	});
});

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
				'There is no status “availble”. Choose New, Available, On notice, In process, Placed, Unavailable or Do not contact. This part is left out.',
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

describe('while the last word is being typed', () => {
	const typing = (typed: string) => {
		const { tree, notes: said } = parse(typed, { known, typing: true });
		return [print(tree), said.length];
	};

	test.each([
		['fork', 'fork*'],
		['fork ', 'fork'],
		['SAP for', 'SAP AND for*'],
		['"goods i', '"goods i"*'],
		['"goods in"', '"goods in"'],
		['SAP and', 'SAP'],
		['SAP and (', 'SAP'],
		['SAP -', 'SAP'],
		['SAP not', 'SAP'],
		['town:', ''],
		['town:Le', 'town:"Leeds"'],
		['town:Br', ''],
		['town:Leeds', 'town:"Leeds"'],
		['status:avai', 'status:"available"'],
		['pay<', ''],
		['within:12 of Lee', ''],
		['title:ware', 'title:"ware*"'],
		['(SAP or Ex', 'SAP OR Ex*'],
	])('%s', (typed, canonical) => {
		expect(typing(typed)).toEqual([canonical, 0]);
	});
});

describe('any text at all', () => {
	const bits = fc.constantFrom(
		...[
			'(',
			')',
			'"',
			"'",
			'“',
			' ',
			' and ',
			' OR ',
			' not ',
			'-',
			'*',
			':',
			'<',
			'>=',
			'..',
			',',
			'&',
			'|',
			'SAP',
			'a',
		],
		...[
			'town:',
			'Leeds',
			'pay<',
			'13',
			'within',
			'12 of',
			'skill:',
			'Forklift',
			'level 3',
			'spoken',
			'30d',
			'\ue000',
			'\ud800',
			'👍',
		],
		...['status:', 'available', 'not', 'in:', 'é', '\u0301', '\0', '%', '_', '?', ';', '--', '/*'],
	);
	const typed = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.array(bits, { maxLength: 25 }).map((b) => b.join('')),
	);

	test('gives a tree that is well made, can be said, printed, read again and looked for', () => {
		fc.assert(
			fc.property(typed, fc.boolean(), (text, typing) => {
				const { tree, notes: said } = parse(text, { known, typing });

				expect(Tree.parse(tree)).toEqual(tree);
				expect(say(tree)).toMatch(/^(People|Everyone|Archived people).*\.$/s);
				for (const { from, to } of said)
					expect(0 <= from && from <= to && to <= text.normalize('NFC').length).toBe(true);
				expect(parse(print(tree), { known }).tree).toEqual(tree);
				const found = db.column(candidatesOf(tree, NOW));
				expect(searchCandidates.run(db, { tree, sort: 'name', now: NOW }).ids).toEqual(found);
			}),
			{ numRuns: 1_000 },
		);
	});

	test('however long, however deep', () => {
		const long = parse('word '.repeat(1_000), { known });
		const deep = parse('('.repeat(900) + 'SAP' + ')'.repeat(900), { known });
		const many = parse(Array.from({ length: 200 }, (_, i) => `w${i}`).join(' OR '), { known });

		expect(long.notes.map((n) => n.says)).toContain(
			`A search can be ${LONGEST_QUERY} letters long. The rest is left out.`,
		);
		expect(print(deep.tree)).toBe('SAP');
		expect(deep.notes).toHaveLength(1);
		expect(deep.notes[0]!.says).toBe('Brackets can stand 20 deep. Deeper ones are left out.');
		expect(leavesOf(many.tree)).toHaveLength(MOST_LEAVES);
		expect(many.notes.at(-1)!.says).toBe('A search can hold 60 words and fields. The rest is left out.');
	});
});

test('a tree printed in canonical words reads as itself', () => {
	fc.assert(
		fc.property(aTree, (tree) => {
			const { tree: again } = parse(print(tree), { known });
			expect(again).toEqual(tree);
		}),
		{ numRuns: 1_000 },
	);
});

test('every field reads any value at all, and what it has read it reads the same again', () => {
	const bits = fc.constantFrom(
		...[
			'12',
			'3',
			'..',
			' to ',
			'-',
			'/hour',
			' an hour',
			'£',
			'k',
			'd',
			' weeks',
			' ago',
			'never',
			'now',
			'2026-02',
			'-30',
			'/',
		],
		...[
			' of ',
			'Leeds',
			'VAC-208',
			'ZZ99',
			' 6AB',
			' level ',
			'>=',
			'SAP',
			'@',
			'*',
			' ',
			'yes',
			'March',
			'16',
			'+44',
			'é',
			'"',
		],
	);
	const raw = fc.oneof(
		fc.array(bits, { maxLength: 6 }).map((b) => b.join('')),
		fc.string({ maxLength: 12 }),
	);
	fc.assert(
		fc.property(fc.constantFrom(...FIELDS), fc.constantFrom(...OPS), raw, (field, op, typed) => {
			const reading = field.read(typed, op, known);
			if ('problem' in reading) {
				expect(reading.problem).toMatch(/[.?]$/);
				return;
			}
			expect(field.read(reading.value, reading.op, known)).toMatchObject({ op: reading.op, value: reading.value });
			expect(field.says(reading.op, reading.value).value).not.toMatch(/undefined|NaN|null/);
			db.column(field.sql(reading.op, reading.value, NOW));
		}),
		{ numRuns: 3_000 },
	);
});

test('no two fields answer to one name', () => {
	const names = FIELDS.flatMap((f) => [...new Set([f.name, f.label, ...f.also].map(keyOf))]);
	expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('nobody can be looked for by what the Equality Act protects', () => {
	const names = FIELDS.flatMap((f) => [f.name, f.label, ...f.also].map(keyOf));
	expect(names.filter((name) => PROTECTED.has(name))).toEqual([]);
});
