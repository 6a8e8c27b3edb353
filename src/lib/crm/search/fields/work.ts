import { sql } from '../../../db/sql.ts';
import { addDays, dayIn, daysBetween } from '../../../ledger/story-time.ts';
import { DBS, DRIVING, PATTERNS, STATUSES, WORK_TYPES } from '../../options.ts';
import { choice, labelOf, noComparing } from './choice.ts';
import { daySaid, isDayText, readDays, readSpan } from './day.ts';
import type { Field, Option } from './field.ts';

/** The choices of a field of the record, and what people also type for each. */
function withNames(
	labels: Readonly<Record<string, string>>,
	also: Readonly<Record<string, readonly string[]>>,
): Option[] {
	return Object.entries(labels).map(([value, label]) => ({ value, label, also: also[value] ?? [] }));
}

export const STATUS_OPTIONS = withNames(STATUSES, {
	available: ['free', 'active', 'looking'],
	on_notice: ['notice', 'working notice'],
	in_process: ['interviewing', 'in progress'],
	placed: ['working', 'in work', 'placement'],
	unavailable: ['unavailable', 'not looking'],
	do_not_contact: ['dnc', 'do not call'],
});

export const WORK_OPTIONS = withNames(
	{ ...WORK_TYPES, apprenticeship: 'Apprenticeship' },
	{
		permanent: ['perm', 'full time permanent'],
		temporary: ['temp', 'temping'],
		contract: ['contractor', 'fixed term', 'freelance'],
		apprenticeship: ['apprentice'],
	},
);

const PATTERN_OPTIONS = withNames(PATTERNS, {
	days: ['day', 'day shift'],
	evenings: ['evening', 'lates', 'late shift'],
	nights: ['night', 'night shift'],
	weekends: ['weekend', 'weekend work'],
	rotating: ['rotating', 'shifts', 'rotas'],
	part_time: ['part-time', 'pt'],
});

/** Each licence also lets its holder drive what stands before it. */
const LICENCES = withNames(DRIVING, {
	none: ['no', 'no licence', 'non driver'],
	car: ['yes', 'full', 'full uk', 'driver', 'driving', 'b', 'cat b', 'category b'],
	van: ['vans', 'lcv', 'light van'],
	hgv2: ['hgv', 'lgv', 'class 2', 'class2', 'hgv class 2', 'c', 'cat c', 'category c', 'lgv2', 'lorry'],
	hgv1: ['class 1', 'class1', 'hgv class 1', 'ce', 'c+e', 'c e', 'cat ce', 'cat c+e', 'lgv1', 'artic'],
});
const LICENCE_SAID: Record<string, string> = {
	car: 'a car licence',
	van: 'a van licence',
	hgv2: 'an HGV class 2 licence',
	hgv1: 'an HGV class 1 licence',
};

/** Each check covers what stands before it. */
const CHECKS = withNames(DBS, { none: ['no'], basic: ['yes', 'any'], enhanced: ['crb enhanced'] });
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
		options: STATUS_OPTIONS,
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
		options: WORK_OPTIONS,
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
		options: PATTERN_OPTIONS,
		said: (value) => labelOf(PATTERN_OPTIONS, value).toLowerCase(),
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
		options: CHECKS,
		together: 'all',
		lead: 'with',
		not: 'without',
		said: (value) => DBS_SAID[value] ?? { lead: 'with no', not: 'with a', value: 'DBS check' },
		sql: (value) =>
			sql`select person_id from candidate where dbs in (select value from json_each(${fromOn(CHECKS, value)}))`,
	}),
];
