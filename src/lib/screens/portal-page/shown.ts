import { money } from '../../crm/fields.ts';
import { CHANNELS, WORK_TYPES } from '../../crm/options.ts';
import type { CandidateFacts } from '../../crm/people/record.ts';
import type { OwnField } from '../../crm/portal/asks.ts';
import { ukDay } from '../../ledger/story-time.ts';
import { notice } from '../words.ts';

/** One of their own fields, as a candidate reads it; nothing for nothing. */
export function shown(facts: CandidateFacts, field: OwnField): string {
	const value = facts[field];
	if (value === null || value === '') return '';
	switch (field) {
		case 'preferred_channel':
			return CHANNELS[value as keyof typeof CHANNELS] ?? String(value);
		case 'notice_days':
			return notice(Number(value));
		case 'available_from':
			return ukDay(String(value));
		case 'desired_pay':
			return `${money(Number(value))} ${facts.pay_unit === 'hour' ? 'an hour' : `a ${facts.pay_unit}`}`;
		case 'travel_miles':
			return `${String(value)} miles`;
		case 'work_types':
			return (value as readonly (keyof typeof WORK_TYPES)[]).map((type) => WORK_TYPES[type]).join(', ');
		default:
			return String(value);
	}
}
