import type { Database } from '../../src/lib/db/database.ts';
import { fold, nameKey } from '../../src/lib/db/fold.ts';
import { sql } from '../../src/lib/db/sql.ts';

/** An agency with two people, a pipeline, four towns, some skills, one client with a vacancy, and nobody to put forward. */
export function smallWorld(db: Database): void {
	db.exec(`
		insert into role (name) values ('resourcer'), ('consultant');
		insert into role_permission (role_id, object, verb, scope) values (1, 'candidate', 'merge', 'all');
		insert into colleague (ref, role_id, name, email, is_learner) values
			('COL-1', 1, 'Siân Howells', 'sian@example.org', 1), ('COL-2', 2, 'Dee Marlow', 'dee@example.org', 0);
		insert into source (name, kind) values ('Job fair', 'event');
		insert into pipeline (name, is_template) values ('Usual', 1);
		insert into stage (pipeline_id, name, category, position) values
			(1, 'Longlist', 'lead', 1), (1, 'Screening', 'screen', 2), (1, 'Shortlist', 'shortlist', 3), (1, 'Submitted', 'submitted', 4),
			(1, 'Interview', 'interview', 5), (1, 'Offer', 'offer', 6), (1, 'Placed', 'placed', 7);
		insert into privacy_notice (version, body, effective_from) values ('3', 'What we keep and why.', '2026-01-01T09:00');
		insert into retention_rule (name, starts, months, action) values ('No contact for two years', 'last_contact', 24, 'review');
		insert into close_reason (outcome, label) values ('rejected', 'Not enough experience');
		insert into survey (name, audience, questions) values ('How was it with us?', 'candidate', '[]'), ('How was it with us?', 'client', '[]');
		insert into place (town, region, lat, lon) values
			('Leeds', 'Yorkshire', 53800800, -1549100), ('Bradford', 'Yorkshire', 53795000, -1759400),
			('Hull', 'Yorkshire', 53745700, -336700), ('Wakefield', 'Yorkshire', 53683000, -1499000);
		insert into skill (name, category, parent_id) values ('Stock systems', 'it', null), ('SAP', 'it', 1), ('Manhattan WMS', 'it', 1), ('Excel', 'it', null);
		insert into skill_alias (alias, skill_id) values ('Spreadsheets', 4), ('MS Excel', 4);
		insert into client (ref, name, name_key, sector, place_id, status, owner_id, created_at, updated_at)
			values ('CLI-31', 'Kestrel Storage', 'kestrel storage', 'Warehousing', 1, 'active', 2, '2026-01-05T10:00', '2026-01-05T10:00');
		insert into person (ref, given_name, family_name, name_key, created_at, updated_at)
			values ('CON-31', 'Joy', 'Mbeki', 'mbeki joy', '2026-01-05T10:00', '2026-01-05T10:00');
		insert into client_contact (person_id, client_id, job_title, is_decision_maker) values (1, 1, 'Warehouse manager', 1);
		insert into contact_point (person_id, kind, value, norm, is_primary) values (1, 'email', 'joy@example.com', 'joy@example.com', 1);
		insert into vacancy (ref, client_id, contact_id, owner_id, pipeline_id, title, sector, description, place_id, work_type, pay_min, pay_max, pay_unit,
			hours, start_by, status, opened_at, health_and_safety, created_at, updated_at)
			values ('VAC-208', 1, 1, 1, 1, 'Goods-in administrator', 'Warehousing', 'Books stock in and keeps the counts right.', 1, 'permanent', 1280, 1320, 'hour',
			'37.5 hours a week, days', '2026-03-16', 'open', '2026-02-23T10:00', 'Forklifts in the yard; shoes and vest given.', '2026-02-23T10:00', '2026-02-23T10:00');
		insert into requirement (vacancy_id, line, kind, text, skill_id, min_level, text_value, num_value, importance, weight) values
			(1, 1, 'experience', 'Goods-in or inventory work, 1 year', null, null, 'goods in, inventory', 1, 'essential', 3),
			(1, 2, 'skill', 'SAP or another stock system', 1, 2, null, null, 'essential', 3),
			(1, 3, 'skill', 'Spreadsheets: sort, filter, sums', 4, 2, null, null, 'essential', 2),
			(1, 4, 'location', 'Within 12 miles of the site', null, null, null, 12, 'essential', 2),
			(1, 5, 'qualification', 'Counterbalance forklift licence', null, null, 'Counterbalance forklift', null, 'desirable', 1),
			(1, 6, 'availability', 'Can start by 16 March', null, null, '2026-03-16', null, 'essential', 2);
	`);
}

