import type { Database } from '../../src/lib/db/database.ts';
import { someone } from './world.ts';

/** The stages of the small world, by category. */
const STAGE = { lead: 1, screen: 2, shortlist: 3, submitted: 4, interview: 5, offer: 6, placed: 7 };
type Step = keyof typeof STAGE;

interface Journey {
	readonly person: number;
	readonly vacancy: 1 | 2;
	readonly source: number;
	/** The day on which each stage was entered, in order. */
	readonly steps: readonly (readonly [Step, string])[];
	readonly ends?: readonly ['placed' | 'rejected' | 'withdrawn', string, number | null];
}

function travel(db: Database, id: number, { person, vacancy, source, steps, ends }: Journey): void {
	const [first] = steps[0]!.slice(1) as [string];
	const [last, since] = steps.at(-1)!;
	const [outcome, closed, reason] = ends ?? ['open', null, null];
	const run = (text: string, ...values: (string | number | null)[]) => db.run({ text, values });
	run(
		`insert into application (id, person_id, vacancy_id, stage_id, outcome, close_reason_id, closed_at, source_id, added_by, created_at, stage_entered_at, updated_at)
		 values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
		...[id, person, vacancy, STAGE[last], outcome, reason, closed === null ? null : `${closed}T16:00`, source],
		...[`${first}T09:30`, `${since}T10:00`, `${since}T10:00`],
	);
	steps.forEach(([step, day], i) =>
		run(
			`insert into stage_history (application_id, from_stage, to_stage, from_outcome, to_outcome, cause, at) values (?, ?, ?, ?, ?, 'person', ?)`,
			...[id, i === 0 ? null : STAGE[steps[i - 1]![0]], STAGE[step], i === 0 ? null : 'open'],
			...[step === 'placed' ? 'placed' : 'open', `${day}T10:00`],
		),
	);
	if (outcome === 'rejected' || outcome === 'withdrawn')
		run(
			`insert into stage_history (application_id, from_stage, to_stage, from_outcome, to_outcome, cause, at) values (?, ?, ?, 'open', ?, 'person', ?)`,
			...[id, STAGE[last], STAGE[last], outcome, `${closed!}T16:00`],
		);
	if (outcome === 'placed')
		run(
			`insert into placement (ref, application_id, offer_at, accepted_at, pay, pay_unit, status) values (?, ?, ?, ?, 1300, 'hour', 'started')`,
			...[`PLC-${id}`, id, `${closed!}T09:00`, `${closed!}T16:00`],
		);
}

/** Two vacancies, six applications and four surveys: few enough to work every figure out by hand. */
export function reportedWorld(db: Database): void {
	db.exec(`
		insert into source (name, kind, cost_pence) values ('ShiftQuay', 'job_board', 320), ('Referral', 'referral', 5000);
		insert into close_reason (outcome, label) values ('withdrawn', 'Found other work');
		insert into vacancy (ref, client_id, owner_id, pipeline_id, title, sector, work_type, status, opened_at, filled_at, created_at, updated_at) values
			('VAC-209', 1, 1, 1, 'Receptionist', 'Office', 'permanent', 'filled', '2026-01-02T09:00', '2026-01-26T16:00', '2026-01-02T09:00', '2026-01-02T09:00');
	`);
	const add = (ref: string, given: string, source: number, by: number | null = null) =>
		someone(db, {
			ref,
			name: [given, 'Example'],
			candidate: { source_id: source, referred_by: by, owner_id: 1 },
			person: { created_at: '2026-01-03T09:00' },
		});
	const ana = add('CAND-1', 'Ana', 2);
	const ben = add('CAND-2', 'Ben', 1);
	const chloe = add('CAND-3', 'Chloe', 2, ana);
	const deniz = add('CAND-4', 'Deniz', 3);
	const ewa = add('CAND-5', 'Ewa', 2, ana);
	const farah = add('CAND-6', 'Farah', 1);
	const all: Journey[] = [
		{
			person: ana,
			vacancy: 2,
			source: 2,
			steps: [
				['lead', '2026-01-05'],
				['screen', '2026-01-06'],
				['shortlist', '2026-01-08'],
				['submitted', '2026-01-10'],
				['interview', '2026-01-15'],
				['offer', '2026-01-18'],
				['placed', '2026-01-20'],
			],
			ends: ['placed', '2026-01-20', null],
		},
		{
			person: ben,
			vacancy: 2,
			source: 1,
			steps: [
				['lead', '2026-01-05'],
				['screen', '2026-01-07'],
				['shortlist', '2026-01-09'],
				['submitted', '2026-01-10'],
				['offer', '2026-01-19'],
				['placed', '2026-01-26'],
			],
			ends: ['placed', '2026-01-26', null],
		},
		{
			person: chloe,
			vacancy: 1,
			source: 2,
			steps: [
				['lead', '2026-02-01'],
				['screen', '2026-02-03'],
			],
			ends: ['rejected', '2026-02-05', 1],
		},
		{
			person: deniz,
			vacancy: 2,
			source: 1,
			steps: [
				['lead', '2026-02-01'],
				['screen', '2026-02-02'],
				['shortlist', '2026-02-06'],
				['submitted', '2026-02-10'],
			],
			ends: ['withdrawn', '2026-02-14', 2],
		},
		{
			person: ewa,
			vacancy: 1,
			source: 2,
			steps: [
				['lead', '2026-02-20'],
				['screen', '2026-02-22'],
			],
		},
		{
			person: farah,
			vacancy: 1,
			source: 1,
			steps: [
				['lead', '2024-01-01'],
				['placed', '2024-02-10'],
			],
			ends: ['placed', '2024-02-10', null],
		},
	];
	all.forEach((journey, i) => travel(db, i + 1, journey));
	db.exec(`
		insert into submission (ref, vacancy_id, contact_id, created_by, sent_at) values ('SUB-1', 2, 1, 1, '2026-01-10T11:00');
		insert into interaction (kind, direction, person_id, author_id, outcome, at) values
			('call', 'out', ${ana}, 1, 'spoke', '2026-01-06T09:00'), ('call', 'out', ${ben}, 1, 'no_answer', '2026-02-06T09:00'),
			('call', 'in', ${ben}, 2, 'spoke', '2026-02-07T09:00'), ('meeting', null, ${ana}, 1, 'met', '2026-01-07T09:00');
	`);
	const marks = (nps: number, csat: number, comment = '') =>
		JSON.stringify({
			nps,
			csat,
			tangibles: 7,
			reliability: 6,
			responsiveness: csat,
			assurance: 5,
			empathy: 5,
			comment,
		});
	const asked = (n: number, person: number, answers: string | null, nps: number | null) =>
		db.run({
			text: `insert into survey_response (ref, survey_id, person_id, answers, nps, sent_at, answered_at) values (?, 1, ?, ?, ?, '2026-02-01T10:00', ?)`,
			values: [`SVR-${n}`, person, answers ?? '{}', nps, answers === null ? null : `2026-02-0${n}T10:00`],
		});
	asked(1, ana, marks(10, 5, 'Quick and kind.'), 10);
	asked(2, ben, marks(9, 4), 9);
	asked(3, chloe, marks(3, 2, 'I heard nothing for two weeks.'), 3);
	asked(4, deniz, null, null);
}
