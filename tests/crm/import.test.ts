import { z } from 'zod';
import { expect, test } from 'vitest';
import { amendCandidate } from '../../src/lib/crm/people/amend.ts';
import { importErrors, importPeople, imports } from '../../src/lib/crm/people/import/batches.ts';
import { guessMapping } from '../../src/lib/crm/people/import/columns.ts';
import { revertImport } from '../../src/lib/crm/people/import/revert.ts';
import { runImport } from '../../src/lib/crm/people/import/run.ts';
import { tableOf } from '../../src/lib/crm/people/import/table.ts';
import { registerCandidate } from '../../src/lib/crm/people/register.ts';
import { addSuppression } from '../../src/lib/crm/people/suppress.ts';
import { candidateFacts } from '../../src/lib/crm/people/record.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';
import { someone, YUSUF as HE } from './world.ts';

const YUSUF = { ...HE, email: 'yusuf.demir@example.org' };

const FILE = `Name;Email Address;Phone;City;Job title;Type
IDA QUIST;Ida.Quist@Example.org;+44 7700 900777;leeds;PICKER;temp
Otto Vane;otto@example.org;12345;Atlantis;Clerk;temp
Yusuf Demir;${YUSUF.email};;;;
`;
const inputOf = (text: string, extra: object = {}) => {
	const read = tableOf(text);
	if (!read.ok) throw new Error(read.says);
	return {
		file_name: 'fair.csv',
		source: 'Job fair',
		obtained_on: '2026-02-27',
		lawful_basis: 'legitimate_interests',
		policy: 'skip',
		mapping: guessMapping(read.table.head),
		rows: read.table.rows,
		...extra,
	};
};
const people = (db: Parameters<typeof worldDigest>[0]) => db.column(sql`select count(*) from candidate`)[0];

test('a line becomes a candidate in house style; a bad one and a known one are left out, and why is kept', async () => {
	const { act, show, db } = await desk((d) => void someone(d, YUSUF));

	const result = act(runImport, inputOf(FILE));

	expect(result).toMatchObject({ ok: true, outcome: { created: 1, updated: 0, skipped: 1, errors: 1 } });
	const ref = String(db.column(sql`select ref from person where family_name = 'Quist'`)[0]);
	expect(show(candidateFacts, { ref })).toMatchObject({
		given_name: 'Ida',
		email: 'ida.quist@example.org',
		mobile: '07700 900777',
		town: 'Leeds',
		headline: 'Picker',
		work_types: ['temporary'],
		source: 'Job fair',
		source_detail: 'fair.csv, line 2',
		obtained_on: '2026-02-27',
		lawful_basis: 'legitimate_interests',
		notice_version: null,
	});
	expect(show(importErrors, { batch: 1 })).toMatchObject([
		{
			line: 3,
			says: [
				'Mobile “12345”: A UK number has 11 digits and begins with 0, like 07700 900123.',
				'Town “Atlantis”: The CRM has no such town. Write the nearest one that it has.',
			],
		},
		{ line: 4, says: [expect.stringContaining('Looks like Yusuf Demir')] },
	]);
	expect(db.column(sql`select count(*) from message`)).toEqual([0]);
});

test('a source in other words is written by the agency’s own name for it, and one that it does not have is said', async () => {
	const { act, db, show } = await desk((world) => {
		world.exec(
			`update source set name = 'Spring fair at Leeds', also = '["job fair","the fair"]' where name = 'Job fair'`,
		);
	});
	const text = `Name,Email,Source\nIda Quist,ida@example.org,The Fair\nOtto Vane,otto@example.org,walked in`;

	act(runImport, inputOf(text, { source: 'Spring fair at Leeds' }));

	expect(db.column(sql`select s.name from candidate c join source s on s.id = c.source_id`)).toEqual([
		'Spring fair at Leeds',
	]);
	expect(show(importErrors, { batch: 1 })).toMatchObject([{ line: 3, says: [expect.stringContaining('walked in')] }]);
});

test('an import fills in what a record lacks, and writes over nothing', async () => {
	const { act, show } = await desk(
		(d) => void someone(d, { ...YUSUF, candidate: { headline: 'Clerk', notice_days: null } }),
	);
	const text = `Name,Email,Headline,Notice\nYusuf Demir,${YUSUF.email},Manager,14`;

	expect(act(runImport, inputOf(text, { policy: 'update' }))).toMatchObject({ outcome: { updated: 1 } });

	expect(show(candidateFacts, { ref: YUSUF.ref })).toMatchObject({ headline: 'Clerk', notice_days: 14 });
});

test('an import names whom it made and whom it filled in, each with the record', async () => {
	const { act, show, db } = await desk((d) => void someone(d, YUSUF));
	act(runImport, inputOf(FILE, { policy: 'update' }));
	const ref = String(db.column(sql`select ref from person where family_name = 'Quist'`)[0]);

	expect(show(importPeople, { batch: 1 })).toEqual([
		{ line: 2, result: 'created', ref, name: 'Ida Quist' },
		{ line: 4, result: 'updated', ref: YUSUF.ref, name: 'Yusuf Demir' },
	]);
});

