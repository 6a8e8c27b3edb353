import { z } from 'zod';
import { Day } from '../../ledger/story-time.ts';
import { Email, isMobile, NiNumber, PersonName, Phone, Postcode, ShortText } from '../fields.ts';
import { CHANNELS, DBS, DRIVING, keysOf, PATTERNS, PAY_UNITS, STATUSES, WORK_TYPES } from '../options.ts';
import { ColleagueRef } from '../refs.ts';

const Pence = z.int().min(0).max(100_000_000, 'Check the pay: this is over a million pounds.');

/** Every field of a candidate that is typed or chosen, by the name that commands, checks and forms use. */
export const CANDIDATE_FIELDS = {
	given_name: PersonName,
	family_name: PersonName,
	known_as: PersonName.nullable(),
	mobile: Phone.refine(isMobile, 'A mobile number begins with 07. Put other numbers under Landline.').nullable(),
	landline: Phone.nullable(),
	email: Email.nullable(),
	address: ShortText(200).nullable(),
	town: ShortText(60).nullable(),
	postcode: Postcode.nullable(),
	preferred_channel: z.enum(keysOf(CHANNELS)).nullable(),
	contact_window: ShortText(120).nullable(),
	status: z.enum(keysOf(STATUSES)),
	owner: ColleagueRef.nullable(),
	headline: ShortText(120),
	summary: ShortText(2_000),
	years_experience: z.int().min(0).max(70).nullable(),
	source: ShortText(60).nullable(),
	source_detail: ShortText(200).nullable(),
	obtained_on: Day.nullable(),
	work_types: z.array(z.enum(keysOf(WORK_TYPES))).max(3),
	working_pattern: z.array(z.enum(keysOf(PATTERNS))).max(6),
	current_employer: ShortText(100).nullable(),
	current_pay: Pence.nullable(),
	desired_pay: Pence.nullable(),
	pay_unit: z.enum(keysOf(PAY_UNITS)),
	notice_days: z.int().min(0).max(365, 'Write the notice in days, 365 at most.').nullable(),
	available_from: Day.nullable(),
	travel_miles: z.int().min(0).max(500, 'Write the distance in miles, 500 at most.').nullable(),
	remote_ok: z.boolean(),
	driving: z.enum(keysOf(DRIVING)),
	dbs: z.enum(keysOf(DBS)),
	date_of_birth: Day.nullable(),
	ni_number: NiNumber.nullable(),
} as const;

export type CandidateField = keyof typeof CANDIDATE_FIELDS;
export const CANDIDATE_FIELD_NAMES = Object.keys(CANDIDATE_FIELDS) as CandidateField[];

export const CandidateValues = z.strictObject(CANDIDATE_FIELDS).partial();
export type CandidateValues = z.infer<typeof CandidateValues>;

/** What each field is called on screen. */
export const FIELD_LABELS: Readonly<Record<CandidateField, string>> = {
	given_name: 'First name',
	family_name: 'Last name',
	known_as: 'Known as',
	mobile: 'Mobile',
	landline: 'Landline',
	email: 'E-mail',
	address: 'Address',
	town: 'Town',
	postcode: 'Postcode',
	preferred_channel: 'Prefers',
	contact_window: 'Best time',
	status: 'Status',
	owner: 'Owner',
	headline: 'Headline',
	summary: 'Summary',
	years_experience: 'Experience',
	source: 'Source',
	source_detail: 'Source detail',
	obtained_on: 'Details obtained',
	work_types: 'Work wanted',
	working_pattern: 'Pattern',
	current_employer: 'Works at',
	current_pay: 'Pay now',
	desired_pay: 'Pay wanted',
	pay_unit: 'Pay is',
	notice_days: 'Notice',
	available_from: 'Available from',
	travel_miles: 'Will travel',
	remote_ok: 'From home',
	driving: 'Driving',
	dbs: 'DBS',
	date_of_birth: 'Date of birth',
	ni_number: 'NI number',
};

/** Shown masked until somebody has said why they need it. Source: UK GDPR Art. 5(1)(c), data minimisation. */
export const SENSITIVE_FIELDS = ['date_of_birth', 'ni_number'] as const;
export type SensitiveField = (typeof SENSITIVE_FIELDS)[number];
