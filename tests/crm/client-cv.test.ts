import { expect, test } from 'vitest';
import { withoutContact } from '../../src/lib/crm/matching/client-cv.ts';

test('a CV for a client keeps the work and loses every way to reach the person, known to the record or not', () => {
	const cv = [
		'Yusuf Demir, 4 Mill Row, Leeds ZZ99 6AB',
		'yusuf.demir@example.com, 07700 900 123 or +44 7700 900123',
		'Forklift since 2021, 12,000 pallets a year; SAP 4.7',
	].join('\n');

	expect(withoutContact(cv, ['4 Mill Row, Leeds', '07700900123'])).toBe(
		'Yusuf Demir, [left out] [left out]\n[left out], [left out] or [left out]\nForklift since 2021, 12,000 pallets a year; SAP 4.7',
	);
});