/** What a test wants to say of a candidate; the rest is of no matter to it. */
export interface Someone {
	readonly ref: string;
	readonly name: readonly [given: string, family: string];
	readonly town?: string;
	readonly email?: string | null;
	readonly mobile?: string;
	/** Any columns of `candidate`. */
	readonly candidate?: Readonly<Record<string, string | number | null>>;
	/** Any columns of `person`. */
	readonly person?: Readonly<Record<string, string | number | null>>;
	readonly skills?: readonly (readonly [skill: string, level: number])[];
	readonly jobs?: readonly (readonly [
		title: string,
		employer: string,
		started: string,
		ended: string | null,
		duties: string,
	])[];
	readonly qualifications?: readonly (readonly [title: string, expires: string | null])[];
	readonly cv?: string;
}

const NOW = '2026-02-20T10:00';

/** Puts a candidate on record: verified, available, a week's notice, unless said otherwise. */
export function someone(db: Database, who: Someone): number {
	const [given, family] = who.name;
	const insert = (table: string, row: Record<string, string | number | null>) =>
		db.run({
			text: `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
				.map(() => '?')
				.join(', ')})`,
			values: Object.values(row),
		});
	const place = db.column(sql`select id from place where town = ${who.town ?? 'Leeds'}`)[0]!;
	insert('person', {
		ref: who.ref,
		given_name: given,
		family_name: family,
		name_key: nameKey(given, family),
		place_id: place,
		created_at: NOW,
		updated_at: NOW,
		...who.person,
	});
	const id = db.column(sql`select id from person where ref = ${who.ref}`)[0] as number;
	insert('candidate', {
		person_id: id,
		status: 'available',
		notice_days: 7,
		right_to_work: 'verified',
		right_to_work_seen: 'British passport',
		last_contact_at: NOW,
		...who.candidate,
	});
	const email = who.email === undefined ? `${fold(given).replace(/[^a-z]/g, '')}${id}@example.org` : who.email;
	if (email !== null)
		insert('contact_point', { person_id: id, kind: 'email', value: email, norm: email, is_primary: 1 });
	if (who.mobile)
		insert('contact_point', {
			person_id: id,
			kind: 'mobile',
			value: who.mobile,
			norm: `+44${who.mobile.replace(/ /g, '').slice(1)}`,
			is_primary: 1,
		});
	for (const [skill, level] of who.skills ?? [])
		db.run(
			sql`insert into candidate_skill (person_id, skill_id, level, last_used_year) values (${id}, (select id from skill where name = ${skill}), ${level}, 2026)`,
		);
	for (const [title, employer, started, ended, duties] of who.jobs ?? [])
		insert('employment', { person_id: id, title, employer, started, ended, duties });
	for (const [title, expires] of who.qualifications ?? []) insert('qualification', { person_id: id, title, expires });
	if (who.cv)
		insert('document', {
			person_id: id,
			kind: 'cv',
			file_name: `${family}.txt`,
			sha256: who.ref,
			text: who.cv,
			created_at: NOW,
		});
	return id;
}

/** Writes a line of the consent ledger: to be put forward for VAC-208. */
export function said(
	db: Database,
	ref: string,
	decision: string,
	expires: string | null = null,
	at = '2026-02-25T11:00',
): void {
	db.run(sql`insert into consent_event (person_id, purpose, vacancy_id, decision, method, expires_on, at)
	           values ((select id from person where ref = ${ref}), 'represent', 1, ${decision}, 'phone', ${expires}, ${at})`);
}

/** Yusuf shows nearly all of VAC-208: goods-in for three years, SAP, lives in Leeds, a week's notice. */
export const YUSUF: Someone = {
	ref: 'CAND-1004',
	name: ['Yusuf', 'Demir'],
	mobile: '07700 900004',
	skills: [['SAP', 3]],
	jobs: [['Goods-in clerk', 'Aldwick Foods', '2023-02', null, 'Booked in 60 pallets a day. Kept the yard tidy.']],
	qualifications: [['Counterbalance forklift truck', '2025-06-30']],
	cv: 'Yusuf Demir\nGoods-in clerk, Aldwick Foods.\n• Some Excel: lists and sums\n• SAP every day',
};

/** Puts somebody on the shortlist for VAC-208, with a note on every essential line. */
export function chosen(db: Database, ref: string): void {
	db.run(sql`insert into application (person_id, vacancy_id, stage_id, added_by, created_at, stage_entered_at, updated_at)
	           values ((select id from person where ref = ${ref}), 1, 3, 1, ${NOW}, ${NOW}, ${NOW})`);
	db.run(sql`insert into match_note (application_id, requirement_id, note, written_at)
	           select (select max(id) from application), id, 'Shown by the CV and the call', ${NOW} from requirement where vacancy_id = 1 and importance = 'essential'`);
}
