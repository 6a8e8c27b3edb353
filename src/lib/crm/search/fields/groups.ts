import { sql } from '../../../db/sql.ts';
import { choice, noComparing, noSuchOption } from './choice.ts';
import { VACANCY } from './consent.ts';
import type { Field } from './field.ts';

/** Where a person is being considered now: an application that is still open. */
const vacancy: Field = {
	name: 'vacancy',
	also: ['vacancies', 'on vacancy', 'applied for', 'shortlisted for'],
	label: 'Vacancy',
	kind: 'reference',
	ops: ['is'],
	together: 'all',
	example: 'vacancy:VAC-208',
	read(raw, op, known) {
		if (op !== 'is') return { problem: noComparing('Vacancy', op, vacancy.example) };
		if (/^\s*(any|yes|some)\s*$/i.test(raw)) return { op, value: 'any' };
		if (/^\s*(none|no)\s*$/i.test(raw)) return { op, value: 'none' };
		const found = VACANCY.exec(raw) ?? /^\s*(\d{1,7})\s*$/.exec(raw);
		if (!found) return { problem: `Write the reference of a vacancy, for example ${vacancy.example}, or any or none.` };
		const value = `VAC-${found[1]}`;
		const all = known.options('vacancy');
		return all && !all.some((option) => option.value === value)
			? { problem: noSuchOption('vacancy', value, all) }
			: { op, value };
	},
	sql(_op, value) {
		if (value === 'any') return sql`select person_id from application where outcome = 'open'`;
		if (value === 'none')
			return sql`select person_id from candidate
			           where person_id not in (select person_id from application where outcome = 'open')`;
		return sql`select person_id from application
		           where outcome = 'open' and vacancy_id in (select id from vacancy where ref = ${value})`;
	},
	says(_op, value) {
		if (value === 'none') return { lead: 'not on', not: 'on', value: 'any vacancy', filter: 'vacancy is none' };
		const said = value === 'any' ? 'a vacancy' : value;
		return { lead: 'on', not: 'not on', value: said, filter: `vacancy is ${value}` };
	},
};

export const GROUP_FIELDS: readonly Field[] = [
	choice({
		name: 'pool',
		also: ['talent pool', 'pools', 'hotlist', 'in pool'],
		label: 'Pool',
		example: 'pool:"Near misses"',
		lead: 'in the pool',
		not: 'not in the pool',
		// whom a pool that fills itself holds is not here: see `sets.ts`
		sql: (value) =>
			sql`select person_id from pool_member where state = 'in'
			    and pool_id in (select id from pool where name = ${value} and closed_at is null)`,
	}),
	choice({
		name: 'tag',
		also: ['tags', 'tagged', 'label'],
		label: 'Tag',
		example: 'tag:weekends',
		together: 'all',
		lead: 'tagged',
		not: 'not tagged',
		sql: (value) =>
			sql`select person_id from person_tag where tag_id in (select id from tag where name = ${value} collate nocase)`,
	}),
	vacancy,
];
