import { TypedDay, TypedMoney } from '../fields.ts';
import { CANDIDATE_FIELDS, type CandidateField, type CandidateValues } from './candidate-fields.ts';

/** How a field is typed: what a person writes, and what the command takes. */
export type Typed = 'text' | 'long' | 'day' | 'money' | 'number' | 'choice' | 'many' | 'flag';

export const TYPED: Readonly<Record<CandidateField, Typed>> = {
	given_name: 'text',
	family_name: 'text',
	known_as: 'text',
	mobile: 'text',
	landline: 'text',
	email: 'text',
	address: 'text',
	town: 'text',
	postcode: 'text',
	preferred_channel: 'choice',
	contact_window: 'text',
	status: 'choice',
	owner: 'choice',
	headline: 'text',
	summary: 'long',
	years_experience: 'number',
	source: 'text',
	source_detail: 'text',
	obtained_on: 'day',
	work_types: 'many',
	working_pattern: 'many',
	current_employer: 'text',
	current_pay: 'money',
	desired_pay: 'money',
	pay_unit: 'choice',
	notice_days: 'number',
	available_from: 'day',
	travel_miles: 'number',
	remote_ok: 'flag',
	driving: 'choice',
	dbs: 'choice',
	date_of_birth: 'day',
	ni_number: 'text',
};

export type Read =
	| { readonly ok: true; readonly value: CandidateValues[CandidateField] }
	| { readonly ok: false; readonly error: string };

const MAY_BE_EMPTY = new Set<CandidateField>(['headline', 'summary']);

/** What a person typed, as the command takes it, or the sentence that says what a right one looks like. */
export function read(field: CandidateField, typed: string | readonly string[] | boolean): Read {
	const schema = CANDIDATE_FIELDS[field];
	let value: unknown = typed;
	if (typeof typed === 'string') {
		const text = typed.trim();
		if (text === '' && !MAY_BE_EMPTY.has(field)) value = null;
		else if (TYPED[field] === 'number') {
			if (!/^\d{1,4}$/.test(text)) return { ok: false, error: 'Write a whole number, like 7.' };
			value = Number(text);
		} else if (TYPED[field] === 'day' || TYPED[field] === 'money') {
			const parsed = (TYPED[field] === 'day' ? TypedDay : TypedMoney).safeParse(text);
			if (!parsed.success) return { ok: false, error: parsed.error.issues[0]!.message };
			value = parsed.data;
		} else value = text;
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return { ok: true, value: parsed.data as CandidateValues[CandidateField] };
	const message = parsed.error.issues[0]!.message;
	return { ok: false, error: value === null ? 'This can’t be left empty.' : message };
}
