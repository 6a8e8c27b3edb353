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
