import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addDays, Day, dayIn, longDay } from '../../ledger/story-time.ts';
import { hourlyPay, minimumWage } from '../clients/minimum-wage.ts';
import { liveVacancy, type Vacancy } from '../clients/vacancy.ts';
import { command } from '../define.ts';
import { money, pay as payWords, ShortText } from '../fields.ts';
import { isForward, moveApplication, stageOf } from '../matching/application.ts';
import { worksAtClient } from '../matching/send-obstacles.ts';
import { nextRef } from '../next-ref.ts';
import { keysOf, PAY_UNITS } from '../options.ts';
import { activeCandidate } from '../people/person.ts';
import { openInPipeline } from '../pipeline/in-pipeline.ts';
import { at } from '../place.ts';
import { CandidateRef, PlacementRef, VacancyRef } from '../refs.ts';
import { ir35Obstacle } from './checks.ts';
import { PLACEMENT_STATUSES, placementAt, refusePlacement, type PlacementStatus } from './placement.ts';

/** Days after the start in which part of the fee goes back when it does not last. */
export const REBATE_DAYS = 84;
/** Hours in a year of full-time work, for a fee on pay by the hour. */
const HOURS_A_YEAR = 1_950;
const DAYS_A_YEAR = 230;

const Job = z.object({
	pay_min: z.int().nullable(),
	pay_max: z.int().nullable(),
	pay_unit: z.enum(['hour', 'day', 'year']),
	hours: z.string().nullable(),
	start_by: z.string().nullable(),
	work_type: z.string(),
	ir35: z.string(),
	fee_tenths: z.int().nullable(),
});
const jobOf = (db: ReadDb, vacancyId: number) =>
	db.one(
		Job,
		sql`select v.pay_min, v.pay_max, v.pay_unit, v.hours, v.start_by, v.work_type, v.ir35, c.fee_tenths from vacancy v join client c on c.id = v.client_id where v.id = ${vacancyId}`,
	);

/** What to think about before an offer goes to somebody. An open question about IR35 stands in the way, the rest does not. */
export function offerWarnings(
	db: ReadDb,
	vacancy: Vacancy,
	{ id, name }: { id: number; name: string },
	offer: { readonly pay: number; readonly unit: string } | null,
	today: Day,
): string[] {
	const { pay_min, pay_max, pay_unit, work_type, ir35 } = jobOf(db, vacancy.id);
	const found: string[] = [];
	if (worksAtClient(db, id, vacancy, today))
		found.push(
			`${name} works at ${vacancy.client} now. Ask ${name} before anybody there is told, and see with your consultant whether a fee is due.`,
		);
	if (work_type === 'contract' && ir35 !== 'inside' && ir35 !== 'outside')
		found.push(
			`The client has not said whether IR35 applies. They decide it and give reasons in writing; no offer goes out before. Record it under IR35 on ${vacancy.ref}.`,
		);
	if (offer && offer.unit === pay_unit && pay_min !== null && offer.pay < pay_min)
		found.push(`The vacancy says from ${payWords(pay_min, pay_unit)}. Has the client agreed to pay less?`);
	if (offer && offer.unit === pay_unit && pay_max !== null && offer.pay > pay_max)
		found.push(`The vacancy says up to ${payWords(pay_max, pay_unit)}. Has the client agreed to pay more?`);
	return found;
}

/**
 * Puts a client's offer to a candidate. Under the minimum wage nothing is offered. That somebody works for this client
 * already is said, and does not stop it.
 *
 * Source: National Minimum Wage Act 1998; ITEPA 2003, ch. 10 (who decides on IR35); Conduct Regulations 2003, regs 21 and 28.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-candidate`, `record-out-of-use`, `not-in-pipeline`, `application-over`,
 * `not-with-client-yet`, `ir35-open`, `offer-out-already`, `offer-under-minimum-wage`, `ends-before-start`, `start-in-past`
 */
