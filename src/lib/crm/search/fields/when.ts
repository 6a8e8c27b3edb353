import { sql, type Sql } from '../../../db/sql.ts';
import { addDays, dayIn, type Day } from '../../../ledger/story-time.ts';
import { OPS, type Op } from '../tree.ts';
import { about, before, daySaid, isDayText, readDays, readSpan, spanSaid, spanText, type Span } from './day.ts';
import type { Field, Known, Reading, Said } from './field.ts';
import { endsOf } from './range.ts';

/** First and last day that count, both included. */
interface From {
	readonly from: Day | null;
	readonly to: Day | null;
}

const NEVER = 'never';
const span = (text: string): Span => readSpan(text)!;
const words = (end: string): string => (isDayText(end) ? daySaid(end) : spanSaid(span(end)));

/**
 * The days that a comparison with the past asks for. `<30d` is less than 30 days ago, so later than the day 30 days
 * before today; `<2026-01-01` is before that day.
 */
export function daysFor(op: Op, value: string, today: Day): From {
	if (op === 'between') {
		const [first = '', second = ''] = value.split('..');
		const on = (end: string) => (end === '' ? null : isDayText(end) ? end : before(today, span(end)));
		const ago = !isDayText(first || second);
		return ago ? { from: on(second), to: on(first) } : { from: on(first), to: on(second) };
	}
	const ago = !isDayText(value);
	const day = ago ? before(today, span(value)) : value;
	if (op === 'is') return { from: day, to: day };
	const later = ago ? op.startsWith('<') : op.startsWith('>');
	const with_ = op.endsWith('=');
	return later ? { from: with_ ? day : addDays(day, 1), to: null } : { from: null, to: with_ ? day : addDays(day, -1) };
}

function readValue(raw: string, op: Op, known: Known, example: string): Reading {
	const range = op === 'is' || op === 'between' ? endsOf(raw) : null;
	const day = readDays(raw, known.today);
	const length = day ? null : readSpan(raw);
	if (day && op !== 'between') {
		if (op === 'is' && day.from !== day.to) return { op: 'between', value: `${day.from}..${day.to}` };
		return { op, value: op === '<' || op === '>=' ? day.from : day.to };
	}
	if (length && op !== 'between') {
		if (op !== 'is' || length.n === 0) return { op, value: spanText(length) };
		return { op: '<=', value: spanText(length), aside: `This is read as in the last ${spanSaid(length)}.` };
	}
	if (range) {
		const days = range.map((end) => (end === '' ? null : (readDays(end, known.today) ?? undefined)));
		if (!days.includes(undefined)) {
			const [a, b] = days.map((d) => d ?? null);
			const [low, high] = a && b && a.from > b.from ? [b, a] : [a, b];
			return { op: 'between', value: `${low?.from ?? ''}..${high?.to ?? ''}` };
		}
		const unit = /[a-z]+\s*$/i.exec(range[1])?.[0] ?? '';
		const [near, far] = range.map((end) =>
			end === '' ? null : (readSpan(/^\d+$/.test(end) ? `${end} ${unit}`.trim() : end) ?? undefined),
		);
		if (near !== undefined && far !== undefined) {
			const ends = near && far && about(near) > about(far) ? [far, near] : [near, far];
			return { op: 'between', value: ends.map((end) => (end ? spanText(end) : '')).join('..') };
		}
	}
	return { problem: `Write a day or a length of time, for example ${example}.` };
}

function saidOf(op: Op, value: string): string {
	const ago = !isDayText(value.replace(/^\.\./, '').slice(0, 10));
	if (op === 'between') {
		const [first = '', second = ''] = value.split('..');
		if (!ago) {
			if (first === '') return `on or before ${words(second)}`;
			return second === '' ? `on or after ${words(first)}` : `from ${words(first)} to ${words(second)}`;
		}
		if (first === '' || first === '0d') return second === '' ? 'at any time' : `in the last ${words(second)}`;
		if (second === '') return `${words(first)} ago or longer`;
		const [a, b] = [span(first), span(second)];
		return `${a.unit === b.unit ? a.n : words(first)} to ${words(second)} ago`;
	}
	if (!ago)
		return `${{ is: 'on', '<': 'before', '<=': 'on or before', '>': 'after', '>=': 'on or after' }[op]} ${words(value)}`;
	if (op === 'is') return value === '0d' ? 'today' : `${words(value)} ago`;
	if (op === '<=') return `in the last ${words(value)}`;
	return {
		'<': `less than ${words(value)} ago`,
		'>': `more than ${words(value)} ago`,
		'>=': `${words(value)} ago or longer`,
	}[op];
}

/** A day in the past: by a date, or by how long ago. */
function when(
	field: Pick<Field, 'name' | 'also' | 'label' | 'example'> & {
		lead: string;
		not: string;
		/** How to say that there is no such day, where that can be. */
		never?: Omit<Said, 'filter'>;
		sql: (from: Day, before: Day) => Sql;
		missing: Sql;
	},
): Field {
	const { lead, not, never, missing, sql: select, ...rest } = field;
	return {
		...rest,
		kind: 'date',
		ops: OPS,
		together: 'any',
		read(raw, op, known) {
			if (never && op === 'is' && /^\s*(never|not yet|none)\s*$/i.test(raw)) return { op, value: NEVER };
			return readValue(raw, op, known, rest.example);
		},
		sql(op, value, now) {
			if (value === NEVER) return missing;
			const { from, to } = daysFor(op, value, dayIn(now));
			return select(from ?? '0000-01-01', to === null ? '9999-12-31' : addDays(to, 1));
		},
		says(op, value) {
			const label = rest.label.toLowerCase();
			if (never && value === NEVER) return { ...never, filter: `${label} is never` };
			return { lead, not, value: saidOf(op, value), filter: `${label} ${saidOf(op, value)}` };
		},
	};
}

export const WHEN_FIELDS: readonly Field[] = [
	when({
		name: 'spoken',
		also: ['last spoken', 'last spoken to', 'spoken to', 'contacted', 'last contact', 'last contacted', 'contact'],
		label: 'Last spoken to',
		example: 'spoken<30d or spoken>24m',
		lead: 'last spoken to',
		not: 'not last spoken to',
		never: { lead: 'never', not: 'at some time', value: 'spoken to' },
		sql: (from, before) =>
			sql`select person_id from candidate where last_contact_at >= ${from} and last_contact_at < ${before}`,
		missing: sql`select person_id from candidate where last_contact_at is null`,
	}),
	when({
		name: 'registered',
		also: ['added', 'created', 'joined', 'date added', 'registration', 'new since'],
		label: 'Registered',
		example: 'registered<30d or registered>=01/02/2026',
		lead: 'registered',
		not: 'not registered',
		sql: (from, before) =>
			sql`select id as person_id from person where created_at >= ${from} and created_at < ${before}`,
		missing: sql`select id as person_id from person where created_at is null`,
	}),
];
