import { expect, test } from 'vitest';
import { advanceClock } from '../../src/lib/attempt/acts.ts';
import { schedule } from '../../src/lib/attempt/world-time.ts';
import { closeVacancy } from '../../src/lib/crm/clients/vacancy-close.ts';
import { postVacancy, takeDownAdvert } from '../../src/lib/crm/sourcing/advert.ts';
import { bringIn, ignoreOutside, linkOutside } from '../../src/lib/crm/sourcing/bring-in.ts';
import { channelsFor } from '../../src/lib/crm/sourcing/channels.ts';
import { adverts, sourceList, sourcePage, tray } from '../../src/lib/crm/sourcing/queries.ts';
import { watchSource } from '../../src/lib/crm/sourcing/watch.ts';
import { BOARDS } from '../../src/lib/scenario/outside/boards.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { office } from '../attempt/office.ts';
import { emptyCrm } from '../kit.ts';
import { deskOver } from './kit.ts';
import { YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
const script: Script = {
	start: (db) => BOARDS.start(db, NOW, 1),
	react: (occasion, db) => [...BOARDS.react(occasion, db, 1)],
	happen: (db, due) => BOARDS.happen[String(due.with['kind'])]!(db, due, 1),
};

async function officeDesk(more = '') {
	const db = await emptyCrm();
	office(db);
	if (more) db.exec(more);
	const desk = deskOver(db, script);
	schedule(db, script.start(db));
	return desk;
}

test('a stranger is brought in with source and day, and telling them is due within a month', async () => {
	const { act, db } = await officeDesk();

	const done = act(bringIn, { record: 'EXT-1001' });

	expect(done).toMatchObject({ ok: true, outcome: { name: 'Robin Ackroyd', notice_by: '2026-04-02' } });
	const ref = done.ok ? done.outcome.ref : '';
	expect(
		db.rows(sql`select s.name as source, c.obtained_on, c.source_detail, c.lawful_basis, k.norm, e.state, t.due_on, d.kind
		            from person p join candidate c on c.person_id = p.id join source s on s.id = c.source_id
		            join contact_point k on k.person_id = p.id and k.kind = 'mobile' join external_record e on e.person_id = p.id
		            join task t on t.person_id = p.id join document d on d.person_id = p.id where p.ref = ${ref}`),
	).toEqual([
		{
			source: 'ShiftQuay',
			obtained_on: '2026-03-02',
			source_detail: 'EXT-1001',
			lawful_basis: 'steps_at_request',
			norm: '+447700900777',
			state: 'imported',
			due_on: '2026-04-02',
			kind: 'cv',
		},
	]);
});

test('a sign-up goes into the talent network with a purpose of its own, in the words that were ticked', async () => {
	const { act, db } = await officeDesk(
		`insert into pool (ref, name, kind, created_at) values ('POOL-8', 'Talent network', 'static', '2026-01-05T10:00')`,
	);

	const done = act(bringIn, { record: 'EXT-1003' });

	const ref = done.ok ? done.outcome.ref : '';
	expect(
		db.rows(sql`select c.purpose, c.decision, c.method, c.evidence, m.state from person p join consent_event c on c.person_id = p.id
		            join pool_member m on m.person_id = p.id where p.ref = ${ref}`),
	).toEqual([
		{ purpose: 'talent_pool', decision: 'given', method: 'web_form', evidence: 'Yes, tell me of jobs', state: 'in' },
	]);
});

test('who is on the books is linked, and nothing on the record is written over', async () => {
	const { act, db, refused } = await officeDesk();
	const before = db.rows(
		sql`select headline, source_id from candidate where person_id = (select id from person where ref = ${YUSUF.ref})`,
	);

	expect(refused(bringIn, { record: 'EXT-1002' })).toBe('outside-looks-like');
	expect(act(linkOutside, { record: 'EXT-1002', ref: YUSUF.ref })).toMatchObject({ ok: true });

	expect(
		db.rows(
			sql`select headline, source_id from candidate where person_id = (select id from person where ref = ${YUSUF.ref})`,
		),
	).toEqual(before);
	expect(
		db.rows(
			sql`select e.state, p.ref from external_record e join person p on p.id = e.person_id where e.kind <> 'ats_application'`,
		),
	).toEqual([{ state: 'linked', ref: YUSUF.ref }]);
});

test('a source is searched in the words of the CRM, and says which of them it does not know', async () => {
	const { show } = await officeDesk();
	const look = (words: string) => show(sourcePage, { source: 'ShiftQuay', words, most: 10, now: NOW })!;

	expect(look('reach truck skill:SAP').records.map(({ record }) => record)).toEqual([
		'EXT-1004',
		'EXT-1002',
		'EXT-1001',
	]);
	expect(look('reach NOT Yusuf NOT Perry').total).toBe(1);
	expect(look('town:Hull').total).toBe(0);
	expect(look('reach status:available').notes.join(' ')).toContain('A source does not know this');
	expect(show(sourceList, { now: NOW }).find(({ name }) => name === 'ShiftQuay')).toMatchObject({
		held: 3,
		brought: 0,
	});
});

test('a saved search that watches a source puts what comes there later into the tray, and brings nobody in', async () => {
	const { act, db, show } = await officeDesk();
	const waiting = () => show(tray, { now: String(db.column(sql`select max(now) from ledger`)[0]), most: 10 }).lines;

	expect(act(watchSource, { search: 'SRCH-1', source: 'ShiftQuay' })).toMatchObject({
		ok: true,
		outcome: { found: 0 },
	});
	const later = act(advanceClock, { minutes: 60 });
	act(ignoreOutside, { record: 'EXT-1003', reason: 'Wants another trade' });

	expect(later.entry.happened).toEqual([
		{ name: 'source.arrived', with: { source: 'ShiftQuay', records: ['EXT-1005'], matched: ['EXT-1005'] } },
	]);
	expect(waiting().map(({ record, searches }) => [record, searches])).toEqual([['EXT-1005', ['Forklift']]]);
	expect(
		db.column(sql`select count(*) from external_record where person_id is not null and kind <> 'ats_application'`),
	).toEqual([0]);
});

test('people answer an advert hours later: who is new stands at the first stage unthanked, who is known waits', async () => {
	const { act, db, show } = await officeDesk();

	const body = 'Goods-in administrator in Leeds, days, with SAP and a kind team.';
	expect(act(postVacancy, { vacancy: 'VAC-208', source: 'ShiftQuay', body })).toMatchObject({ ok: true });
	for (let days = 0; days < 3; days++) act(advanceClock, { minutes: 600 });

	const now = String(db.column(sql`select max(now) from ledger`)[0]);
	const [line] = show(adverts, { now });
	expect(line!.applied).toBeGreaterThan(1);
	expect(line).toMatchObject({ unthanked: line!.applied, waiting: 1 });
	expect(
		db.rows(sql`select distinct s.position, a.outcome, a.acknowledged_at, h.cause from application a join stage s on s.id = a.stage_id
		            join stage_history h on h.application_id = a.id where a.source_id = 2`),
	).toEqual([{ position: 1, outcome: 'open', acknowledged_at: null, cause: 'candidate' }]);
	expect(show(tray, { now, most: 20 }).lines.filter(({ says }) => says.advert !== '')).toHaveLength(1);
	expect(String(db.column(sql`select body from advert`)[0])).toContain('employment agency');
});

test('an advert that was taken down is answered by nobody more, and one that stands for a job that has gone is told apart', async () => {
	const { act, db, show, refused } = await officeDesk();
	const body = 'Goods-in administrator in Leeds, days, with SAP and a kind team.';
	const now = () => String(db.column(sql`select max(now) from ledger`)[0]);
	act(postVacancy, { vacancy: 'VAC-208', source: 'ShiftQuay', body });
	act(postVacancy, { vacancy: 'VAC-208', source: 'Network', body });

	expect(act(takeDownAdvert, { advert: 'ADV-1001' })).toMatchObject({
		ok: true,
		outcome: { vacancy: 'VAC-208', source: 'ShiftQuay' },
	});
	act(closeVacancy, { vacancy: 'VAC-208', status: 'filled', reason: 'Somebody starts on Monday' });
	for (let days = 0; days < 3; days++) act(advanceClock, { minutes: 600 });

	expect(show(adverts, { now: now() }).map(({ advert, stale, applied }) => [advert, stale, applied])).toEqual([
		['ADV-1002', 1, 0],
		['ADV-1001', 0, 0],
	]);
	expect(refused(takeDownAdvert, { advert: 'ADV-1001' })).toBe('advert-down-already');
});

test('a vacancy can be advertised again where its advert was taken down', async () => {
	const { act } = await officeDesk();
	const advert = { vacancy: 'VAC-208', source: 'ShiftQuay', body: 'Goods-in administrator in Leeds, days, with SAP.' };
	act(postVacancy, advert);
	act(takeDownAdvert, { advert: 'ADV-1001' });

	expect(act(postVacancy, advert)).toMatchObject({ ok: true, outcome: { advert: 'ADV-1002' } });
});

test('channels for a vacancy are those of its own sector, with what a placement cost', async () => {
	const { show } = await officeDesk(
		`update source set cost_pence = 300 where id = 2; update candidate set source_id = 2;
		 update application set outcome = 'placed', closed_at = '2026-02-27T10:00', close_reason_id = null where id = 1`,
	);

	expect(show(channelsFor, { vacancy: 'VAC-208' })).toMatchObject({
		sector: 'Warehousing',
		channels: [{ source: 'ShiftQuay', applications: 2, placements: 1, cost_per_placement: 600, suggested: false }],
	});
});
