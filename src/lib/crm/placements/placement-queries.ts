import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { Day } from '../../ledger/story-time.ts';
import { clientByRef } from '../clients/client.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { taskRows } from '../contact/task-queries.ts';
import { query } from '../define.ts';
import { candidateByRef, fullName } from '../people/person.ts';
import { CandidateRef, ClientRef, PlacementRef, VacancyRef } from '../refs.ts';
import { checksFor, startChecks } from './checks.ts';
import { offerWarnings } from './offer.ts';
import { PLACEMENT_STATUSES, placementByRef, type PlacementStatus } from './placement.ts';
import { followUps } from './start.ts';

const Line = z.object({
	placement: z.string(),
	status: z.enum(Object.keys(PLACEMENT_STATUSES) as [PlacementStatus]),
	start_on: z.string().nullable(),
	end_on: z.string().nullable(),
	pay: z.int(),
	pay_unit: z.string(),
	rebate_until: z.string().nullable(),
	end_reason: z.string(),
	ref: z.string(),
	name: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	client_name: z.string(),
});
export type PlacementLine = z.infer<typeof Line>;

const linesOf = (db: ReadDb, rest: Sql) =>
	db.all(
		Line,
		compose`select l.ref as placement, l.status, l.start_on, l.end_on, l.pay, l.pay_unit, l.rebate_until, l.end_reason, p.ref,
			coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
			v.ref as vacancy, v.title, c.ref as client, c.name as client_name
			from placement l join application a on a.id = l.application_id join person p on p.id = a.person_id
			join vacancy v on v.id = a.vacancy_id join client c on c.id = v.client_id ${rest}`,
	);

/** A candidate's offers and placements, the latest first. */
export const candidatePlacements = query({
	name: 'candidate-placements',
	input: z.strictObject({ ref: CandidateRef }),
	run: (db, { ref }) =>
		linesOf(db, sql`where a.person_id = ${candidateByRef(db, ref).id} order by l.offer_at desc, l.id desc`),
});

/** The offers and placements of a vacancy, the latest first. */
export const vacancyPlacements = query({
	name: 'vacancy-placements',
	input: z.strictObject({ vacancy: VacancyRef }),
	run: (db, { vacancy }) =>
		linesOf(db, sql`where a.vacancy_id = ${vacancyByRef(db, vacancy).id} order by l.offer_at desc, l.id desc`),
});

/** The people that a client has or had through us, the latest first. */
export const clientPlacements = query({
	name: 'client-placements',
	input: z.strictObject({ client: ClientRef }),
	run: (db, { client }) =>
		linesOf(
			db,
			sql`where v.client_id = ${clientByRef(db, client).id} order by l.status = 'started' desc, l.start_on desc, l.id desc limit 200`,
		),
});

const Terms = z.object({
	work_type: z.string(),
	ir35: z.string(),
	hours: z.string().nullable(),
	health_and_safety: z.string(),
	expenses: z.string(),
});

/** What somebody has to be told of the work before they take it, and what we have to know of it. */
const termsOf = (db: ReadDb, vacancyId: number) =>
	db.one(Terms, sql`select work_type, ir35, hours, health_and_safety, expenses from vacancy where id = ${vacancyId}`);

/**
 * What has to be seen before somebody starts at a vacancy, what of it has been, what to think about before an offer, and
 * what has to be told of the work.
 */
export const offerChecks = query({
	name: 'offer-checks',
	input: z.strictObject({ vacancy: VacancyRef, ref: CandidateRef, on: Day }),
	run(db, { vacancy: vacancyRef, ref, on }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const person = candidateByRef(db, ref);
		const name = fullName(person);
		return {
			name,
			title: vacancy.title,
			client: vacancy.client,
			terms: termsOf(db, vacancy.id),
			checks: startChecks(db, person.id, vacancy.id, on),
			warnings: offerWarnings(db, vacancy, { id: person.id, name }, null, on),
		};
	},
});

/** One placement: its terms, its checks, and the calls that follow it. */
export const placementDetail = query({
	name: 'placement-detail',
	input: z.strictObject({ placement: PlacementRef, on: Day }),
	run(db, { placement: ref, on }) {
		const placement = placementByRef(db, ref);
		const { status, start_on, person_id, vacancy_id } = placement;
		const starts = start_on !== null && start_on > on ? start_on : on;
		const [line] = linesOf(db, sql`where l.ref = ${ref} order by l.id`);
		return {
			...line!,
			person: placement.person,
			fee: db.column(sql`select fee_pence from placement where id = ${placement.id}`)[0] as number | null,
			accepted: status !== 'offered' && status !== 'declined',
			terms: termsOf(db, vacancy_id),
			checks: startChecks(db, person_id, vacancy_id, starts),
			calls: taskRows(
				db,
				sql`where t.person_id = ${person_id} and t.vacancy_id = ${vacancy_id} and t.due_on >= ${start_on ?? '9999-12-31'}
				    order by t.due_on, t.id`,
			),
			/** The calls that a start puts on the list, while there has been none. */
			to_come: status === 'accepted' && start_on !== null ? followUps(placement, start_on) : [],
		};
	},
});

/** The checks that anybody at a vacancy has to pass before starting, in words. */
export const vacancyChecks = query({
	name: 'vacancy-checks',
	input: z.strictObject({ vacancy: VacancyRef }),
	run(db, { vacancy }) {
		const { asked, identity, vulnerable, supplied } = checksFor(db, vacancyByRef(db, vacancy).id);
		const why = vulnerable ? 'Work with people who depend on others, reg. 22' : 'We supply the worker, reg. 19';
		return [
			{ words: 'Right to work in the UK', why: 'Everybody, the same way, before the first day' },
			...(identity ? [{ words: 'Identity', why }] : []),
			...asked
				.filter(({ kind }) => kind !== 'qualification' || supplied || vulnerable)
				.map(({ line, kind, asks }) => ({
					words:
						kind === 'dbs'
							? `DBS certificate: ${asks}`
							: kind === 'driving'
								? 'Driving licence'
								: `Certificate: ${asks}`,
					why: `Line ${line}`,
				})),
			...(vulnerable ? [{ words: 'Two references, not from relatives', why }] : []),
		];
	},
});
