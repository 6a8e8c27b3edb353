import { expect, test } from 'vitest';
import { CLIENT_FIELDS } from '../../src/lib/crm/clients/client-fields.ts';
import { VACANCY_FIELDS } from '../../src/lib/crm/clients/vacancy-fields.ts';
import { asTyped, readTyped } from '../../src/lib/screens/clients/typed.ts';

test('what stands on a record and is saved as it stands is the same afterwards', () => {
	const { fee_tenths } = CLIENT_FIELDS;
	const { pay_min, start_by, openings, hours } = VACANCY_FIELDS;

	expect([
		readTyped('tenths', fee_tenths, asTyped('tenths', 175)),
		readTyped('money', pay_min, asTyped('money', 1280)),
		readTyped('money', pay_min, asTyped('money', 2_650_000)),
		readTyped('day', start_by, asTyped('day', '2026-03-16')),
		readTyped('number', openings, asTyped('number', 2)),
		readTyped('text', hours, asTyped('text', null)),
	]).toEqual([175, 1280, 2_650_000, '2026-03-16', 2, null].map((value) => ({ ok: true, value })));
});

test('an empty field is empty where it may be, and says what it wants where it may not', () => {
	expect([
		readTyped('day', VACANCY_FIELDS.start_by, ' '),
		readTyped('long', VACANCY_FIELDS.description, ''),
		readTyped('text', VACANCY_FIELDS.title, ''),
		readTyped('number', VACANCY_FIELDS.openings, ''),
	]).toEqual([
		{ ok: true, value: null },
		{ ok: true, value: '' },
		{ ok: false, error: 'Write the job title.' },
		{ ok: false, error: 'This can’t be left empty.' },
	]);
});

test.each([
	['tenths', CLIENT_FIELDS.fee_tenths, '15.25'],
	['tenths', CLIENT_FIELDS.fee_tenths, '150 %'],
	['number', CLIENT_FIELDS.update_days, 'weekly'],
	['number', CLIENT_FIELDS.update_days, '365'],
	['day', VACANCY_FIELDS.start_by, '16 March'],
	['money', VACANCY_FIELDS.pay_min, 'a lot'],
	['text', CLIENT_FIELDS.postcode, 'LS1 4AB'],
] as const)('%s: %#, what can’t be right is answered with what a right one looks like', (typed, schema, text) => {
	expect(readTyped<unknown>(typed, schema, text)).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
});
