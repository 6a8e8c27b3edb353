import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import { amendCandidate } from '../../src/lib/crm/people/amend.ts';
import { eraseCandidate } from '../../src/lib/crm/people/erase.ts';
import { KEPT, choiceOf, MERGE_FIELDS, type MergeField } from '../../src/lib/crm/people/merge/fields.ts';
import { mergeCandidates } from '../../src/lib/crm/people/merge/merge.ts';
import { mergePreview, mergesOf, sideBySide } from '../../src/lib/crm/people/merge/preview.ts';
import { unmergeCandidates } from '../../src/lib/crm/people/merge/unmerge.ts';
import { setSkill } from '../../src/lib/crm/people/skills.ts';
import { personFile } from '../../src/lib/crm/protection/dsar.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { digestOf, digestParts, digestPartsSince, worldDigest } from '../../src/lib/db/digest.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { referencesOf, tablesOf } from '../../src/lib/db/tables.ts';
import { everythingAbout, MARK, REF } from '../attempt/everything-about.ts';
import { allRows, asIfNever, difference } from '../attempt/kit.ts';
import { desk } from './kit.ts';
import { chosen, said, someone } from './world.ts';

const OTHER = 'CAND-1020';
const THIRD = 'CAND-1021';
const REASON = 'Same birthday, same street';
const FIELDS = Object.keys(MERGE_FIELDS) as MergeField[];

/** Somebody with a row of every table, and the same person once more with some of the same and some other things. */
function twice(db: Database): void {
	everythingAbout(db);
	for (const [ref, mobile] of [
		[OTHER, '07700 900050'],
		[THIRD, '07700 900004'],
	] as const)
		someone(db, {
			ref,
			name: ['Zeph', 'Demir'],
			email: 'zephyrine@example.org',
			mobile,
			person: { known_as: 'Zeph', postcode: 'ZZ99 1AB' },
			candidate: { headline: 'Night clerk', ni_number: 'QQ 65 43 21 A', summary: 'Nights' },
			skills: [
				['SAP', 2],
				['Excel', 3],
			],
			jobs: [['Picker', 'Castle Logistics', '2020-01', '2023-01', '']],
			cv: `Zeph Demir\nPicker. ${ref}`,
		});
	for (const ref of [OTHER, THIRD]) {
		chosen(db, ref);
		said(db, ref, 'given');
		db.run(
			sql`insert into pool_member (pool_id, person_id, added_at) select 1, id, '2026-01-05T10:00' from person where ref = ${ref}`,
		);
	}
	db.exec(`
		update candidate set referred_by = (select id from person where ref = '${OTHER}') where person_id = (select id from person where ref = '${REF}');
		insert into client_contact (person_id, client_id) select id, 1 from person where ref = '${OTHER}';
		insert into duplicate_pair (a, b, score, reasons) select x.id, y.id, 80, '["same name"]' from person x, person y
			where x.ref = '${REF}' and y.ref = '${OTHER}';
	`);
}

const BOOKS = /^merge_(log|move) /;
const records = (db: Database) => new Map([...allRows(db)].filter(([key]) => !BOOKS.test(key)));
const merge = (ref: string, other: string, take: readonly string[] = []) => ({ ref, other, take, reason: REASON });

test('every column of a person and a candidate is chosen, or follows from what is', async () => {
	const { db } = await desk();

	const named = FIELDS.flatMap((f) => [...(choiceOf(f).person ?? []), ...(choiceOf(f).candidate ?? [])]);
	const there = ['person', 'candidate'].flatMap((name) => tablesOf(db).find((t) => t.name === name)!.columns);

	expect([...named, ...KEPT.person, ...KEPT.candidate].sort()).toEqual([...there].sort());
});