test('an import taken back leaves the records as they were, and says that it was', async () => {
	const { act, show, db } = await desk((d) => void someone(d, YUSUF));
	const before = people(db);
	act(runImport, inputOf(FILE));

	expect(act(revertImport, { batch: 1 })).toMatchObject({ ok: true, outcome: { file: 'fair.csv' } });

	expect(people(db)).toBe(before);
	expect(db.column(sql`select count(*) from person where family_name = 'Quist'`)).toEqual([0]);
	expect(show(imports, {})).toMatchObject([
		{ batch: 1, created: 1, reverted_at: expect.stringMatching(/^2026-03-02/) },
	]);
	expect(db.column(sql`select distinct raw from import_row`)).toEqual(['{}']);
});

test('an import is not taken back once somebody has worked on one of its people', async () => {
	const { act, db } = await desk(() => undefined);
	act(runImport, inputOf(FILE));
	const ref = String(db.column(sql`select ref from person where family_name = 'Quist'`)[0]);
	act(amendCandidate, { ref, summary: 'Rang, is keen' });

	expect(act(revertImport, { batch: 1 })).toMatchObject({ ok: false, entry: { refusal: 'changed-since' } });
});

test('somebody who asked to be left alone is not brought in again', async () => {
	const { act, show } = await desk((d) => void someone(d, YUSUF));
	act(addSuppression, { ref: YUSUF.ref, channel: 'any', reason: 'do_not_contact' });

	const result = act(runImport, inputOf(`Name,Email\nNoor Hale,${YUSUF.email}\nIda Quist,ida@example.org`));

	expect(result).toMatchObject({ outcome: { created: 1, skipped: 1 } });
	// nothing that the file says of them is kept
	expect(show(importErrors, { batch: 1 })).toMatchObject([{ line: 2, values: {} }]);
});

const CARDS = `BEGIN:VCARD
VERSION:3.0
N:O\\;Dea;Maeve;;;
item1.TEL;TYPE=CELL:07700 900888
EMAIL:maeve@exam
 ple.org
ADR;TYPE=HOME:;;4 Mill Lane;Hull;;ZZ99 1AB;UK
TITLE:Warehouse clerk
END:VCARD`;

test('vCards and JSON Resumes come through the same preview', () => {
	const cards = tableOf(CARDS);
	const resume = tableOf(
		JSON.stringify({
			basics: { name: 'Maeve Dea', email: 'maeve@example.org', location: { city: 'Hull' } },
			work: [{ name: 'Aldwick', endDate: '' }],
			skills: [{ name: 'Excel' }],
		}),
	);

	expect(cards).toMatchObject({
		ok: true,
		table: {
			rows: [
				{
					line: 1,
					cells: [
						'Maeve',
						'O;Dea',
						'07700 900888',
						'maeve@example.org',
						'4 Mill Lane',
						'Hull',
						'ZZ99 1AB',
						'Warehouse clerk',
						'',
					],
				},
			],
		},
	});
	expect(resume).toMatchObject({ ok: true, table: { kind: 'resume' } });
	for (const read of [cards, resume]) expect(read.ok && guessMapping(read.table.head)).not.toContain('');
});

test.each([
	['nothing', '  \n '],
	['one column', 'just words\nand more'],
	['a head alone', 'Name,Email'],
	['an open quotation mark', 'Name,Email\n"Ida,ida@example.org\n'],
	['too many', `Name,Email\n${'Ida Quist,ida@example.org\n'.repeat(501)}`],
	['a card without an end', 'BEGIN:VCARD\nFN:Ida Quist'],
	['broken JSON', '{"basics":'],
	['other JSON', '{"people":[]}'],
])('%s: a sentence says what is wrong and what to do', (_, text) => {
	const read = tableOf(text);

	expect(read.ok).toBe(false);
	if (!read.ok) expect(read.says).toMatch(/^[A-Z].*[.:]\s?.*\.$/s);
});

test('a value over several lines does not move the numbers of the lines after it', () => {
	const read = tableOf('Name,Notes\nIda,"one\ntwo"\nOtto,three');

	expect(read.ok && read.table.rows.map((row) => row.line)).toEqual([2, 4]);
	expect(z.array(z.string()).parse(read.ok ? read.table.head : [])).toEqual(['Name', 'Notes']);
});

test('somebody who asked to be left alone is added by hand for a reason alone, and stays marked', async () => {
	const { act, refused, db } = await desk((d) => void someone(d, YUSUF));
	act(addSuppression, { ref: YUSUF.ref, channel: 'any', reason: 'do_not_contact' });
	act(amendCandidate, { ref: YUSUF.ref, email: 'yusuf.new@example.org' });
	const noor = { given_name: 'Noor', family_name: 'Hale', email: YUSUF.email, incomplete: true };

	expect(refused(registerCandidate, noor)).toBe('asked-to-be-left-alone');
	const added = act(registerCandidate, { ...noor, left_alone_reason: 'Rang today and asked to be added again.' });

	expect(added).toMatchObject({ ok: true });
	expect(
		db.column(sql`select c.status from candidate c join person p on p.id = c.person_id where p.family_name = 'Hale'`),
	).toEqual(['do_not_contact']);
});
