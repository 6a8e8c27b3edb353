import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { addDays, daysBetween } from '../../src/lib/ledger/story-time.ts';
import { payBand } from '../../src/lib/scenario/world/people/pay.ts';
import { townNamed } from '../../src/lib/scenario/world/places/towns.ts';
import { TRADES } from '../../src/lib/scenario/world/trades/all.ts';
import type { PayUnit } from '../../src/lib/scenario/world/trades/trade.ts';
import { column, harbourLane, number, rows, TODAY, worldOf } from './kit.ts';

let db: Database;
beforeAll(async () => void (db = await worldOf(2000)));

describe('nobody here is real', () => {
	const MOBILE = /^07700 900\d{3}$/;
	const LANDLINE =
		/^(011[3-8]|0121|0131|0141|0151|0161) 496 0\d{3}$|^020 7946 0\d{3}$|^0191 498 0\d{3}$|^029 2018 0\d{3}$|^01632 960\d{3}$/;

	test('telephone numbers are those kept for stories', () => {
		const numbers = rows<{ kind: string; value: string; norm: string }>(
			db,
			`select kind, value, norm from contact_point where kind in ('mobile', 'landline')`,
		);
		expect(numbers.filter(({ kind, value }) => !(kind === 'mobile' ? MOBILE : LANDLINE).test(value))).toEqual([]);
		expect(numbers.filter(({ value, norm }) => norm !== `+44${value.replace(/\D/g, '').slice(1)}`)).toEqual([]);
		expect(
			column(db, `select phone from referee where phone is not null`).filter((phone) => !LANDLINE.test(String(phone))),
		).toEqual([]);
	});

	test('e-mail addresses and postcodes belong to nobody', () => {
		const emails = [
			...column(db, `select norm from contact_point where kind = 'email'`),
			...column(db, `select email from referee`),
			...column(db, 'select email from colleague'),
		];
		expect(emails.filter((email) => !/^[a-z0-9._]+@example\.(com|org|net)$/.test(String(email)))).toEqual([]);
		const postcodes = column(
			db,
			`select postcode from person where postcode is not null union all select postcode from client union all select postcode from vacancy`,
		);
		expect(postcodes.filter((postcode) => !/^ZZ99 \d[ABD-HJLNP-UW-Z]{2}$/.test(String(postcode)))).toEqual([]);
	});

	test('a postcode lies in one town only, and the CRM knows which', () => {
		expect(
			column(
				db,
				`select substr(postcode, 6, 2) from person where postcode is not null and place_id is not null group by 1 having count(distinct place_id) > 1`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select p.ref from person p where p.postcode is not null and p.place_id is not null
			and (select value ->> ('$."' || substr(p.postcode, 6, 2) || '"') from setting where key = 'postcode_sectors') <> p.place_id`,
			),
		).toEqual([]);
	});

	test('National Insurance numbers have the prefix of the example, and birthdays are kept for few', () => {
		const numbers = column(db, 'select ni_number from candidate where ni_number is not null');
		expect(numbers.length).toBeGreaterThan(300);
		expect(numbers.filter((ni) => !/^QQ \d\d \d\d \d\d [A-D]$/.test(String(ni)))).toEqual([]);
		const young = addDays(TODAY, -22 * 365 - 6);
		expect(number(db, `select count(*) from candidate where date_of_birth <= '${young}'`)).toBeLessThan(100);
	});

	test('two people who share a number have different names, unless they are one person twice', () => {
		const shared = number(
			db,
			`select count(*) from contact_point a join contact_point b on b.norm = a.norm and b.kind = 'mobile' and a.kind = 'mobile' and b.person_id > a.person_id
			join person x on x.id = a.person_id join person y on y.id = b.person_id where x.name_key = y.name_key`,
		);
		expect(shared).toBeLessThanOrEqual(Math.round(20 * harbourLane().mess.duplicate.of_100));
	});
});

describe('a record agrees with itself', () => {
	test('drivers hold the licence that their job asks for', () => {
		const without = (titles: string, papers: string, driving: string) =>
			column(
				db,
				`select p.ref from person p join candidate c on c.person_id = p.id
				where exists (select 1 from employment e where e.person_id = p.id and e.ended is null and (${titles}))
				and (c.driving not in (${driving}) or not exists (select 1 from qualification q where q.person_id = p.id and q.title in (${papers})))`,
			);
		expect(
			without(`e.title like '%Class 1%' or e.title like '%C+E%'`, `'HGV Class 1 licence (C+E)'`, `'hgv1'`),
		).toEqual([]);
		expect(
			without(`e.title like '%Class 2%' or e.title like '%Category C%'`, `'HGV Class 2 licence (C)'`, `'hgv2', 'hgv1'`),
		).toEqual([]);
		expect(without(`e.title like '%Nurse'`, `'NMC registration'`, `'none', 'car'`)).toEqual([]);
	});

	test('nearly every forklift driver has the certificate, and all have the skill', () => {
		const trucks = `from person p where exists (select 1 from employment e where e.person_id = p.id and e.ended is null and e.title in ('Reach Truck Driver', 'FLT and Reach Driver'))`;
		expect(
			column(
				db,
				`select ref ${trucks} and not exists (select 1 from candidate_skill k join skill s on s.id = k.skill_id where k.person_id = p.id and s.name = 'Reach truck')`,
			),
		).toEqual([]);
		const all = number(db, `select count(*) ${trucks}`);
		const certified = number(
			db,
			`select count(*) ${trucks} and exists (select 1 from qualification q where q.person_id = p.id and q.title = 'Reach truck certificate')`,
		);
		expect(all).toBeGreaterThan(5);
		expect(certified / all).toBeGreaterThan(0.8);
	});

	test('jobs follow one another, and nobody began work as a child', () => {
		interface Job {
			person_id: number;
			started: string;
			ended: string | null;
		}
		const jobs = rows<Job>(db, 'select person_id, started, ended from employment order by person_id, started, id');
		const overlaps = jobs.filter(
			(job, i) =>
				jobs[i + 1]?.person_id === job.person_id &&
				(job.ended === null || daysBetween(jobs[i + 1]!.started, job.ended) > 45),
		);
		expect(overlaps).toEqual([]);
		expect(
			number(
				db,
				`select count(*) from employment e join candidate c on c.person_id = e.person_id where c.date_of_birth is not null and cast(substr(e.started, 1, 4) as integer) - cast(substr(c.date_of_birth, 1, 4) as integer) < 16`,
			),
		).toBe(0);
		expect(
			number(
				db,
				`select count(*) from candidate c join person p on p.id = c.person_id where p.lifecycle <> 'anonymised'
			and c.current_employer is not (select e.employer from employment e where e.person_id = c.person_id and e.ended is null)`,
			),
		).toBe(0);
	});

	test('a CV names the job that its writer had, and most of the skills, in other words too', () => {
		interface Cv {
			ref: string;
			text: string;
			employer: string;
			skills: string;
		}
		const cvs = rows<Cv>(
			db,
			`select p.ref, d.text, (select e.employer from employment e where e.person_id = p.id and e.started <= substr(d.created_at, 1, 10) order by e.started desc, e.id desc limit 1) as employer,
			(select json_group_array(json_array(s.name, (select group_concat(alias, '|') from skill_alias a where a.skill_id = s.id))) from candidate_skill k join skill s on s.id = k.skill_id where k.person_id = p.id) as skills
			from document d join person p on p.id = d.person_id where d.kind = 'cv'`,
		);
		expect(cvs.length).toBeGreaterThan(1700);
		expect(cvs.filter(({ text, employer }) => !text.includes(employer)).length).toBeLessThan(cvs.length / 50);
		const named = cvs.map(({ text, skills }) => {
			const low = text.toLowerCase();
			const list = JSON.parse(skills) as [string, string | null][];
			return (
				list.filter(([name, others]) =>
					[name, ...(others ?? '').split('|')].some((word) => word !== '' && low.includes(word.toLowerCase())),
				).length / list.length
			);
		});
		expect(named.filter((share) => share < 0.6).length).toBeLessThan(cvs.length / 20);
	});

	test('CVs are as long as CVs are, and no two are alike', () => {
		const words = column(db, `select text from document where kind = 'cv'`).map(
			(text) => String(text).split(/\s+/).length,
		);
		const within = words.filter((count) => count >= 150 && count <= 350).length;
		expect(within / words.length).toBeGreaterThan(0.85);
		expect(Math.min(...words)).toBeGreaterThan(85);
		expect(number(db, 'select count(*) - count(distinct sha256) from document')).toBe(0);
	});

	test('pay wanted is what such work pays there, in its unit', () => {
		const agency = harbourLane();
		interface Paid {
			ref: string;
			title: string;
			town: string;
			desired_pay: number;
			pay_unit: PayUnit;
		}
		const paid = rows<Paid>(
			db,
			`select p.ref, (select e.title from employment e where e.person_id = p.id and e.started <= substr(p.created_at, 1, 10) order by e.started desc, e.id desc limit 1) as title, pl.town, c.desired_pay, c.pay_unit
			from candidate c join person p on p.id = c.person_id join place pl on pl.id = p.place_id where c.desired_pay is not null and p.lifecycle <> 'anonymised'`,
		);
		const outside = paid.filter(({ title, town, desired_pay, pay_unit }) => {
			const steps = TRADES.flatMap((trade) =>
				trade.rungs.flatMap((rung, i) => (rung.titles.includes(title) ? [[trade, i] as const] : [])),
			);
			return !steps.some(([trade, i]) => {
				const [low, high] = payBand(trade, i, townNamed(town)!.region, pay_unit, agency.lowest_pay_an_hour);
				return desired_pay >= low && desired_pay <= high * 1.08;
			});
		});
		// those whose pay was typed in the wrong unit, and some whose latest job on file began after they came to us
		expect(outside.length).toBeLessThan(Math.round(20 * agency.mess.pay_in_wrong_unit.of_100) * 1.5);
		expect(outside.length).toBeGreaterThanOrEqual(Math.round(20 * agency.mess.pay_in_wrong_unit.of_100) * 0.9);
	});

	test('the last contact is the latest interaction, and one in which somebody was reached', () => {
		expect(
			column(
				db,
				`select p.ref from candidate c join person p on p.id = c.person_id where p.lifecycle <> 'anonymised'
			and c.last_contact_at is not (select max(at) from interaction i where i.person_id = p.id)`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select p.ref from candidate c join person p on p.id = c.person_id join interaction i on i.person_id = p.id and i.at = c.last_contact_at
			group by p.id having max(i.outcome in ('spoke', 'met') or i.kind = 'note') = 0`,
			),
		).toEqual([]);
	});

	test('whoever is placed has a placement that is on, and the other way round', () => {
		const on = `select 1 from placement pl join application a on a.id = pl.application_id where a.person_id = c.person_id and pl.status in ('accepted', 'started')`;
		expect(column(db, `select person_id from candidate c where status = 'placed' and not exists (${on})`)).toEqual([]);
		expect(column(db, `select person_id from candidate c where status <> 'placed' and exists (${on})`)).toEqual([]);
		expect(number(db, `select count(*) from candidate where status = 'placed'`)).toBeGreaterThan(25);
	});

	test('people were told before they were first spoken for, and by the notice of that day', () => {
		expect(
			column(
				db,
				`select s.id from notice_sent s join privacy_notice n on n.id = s.notice_id where n.effective_from > substr(s.at, 1, 10)`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select s.person_id from submission_item i join submission b on b.id = i.submission_id join application a on a.id = i.application_id join notice_sent s on s.person_id = a.person_id where s.at > b.sent_at`,
			),
		).toEqual([]);
		expect(
			column(
				db,
				`select c.person_id from candidate c join person p on p.id = c.person_id where c.obtained_on > substr(p.created_at, 1, 10)`,
			),
		).toEqual([]);
	});
});

test('names are as many and as varied as Britain’s', () => {
	expect(number(db, `select count(distinct family_name) from person`)).toBeGreaterThan(450);
	expect(
		number(db, `select count(distinct given_name || ' ' || family_name) from person where family_name is not null`),
	).toBeGreaterThan(1800);
	// nobody's permission to work follows from the name: common names come with all kinds
	expect(
		number(
			db,
			`select count(distinct right_to_work) from candidate c join person p on p.id = c.person_id where p.family_name in ('Smith', 'Jones', 'Khan', 'Hussain', 'Patel', 'Nowak', 'Kowalski')`,
		),
	).toBeGreaterThanOrEqual(2);
});
