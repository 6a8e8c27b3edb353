import { sql } from '../../../db/sql.ts';
import { dayIn } from '../../../ledger/story-time.ts';
import { CHANNELS, RIGHT_TO_WORK } from '../../options.ts';
import { PERMISSION_STATES, permissions, type PermissionState } from '../permission.ts';
import { choice, labelOf, noComparing, noSuchOption, optionNamed } from './choice.ts';
import type { Field, Option, Said } from './field.ts';

/** What was seen; `expired` is worked out on the day. Source: Immigration, Asylum and Nationality Act 2006. */
export const RIGHTS: readonly Option[] = [
	{
		value: 'verified',
		label: RIGHT_TO_WORK.verified,
		also: ['seen', 'yes', 'checked', 'ok', 'confirmed', 'valid', 'proved'],
	},
	{ value: 'time_limited', label: RIGHT_TO_WORK.time_limited, also: ['time limited', 'limited', 'visa', 'time limit'] },
	{
		value: 'unchecked',
		label: RIGHT_TO_WORK.unchecked,
		also: ['no', 'unknown', 'not seen', 'unverified', 'not verified'],
	},
	{ value: 'not_eligible', label: RIGHT_TO_WORK.not_eligible, also: ['not eligible', 'refused', 'ineligible', 'none'] },
	{ value: 'expired', label: 'Ran out', also: ['expired', 'lapsed', 'ended', 'out of date'] },
];

/** The right to work on a day, as an expression over `candidate c`. One hole: the day. */
export const RIGHT_ON = `case when c.right_to_work in ('verified', 'time_limited') and c.right_to_work_expires < ?
	then 'expired' else c.right_to_work end`;

export const PERMISSIONS: readonly (Option & { value: PermissionState })[] = [
	{ value: 'yes', label: 'Yes', also: ['given', 'ok', 'live', 'consent'] },
	{ value: 'ends_soon', label: 'Ends soon', also: ['ending', 'ending soon', 'expiring', 'expires soon'] },
	{ value: 'asked', label: 'Asked', also: ['requested', 'waiting', 'pending'] },
	{ value: 'not_asked', label: 'Not asked', also: ['none', 'unknown', 'never asked'] },
	{ value: 'refused', label: 'Said no', also: ['refused', 'declined', 'no'] },
	{ value: 'withdrawn', label: 'Withdrawn', also: ['withdrew', 'taken back'] },
	{ value: 'ran_out', label: 'Ran out', also: ['expired', 'lapsed', 'ended', 'over'] },
];

type Words = Omit<Said, 'filter'>;

const STATE_SAID: Record<PermissionState, Words> = {
	yes: { lead: 'whose permission is', not: 'whose permission is not', value: 'given' },
	ends_soon: { lead: 'whose permission is', not: 'whose permission is not', value: 'ending soon' },
	asked: { lead: 'asked', not: 'not asked', value: 'for permission, with no answer yet' },
	not_asked: { lead: 'not yet asked', not: 'already asked', value: 'for permission' },
	refused: { lead: 'who have refused', not: 'who have not refused', value: 'permission' },
	withdrawn: { lead: 'who have taken back', not: 'who have not taken back', value: 'permission' },
	ran_out: { lead: 'whose permission has', not: 'whose permission has not', value: 'run out' },
};

const RIGHT_SAID: Record<string, Words> = {
	verified: { lead: 'whose right to work has been', not: 'whose right to work has not been', value: 'seen' },
	time_limited: { lead: 'whose right to work has', not: 'whose right to work has not', value: 'an end date' },
	unchecked: { lead: 'whose right to work has not been', not: 'whose right to work has been', value: 'checked' },
	not_eligible: { lead: 'who are not allowed to', not: 'not known to be barred from', value: 'work in the UK' },
	expired: { lead: 'whose right to work has', not: 'whose right to work has not', value: 'run out' },
};

export const VACANCY = /^\s*VAC[-\s]?(\d{1,7})\s*$/i;

/**
 * Permission to represent: how it stands with a person, whatever the vacancy, or whether it is live for one.
 * Source: Conduct Regulations 2003, reg. 19; the agency's policy asks it in writing, per vacancy.
 */
const permission: Field = {
	name: 'permission',
	also: ['consent', 'represent', 'permission to represent', 'may represent', 'consent to represent'],
	label: 'Permission',
	kind: 'choice',
	ops: ['is'],
	together: 'any',
	example: 'permission:yes or permission:VAC-208',
	options: PERMISSIONS,
	read(raw, op) {
		if (op !== 'is') return { problem: noComparing('Permission', op, permission.example) };
		const vacancy = VACANCY.exec(raw);
		if (vacancy) return { op, value: `VAC-${vacancy[1]}` };
		const option = optionNamed(PERMISSIONS, raw);
		if (option) return { op, value: option.value };
		return { problem: `${noSuchOption('permission', raw, PERMISSIONS)} Or name a vacancy, like permission:VAC-208.` };
	},
	sql(_op, value, now) {
		const today = dayIn(now);
		if (VACANCY.test(value))
			return sql`select c.person_id from vacancy v join consent_current c on c.vacancy_id = v.id
			           where v.ref = ${value} and c.purpose = 'represent' and c.decision = 'given'
			             and (c.expires_on is null or c.expires_on >= ${today})`;
		const { text, values } = permissions(today);
		if (value === 'not_asked')
			return sql`select person_id from candidate except select person_id from consent_event where purpose = 'represent'`;
		return { text: `select person_id from (${text}) where state = ?`, values: [...values, value] };
	},
	says(_op, value) {
		if (VACANCY.test(value))
			return {
				lead: 'with permission for',
				not: 'without permission for',
				value,
				filter: `permission is yes for ${value}`,
			};
		const state = PERMISSION_STATES.find((known) => known === value) ?? 'not_asked';
		return { ...STATE_SAID[state], filter: `permission is ${labelOf(PERMISSIONS, value)}` };
	},
};

const MARKETING: readonly Option[] = [
	{ value: 'email', label: CHANNELS.email, also: ['mail', 'emails', 'by email', 'yes'] },
	{ value: 'sms', label: CHANNELS.sms, also: ['text message', 'texts', 'by text'] },
	{ value: 'phone', label: CHANNELS.phone, also: ['call', 'calls', 'by phone'] },
];

export const CONSENT_FIELDS: readonly Field[] = [
	choice({
		name: 'righttowork',
		also: ['right to work', 'rtw', 'right', 'eligibility', 'visa'],
		label: 'Right to work',
		example: 'right to work:seen',
		options: RIGHTS,
		lead: 'whose right to work is',
		not: 'whose right to work is not',
		said: (value) => RIGHT_SAID[value] ?? value,
		sql: (value, now) => ({
			text: `select c.person_id from candidate c where ${RIGHT_ON} = ?`,
			values: [dayIn(now), value],
		}),
	}),
	permission,
	choice({
		name: 'marketing',
		also: ['mailing', 'marketing permission', 'mailings', 'newsletter'],
		label: 'Marketing',
		example: 'marketing:email',
		options: MARKETING,
		together: 'all',
		lead: 'who agreed to marketing by',
		not: 'who have not agreed to marketing by',
		said: (value) => labelOf(MARKETING, value).toLowerCase(),
		sql: (value, now) =>
			sql`select person_id from consent_current
			    where purpose = ${`marketing_${value}`} and decision = 'given' and (expires_on is null or expires_on >= ${dayIn(now)})`,
	}),
];
