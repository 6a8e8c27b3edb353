import { z } from 'zod';

/** Columns of a person or a candidate that are chosen together. */
interface Choice {
	readonly words: string;
	readonly person?: readonly string[];
	readonly candidate?: readonly string[];
	/** The kind of number or address whose main one is chosen; `cv` for the current CV. */
	readonly main?: 'mobile' | 'landline' | 'email' | 'cv';
}

/** What is chosen field by field when two records become one. Every column of both tables is here or in {@link KEPT}. */
export const MERGE_FIELDS = {
	given_name: { words: 'First name', person: ['given_name'] },
	family_name: { words: 'Last name', person: ['family_name'] },
	known_as: { words: 'Known as', person: ['known_as'] },
	mobile: { words: 'Main mobile', main: 'mobile' },
	landline: { words: 'Main landline', main: 'landline' },
	email: { words: 'Main e-mail', main: 'email' },
	address: { words: 'Address', person: ['address'] },
	town: { words: 'Town', person: ['place_id'] },
	postcode: { words: 'Postcode', person: ['postcode'] },
	preferred_channel: { words: 'Prefers', person: ['preferred_channel'] },
	contact_window: { words: 'Best time', person: ['contact_window'] },
	status: { words: 'Status', candidate: ['status'] },
	owner: { words: 'Owner', candidate: ['owner_id'] },
	headline: { words: 'Headline', candidate: ['headline'] },
	summary: { words: 'Summary', candidate: ['summary'] },
	years_experience: { words: 'Experience', candidate: ['years_experience'] },
	work_types: { words: 'Work wanted', candidate: ['work_types'] },
	working_pattern: { words: 'Pattern', candidate: ['working_pattern'] },
	current_employer: { words: 'Works at', candidate: ['current_employer'] },
	pay: { words: 'Pay', candidate: ['current_pay', 'desired_pay', 'pay_unit'] },
	notice_days: { words: 'Notice', candidate: ['notice_days'] },
	available_from: { words: 'Available from', candidate: ['available_from'] },
	travel_miles: { words: 'Will travel', candidate: ['travel_miles'] },
	remote_ok: { words: 'From home', candidate: ['remote_ok'] },
	right_to_work: {
		words: 'Right to work',
		candidate: ['right_to_work', 'right_to_work_seen', 'right_to_work_on', 'right_to_work_by', 'right_to_work_expires'],
	},
	driving: { words: 'Driving', candidate: ['driving'] },
	dbs: { words: 'DBS', candidate: ['dbs'] },
	source: { words: 'Source', candidate: ['source_id', 'source_detail', 'obtained_on', 'referred_by'] },
	date_of_birth: { words: 'Date of birth', candidate: ['date_of_birth'] },
	ni_number: { words: 'NI number', candidate: ['ni_number'] },
	lawful_basis: { words: 'Lawful basis', candidate: ['lawful_basis'] },
	cv: { words: 'Current CV', main: 'cv' },
} as const satisfies Record<string, Choice>;

export type MergeField = keyof typeof MERGE_FIELDS;
export const MergeField = z.enum(Object.keys(MERGE_FIELDS) as [MergeField, ...MergeField[]]);
export const choiceOf = (field: MergeField): Choice => MERGE_FIELDS[field];

/** Columns that nobody chooses: they are the record's own, or follow from the others. */
export const KEPT = {
	person: [
		'id',
		'ref',
		'name_key',
		'lifecycle',
		'merged_into',
		'lifecycle_at',
		'lifecycle_reason',
		'legal_hold',
		'created_at',
		'updated_at',
	],
	candidate: ['person_id', 'incomplete', 'last_contact_at', 'custom'],
} as const;

/** What stands in a column where nobody has said anything yet: the other record's value is better. */
export const UNSAID: readonly unknown[] = [null, '', '[]', 'none', 'unchecked', 'new', 0];
