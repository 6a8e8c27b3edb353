import { sql } from '../../../db/sql.ts';
import { choice, noComparing } from './choice.ts';
import type { Field, Option, Said } from './field.ts';

/** In use, put away, or either. Anonymised and merged records have nobody in them to find. */
export const WHERE: readonly Option[] = [
	{ value: 'use', label: 'In use', also: ['active', 'live', 'current', 'search'] },
	{ value: 'archive', label: 'The archive', also: ['archived', 'archives'] },
	{ value: 'everywhere', label: 'Everywhere', also: ['all', 'anywhere', 'both', 'any'] },
];
const LIFECYCLES: Record<string, string> = {
	use: '["active"]',
	archive: '["archived"]',
	everywhere: '["active","archived"]',
};

const SAID_WHERE: Record<string, Said> = {
	use: { lead: 'not', not: '', value: 'archived', filter: 'not archived' },
	archive: { lead: 'in', not: 'not in', value: 'the archive', filter: 'in the archive' },
	everywhere: { lead: 'archived', not: 'neither archived', value: 'or not', filter: 'archived or not' },
};

const NOBODY = 'Nobody';

function reference(
	field: Pick<Field, 'name' | 'also' | 'label' | 'example'> & {
		tidy: (raw: string) => string | null;
		advice: string;
		lead: string;
		sql: (value: string) => ReturnType<Field['sql']>;
	},
): Field {
	const { tidy, advice, lead, sql: select, ...rest } = field;
	return {
		...rest,
		kind: 'reference',
		ops: ['is'],
		together: 'any',
		read(raw, op) {
			if (op !== 'is') return { problem: noComparing(rest.label, op, rest.example) };
			const value = tidy(raw);
			return value === null ? { problem: advice } : { op, value };
		},
		sql: (_op, value) => select(value),
		says: (_op, value) => ({
			lead: `with ${lead}`,
			not: `without ${lead}`,
			value,
			filter: `${rest.label.toLowerCase()} is ${value}`,
		}),
	};
}

/** The figures of a telephone number that do not change with how it is written: without 0 or +44 before them. */
const figures = (raw: string) => raw.replace(/\D/g, '').replace(/^(?:0044|44(?=\d{9,})|0)/, '');

export const PEOPLE_FIELDS: readonly Field[] = [
	reference({
		name: 'ref',
		also: ['reference', 'id', 'number'],
		label: 'Reference',
		example: 'ref:CAND-10001',
		advice: 'A candidate’s reference looks like CAND-10001.',
		lead: 'the reference',
		tidy(raw) {
			const found = /^\s*(?:(CAND|CON)-?)?(\d{1,7})\s*$/i.exec(raw);
			return found ? `${(found[1] ?? 'CAND').toUpperCase()}-${found[2]}` : null;
		},
		sql: (value) => sql`select id as person_id from person where ref = ${value}`,
	}),
	reference({
		name: 'email',
		also: ['e-mail', 'mail', 'email address'],
		label: 'E-mail',
		example: 'email:sam.tilley@example.org',
		advice: 'Write the e-mail address, or the start of it.',
		lead: 'the e-mail address',
		tidy: (raw) => (/^\s*[^\s"%_*?]{1,120}\s*$/.test(raw) ? raw.trim().toLowerCase() : null),
		// a range, so that the index on norm serves
		sql: (value) =>
			sql`select person_id from contact_point where kind = 'email' and norm >= ${value} and norm < ${`${value}\u{10ffff}`}`,
	}),
	reference({
		name: 'phone',
		also: ['tel', 'telephone', 'mobile', 'number ends'],
		label: 'Phone',
		example: 'phone:07700900123',
		advice: 'Write at least the last four figures of the telephone number.',
		lead: 'a phone number that ends in',
		tidy: (raw) => (/^[\s\d()+-]+$/.test(raw) && figures(raw).length > 3 ? figures(raw) : null),
		sql: (value) =>
			sql`select person_id from contact_point where kind in ('mobile', 'landline') and norm like ${`%${value}`}`,
	}),
	choice({
		name: 'owner',
		also: ['owned by', 'consultant', 'recruiter', 'looked after by'],
		label: 'Owner',
		example: 'owner:me',
		lead: 'looked after by',
		not: 'not looked after by',
		meaning: (raw, known) => (/^\s*(me|mine|my)\s*$/i.test(raw) && known.me !== null ? known.me : raw),
		said: (value) => (value === NOBODY ? 'nobody' : value),
		sql: (value) =>
			value === NOBODY
				? sql`select person_id from candidate where owner_id is null`
				: sql`select person_id from candidate where owner_id in (select id from colleague where name = ${value})`,
	}),
	choice({
		name: 'source',
		also: ['came from', 'sourced from', 'found on', 'board'],
		label: 'Source',
		example: 'source:Referral',
		lead: 'who came from',
		not: 'who did not come from',
		sql: (value) =>
			sql`select person_id from candidate where source_id in (select id from source where name = ${value})`,
	}),
	choice({
		name: 'incomplete',
		also: ['incomplete record', 'incomplete records', 'missing fields'],
		label: 'Incomplete',
		example: 'incomplete:yes',
		options: [
			{ value: 'yes', label: 'Yes', also: ['true', '1'] },
			{ value: 'no', label: 'No', also: ['false', '0'] },
		],
		lead: 'whose record is',
		not: 'whose record is not',
		said: (value) => (value === 'yes' ? 'incomplete' : 'complete'),
		sql: (value) => sql`select person_id from candidate where incomplete = ${value === 'yes' ? 1 : 0}`,
	}),
	choice({
		name: 'in',
		also: ['lifecycle', 'archived', 'search in'],
		label: 'In',
		what: 'place to look',
		example: 'in:archive',
		options: WHERE,
		meaning: (raw) => (/^\s*yes\s*$/i.test(raw) ? 'archive' : /^\s*no\s*$/i.test(raw) ? 'use' : raw),
		lead: 'in',
		not: 'not in',
		said: (value) => SAID_WHERE[value] ?? value,
		sql: (value) =>
			sql`select id as person_id from person where lifecycle in (select value from json_each(${LIFECYCLES[value] ?? '[]'}))`,
	}),
];