test('after a merge nothing refers to the record that went but what could not stand twice, and that is listed', async () => {
	const { act, db, show } = await desk(twice);
	const [absorbed] = db.column(sql`select id from person where ref = ${OTHER}`) as number[];
	const before = show(mergePreview, { ref: REF, other: OTHER, take: [], now: '2026-03-02T09:00' });

	const result = act(mergeCandidates, merge(REF, OTHER));

	const left = referencesOf(db)
		.filter((r) => (r.to === 'person' || r.to === 'candidate') && r.from !== 'merge_log')
		.flatMap((r) =>
			db.column({ text: `select '${r.from}' from "${r.from}" where "${r.column}" = ?`, values: [absorbed!] }),
		);
	expect(left.sort()).toEqual(['candidate', 'candidate_skill', 'contact_point', 'duplicate_pair', 'pool_member']);
	expect(before.left).toEqual(['Skill: SAP, level 2', 'Number or address: zephyrine@example.org', 'Pool: Drivers']);
	expect(show(mergesOf, { ref: OTHER })).toMatchObject([
		{ ref: OTHER, into: REF, by: 'Siân Howells', left: before.left },
	]);
	expect(result).toMatchObject({ ok: true, outcome: { left: 3 } });
	expect(
		db.rows(
			sql`select lifecycle, merged_into = (select id from person where ref = ${REF}) as there from person where ref = ${OTHER}`,
		),
	).toEqual([{ lifecycle: 'merged', there: 1 }]);
	expect(db.column(sql`pragma foreign_key_check`)).toEqual([]);
});

test('who is being considered for the same vacancy twice stays there once, and is told of', async () => {
	const { act, db, show } = await desk(twice);

	const { left } = show(mergePreview, { ref: THIRD, other: OTHER, take: [], now: '2026-03-02T09:00' });

	expect(left).toContain('Vacancy: VAC-208, Goods-in administrator');
	expect(act(mergeCandidates, merge(THIRD, OTHER)).ok).toBe(true);
	expect(
		db.column(sql`select count(*) from application where person_id = (select id from person where ref = ${OTHER})`),
	).toEqual([1]);
});

test('each field is taken from where it was chosen, and one current CV and one main number stay', async () => {
	const { act, db, show } = await desk(twice);
	const suggested = show(sideBySide, { ref: OTHER, other: REF })!.fields.filter((f) => f.suggested);
	expect(suggested.map((f) => f.field)).toEqual(['address', 'contact_window', 'current_employer', 'date_of_birth']);

	act(mergeCandidates, merge(REF, OTHER, ['given_name', 'mobile', 'cv', 'headline']));

	expect(
		db.rows(
			sql`select p.given_name, p.name_key, c.headline, c.summary from person p join candidate c on c.person_id = p.id where p.ref = ${REF}`,
		),
	).toEqual([{ given_name: 'Zeph', name_key: 'demir zeph', headline: 'Night clerk', summary: MARK }]);
	const of = (text: string) =>
		db.column({ text: `${text} and person_id = (select id from person where ref = ?) order by 1`, values: [REF] });
	expect(of(`select value from contact_point where is_primary = 1`)).toEqual(['07700 900050', 'zephyrine@example.org']);
	expect(of(`select version || ' ' || is_current from document where kind = 'cv'`)).toEqual(['1 0', '2 1']);
});

test('merging and undoing the merge is as if nothing had been, over every table, whatever is chosen and whatever is done elsewhere meanwhile', async () => {
	const { act, db } = await desk(twice);

	fc.assert(
		fc.property(
			fc.constantFrom(
				...[REF, OTHER, THIRD].flatMap((a) => [REF, OTHER, THIRD].filter((b) => b !== a).map((b) => [a, b] as const)),
			),
			fc.subarray(FIELDS),
			fc.boolean(),
			([ref, other], take, meanwhile) => {
				asIfNever(db, () => {
					const third = [REF, OTHER, THIRD].find((r) => r !== ref && r !== other)!;
					const later = () => act(amendCandidate, { ref: third, headline: 'Forklift driver' });
					let without = records(db);
					if (meanwhile)
						asIfNever(db, () => {
							later();
							without = records(db);
						});

					expect(act(mergeCandidates, merge(ref, other, take)).ok).toBe(true);
					if (meanwhile) later();
					const back = act(unmergeCandidates, { ref: other, reason: REASON });

					expect(back).toMatchObject({ ok: true, outcome: { kept: 0 } });
					const changed = [...difference(without, records(db)).entries()].filter(
						([, row]) => !row?.includes('"updated_at":"2026-03-02T09:0') || !meanwhile,
					);
					expect(changed).toEqual([]);
				});
			},
		),
		{ numRuns: 40 },
	);
});

test('two merges into one record are undone in either order, and each person is as before', async () => {
	const { act, db } = await desk(twice);
	const before = records(db);
	for (const order of [
		[OTHER, THIRD],
		[THIRD, OTHER],
	])
		asIfNever(db, () => {
			act(mergeCandidates, merge(REF, OTHER, FIELDS));
			act(mergeCandidates, merge(REF, THIRD, FIELDS));
			for (const other of order)
				expect(act(unmergeCandidates, { ref: other, reason: REASON })).toMatchObject({
					ok: true,
					outcome: { kept: 0 },
				});
			expect(difference(before, records(db))).toEqual(new Map());
		});
});

