import { money } from '../../crm/fields.ts';
import type { CandidateField } from '../../crm/people/candidate-fields.ts';
import { TYPED } from '../../crm/people/typed.ts';
import { ukDay } from '../../ledger/story-time.ts';

export { read, TYPED, type Read, type Typed } from '../../crm/people/typed.ts';

/** What an example of the field looks like, for the hint below it. */
export const EXAMPLES: Partial<Record<CandidateField, string>> = {
	mobile: 'Like 07700 900123',
	landline: 'Like 0113 496 0123',
	email: 'Like amira.solis@example.org',
	postcode: 'Like ZZ99 6AB',
	obtained_on: 'Day, month, year: 02/03/2026',
	available_from: 'Day, month, year: 02/03/2026',
	date_of_birth: 'Day, month, year. Ask only for those under 22.',
	current_pay: 'In pounds, like 12.80 or 26,500',
	desired_pay: 'In pounds, like 12.80 or 26,500',
	notice_days: 'In days: a week is 7, a month 30',
	travel_miles: 'In miles',
	years_experience: 'In whole years',
	ni_number: 'Like QQ 12 34 56 A',
};

/** A value as a person would type it. */
export function asTyped(field: CandidateField, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (TYPED[field] === 'day') return ukDay(String(value));
	if (TYPED[field] === 'money') return money(Number(value)).slice(1);
	return String(value);
}
