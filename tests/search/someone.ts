import type { SqlValue } from '../../src/lib/db/sql.ts';
import { nameKey } from '../../src/lib/db/fold.ts';
import { COLLEAGUES, NOW, PLACES, POOLS, SKILLS, SOURCES, TAGS, VACANCIES } from './office.ts';

export interface Consent {
	purpose: 'represent' | 'marketing_email' | 'marketing_sms';
	vacancy: string | null;
	decision: 'requested' | 'given' | 'refused' | 'withdrawn' | 'expired';
	expires: string | null;
}

/** A person as tests think of them. What is left out is as an untouched record has it. */
export interface Someone {
	given: string;
	family: string;
	known: string | null;
	town: string | null;
	postcode: string | null;
	lifecycle: 'active' | 'archived' | 'anonymised';
	created: string;
	owner: string | null;
	status: string;
	incomplete: boolean;
	headline: string;
	summary: string;
	years: number | null;
	work: readonly string[];
	pattern: readonly string[];
	employerNow: string | null;
	pay: number | null;
	unit: 'hour' | 'day' | 'year';
	notice: number | null;
	availableFrom: string | null;
	travel: number | null;
	right: 'unchecked' | 'verified' | 'time_limited' | 'not_eligible';
	rightExpires: string | null;
	driving: string;
	dbs: string;
	source: string | null;
	spoken: string | null;
	skills: readonly (readonly [string, number])[];
	jobs: readonly { employer: string; title: string; duties: string }[];
	qualifications: readonly string[];
	cv: string | null;
	notes: readonly { body: string; private: boolean }[];
	consents: readonly Consent[];
	pools: readonly (readonly [string, 'in' | 'suggested' | 'rejected'])[];
	tags: readonly string[];
	vacancies: readonly (readonly [string, 'open' | 'rejected'])[];
	email: string | null;
	mobile: string | null;
}

export const SOMEONE: Someone = {
	given: 'Sam',
	family: 'Tilley',
	known: null,
	town: null,
	postcode: null,
	lifecycle: 'active',
	created: '2025-01-06T09:00',
	owner: null,
	status: 'available',
	incomplete: false,
	headline: '',
	summary: '',
	years: null,
	work: ['permanent'],
	pattern: [],
	employerNow: null,
	pay: null,
	unit: 'hour',
	notice: null,
	availableFrom: null,
	travel: null,
	right: 'unchecked',
	rightExpires: null,
	driving: 'none',
	dbs: 'none',
	source: null,
	spoken: null,
	skills: [],
	jobs: [],
	qualifications: [],
	cv: null,
	notes: [],
	consents: [],
	pools: [],
	tags: [],
	vacancies: [],
	email: null,
	mobile: null,
};

/** Writes one row. */
export type Insert = (table: string, row: Record<string, SqlValue>) => void;

const at = (list: readonly string[], name: string | null): number | null =>
	name === null ? null : list.indexOf(name) + 1;

export function addPerson(
	insert: (table: string, row: Record<string, SqlValue>) => void,
	id: number,
	s: Someone,
): void {
	const gone = s.lifecycle === 'anonymised';
	insert('person', {
		id,
		ref: `CAND-${id}`,
		given_name: gone ? null : s.given,
		family_name: gone ? null : s.family,
		known_as: gone ? null : s.known,
		name_key: gone ? null : nameKey(s.given, s.family),
		place_id: at(
			PLACES.map((p) => p.town),
			s.town,
		),
		postcode: gone ? null : s.postcode,
		lifecycle: s.lifecycle,
		lifecycle_at: s.lifecycle === 'active' ? null : NOW,
		lifecycle_reason: s.lifecycle === 'active' ? null : 'No contact for two years',
		created_at: s.created,
		updated_at: s.created,
	});
	insert('candidate', {
		person_id: id,
		owner_id: at(COLLEAGUES, s.owner),
		status: s.status,
		incomplete: s.incomplete ? 1 : 0,
		headline: s.headline,
		summary: s.summary,
		years_experience: s.years,
		work_types: JSON.stringify(s.work),
		working_pattern: JSON.stringify(s.pattern),
		current_employer: s.employerNow,
		desired_pay: s.pay,
		pay_unit: s.unit,
		notice_days: s.notice,
		available_from: s.availableFrom,
		travel_miles: s.travel,
		right_to_work: s.right,
		right_to_work_expires: s.right === 'time_limited' ? (s.rightExpires ?? '2027-01-01') : s.rightExpires,
		driving: s.driving,
		dbs: s.dbs,
		source_id: at(SOURCES, s.source),
		last_contact_at: s.spoken,
	});
	for (const [name, level] of s.skills)
		insert('candidate_skill', {
			person_id: id,
			skill_id: at(
				SKILLS.map(([n]) => n),
				name,
			),
			level,
		});
	s.jobs.forEach((job, i) => insert('employment', { person_id: id, ...job, started: `20${10 + i}-01` }));
	for (const title of s.qualifications) insert('qualification', { person_id: id, title });
	if (s.cv !== null)
		insert('document', {
			person_id: id,
			kind: 'cv',
			file_name: 'cv.pdf',
			sha256: `cv${id}`,
			text: s.cv,
			created_at: s.created,
		});
	for (const note of s.notes)
		insert('interaction', {
			kind: 'note',
			person_id: id,
			body: note.body,
			private: note.private ? 1 : 0,
			at: '2026-02-03T10:00',
		});
	for (const c of s.consents)
		insert('consent_event', {
			person_id: id,
			purpose: c.purpose,
			vacancy_id: c.purpose === 'represent' ? at(VACANCIES, c.vacancy ?? 'VAC-208') : null,
			decision: c.decision,
			method: 'email',
			expires_on: c.expires,
			at: '2026-01-05T09:00',
		});
	for (const [pool, state] of s.pools)
		insert('pool_member', { pool_id: at(POOLS, pool), person_id: id, state, added_at: s.created });
	for (const tag of s.tags) insert('person_tag', { person_id: id, tag_id: at(TAGS, tag) });
	for (const [ref, outcome] of s.vacancies)
		insert('application', {
			person_id: id,
			vacancy_id: at(VACANCIES, ref),
			stage_id: 1,
			outcome,
			close_reason_id: outcome === 'open' ? null : 1,
			closed_at: outcome === 'open' ? null : NOW,
			added_by: 1,
			created_at: NOW,
			stage_entered_at: NOW,
			updated_at: NOW,
		});
	if (s.email !== null)
		insert('contact_point', { person_id: id, kind: 'email', value: s.email, norm: s.email.toLowerCase() });
	if (s.mobile !== null) insert('contact_point', { person_id: id, kind: 'mobile', value: s.mobile, norm: s.mobile });
}
