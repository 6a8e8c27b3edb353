/** The fixed choices of the CRM's fields, with the words shown for them. In the order in which they are offered. */

export const STATUSES = {
	new: 'New',
	available: 'Available',
	on_notice: 'On notice',
	in_process: 'In process',
	placed: 'Placed',
	unavailable: 'Not available',
	do_not_contact: 'Do not contact',
} as const;

export const WORK_TYPES = { permanent: 'Permanent', temporary: 'Temporary', contract: 'Contract' } as const;

export const PATTERNS = {
	days: 'Days',
	evenings: 'Evenings',
	nights: 'Nights',
	weekends: 'Weekends',
	rotating: 'Rotating shifts',
	part_time: 'Part time',
} as const;

export const PAY_UNITS = { hour: 'an hour', day: 'a day', year: 'a year' } as const;

export const RIGHT_TO_WORK = {
	unchecked: 'Not checked',
	verified: 'Seen, no end date',
	time_limited: 'Seen, until a date',
	not_eligible: 'May not work in the UK',
} as const;

export const DRIVING = {
	none: 'None',
	car: 'Car',
	van: 'Van',
	hgv2: 'HGV class 2 (C)',
	hgv1: 'HGV class 1 (C+E)',
} as const;

export const DBS = { none: 'None', basic: 'Basic', standard: 'Standard', enhanced: 'Enhanced' } as const;

export const LAWFUL_BASES = {
	legitimate_interests: 'Legitimate interests, for finding work',
	steps_at_request: 'Steps at the candidate’s request',
} as const;

export const CHANNELS = { email: 'E-mail', sms: 'Text', phone: 'Phone', post: 'Post' } as const;

export const LEVELS = { 1: 'Knows of it', 2: 'Has done it', 3: 'Does it alone', 4: 'Could teach it' } as const;

export const SKILL_EVIDENCE = {
	stated: 'Said so',
	cv: 'On the CV',
	interview: 'Asked at interview',
	reference: 'A reference says so',
	test: 'Tested',
	certificate: 'Certificate seen',
} as const;

export const PURPOSES = {
	represent: 'Be put forward',
	marketing_email: 'Offers by e-mail',
	marketing_sms: 'Offers by text',
	marketing_phone: 'Offers by phone',
	special_data: 'Health or other special details',
	references: 'Ask for references',
	talent_pool: 'Stay in a talent pool',
} as const;

export const METHODS = {
	email: 'E-mail',
	sms: 'Text',
	phone: 'Phone',
	in_person: 'In person',
	paper: 'On paper',
	web_form: 'Web form',
	portal: 'Candidate page',
	import: 'Brought in',
} as const;

/** The keys of a choice, for `z.enum`. */
export const keysOf = <T extends Record<string, string>>(options: T) =>
	Object.keys(options) as [keyof T & string, ...(keyof T & string)[]];
