import { expect, test } from 'vitest';
import { checkWording } from '../../src/lib/crm/clients/wording.ts';
import { EXCLUDING } from '../../src/lib/crm/clients/wording-words.ts';

test.each([
	['Young and lively team player', 'young', 'age'],
	['Recent graduates only', 'recent graduates', 'age'],
	['Mature attitude', 'mature', 'age'],
	['Native  speaker of English', 'native speaker', 'race'],
	['Must be British', 'must be british', 'race'],
	['No mums, the hours are long', 'no mums', 'pregnancy and maternity, or sex'],
	['No childcare commitments', 'no childcare', 'pregnancy and maternity, or sex'],
	['Handyman for the yard', 'handyman', 'sex'],
	['Two strong men', 'men', 'sex'],
	['Fit and healthy', 'fit and healthy', 'disability'],
	['Able-bodied', 'able-bodied', 'disability'],
	['Christian family', 'christian', 'religion or belief'],
	['Must be single', 'must be single', 'marriage and civil partnership'],
])('“%s” shuts people out: %s, %s', (text, words, characteristic) => {
	expect(checkWording(text).map((f) => [f.words, f.characteristic])).toEqual([[words, characteristic]]);
});

test.each([
	'Works with young people in care',
	'Care for older people at home',
	'Experience with elderly residents',
	'Good health and safety knowledge',
	'A woman’s coat department: sells clothing',
	'Women’s refuge support',
	'Manages a straightforward stock system',
	'Manual handling, lifts up to 15 kg',
	'Driving licence and own transport',
	'Polishes floors',
	'Mentors apprentices',
	'Right to work in the UK',
])('“%s” is about the work and stays', (text) => {
	expect(checkWording(text)).toEqual([]);
});

test('every rule says why, and what to write in its place', () => {
	for (const rule of EXCLUDING) {
		expect(rule.why).toMatch(/\.$/);
		expect(rule.instead).toMatch(/\.$/);
		expect(checkWording(rule.instead)).toEqual([]);
	}
});
