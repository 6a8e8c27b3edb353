import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { ClientRef, VacancyRef } from '../refs.ts';
import { clientByRef } from './client.ts';
import { addLine } from './requirement.ts';
import { NewLine } from './requirement-fields.ts';
import { missingByLaw } from './regulation-18.ts';
import { fieldsGiven, withGiven } from './set-columns.ts';
import { liveVacancy, vacancyByRef } from './vacancy.ts';
import {
	VACANCY_FIELD_NAMES,
	VACANCY_FIELDS,
	VACANCY_LABELS,
	VacancyValues,
	writeStatus,
	writeVacancy,
} from './vacancy-fields.ts';
import { checkOpen, checkPay, checkRange, contactAt } from './vacancy-rules.ts';

/**
 * Adds a vacancy, with the lines of its job specification if they are known. It stays a draft until it has all that
 * the law asks a client to tell us.
 *
 * Source: Conduct Regulations 2003, reg. 18; CRM-LO6.
 * @throws {Refusal} `no-such-client`, `no-such-person`, `contact-elsewhere`, `no-such-town`, `no-such-colleague`, `pay-upside-down`,
 * `under-minimum-wage`, `words-shut-people-out`, `line-says-too-little`, `no-such-skill`, `vacancy-incomplete`
 */
export const openVacancyCommand = command({
	name: 'vacancy.open',
	title: 'Add vacancy',
	minutes: 5,
	input: z.strictObject({
		client: ClientRef,
		...VacancyValues.shape,
		title: VACANCY_FIELDS.title,
		work_type: VACANCY_FIELDS.work_type,
		status: z.enum(['draft', 'open']).default('draft'),
		lines: z.array(NewLine).max(40).default([]),
	}),
	outcome: z.strictObject({ vacancy: VacancyRef, missing: z.array(z.string()) }),
	run({ db, now, me }, { client, status, lines, ...values }) {
		const company = clientByRef(db, client);
		const contact = contactAt(db, values.contact, company);
		checkRange(values.pay_min ?? null, values.pay_max ?? null, values.pay_unit ?? 'year');
		const ref = nextRef(db, 'VAC');
		db.run(sql`insert into vacancy (ref, client_id, owner_id, pipeline_id, title, work_type, created_at, updated_at)
		           values (${ref}, ${company.id}, ${me.id}, (select min(id) from pipeline), ${values.title}, ${values.work_type}, ${now}, ${now})`);
		const vacancy = vacancyByRef(db, ref);
		writeVacancy(db, vacancy.id, values, contact, now);
		checkPay(db, vacancy.id, now);
		for (const line of lines) addLine(db, vacancy, line);
		if (status === 'open') {
			checkOpen(db, vacancy, []);
			writeStatus(db, vacancy.id, 'open', now);
		}
		return { vacancy: ref, missing: missingByLaw(db, vacancy.id) };
	},
	says: ({ client, title, status }, outcome) =>
		`Added ${status === 'open' ? 'the vacancy' : 'the draft vacancy'} ${title} at ${client}${outcome ? ` as ${outcome.vacancy}` : ''}`,
	place: (_, outcome) => (outcome ? at('vacancy', outcome.vacancy) : at('vacancies')),
	undo: 'rows',
});

const Amendment = z.strictObject({
	vacancy: VacancyRef,
	...VacancyValues.shape,
	/** Filled and cancelled are for `vacancy.close`. */
	status: z.enum(['draft', 'open', 'on_hold']).optional(),
});
const FIELDS = [...VACANCY_FIELD_NAMES, 'status'] as const;
const changed = (input: Partial<z.infer<typeof Amendment>>) => fieldsGiven(FIELDS, input);

/**
 * Changes some fields of a vacancy, opens it, or puts it on hold. Null empties a field.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-person`, `contact-elsewhere`, `no-such-town`, `no-such-colleague`,
 * `pay-upside-down`, `under-minimum-wage`, `vacancy-incomplete`
 */
export const amendVacancy = command({
	name: 'vacancy.amend',
	title: 'Change a vacancy',
	minutes: 2,
	input: Amendment.refine((input) => changed(input).length > 0, 'Change at least one field.'),
	outcome: z.strictObject({ changed: z.array(z.string()) }),
	run({ db, now }, { vacancy: ref, status, ...values }) {
		const vacancy = liveVacancy(db, ref);
		const before = vacancy.status === 'open' ? missingByLaw(db, vacancy.id) : [];
		const was = db.one(
			z.object({ pay_min: z.int().nullable(), pay_max: z.int().nullable(), pay_unit: z.string() }),
			sql`select pay_min, pay_max, pay_unit from vacancy where id = ${vacancy.id}`,
		);
		const is = withGiven(was, values);
		checkRange(is.pay_min, is.pay_max, is.pay_unit);
		const contact = contactAt(db, values.contact, { id: vacancy.client_id, name: vacancy.client });
		writeVacancy(db, vacancy.id, values, contact, now);
		if (fieldsGiven(['pay_min', 'pay_max', 'pay_unit', 'hours', 'start_by'], values).length > 0)
			checkPay(db, vacancy.id, now);
		if ((status ?? vacancy.status) === 'open') checkOpen(db, vacancy, before);
		if (status !== undefined) writeStatus(db, vacancy.id, status, now);
		return { changed: changed({ ...values, ...(status && { status }) }) };
	},
	says: ({ vacancy, ...values }) =>
		`Changed ${changed(values)
			.map((field) => VACANCY_LABELS[field].toLowerCase())
			.join(', ')} of ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy),
	undo: 'rows',
});

/** Opens a vacancy's record. A look: it changes nothing. @throws {Refusal} `no-such-vacancy` */
export const viewVacancy = command({
	name: 'vacancy.view',
	title: 'Open a vacancy',
	minutes: 0,
	input: z.strictObject({ vacancy: VacancyRef }),
	outcome: z.null(),
	run({ db }, { vacancy }) {
		vacancyByRef(db, vacancy);
		return null;
	},
	says: ({ vacancy }) => `Opened ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy),
	undo: 'none',
});
