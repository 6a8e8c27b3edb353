import { expect, test } from 'vitest';
import { filtersOf, treeOf } from '../../src/lib/crm/search/filters.ts';
import { parse } from '../../src/lib/crm/search/parse.ts';
import { say } from '../../src/lib/crm/search/say.ts';

test.each([
	['', 'Everyone.'],
	['SAP', 'People who have “SAP”.'],
	['SAP Excel', 'People who have “SAP” and “Excel”.'],
	['SAP Excel Sage', 'People who have “SAP”, “Excel” and “Sage”.'],
	['SAP OR Excel OR Sage', 'People who have “SAP”, “Excel” or “Sage”.'],
	['invent*', 'People who have “invent…”.'],
	['NOT SAP', 'People who do not have “SAP”.'],
	['-SAP -Excel', 'People who do not have “SAP” or “Excel”.'],
	['NOT (SAP OR Excel)', 'People who do not have “SAP” or “Excel”.'],
	['NOT (SAP AND Excel)', 'People who do not have both “SAP” and “Excel”.'],
	['SAP NOT "team leader"', 'People who have “SAP” but not “team leader”.'],
	['("goods in" OR inventory) SAP', 'People who have “goods in” or “inventory”, and “SAP”.'],
	[
		'("goods in" OR inventory) SAP NOT "team leader"',
		'People who have “goods in” or “inventory”, and “SAP”, but not “team leader”.',
	],
	['(SAP AND Excel) OR Sage', 'People who have (“SAP” and “Excel”) or “Sage”.'],
	['forklift (SAP OR (Excel AND Sage))', 'People who have “forklift”, and “SAP” or (“Excel” and “Sage”).'],
	['SAP OR NOT Excel', 'People either with “SAP” or without “Excel”.'],
	['town:Leeds', 'People in Leeds.'],
	['-town:Leeds', 'People not in Leeds.'],
	['town:(Leeds OR York OR Bradford)', 'People in Leeds, York or Bradford.'],
	['NOT town:(Leeds OR York)', 'People not in Leeds or York.'],
	['SAP town:Leeds', 'People who have “SAP”, in Leeds.'],
	['SAP OR town:Leeds', 'People either with “SAP” or in Leeds.'],
	[
		'(town:Leeds status:available) OR (town:York SAP)',
		'People either (in Leeds and marked Available) or (in York and with “SAP”).',
	],
	['NOT (town:Leeds status:placed)', 'People except those in Leeds and marked Placed.'],
	['within:12 of Leeds', 'People within 12 miles of Leeds.'],
	['within:1 of Leeds', 'People within 1 mile of Leeds.'],
	['skill:SAP skill:Excel', 'People with the skill SAP and the skill Excel.'],
	['skill:(SAP OR Excel)', 'People with the skill SAP or the skill Excel.'],
	['skill:SAP>=3', 'People with the skill SAP at level 3 or more.'],
	['pay<13', 'People who want under £13 an hour.'],
	['-pay>"25,000 a year"', 'People who do not want over £25,000 a year.'],
	['pay:12..14', 'People who want £12 to £14 an hour.'],
	['pay:"12.50 an hour"', 'People who want £12.50 an hour.'],
	['notice<=7', 'People with 7 days’ notice or less.'],
	['notice:1', 'People with 1 day’s notice.'],
	['notice:none', 'People with no notice to give.'],
	['experience>=3 travel>=10', 'People with 3 years’ experience or more, who will travel 10 miles or more.'],
	['available:now', 'People available now.'],
	['-available:16/03/2026', 'People not available by 16 March 2026.'],
	['spoken<30d', 'People last spoken to less than 30 days ago.'],
	['spoken<=30d', 'People last spoken to in the last 30 days.'],
	['spoken>24m', 'People last spoken to more than 24 months ago.'],
	['spoken:8d..30d', 'People last spoken to 8 to 30 days ago.'],
	['spoken:366d..', 'People last spoken to 366 days ago or longer.'],
	['spoken:never', 'People never spoken to.'],
	['spoken:(never OR "366d..")', 'People either never spoken to or last spoken to 366 days ago or longer.'],
	['registered>=1/2/2026', 'People registered on or after 1 February 2026.'],
	['right to work:seen', 'People whose right to work has been seen.'],
	['rtw:"not eligible"', 'People who are not allowed to work in the UK.'],
	['rtw:visa', 'People whose right to work has an end date.'],
	['rtw:"not checked"', 'People whose right to work has not been checked.'],
	['-rtw:expired', 'People whose right to work has not run out.'],
	['permission:yes', 'People whose permission is given.'],
	['permission:"not asked"', 'People not yet asked for permission.'],
	['-permission:refused', 'People who have not refused permission.'],
	['pattern:part_time', 'People who can work part time.'],
	['permission:VAC-208', 'People with permission for VAC-208.'],
	['marketing:email', 'People who agreed to marketing by e-mail.'],
	['licence:van', 'People with a van licence.'],
	['-licence:none', 'People with a driving licence.'],
	['dbs:none', 'People with no DBS check.'],
	['vacancy:none', 'People not on any vacancy.'],
	['title:"warehouse operative"', 'People who have worked as “warehouse operative”.'],
	['pool:Drivers -tag:nights', 'People in the pool Drivers, not tagged nights.'],
	['owner:Nobody', 'People looked after by nobody.'],
	['incomplete:yes', 'People whose record is incomplete.'],
	['in:archive', 'Everyone in the archive.'],
	['in:archive SAP', 'Archived people who have “SAP”.'],
	['in:everywhere SAP', 'People, archived or not, who have “SAP”.'],
])('%s is said: %s', (typed, sentence) => {
	expect(say(parse(typed).tree)).toBe(sentence);
});

test('the sentence ends with who is left out because they are archived', () => {
	const { tree } = treeOf('("goods in" OR inventory) SAP', [
		{ field: 'within', op: 'is', value: '12 of Leeds' },
		{ field: 'available', op: '<=', value: 'now' },
	]);

	expect(say(tree, 2)).toBe(
		'People who have “goods in” or “inventory”, and “SAP”, within 12 miles of Leeds, available now. 2 archived people are left out.',
	);
	expect(say(tree, 1)).toMatch(/ 1 archived person is left out\.$/);
	expect(say(tree, 1_204)).toMatch(/ 1,204 archived people are left out\.$/);
});

test('what must hold is listed as filters, typed or chosen, and nothing else is', () => {
	const { tree } = treeOf('SAP town:Leeds -pool:Drivers in:archive skill:Forklift>=3 (status:new OR SAP)', [
		{ field: 'status', op: 'is', value: 'available' },
		{ field: 'status', op: 'is', value: 'on_notice' },
		{ field: 'within', op: 'is', value: '12 of Leeds' },
		{ field: 'owner', op: 'not', value: 'Dee Marlow' },
		{ field: 'pay', op: '<=', value: '13/hour' },
		{ field: 'spoken', op: 'between', value: '0d..7d' },
	]);

	expect(filtersOf(tree)).toEqual([
		'town is Leeds',
		'pool is not Drivers',
		'in the archive',
		'skill is Forklift at level 3 or more',
		'status is Available or On notice',
		'within 12 miles of Leeds',
		'last spoken to in the last 7 days',
		'owner is not Dee Marlow',
		'pay wanted is £13 an hour or less',
	]);
});
