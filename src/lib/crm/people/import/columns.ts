import { FIELD_LABELS } from '../candidate-fields.ts';

/** What a column of a file can be, with what it is called on screen. */
export const IMPORT_FIELDS = {
	...(({ owner: _, ni_number: __, date_of_birth: ___, remote_ok: ____, dbs: _____, status: ______, ...rest }) => rest)(
		FIELD_LABELS,
	),
	full_name: 'Whole name',
	lawful_basis: 'Lawful basis',
	skills: 'Skills, with commas between',
} as const;
export type ImportField = keyof typeof IMPORT_FIELDS;
// safe: the keys of the object
export const IMPORT_KEYS = Object.keys(IMPORT_FIELDS) as [ImportField, ...ImportField[]];

/** What files call a column, in small letters without spaces and marks. */
const HEADS: Readonly<Record<string, ImportField>> = {
	name: 'full_name',
	fullname: 'full_name',
	candidate: 'full_name',
	candidatename: 'full_name',
	fn: 'full_name',
	forename: 'given_name',
	forenames: 'given_name',
	givenname: 'given_name',
	first: 'given_name',
	surname: 'family_name',
	familyname: 'family_name',
	last: 'family_name',
	nickname: 'known_as',
	preferredname: 'known_as',
	phone: 'mobile',
	mobilephone: 'mobile',
	mobilenumber: 'mobile',
	phonenumber: 'mobile',
	tel: 'mobile',
	telephone: 'mobile',
	cell: 'mobile',
	homephone: 'landline',
	emailaddress: 'email',
	mail: 'email',
	street: 'address',
	addressline1: 'address',
	city: 'town',
	location: 'town',
	place: 'town',
	zip: 'postcode',
	zipcode: 'postcode',
	postalcode: 'postcode',
	jobtitle: 'headline',
	title: 'headline',
	currentjobtitle: 'headline',
	role: 'headline',
	position: 'headline',
	employer: 'current_employer',
	currentemployer: 'current_employer',
	company: 'current_employer',
	salary: 'desired_pay',
	desiredsalary: 'desired_pay',
	salaryexpectation: 'desired_pay',
	rate: 'desired_pay',
	payper: 'pay_unit',
	noticeperiod: 'notice_days',
	available: 'available_from',
	startdate: 'available_from',
	type: 'work_types',
	worktype: 'work_types',
	employmenttype: 'work_types',
	shift: 'working_pattern',
	licence: 'driving',
	drivinglicence: 'driving',
	applied: 'obtained_on',
	dateobtained: 'obtained_on',
	dateadded: 'obtained_on',
	skill: 'skills',
	keyskills: 'skills',
	notes: 'summary',
	contactpreference: 'preferred_channel',
};

const tight = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What each column probably is, by its head; each field once, the first that fits. `''` is left out. */
export function guessMapping(head: readonly string[]): (ImportField | '')[] {
	const taken = new Set<string>();
	return head.map((words) => {
		const key = tight(words);
		const field =
			HEADS[key] ?? IMPORT_KEYS.find((name) => tight(name) === key || tight(IMPORT_FIELDS[name]) === key) ?? '';
		if (field === '' || taken.has(field)) return '';
		taken.add(field);
		return field;
	});
}
