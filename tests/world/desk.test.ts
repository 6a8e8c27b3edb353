import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { fold } from '../../src/lib/db/fold.ts';
import { column, CLOCK, number, rows, TODAY, worldOf } from './kit.ts';

let db: Database;
beforeAll(async () => void (db = await worldOf(2000)));

/**
 * People who meet every essential line of an open vacancy, worked out from the tables alone; it shares no code with the
 * seeding. Distance by the haversine formula.
 */
const FIT = `select v.ref as vacancy, count(*) as fit from vacancy v join place site on site.id = v.place_id, candidate c join person p on p.id = c.person_id join place home on home.id = p.place_id
	where v.status = 'open' and p.lifecycle = 'active' and c.status in ('new', 'available', 'on_notice', 'in_process') and not exists (
		select 1 from requirement r where r.vacancy_id = v.id and r.importance = 'essential' and not coalesce(case r.kind
			when 'skill' then exists (select 1 from candidate_skill k where k.person_id = c.person_id and k.skill_id = r.skill_id and k.level >= r.min_level)
			when 'qualification' then exists (select 1 from qualification q where q.person_id = c.person_id and q.title = r.text_value and (q.expires is null or q.expires > v.start_by))
			when 'experience' then c.years_experience >= r.num_value
			when 'location' then 3958.8 * 2 * asin(sqrt(pow(sin(radians((home.lat - site.lat) / 2e6)), 2) + cos(radians(home.lat / 1e6)) * cos(radians(site.lat / 1e6)) * pow(sin(radians((home.lon - site.lon) / 2e6)), 2))) <= r.num_value
			when 'pay' then c.pay_unit = v.pay_unit and c.desired_pay <= r.num_value
			when 'work_type' then instr(c.work_types, '"' || r.text_value || '"') > 0
			when 'pattern' then instr(c.working_pattern, '"' || r.text_value || '"') > 0
			when 'availability' then coalesce(c.available_from, date('${TODAY}', '+' || c.notice_days || ' days')) <= r.text_value
			when 'right_to_work' then c.right_to_work = 'verified' or (c.right_to_work = 'time_limited' and c.right_to_work_expires > v.start_by)
			when 'driving' then instr('none car van hgv2 hgv1', c.driving) >= instr('none car van hgv2 hgv1', r.text_value)
			when 'dbs' then c.dbs = r.text_value end, 0))
	group by v.id order by v.id`;

describe('open vacancies', () => {
	test('can be filled: for each there are some who truly fit, and no crowd', () => {
		const fits = rows<{ vacancy: string; fit: number }>(db, FIT);
		expect(fits.length).toBe(number(db, `select count(*) from vacancy where status = 'open'`));
		expect(fits.filter(({ fit }) => fit < 3 || fit > 45)).toEqual([]);
	});

	test('can be filled in a small world too', async () => {
		const small = await worldOf(200);
		const fits = rows<{ fit: number }>(small, FIT);
		expect(fits.length).toBe(number(small, `select count(*) from vacancy where status = 'open'`));
		expect(fits.filter(({ fit }) => fit >= 3).length / fits.length).toBeGreaterThan(0.7);
	});

	test('say what a client must tell us, and what the job asks for', () => {
		for (const kind of ['right_to_work', 'availability', 'location', 'pay', 'work_type', 'skill'])
			expect(
				column(
					db,
					`select ref from vacancy v where not exists (select 1 from requirement r where r.vacancy_id = v.id and r.kind = '${kind}' and r.importance = 'essential')`,
				),
			).toEqual([]);
		expect(
			column(
				db,
				`select ref from vacancy where status = 'open' and (health_and_safety = '' or hours is null or start_by <= '${TODAY}' or contact_id is null or pay_max < 1271)`,
			),
		).toEqual([]);
		expect(number(db, `select count(*) from requirement where importance = 'desirable'`)).toBeGreaterThan(150);
	});

	test('most have people on them, at all stages, and some are fresh', () => {
		const on = rows<{ category: string; people: number }>(
			db,
			`select s.category, count(*) as people from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id where v.status = 'open' and a.outcome = 'open' group by 1 order by 1`,
		);
		expect(on.map(({ category }) => category)).toEqual([
			'interview',
			'lead',
			'offer',
			'screen',
			'shortlist',
			'submitted',
		]);
		expect(
			number(
				db,
				`select count(*) from vacancy v where status = 'open' and not exists (select 1 from application a where a.vacancy_id = v.id)`,
			),
		).toBeGreaterThan(3);
	});
});

