import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { sha256 } from '../../src/lib/ledger/hash.ts';
import { addMonths } from '../../src/lib/ledger/story-time.ts';
import type { Mess } from '../../src/lib/scenario/agency.ts';
import { column, harbourLane, number, rows, TODAY, worldOf } from './kit.ts';

const PEOPLE = 2000;
let db: Database;
beforeAll(async () => void (db = await worldOf(PEOPLE)));

const STALE = addMonths(TODAY, -24);
const YEAR_AGO = addMonths(TODAY, -12);
const ENDED_OF_LATE = `exists (select 1 from placement pl join application a on a.id = pl.application_id where a.person_id = c.person_id and pl.end_on between '${YEAR_AGO}' and '${TODAY}')`;
const IN_USE = `from candidate c join person p on p.id = c.person_id where p.lifecycle = 'active'`;
const TOLD = `(select min(at) from notice_sent n where n.person_id = c.person_id)`;
const NOTES = [
	'moaner',
	'Getting on a bit',
	'Strong accent',
	'lazy',
	'young children',
	'the type for',
	'Talks too much',
	'Walks with',
];

/** How to see each kind of mess in the records, knowing nothing of how it was made. */
const SEEN: Readonly<Record<Exclude<Mess, 'duplicate' | 'paper_expired' | 'cv_slips'>, string>> = {
	stale: `select count(*) ${IN_USE} and substr(c.last_contact_at, 1, 10) <= '${STALE}' and not ${ENDED_OF_LATE}`,
	kept_after_temping: `select count(*) ${IN_USE} and substr(c.last_contact_at, 1, 10) <= '${STALE}' and ${ENDED_OF_LATE}`,
	archived: `select count(*) from person where lifecycle = 'archived'`,
	anonymised: `select count(*) from person where lifecycle = 'anonymised'`,
	do_not_contact: `select count(*) ${IN_USE} and c.status = 'do_not_contact'`,
	missing_mandatory: `select count(*) ${IN_USE} and c.incomplete = 1`,
	no_email: `select count(*) ${IN_USE} and not exists (select 1 from contact_point k where k.person_id = c.person_id and k.kind = 'email') and exists (select 1 from contact_point k where k.person_id = c.person_id and k.kind = 'mobile')`,
	no_pay_wanted: `select count(*) from candidate where desired_pay is null`,
	no_cv: `select count(*) from candidate c join person p on p.id = c.person_id where p.lifecycle <> 'anonymised' and not exists (select 1 from document d where d.person_id = c.person_id and d.kind = 'cv')`,
	right_to_work_unchecked: `select count(*) from candidate where right_to_work = 'unchecked'`,
	right_to_work_time_limited: `select count(*) from candidate where right_to_work = 'time_limited' and right_to_work_expires >= '${TODAY}'`,
	right_to_work_expired: `select count(*) from candidate where right_to_work = 'time_limited' and right_to_work_expires < '${TODAY}'`,
	right_to_work_not_eligible: `select count(*) from candidate where right_to_work = 'not_eligible'`,
	represent_withdrawn: `select count(*) from consent_current k join vacancy v on v.id = k.vacancy_id where k.purpose = 'represent' and k.decision = 'withdrawn' and v.status = 'open'`,
	marketing_withdrawn: `select count(*) from consent_current k join candidate c on c.person_id = k.person_id where k.purpose = 'marketing_email' and k.decision = 'withdrawn' and c.status <> 'do_not_contact'`,
	email_bounced: `select count(*) from contact_point where kind = 'email' and status = 'bounced'`,
	pay_in_wrong_unit: `select count(*) from candidate where (pay_unit = 'hour' and desired_pay > 100000) or (pay_unit = 'year' and desired_pay < 1000000)`,
	opinion_in_note: `select count(*) from interaction where kind = 'note' and (${NOTES.map((words) => `body like '%${words}%'`).join(' or ')})`,
	legal_hold: `select count(*) from person where legal_hold is not null`,
	notice_late: `select count(*) from candidate c where ${TOLD} > date(c.obtained_on, '+1 month') || 'T24:00'`,
	notice_missing: `select count(*) from candidate c join person p on p.id = c.person_id where p.lifecycle <> 'anonymised' and ${TOLD} is null`,
};

