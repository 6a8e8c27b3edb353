import { expect, test } from 'vitest';
import { isSuppressed } from '../src/lib/crm/people/suppress.ts';
import { atsLink, standingOf } from '../src/lib/crm/ats/copy.ts';
import { interviewDetail } from '../src/lib/crm/interviews/interview-queries.ts';
import { wasInterviewed } from '../src/lib/crm/pipeline/letters.ts';
import { outsideRecords } from '../src/lib/crm/sourcing/outside.ts';
import { openBook } from '../src/lib/db/book.ts';
import { addRecords } from '../src/lib/scenario/add-records.ts';
import { readData } from '../src/lib/scenario/data.ts';
import { INSERTABLE, openFit, openViews, viewNames } from '../src/lib/scenario/views.ts';
import { sql } from '../src/lib/db/sql.ts';
import { smallWorld, someone, YUSUF } from './crm/world.ts';
import { emptyCrm } from './kit.ts';

async function views() {
	const db = await emptyCrm();
	openBook(db);
	openViews(db, 1, '2026-03-02T09:00');
	openFit(db, 1, []);
	return db;
}

test('every tutor view of version 1 can be read, and tells which rows stand behind a line', async () => {
	const db = await views();

	const broken = viewNames(1).filter((name) => {
		const columns = db.column(sql`select name from pragma_table_info(${name})`);
		db.column({ text: `select * from "${name}" limit 1`, values: [] });
		return !columns.includes('touched') && !['searches', 'found', 'fit'].includes(name);
	});

	expect(broken).toEqual([]);
});

test('every column that a scenario may give is a column of its view', async () => {
	const db = await views();

	const missing = Object.entries(INSERTABLE).flatMap(([view, columns]) => {
		const known = db.column(sql`select name from pragma_table_info(${view})`);
		return columns.filter((column) => !known.includes(column)).map((column) => `${view}.${column}`);
	});

	expect(missing).toEqual([]);
});

test('a scenario brings what somebody has asked about their data, with its clock, and a record archived long ago', async () => {
	const db = await views();
	db.run(sql`insert into people (ref, first_name, last_name, name_key, state, reason, state_on, registered)
	           values ('CAND-1', 'Ivy', 'Thorn', 'thorn ivy', 'archived', 'No contact for two years', '2025-01-02', '2022-05-05')`);
	db.run(sql`insert into requests (request, ref, kind, channel, received, due)
	           values ('REQ-101', 'CAND-1', 'access', 'sms', '2026-02-20', '2026-03-20')`);

	const [record] = db.rows(sql`select state, state_on from people where ref = 'CAND-1'`);
	const [asked] = db.rows(sql`select request, ref, kind, channel, received, due, status, answered from requests`);

	expect(record).toEqual({ state: 'archived', state_on: '2025-01-02' });
	expect(asked).toEqual({
		request: 'REQ-101',
		ref: 'CAND-1',
		kind: 'access',
		channel: 'sms',
		received: '2026-02-20',
		due: '2026-03-20',
		status: 'received',
		answered: null,
	});
});

/** The small agency, with what a scenario's CSV files say, read and added as for a learner. */
async function brought(files: Readonly<Record<string, string>>) {
	const db = await emptyCrm();
	smallWorld(db);
	someone(db, YUSUF);
	db.exec(`insert into source (name, kind) values ('ShiftQuay', 'job_board'), ('Past applicants', 'ats')`);
	openBook(db);
	openViews(db, 1, '2026-03-02T09:00');
	addRecords(db, readData(new Map(Object.entries(files)), '2026-03-02T09:00'));
	return db;
}

test('a scenario brings an advert that is up, and what a board holds, as the CRM keeps them', async () => {
	const db = await brought({
		'data/adverts.csv': 'advert,vacancy,source,body,posted\nADV-1,VAC-208,ShiftQuay,A clerk is wanted in Leeds,@-20d\n',
		'data/outside.csv':
			'record,source,first_name,last_name,phone,email,postcode,town,headline,skills,text,at\n' +
			'EXT-901,ShiftQuay,Robin,Ackroyd,07700 900777,Robin@example.net,ZZ99 1AB,Leeds,Picker,SAP; Excel,Picked for two years.,@-1d\n',
	});

	expect(db.rows(sql`select advert, vacancy, source, posted, down from adverts`)).toEqual([
		{ advert: 'ADV-1', vacancy: 'VAC-208', source: 'ShiftQuay', posted: '2026-02-10', down: null },
	]);
	expect(outsideRecords(db, '2026-03-02T09:00', { where: '1 = ?', values: [1] })).toMatchObject([
		{
			record: 'EXT-901',
			kind: 'application',
			says: { email: 'robin@example.net', skills: ['SAP', 'Excel'], years: 1 },
		},
	]);
	expect(db.rows(sql`select record, last_name, skills, state, ref from outside`)).toEqual([
		{ record: 'EXT-901', last_name: 'Ackroyd', skills: 'SAP; Excel', state: 'unseen', ref: null },
	]);
});