describe('from idea to start', () => {
	test('the history of an application leads to where it stands', () => {
		interface Line {
			application_id: number;
			from_stage: number | null;
			to_stage: number;
			to_outcome: string;
			at: string;
			stage_id: number;
			outcome: string;
		}
		const lines = rows<Line>(
			db,
			'select h.application_id, h.from_stage, h.to_stage, h.to_outcome, h.at, a.stage_id, a.outcome from stage_history h join application a on a.id = h.application_id order by h.application_id, h.id',
		);
		lines.forEach((line, i) => {
			const before = lines[i - 1]?.application_id === line.application_id ? lines[i - 1]! : null;
			const last = lines[i + 1]?.application_id !== line.application_id;
			expect(line.from_stage).toBe(before?.to_stage ?? null);
			if (before) expect(line.at >= before.at).toBe(true);
			if (last) expect([line.to_stage, line.to_outcome]).toEqual([line.stage_id, line.outcome]);
		});
	});

	test('an ended application says why, and one that is placed has its placement', () => {
		expect(
			column(
				db,
				`select id from application where (outcome in ('rejected', 'withdrawn')) <> (close_reason_id is not null)`,
			),
		).toEqual([]);
		expect(
			column(db, `select a.id from application a join close_reason r on r.id = a.close_reason_id where r.lawful = 0`),
		).toEqual([]);
		expect(
			column(
				db,
				`select a.id from application a join stage s on s.id = a.stage_id where (a.outcome = 'placed') <> exists (select 1 from placement p where p.application_id = a.id) or (a.outcome = 'placed') <> (s.category = 'placed')`,
			),
		).toEqual([]);
	});

	test('nobody’s details went to a client before that person had said yes to that vacancy', () => {
		expect(number(db, 'select count(*) from submission_item')).toBeGreaterThan(100);
		expect(
			column(
				db,
				`select i.application_id from submission_item i join submission s on s.id = i.submission_id join application a on a.id = i.application_id join consent_event c on c.id = i.consent_event_id
			where c.person_id <> a.person_id or c.vacancy_id <> a.vacancy_id or c.decision <> 'given' or c.at > s.sent_at or c.expires_on < substr(s.sent_at, 1, 10)`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select a.id from application a join stage s on s.id = a.stage_id where s.category in ('submitted', 'interview', 'offer', 'placed') and not exists (select 1 from submission_item i where i.application_id = a.id)`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select i.application_id from submission_item i join application a on a.id = i.application_id join vacancy v on v.id = a.vacancy_id join client k on k.id = v.client_id join employment e on e.person_id = a.person_id and e.employer = k.name and e.ended is null
			where not exists (select 1 from placement p where p.application_id = a.id)`,
			).length,
		).toBeLessThan(5);
	});

	test('everybody on a shortlist has a note against each essential line', () => {
		expect(
			column(
				db,
				`select distinct a.id from application a join stage s on s.id = a.stage_id join requirement r on r.vacancy_id = a.vacancy_id and r.importance = 'essential'
			where s.category in ('shortlist', 'submitted', 'interview', 'offer', 'placed') and not exists (select 1 from match_note n where n.application_id = a.id and n.requirement_id = r.id)`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select n.application_id from match_note n join application a on a.id = n.application_id join requirement r on r.id = n.requirement_id where r.vacancy_id <> a.vacancy_id`,
			),
		).toEqual([]);
	});

	test('a filled vacancy has its placements, and was filled when the last was accepted', () => {
		interface Filled {
			ref: string;
			openings: number;
			placed: number;
			filled_at: string;
			accepted: string;
		}
		const filled = rows<Filled>(
			db,
			`select v.ref, v.openings, count(p.id) as placed, v.filled_at, max(p.accepted_at) as accepted from vacancy v join application a on a.vacancy_id = v.id join placement p on p.application_id = a.id where v.status = 'filled' group by v.id`,
		);
		expect(filled.length).toBe(number(db, `select count(*) from vacancy where status = 'filled'`));
		expect(filled.filter((v) => v.openings !== v.placed || v.filled_at !== v.accepted)).toEqual([]);
		expect(
			column(
				db,
				`select v.ref from vacancy v where v.status in ('filled', 'cancelled') and exists (select 1 from application a where a.vacancy_id = v.id and a.outcome = 'open')`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select v.ref from vacancy v where v.status = 'open' and (select count(*) from application a where a.vacancy_id = v.id and a.outcome = 'placed') >= v.openings`,
			),
		).toEqual([]);
	});

	test('placements begin after the offer, pay what the vacancy pays, and end when they are over', () => {
		expect(
			column(
				db,
				`select p.id from placement p join application a on a.id = p.application_id join vacancy v on v.id = a.vacancy_id
			where p.accepted_at < p.offer_at or p.start_on <= substr(p.accepted_at, 1, 10) or p.pay not between v.pay_min and v.pay_max or p.pay_unit <> v.pay_unit or (p.fee_pence is null) <> (v.work_type <> 'permanent')
			or (p.status in ('completed', 'ended_early')) <> (p.end_on is not null and p.end_on < '${TODAY}')`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select p.id from placement p join application a on a.id = p.application_id join vacancy v on v.id = a.vacancy_id join client k on k.id = v.client_id
			where p.start_on <= '${TODAY}' and not exists (select 1 from employment e where e.person_id = a.person_id and e.employer = k.name and e.started = p.start_on)`,
			),
		).toEqual([]);
	});

	test('nobody works on two assignments at once', () => {
		expect(
			column(
				db,
				`select a.person_id from placement p join application a on a.id = p.application_id join placement q on q.id > p.id join application b on b.id = q.application_id and b.person_id = a.person_id
			where p.start_on <= coalesce(q.end_on, '9999') and q.start_on <= coalesce(p.end_on, '9999')`,
			),
		).toEqual([]);
	});
});

describe('the desk this morning', () => {
	test('work is waiting at every seat', () => {
		const open = rows<{ ref: string; open: number }>(
			db,
			'select c.ref, count(t.id) as open from colleague c left join task t on t.assignee_id = c.id and t.done_at is null group by c.id order by c.id',
		);
		expect(open[0]!.open).toBeGreaterThanOrEqual(5);
		expect(open.filter((seat) => seat.open > 0).length).toBeGreaterThanOrEqual(5);
		expect(number(db, 'select count(*) from task where done_at is not null')).toBeGreaterThan(20);
	});

	test('post has come in, some of it unread', () => {
		expect(
			number(db, `select count(*) from message where direction = 'in' and read_at is null and at > '2026-02-26'`),
		).toBeGreaterThanOrEqual(3);
		expect(number(db, `select count(*) from message where direction = 'in' and read_at is not null`)).toBeGreaterThan(
			20,
		);
		expect(column(db, `select id from message where direction = 'in' and at > '${CLOCK}'`)).toEqual([]);
	});

	test('the address of a contact at work is that contact’s own name', () => {
		const contacts = rows<{ given: string; family: string; email: string }>(
			db,
			`select p.given_name as given, p.family_name as family, c.value as email from person p
			 join contact_point c on c.person_id = p.id and c.kind = 'email' where p.ref like 'CON-1%' order by p.id`,
		);

		const letters = (text: string) => fold(text).replace(/[^a-z]/g, '');
		const others = contacts.filter(({ family, email }) => !letters(email.split('@')[0]!).includes(letters(family)));

		expect(contacts.length).toBeGreaterThan(60);
		expect(others).toEqual([]);
	});

	test('some candidates are contacts of a client as well: one human, two roles', () => {
		expect(
			number(db, 'select count(*) from client_contact k join candidate c on c.person_id = k.person_id'),
		).toBeGreaterThan(0);
	});
});