export const offerPlacement = command({
	name: 'placement.offer',
	title: 'Make the offer',
	minutes: 5,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		/** Pence. */
		pay: z.int('Write what the client pays.').positive('Write what the client pays.').max(100_000_000),
		unit: z.enum(keysOf(PAY_UNITS)),
		start_on: Day.nullable().default(null),
		/** For work that ends. */
		end_on: Day.nullable().default(null),
	}),
	outcome: z.strictObject({ placement: PlacementRef, warnings: z.array(z.string()) }),
	run({ db, now, me }, { vacancy: vacancyRef, ref, pay, unit, start_on, end_on }) {
		const today = dayIn(now);
		const vacancy = liveVacancy(db, vacancyRef);
		activeCandidate(db, ref);
		const { application, person, name } = openInPipeline(db, vacancy, ref);
		if (!isForward(application))
			throw refusePlacement('not-with-client-yet', { name, client: vacancy.client, stage: application.stage });
		const stop = ir35Obstacle(db, vacancy.id);
		if (stop) throw stop;
		const before = db.maybe(
			z.object({ ref: z.string(), status: z.string() }),
			sql`select ref, status from placement where application_id = ${application.id}`,
		);
		if (before && before.status !== 'declined')
			throw refusePlacement('offer-out-already', {
				name,
				placement: before.ref,
				how: PLACEMENT_STATUSES[before.status as PlacementStatus].toLowerCase(),
			});
		const job = jobOf(db, vacancy.id);
		const starts = start_on ?? (job.start_by !== null && job.start_by > today ? job.start_by : today);
		checkDays(start_on, end_on, today);
		const hourly = hourlyPay(pay, unit, job.hours);
		const least = minimumWage(db, starts);
		if (hourly !== null && hourly < least)
			throw refusePlacement('offer-under-minimum-wage', { offered: payWords(pay, unit), least: money(least) });

		const placement = before?.ref ?? nextRef(db, 'PLC');
		const fee = feeOf(pay, unit, job);
		if (before)
			db.run(sql`update placement set status = 'offered', offer_at = ${now}, accepted_at = null, start_on = ${start_on}, end_on = ${end_on}, pay = ${pay},
			           pay_unit = ${unit}, fee_pence = ${fee}, rebate_until = null, end_reason = '' where ref = ${placement}`);
		else
			db.run(sql`insert into placement (ref, application_id, offer_at, start_on, end_on, pay, pay_unit, fee_pence, status)
			           values (${placement}, ${application.id}, ${now}, ${start_on}, ${end_on}, ${pay}, ${unit}, ${fee}, 'offered')`);
		const stage = stageOf(db, vacancy, 'offer');
		if (application.category !== 'offer')
			moveApplication(db, application, stage.id, { me, now, bulk: false, reason: placement });
		return { placement, warnings: offerWarnings(db, vacancy, { id: person.id, name }, { pay, unit }, today) };
	},
	says: ({ vacancy, ref, pay, unit }) => `Offered ${ref} the job ${vacancy} at ${payWords(pay, unit)}`,
	place: ({ ref }) => at('candidate', ref, 'applications'),
	undo: 'rows',
});

function checkDays(start: Day | null, end: Day | null, today: Day): void {
	if (start !== null && start < today) throw refusePlacement('start-in-past', { day: longDay(start) });
	if (start !== null && end !== null && end < start)
		throw refusePlacement('ends-before-start', { start: longDay(start), end: longDay(end) });
}

/** The agency's fee for a permanent job, in pence; null where the worker is on our payroll, or no terms are agreed. */
function feeOf(
	pay: number,
	unit: 'hour' | 'day' | 'year',
	{ work_type, fee_tenths }: z.infer<typeof Job>,
): number | null {
	if (work_type !== 'permanent' || fee_tenths === null) return null;
	const yearly = unit === 'hour' ? pay * HOURS_A_YEAR : unit === 'day' ? pay * DAYS_A_YEAR : pay;
	return Math.round((yearly * fee_tenths) / 1000);
}

/**
 * Writes down that a candidate took an offer, and the first day.
 *
 * @throws {Refusal} `no-such-placement`, `not-at-that-point`, `ir35-open`, `start-in-past`, `ends-before-start`
 */
export const acceptOffer = command({
	name: 'placement.accept',
	title: 'They accept',
	minutes: 2,
	input: z.strictObject({ placement: PlacementRef, start_on: Day }),
	outcome: z.null(),
	run({ db, now }, { placement: ref, start_on }) {
		const placement = placementAt(db, ref, 'offered');
		const stop = ir35Obstacle(db, placement.vacancy_id);
		if (stop) throw stop;
		checkDays(start_on, placement.end_on, dayIn(now));
		const rebate = placement.work_type === 'permanent' ? addDays(start_on, REBATE_DAYS) : null;
		db.run(
			sql`update placement set status = 'accepted', accepted_at = ${now}, start_on = ${start_on}, rebate_until = ${rebate} where id = ${placement.id}`,
		);
		return null;
	},
	says: ({ placement, start_on }) => `Wrote down that ${placement} is accepted, to start on ${longDay(start_on)}`,
	place: ({ placement }) => at('placement', placement),
	undo: 'rows',
});

/** Writes down that a candidate turned an offer down, and why. @throws {Refusal} `no-such-placement`, `not-at-that-point` */
export const declineOffer = command({
	name: 'placement.decline',
	title: 'They turn it down',
	minutes: 2,
	input: z.strictObject({
		placement: PlacementRef,
		reason: ShortText(300).pipe(z.string().min(5, 'Say in a few words why, like “Stays where they are”.')),
	}),
	outcome: z.null(),
	run({ db }, { placement: ref, reason }) {
		const placement = placementAt(db, ref, 'offered');
		db.run(sql`update placement set status = 'declined', end_reason = ${reason} where id = ${placement.id}`);
		return null;
	},
	says: ({ placement, reason }) => `Wrote down that ${placement} was turned down: “${reason}”`,
	place: ({ placement }) => at('placement', placement),
	undo: 'rows',
});
