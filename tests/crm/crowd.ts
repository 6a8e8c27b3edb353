import type { Database } from '../../src/lib/db/database.ts';
import { nameKey } from '../../src/lib/db/fold.ts';
import { sql } from '../../src/lib/db/sql.ts';

const GIVEN = [
	'Ana',
	'Ben',
	'Chloe',
	'Deniz',
	'Ewa',
	'Farah',
	'Gus',
	'Hana',
	'Idris',
	'Jo',
	'Kofi',
	'Łucja',
	'Mei',
	'Nia',
	'Omar',
	'Priya',
];
const FAMILY = [
	'Abbot',
	'Bello',
	'Chan',
	'Doyle',
	'Evans',
	'Fox',
	'Gill',
	'Hart',
	'Iqbal',
	'Jones',
	'Khan',
	'Lund',
	'Mbeki',
	'Novak',
	'Okafor',
	'Patel',
	'Rocha',
	'Shah',
];
const TITLES = [
	'Goods-in clerk',
	'Stock controller',
	'Forklift driver',
	'Inventory assistant',
	'Care assistant',
	'Receptionist',
	'Sales adviser',
	'Chef de partie',
	'Cleaner',
	'Accounts clerk',
];
const EMPLOYERS = [
	'Aldwick Foods',
	'Brightwater Care',
	'Castle Logistics',
	'Dale Engineering',
	'Eastgate Retail',
	'Fenwick Print',
	'Garth Hotels',
];
const DUTIES = [
	'Booked in pallets and kept the counts right.',
	'Served customers and handled cash.',
	'Loaded lorries and drove the counterbalance.',
	'Looked after residents.',
	'Typed up orders in Excel and SAP.',
	'Cleaned offices before opening.',
];

/** The same list of numbers every time: a small generator of the kind that Knuth gives. */
function lots(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor(state / 65536) % below;
	};
}

/** Adds so many candidates of all sorts to the small world: skills, jobs, licences, CVs, some out of use. */
export function crowd(db: Database, count: number): void {
	const lot = lots(4107);
	const pick = <T>(list: readonly T[]): T => list[lot(list.length)]!;
	db.savepoint(() => {
		for (let s = 0; s < 60; s++) db.run(sql`insert into skill (name, category) values (${`Skill ${s}`}, 'general')`);
		const skills = db.column(sql`select id from skill order by id`) as number[];
		for (let i = 1; i <= count; i++) {
			const [given, family] = [pick(GIVEN), pick(FAMILY)];
			const archived = lot(12) === 0;
			const at = `2025-${String(1 + lot(12)).padStart(2, '0')}-10T10:00`;
			db.run(sql`insert into person (ref, given_name, family_name, name_key, place_id, lifecycle, lifecycle_at, lifecycle_reason, created_at, updated_at)
				values (${`CAND-${10_000 + i}`}, ${given}, ${family}, ${nameKey(given, family)}, ${lot(20) === 0 ? null : 1 + lot(4)},
				${archived ? 'archived' : 'active'}, ${archived ? at : null}, ${archived ? 'No contact for two years' : null}, ${at}, ${at})`);
			const id = db.column(sql`select max(id) from person`)[0] as number;
			db.run(sql`insert into candidate (person_id, status, notice_days, available_from, travel_miles, desired_pay, pay_unit, work_types, working_pattern, right_to_work,
				right_to_work_expires, driving, dbs, last_contact_at)
				values (${id}, ${pick(['available', 'available', 'on_notice', 'in_process', 'placed', 'unavailable', 'do_not_contact'])}, ${lot(4) === 0 ? null : lot(60)},
				${lot(5) === 0 ? `2026-03-${String(1 + lot(28)).padStart(2, '0')}` : null}, ${lot(3) === 0 ? null : 5 + lot(40)}, ${lot(6) === 0 ? null : 1200 + lot(400)},
				${pick(['hour', 'hour', 'year'])}, ${pick(['["permanent"]', '["permanent","temporary"]', '[]'])}, ${pick(['["days"]', '["days","nights"]', '[]'])},
				${pick(['verified', 'verified', 'unchecked', 'time_limited', 'not_eligible'])}, ${`2026-0${1 + lot(9)}-15`}, ${pick(['none', 'car', 'van', 'hgv2'])}, ${pick(['none', 'basic', 'enhanced'])}, ${at})`);
			if (lot(15) > 0)
				for (const skill of new Set([pick(skills), pick(skills), pick(skills), pick(skills), 1 + lot(4)]))
					db.run(
						sql`insert into candidate_skill (person_id, skill_id, level, last_used_year) values (${id}, ${skill}, ${1 + lot(4)}, ${2018 + lot(9)})`,
					);
			for (let j = lot(4); j > 0; j--)
				db.run(sql`insert into employment (person_id, employer, title, started, ended, duties)
					values (${id}, ${pick(EMPLOYERS)}, ${pick(TITLES)}, ${`${2012 + j * 3}-0${1 + lot(9)}`}, ${j === 1 ? null : `${2014 + j * 3}-0${1 + lot(9)}`}, ${pick(DUTIES)})`);
			if (lot(3) === 0)
				db.run(
					sql`insert into qualification (person_id, title, expires) values (${id}, ${pick(['Counterbalance forklift', 'First aid', 'Level 2 in care'])}, ${pick([null, '2025-06-30', '2026-03-10', '2027-01-31'])})`,
				);
			if (lot(3) > 0)
				db.run(sql`insert into document (person_id, kind, file_name, sha256, text, created_at)
					values (${id}, 'cv', ${`${family}.txt`}, ${`cv ${i}`}, ${`${given} ${family}\n${pick(TITLES)}. ${pick(DUTIES)} ${pick(DUTIES)}\nReliable and used to early starts. ${pick(['Excel', 'SAP', 'Word', 'Till work'])}.`}, ${at})`);
			if (lot(30) === 0)
				db.run(
					sql`insert into consent_event (person_id, purpose, vacancy_id, decision, method, at) values (${id}, 'represent', 1, ${pick(['given', 'requested', 'refused'])}, 'email', ${at})`,
				);
		}
	});
}
