import { TypedDay } from '../../../crm/fields.ts';
import type { clientRecord } from '../../../crm/clients/client-record.ts';
import { asTyped } from '../typed.ts';

/** A contact as it is typed. */
export const EMPTY_CONTACT = {
	given_name: '',
	family_name: '',
	job_title: '',
	is_decision_maker: false,
	email: '',
	mobile: '',
	landline: '',
	preferred_channel: '',
	contact_window: '',
	left_on: '',
};
export type ContactDraft = typeof EMPTY_CONTACT;
export type Contact = ReturnType<(typeof clientRecord)['run']>['contacts'][number];

const orNull = (text: string) => text.trim() || null;

/** A contact as the command takes it. */
export function contactOf(draft: ContactDraft): Record<string, unknown> {
	const left = draft.left_on.trim();
	return {
		given_name: orNull(draft.given_name),
		family_name: draft.family_name,
		job_title: draft.job_title,
		is_decision_maker: draft.is_decision_maker,
		email: orNull(draft.email),
		mobile: orNull(draft.mobile),
		landline: orNull(draft.landline),
		preferred_channel: orNull(draft.preferred_channel),
		contact_window: orNull(draft.contact_window),
		left_on: left === '' ? null : (TypedDay.safeParse(left).data ?? left),
	};
}

/** A contact on record, as a person would type it. */
export function draftOfContact(
	contact: Contact,
	name: { given_name: string | null; family_name: string | null },
): ContactDraft {
	return {
		given_name: name.given_name ?? '',
		family_name: name.family_name ?? '',
		job_title: contact.job_title,
		is_decision_maker: contact.is_decision_maker,
		email: contact.email ?? '',
		mobile: contact.mobile ?? '',
		landline: contact.landline ?? '',
		preferred_channel: contact.preferred_channel ?? '',
		contact_window: contact.contact_window ?? '',
		left_on: asTyped('day', contact.left_on),
	};
}

/** Only the fields that are not as they were typed at the start. */
export function changedFields(draft: ContactDraft, was: ContactDraft): Record<string, unknown> {
	const before: Readonly<Record<string, unknown>> = was;
	const now: Readonly<Record<string, unknown>> = draft;
	return Object.fromEntries(Object.entries(contactOf(draft)).filter(([field]) => now[field] !== before[field]));
}
