import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { personByRef } from '../contact/anyone.ts';
import { money, pay } from '../fields.ts';
import { reasons } from '../refusal.ts';
import { hourlyPay, minimumWage } from './minimum-wage.ts';
import { missingByLaw } from './regulation-18.ts';
import type { Vacancy } from './vacancy.ts';

const refuse = reasons({
	'vacancy-incomplete': (p: { vacancy: string; missing: readonly string[] }) => ({
		message: `${p.vacancy} can’t be open yet. The law asks us to know ${p.missing.join('; ')}.`,
		remedy: 'Save it as a draft, ask the client for what is missing, and open it then.',
	}),
	'pay-upside-down': (p: { from: string; to: string }) => ({
		message: `The pay goes from ${p.from} to ${p.to}, and the first is the higher.`,
		remedy: 'Write the lower figure first.',
	}),
	'under-minimum-wage': (p: { offered: string; least: string; hours: boolean }) => ({
		message: `${p.offered} is under the National Minimum Wage, which is ${p.least} an hour when this job starts${p.hours ? '. The hours were counted in' : ''}.`,
		remedy: 'Check the figure, and tell the client. We can’t take a vacancy that pays less than the law allows.',
	}),
	'contact-elsewhere': (p: { name: string; client: string }) => ({
		message: `${p.name} is not a contact at ${p.client} now.`,
		remedy: 'Choose one of the client’s contacts, or add the person there first.',
	}),
});

/**
 * Id of a contact who works at this client now. No contact, and nothing said of one, stay as they are.
 *
 * @throws {Refusal} `no-such-person`, `contact-elsewhere`
 */
export function contactAt<R extends string | null | undefined>(
	db: ReadDb,
	ref: R,
	client: { id: number; name: string },
): number | Exclude<R, string> {
	// safe: what is no string is null or undefined, as R allows
	if (typeof ref !== 'string') return ref as Exclude<R, string>;
	const person = personByRef(db, ref);
	const there = db.column(
		sql`select 1 from client_contact where person_id = ${person.id} and client_id = ${client.id} and left_on is null`,
	);
	if (there.length === 0) throw refuse('contact-elsewhere', { name: person.name, client: client.name });
	return person.id;
}

const Pay = z.object({
	pay_min: z.int().nullable(),
	pay_max: z.int().nullable(),
	pay_unit: z.enum(['hour', 'day', 'year']),
	hours: z.string().nullable(),
	start_by: z.string().nullable(),
});

/**
 * Whether the pay of a vacancy can stand. The minimum is that of the day the job starts.
 *
 * @throws {Refusal} `under-minimum-wage`
 */
export function checkPay(db: ReadDb, vacancyId: number, now: StoryTime): void {
	const { pay_min, pay_max, pay_unit, hours, start_by } = db.one(
		Pay,
		sql`select pay_min, pay_max, pay_unit, hours, start_by from vacancy where id = ${vacancyId}`,
	);
	const least = minimumWage(db, start_by !== null && start_by > dayIn(now) ? start_by : dayIn(now));
	for (const pence of [pay_min, pay_max]) {
		const hourly = pence === null ? null : hourlyPay(pence, pay_unit, hours);
		if (hourly !== null && hourly < least)
			throw refuse('under-minimum-wage', {
				offered: pay(pence!, pay_unit),
				least: money(least),
				hours: pay_unit !== 'hour',
			});
	}
}

/** A range is checked before it is written: the table itself does not take one that is upside down. @throws {Refusal} `pay-upside-down` */
export function checkRange(from: number | null, to: number | null, unit: string): void {
	if (from !== null && to !== null && from > to)
		throw refuse('pay-upside-down', { from: pay(from, unit), to: pay(to, unit) });
}

/**
 * Whether a vacancy may be open as it stands. One that lacked something already when it came to the desk can still be
 * changed; it is not made worse.
 *
 * @param before - what was missing before the change
 * @throws {Refusal} `vacancy-incomplete`
 */
export function checkOpen(db: ReadDb, vacancy: Pick<Vacancy, 'id' | 'ref'>, before: readonly string[]): void {
	const missing = missingByLaw(db, vacancy.id).filter((label) => !before.includes(label));
	if (missing.length > 0) throw refuse('vacancy-incomplete', { vacancy: vacancy.ref, missing });
}
