import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';

/** The few facts that commands ask of a vacancy before they do anything. */
export const Vacancy = z.object({
	id: z.int(),
	ref: z.string(),
	title: z.string(),
	status: z.enum(['draft', 'open', 'on_hold', 'filled', 'cancelled', 'archived']),
	client_id: z.int(),
	client: z.string(),
	client_ref: z.string(),
	contact_id: z.int().nullable(),
	pipeline_id: z.int(),
});
export type Vacancy = z.infer<typeof Vacancy>;

export const VACANCY_STATUSES = {
	draft: 'Draft',
	open: 'Open',
	on_hold: 'On hold',
	filled: 'Filled',
	cancelled: 'Cancelled',
	archived: 'Archived',
} as const;

export const refuseVacancy = reasons({
	'no-such-vacancy': (p: { ref: string }) => ({
		message: `There is no vacancy ${p.ref}.`,
		remedy: 'Go back to Vacancies and open it from the list.',
	}),
	'vacancy-not-open': (p: { vacancy: string; status: string }) => ({
		message: `${p.vacancy} is not open: its status is “${p.status}”.`,
		remedy: 'Open the vacancy first, or choose one that is open.',
	}),
	'vacancy-closed': (p: { vacancy: string; status: string }) => ({
		message: `${p.vacancy} is closed: its status is “${p.status}”.`,
		remedy: 'Closed vacancies stay as they are. If the client needs somebody again, add a new vacancy.',
	}),
});

/** @throws {Refusal} `no-such-vacancy` */
export function vacancyByRef(db: ReadDb, ref: string): Vacancy {
	const found = db.maybe(
		Vacancy,
		sql`select v.id, v.ref, v.title, v.status, v.client_id, c.name as client, c.ref as client_ref, v.contact_id, v.pipeline_id
		    from vacancy v join client c on c.id = v.client_id where v.ref = ${ref}`,
	);
	if (!found) throw refuseVacancy('no-such-vacancy', { ref });
	return found;
}

/** A vacancy that people can be put forward for. @throws {Refusal} `no-such-vacancy`, `vacancy-not-open` */
export function openVacancy(db: ReadDb, ref: string): Vacancy {
	const vacancy = vacancyByRef(db, ref);
	if (vacancy.status !== 'open')
		throw refuseVacancy('vacancy-not-open', { vacancy: ref, status: VACANCY_STATUSES[vacancy.status] });
	return vacancy;
}

/** A vacancy that can still be changed. @throws {Refusal} `no-such-vacancy`, `vacancy-closed` */
export function liveVacancy(db: ReadDb, ref: string): Vacancy {
	const vacancy = vacancyByRef(db, ref);
	if (vacancy.status === 'filled' || vacancy.status === 'cancelled' || vacancy.status === 'archived')
		throw refuseVacancy('vacancy-closed', { vacancy: ref, status: VACANCY_STATUSES[vacancy.status] });
	return vacancy;
}