test('what somebody has written since stays, and the rest goes back', async () => {
	const { act, db } = await desk(twice);
	act(mergeCandidates, merge(REF, OTHER, ['headline', 'postcode']));
	act(amendCandidate, { ref: REF, headline: 'Team leader' });
	act(setSkill, { ref: REF, skill: 'Manhattan WMS', level: 2 });

	const result = act(unmergeCandidates, { ref: OTHER, reason: REASON });

	expect(result).toMatchObject({ ok: true, outcome: { out_of: REF } });
	expect(
		db.rows(sql`select p.ref, p.postcode, c.headline, (select count(*) from candidate_skill s where s.person_id = p.id) as skills
		            from person p join candidate c on c.person_id = p.id where p.ref in (${REF}, ${OTHER}) order by p.ref`),
	).toEqual([
		{ ref: REF, postcode: 'ZZ99 6AB', headline: 'Team leader', skills: 2 },
		{ ref: OTHER, postcode: 'ZZ99 1AB', headline: 'Night clerk', skills: 2 },
	]);
});

test.each([
	['while they are one', [], REF],
	['after they were two again', [[unmergeCandidates, { ref: REF, reason: REASON }] as const], REF],
])('erasing %s leaves nothing of the person in the file or in the trail', async (_, between, ref) => {
	const { act, db } = await desk((db) => {
		twice(db);
		db.exec(`delete from client_contact where person_id <> 1; update application set outcome = 'rejected', closed_at = '2026-02-20T10:00', close_reason_id = 1;
			update candidate set referred_by = null`);
	});
	const [into, other] = between.length === 0 ? [REF, OTHER] : [OTHER, REF];
	expect(act(mergeCandidates, merge(into, other, FIELDS)).ok).toBe(true);
	act(amendCandidate, { ref: into, summary: `${MARK} rang` });
	act(amendCandidate, { ref: into, summary: 'Rang' });
	for (const [command, input] of between) expect(act(command, input).ok).toBe(true);

	const result = act(eraseCandidate, { ref, typed: ref, reason: 'Asked us to delete the details' });

	expect(result).toMatchObject({ ok: true });
	expect(new TextDecoder('latin1').decode(db.image())).not.toContain(MARK);
	expect(
		db.column(
			sql`select tbl || key from change_log where coalesce(before, '') || coalesce(after, '') like ${`%${MARK}%`} order by id`,
		),
	).toEqual([]);
	expect(db.column(sql`pragma foreign_key_check`)).toEqual([]);
});

test('the digest of what changed is that of everything, also where a row’s key is another person’s now', async () => {
	const { act, db } = await desk(twice);
	const start = digestParts(db);

	act(mergeCandidates, merge(REF, OTHER, FIELDS));

	expect(digestOf(digestPartsSince(db, start))).toBe(worldDigest(db));
});

test('the last act’s undo takes a merge back too, and brings it again', async () => {
	const { act, db } = await desk(twice);
	const before = allRows(db);
	act(mergeCandidates, merge(REF, OTHER, FIELDS));
	const after = allRows(db);

	act(undoAct, { entry: 1 });
	expect(difference(before, allRows(db))).toEqual(new Map());
	act(undoAct, { entry: 2 });
	expect(difference(after, allRows(db))).toEqual(new Map());
});

test('somebody’s file holds what stayed on a record that went into theirs, and each row once', async () => {
	const { act, show } = await desk(twice);
	const fileOf = (ref: string) => show(personFile, { ref, request: null }).parts;
	const rows = (ref: string, table: string) => fileOf(ref).find((part) => part.table === table)?.rows ?? [];
	const before = rows(THIRD, 'candidate')[0];

	expect(act(mergeCandidates, { ref: OTHER, other: THIRD, reason: REASON })).toMatchObject({ ok: true });

	expect(rows(OTHER, 'person')).toHaveLength(2);
	expect(rows(OTHER, 'candidate')).toContainEqual(before);
	const skills = rows(OTHER, 'candidate_skill').map((row) => JSON.stringify(row));
	expect(skills.filter((row) => row.includes('SAP'))).toHaveLength(2);
	for (const part of fileOf(OTHER).filter(({ table }) => table === 'merge_log')) expect(part.rows).toHaveLength(1);
});
