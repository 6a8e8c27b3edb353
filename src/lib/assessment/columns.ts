/**
 * Which columns of the tables a view's columns come from, where the rows behind are written by many acts: so that a
 * check of the postcode names the act that changed the postcode, not the last that touched the record.
 */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
	first_name: ['given_name'],
	last_name: ['family_name'],
	phone: ['norm'],
	email: ['norm'],
	postcode: ['postcode'],
	address: ['address'],
	town: ['place_id'],
	status: ['status'],
	headline: ['headline'],
	work_types: ['work_types'],
	working_pattern: ['working_pattern'],
	current_employer: ['current_employer'],
	pay: ['desired_pay'],
	pay_unit: ['pay_unit'],
	notice_days: ['notice_days'],
	available_from: ['available_from'],
	travel_miles: ['travel_miles'],
	driving: ['driving'],
	right_to_work: ['right_to_work', 'right_to_work_seen', 'right_to_work_on'],
	right_to_work_expires: ['right_to_work_expires'],
	source: ['source_id'],
	obtained_on: ['obtained_on'],
	lawful_basis: ['lawful_basis'],
	owner: ['owner_id'],
	incomplete: ['incomplete'],
	preferred_channel: ['preferred_channel'],
	state: ['lifecycle'],
	reason: ['lifecycle_reason'],
	state_on: ['lifecycle_at'],
	last_contact: ['last_contact_at'],
};

/** Table columns behind some columns of a view; none where the view's rows are small enough to count whole. */
export function columnsBehind(view: string, columns: readonly string[]): string[] {
	if (view !== 'people') return [];
	return columns.filter((c) => c !== 'ref').flatMap((c) => PEOPLE[c] ?? [c]);
}