test.each(Object.entries(SEEN))('as many are %s as the agency says', (kind, query) => {
	const expected = (PEOPLE * harbourLane().mess[kind as Mess].of_100) / 100;

	const seen = number(db, query);

	// shares are drawn exactly; what is seen may differ by a few whom two kinds of mess met
	expect(Math.abs(seen - expected)).toBeLessThanOrEqual(Math.max(2, expected * 0.08));
});

test('as many papers have run out as the agency says', () => {
	const running = number(db, 'select count(*) from qualification where expires is not null');
	const out = number(db, `select count(*) from qualification where expires < '${TODAY}'`);
	expect(out / running).toBeGreaterThan(0.09);
	expect(out / running).toBeLessThan(0.15);
});

test('a record is marked incomplete when a field is missing that the agency must have, and only then', () => {
	const wrong = column(
		db,
		`select p.ref from candidate c join person p on p.id = c.person_id where p.lifecycle <> 'anonymised' and c.incomplete <>
		(p.given_name is null or p.family_name is null or p.place_id is null or p.postcode is null or c.source_id is null or c.obtained_on is null or c.lawful_basis is null or c.headline = ''
		or not exists (select 1 from contact_point k where k.person_id = p.id and k.kind in ('mobile', 'email')))`,
	);
	expect(wrong).toEqual([]);
});

test('some people are on file twice, in ways that can be found', () => {
	interface Pair {
		a: string;
		b: string;
		number: number;
		email: number;
		name: number;
		home: number;
	}
	const pairs = rows<Pair>(
		db,
		`select x.ref as a, y.ref as b,
		exists (select 1 from contact_point k join contact_point l on l.kind = 'mobile' and k.kind = 'mobile' and l.norm = k.norm where k.person_id = x.id and l.person_id = y.id) as number,
		exists (select 1 from contact_point k join contact_point l on l.kind = 'email' and k.kind = 'email' and l.norm = k.norm where k.person_id = x.id and l.person_id = y.id) as email,
		x.name_key = y.name_key as name, x.postcode = y.postcode and x.address = y.address as home
		from person x join person y on y.id > x.id
		where x.family_name is not null and y.family_name is not null and (
			exists (select 1 from employment e join employment f on f.employer = e.employer and f.started = e.started and f.title = e.title where e.person_id = x.id and f.person_id = y.id)
			and x.place_id = y.place_id)`,
	);
	const found = pairs.filter((pair) => pair.number + pair.email + pair.name + pair.home > 0);
	const expected = (PEOPLE * harbourLane().mess.duplicate.of_100) / 100;
	expect(Math.abs(found.length - expected)).toBeLessThanOrEqual(expected * 0.12);
	for (const way of ['number', 'email', 'name', 'home'] as const)
		expect(found.some((pair) => pair[way] === 1)).toBe(true);
});

test('whoever asked not to be contacted stands on the suppression list by a hash, and nowhere in clear', () => {
	const asked = rows<{ kind: string; norm: string; status: string }>(
		db,
		`select k.kind, k.norm, k.status from contact_point k join candidate c on c.person_id = k.person_id where c.status = 'do_not_contact' and k.kind in ('email', 'mobile') and k.is_primary = 1`,
	);
	const hashes = new Set(column(db, 'select norm_hash from suppression'));
	expect(asked.length).toBeGreaterThan(50);
	expect(
		asked.filter(({ kind, norm }) => !hashes.has(sha256(`${kind === 'email' ? 'email' : 'sms'}:${norm}`))),
	).toEqual([]);
	expect(asked.filter(({ status }) => status !== 'opted_out')).toEqual([]);
	expect(
		column(
			db,
			`select distinct k.decision from consent_current k join candidate c on c.person_id = k.person_id where c.status = 'do_not_contact' and k.purpose like 'marketing%'`,
		),
	).toEqual(['withdrawn']);
});

test('what is archived says since when and why, and what is anonymised keeps no name anywhere', () => {
	expect(
		number(
			db,
			`select count(*) from person p where lifecycle = 'archived' and not exists (select 1 from retention_review w where w.person_id = p.id and w.decision = 'archive')`,
		),
	).toBe(0);
	for (const table of ['contact_point', 'employment', 'document', 'interaction', 'consent_event', 'qualification'])
		expect(
			number(
				db,
				`select count(*) from ${table} t join person p on p.id = t.person_id where p.lifecycle = 'anonymised'`,
			),
		).toBe(0);
});
