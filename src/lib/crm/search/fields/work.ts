import { sql } from '../../../db/sql.ts';
import { addDays, dayIn, daysBetween } from '../../../ledger/story-time.ts';
import { choice, noComparing } from './choice.ts';
import { daySaid, isDayText, readDays, readSpan } from './day.ts';
import type { Field, Option } from './field.ts';

/** As the record has them, in the order of a candidate's way. Source: `0002_people.sql`, candidate.status. */
export const STATUSES: readonly Option[] = [
	{ value: 'new', label: 'New' },
	{ value: 'available', label: 'Available', also: ['free', 'active', 'looking'] },
	{ value: 'on_notice', label: 'On notice', also: ['notice', 'working notice'] },
	{ value: 'in_process', label: 'In process', also: ['interviewing', 'in progress'] },
	{ value: 'placed', label: 'Placed', also: ['working', 'in work', 'placement'] },
	{ value: 'unavailable', label: 'Unavailable', also: ['not available', 'not looking'] },
	{ value: 'do_not_contact', label: 'Do not contact', also: ['dnc', 'do not call'] },
];

export const WORK_TYPES: readonly Option[] = [
	{ value: 'permanent', label: 'Permanent', also: ['perm', 'full time permanent'] },
	{ value: 'temporary', label: 'Temporary', also: ['temp', 'temping'] },
	{ value: 'contract', label: 'Contract', also: ['contractor', 'fixed term', 'freelance'] },
	{ value: 'apprenticeship', label: 'Apprenticeship', also: ['apprentice'] },
];

/** Each licence also lets its holder drive what stands before it. */
const LICENCES: readonly Option[] = [
	{ value: 'none', label: 'None', also: ['no', 'no licence', 'non driver'] },
	{ value: 'car', label: 'Car', also: ['yes', 'full', 'full uk', 'driver', 'driving', 'b', 'cat b', 'category b'] },
	{ value: 'van', label: 'Van', also: ['vans', 'lcv', 'light van'] },
	{
		value: 'hgv2',
		label: 'HGV Class 2',
		also: ['hgv', 'lgv', 'class 2', 'class2', 'c', 'cat c', 'category c', 'lgv2', 'lorry'],
	},
	{
		value: 'hgv1',
		label: 'HGV Class 1',
		also: ['class 1', 'class1', 'ce', 'c+e', 'c e', 'cat ce', 'cat c+e', 'lgv1', 'artic'],
	},
];
const LICENCE_SAID: Record<string, string> = {
	car: 'a car licence',
	van: 'a van licence',
	hgv2: 'an HGV Class 2 licence',
	hgv1: 'an HGV Class 1 licence',
};

/** Each check covers what stands before it. */
const DBS: readonly Option[] = [
	{ value: 'none', label: 'None', also: ['no'] },
	{ value: 'basic', label: 'Basic', also: ['yes', 'any'] },
	{ value: 'standard', label: 'Standard' },
	{ value: 'enhanced', label: 'Enhanced', also: ['crb enhanced'] },
];
const DBS_SAID: Record<string, string> = {
	basic: 'a basic DBS check',
	standard: 'a standard DBS check or higher',
	enhanced: 'an enhanced DBS check',
};

/** An option and those after it, as JSON for `in`; none is none alone. */
function fromOn(options: readonly Option[], value: string): string {
	const at = options.findIndex((option) => option.value === value);
	return JSON.stringify(value === 'none' ? ['none'] : options.slice(at).map((option) => option.value));
}

/** A day, or now: who could start by then, going by a stated day, or notice from today. */
const available: Field = {
	name: 'available',
	also: ['availability', 'available from', 'available by', 'start', 'can start'],
	label: 'Available',
	kind: 'date',
	ops: ['<='],
	together: 'any',
	example: 'available:now or available:16/03/2026',
	read(raw, op, known) {
		if (op !== 'is' && op !== '<=') return { problem: noComparing('Available', op, available.example) };
		if (/^\s*(now|immediate(ly)?|asap|straight away|yes)\s*$/i.test(raw)) return { op: '<=', value: 'now' };
		const day = readDays(raw, known.today)?.to;
		const ahead = day ? null : readSpan(raw);
		if (day) return { op: '<=', value: day };
		if (ahead && known.today) {
			const days = ahead.n * { d: 1, w: 7, m: 30, y: 365 }[ahead.unit];
			return { op: '<=', value: addDays(known.today, days) };
		}
		return { problem: `Write now or a day, for example ${available.example}.` };
	},
	sql(_op, value, now) {
		const today = dayIn(now);
		const by = isDayText(value) ? value : today;
		return sql`select person_id from candidate
		           where status not in ('unavailable', 'do_not_contact') and case
		             when available_from is not null then available_from <= ${by}
		             when status = 'placed' then 0
		             when notice_days is not null then notice_days <= ${daysBetween(today, by)}
		             else status = 'available' end`;
	},
	says(_op, value) {
		const said = isDayText(value) ? `by ${daySaid(value)}` : 'now';
		return { lead: 'available', not: 'not available', value: said, filter: `available is ${said}` };
	},
};

export const WORK_FIELDS: readonly Field[] = [
	choice({
		name: 'status',
		also: ['state', 'candidate status'],
		label: 'Status',
		example: 'status:available',
		options: STATUSES,
		lead: 'marked',
		not: 'not marked',
		sql: (value) => sql`select person_id from candidate where status = ${value}`,
	}),
	available,
	choice({
		name: 'work',
		also: ['work type', 'type of work', 'worktype', 'contract type', 'employment type', 'type'],
		label: 'Work type',
		example: 'work:temporary',
		options: WORK_TYPES,
		lead: 'who want',
		not: 'who do not want',
		said: (value) => (value === 'apprenticeship' ? 'an apprenticeship' : `${value} work`),
		sql: (value) => sql`select person_id from candidate where instr(work_types, ${JSON.stringify(value)}) > 0`,
	}),
	choice({
		name: 'pattern',
		also: ['working pattern', 'shift', 'shifts', 'hours', 'work pattern'],
		label: 'Working pattern',
		example: 'pattern:nights',
		lead: 'who can work',
		not: 'who can’t work',
		sql: (value) => sql`select person_id from candidate where instr(working_pattern, ${JSON.stringify(value)}) > 0`,
	}),
	choice({
		name: 'licence',
		also: ['license', 'driving', 'driving licence', 'driving license', 'drives', 'driver'],
		label: 'Licence',
		example: 'licence:van',
		options: LICENCES,
		together: 'all',
		lead: 'with',
		not: 'without',
		said: (value) => LICENCE_SAID[value] ?? { lead: 'with no', not: 'with a', value: 'driving licence' },
		sql: (value) =>
			sql`select person_id from candidate where driving in (select value from json_each(${fromOn(LICENCES, value)}))`,
	}),
	choice({
		name: 'dbs',
		also: ['dbs check', 'crb', 'dbs level'],
		label: 'DBS',
		example: 'dbs:enhanced',
		options: DBS,
		together: 'all',
		lead: 'with',
		not: 'without',
		said: (value) => DBS_SAID[value] ?? { lead: 'with no', not: 'with a', value: 'DBS check' },
		sql: (value) =>
			sql`select person_id from candidate where dbs in (select value from json_each(${fromOn(DBS, value)}))`,
	}),
];