test('the do-not-contact list that a scenario brings holds no address, and is the one that the CRM asks', async () => {
	const db = await brought({
		'data/suppressions.csv': 'address,on\nRobin@example.net,@-2mo\n07700 900777,@-2mo\n',
	});

	expect(isSuppressed(db, { email: 'robin@example.net' })).toBe(true);
	expect(isSuppressed(db, { mobile: '07700900777' })).toBe(true);
	expect(isSuppressed(db, { email: 'somebody.else@example.net' })).toBe(false);
	expect(JSON.stringify(db.rows(sql`select * from suppressions`))).not.toMatch(/robin|900777/i);
});

test('an address of a real person cannot get onto the do-not-contact list of a scenario', () => {
	const files = new Map([['data/suppressions.csv', 'address\nrobin@gmail.com\n']]);

	expect(() => readData(files, '2026-03-02T09:00')).toThrow(/could be somebody’s address/);
});

test('somebody whom a scenario has at an interview has been to one, and an accepted offer is still to begin', async () => {
	const db = await brought({
		'data/people.csv': 'ref,first_name,last_name\nCAND-1,Ivy,Thorn\n',
		'data/applications.csv': `vacancy,ref,stage,on,applied,source\nVAC-208,${YUSUF.ref},Interview,@-9d,@-20d,ShiftQuay\n`,
		'data/placements.csv': 'placement,ref,vacancy,started,pay,status\nPLC-1,CAND-1,VAC-208,@+0d,1300,accepted\n',
	});

	const [application] = db.column(sql`select id from application order by id`) as number[];
	expect(wasInterviewed(db, application!)).toBe(true);
	expect(db.rows(sql`select ref, stage, outcome, source, applied, told from applications order by ref desc`)).toEqual([
		{
			ref: YUSUF.ref,
			stage: 'Interview',
			outcome: 'open',
			source: 'ShiftQuay',
			applied: '2026-02-10T10:00',
			told: null,
		},
		{ ref: 'CAND-1', stage: 'Offer', outcome: 'open', source: null, applied: null, told: null },
	]);
	expect(db.rows(sql`select placement, status, started from placements`)).toEqual([
		{ placement: 'PLC-1', status: 'accepted', started: '2026-03-02' },
	]);
});

test('a scenario brings an interview with a colleague’s scorecard, and an application that the client’s system has too', async () => {
	const db = await brought({
		'data/requirements.csv': 'vacancy,line,importance,text,asks\nVAC-208,9,essential,Counts stock,Counting\n',
		'data/applications.csv': `vacancy,ref,stage,on\nVAC-208,${YUSUF.ref},Interview,@-9d\n`,
		'data/interviews.csv': `interview,vacancy,ref,at,status,team\nINT-901,VAC-208,${YUSUF.ref},2026-03-01T14:00,completed,COL-1; COL-2\n`,
		'data/scorecards.csv':
			'interview,line,rating,evidence,recommendation,summary\n' +
			'INT-901,9,3,Counted it twice.,yes,Shown.\nINT-901,room_to_grow,2,Has not thought of it.,yes,Shown.\n',
		'data/ats.csv': `record,vacancy,ref,stage,phone,agreed_phone\nATS-901,VAC-208,${YUSUF.ref},offer,07700 900601,07700 900602\n`,
	});

	expect(interviewDetail.run(db, { interview: 'INT-901' })).toMatchObject({
		status: 'completed',
		starts_at: '2026-03-01T14:00',
		ends_at: '2026-03-01T14:45',
		mine: 1,
		cards: 1,
	});
	expect(
		db.rows(sql`select interview, ref, by, line, rating, recommendation, at from scorecards order by line`),
	).toEqual([
		{
			interview: 'INT-901',
			ref: YUSUF.ref,
			by: 'COL-2',
			line: '9',
			rating: 3,
			recommendation: 'yes',
			at: '2026-03-01T15:15',
		},
		{
			interview: 'INT-901',
			ref: YUSUF.ref,
			by: 'COL-2',
			line: 'room_to_grow',
			rating: 2,
			recommendation: 'yes',
			at: '2026-03-01T15:15',
		},
	]);
	expect(standingOf(atsLink(db, 'ATS-901')).filter(({ state }) => state !== 'same')).toMatchObject([
		{ field: 'stage', ours: 'interview', theirs: 'offer', state: 'theirs' },
		{ field: 'mobile', theirs: '07700 900601', state: 'conflict' },
	]);
	expect(db.rows(sql`select record, ref, stage, phone, agreed_phone from ats`)).toEqual([
		{ record: 'ATS-901', ref: YUSUF.ref, stage: 'offer', phone: '07700 900601', agreed_phone: '07700 900602' },
	]);
});

test('a real number cannot get into what a client’s system holds', () => {
	const files = new Map([['data/ats.csv', 'record,vacancy,ref,agreed_phone\nATS-901,VAC-208,CAND-1,07911 123456\n']]);

	expect(() => readData(files, '2026-03-02T09:00')).toThrow(/could be somebody’s number/);
});
