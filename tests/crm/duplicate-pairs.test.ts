import { expect, test } from 'vitest';
import { duplicatesOf } from '../../src/lib/crm/people/record.ts';
import { duplicatePairs, settledPairs } from '../../src/lib/crm/people/duplicate-pairs.ts';
import { mergeCandidates } from '../../src/lib/crm/people/merge/merge.ts';
import { unmergeCandidates } from '../../src/lib/crm/people/merge/unmerge.ts';
import { dataQuality } from '../../src/lib/crm/people/quality.ts';
import { amendCandidate } from '../../src/lib/crm/people/amend.ts';
import { dismissDuplicate } from '../../src/lib/crm/people/same-person.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { worldOf } from '../world/kit.ts';
import { desk } from './kit.ts';
import { someone } from './world.ts';

const BOB = 'CAND-2001';
const ROBERT = 'CAND-2002';
const REASON = 'Born on other days';

function twins(db: Database): void {
	someone(db, { ref: BOB, name: ['Bob', 'Hartley'], mobile: '07700 900077', email: 'bob@example.org' });
	someone(db, { ref: ROBERT, name: ['Robert', 'Hartly'], mobile: '07700 900077', email: null });
	someone(db, { ref: 'CAND-2003', name: ['Ruth', 'Hartley'], mobile: '07700 900078', email: 'ruth@example.org' });
}

test('a pair is found across nicknames and spellings, with why, until somebody says that they are two', async () => {
	const { act, show } = await desk(twins);
	const found = () =>
		show(duplicatePairs, { count: 10 }).rows.map((p) => `${p.a.ref} ${p.b.ref} ${p.score}: ${p.reasons.join(', ')}`);

	const before = found();
	act(dismissDuplicate, { ref: ROBERT, other: BOB, reason: REASON });

	expect(before).toEqual([`${BOB} ${ROBERT} 90: nearly the same name, same mobile number`]);
	expect(found()).toEqual([]);
	expect(show(settledPairs, { count: 10 })).toMatchObject([{ a: BOB, b: ROBERT, state: 'not_duplicate', why: REASON }]);
});

test('a pair that was merged is settled, and comes up again once the merge is undone', async () => {
	const { act, show } = await desk(twins);

	act(mergeCandidates, { ref: BOB, other: ROBERT, reason: 'Same number' });
	const merged = [show(duplicatePairs, { count: 10 }).total, show(settledPairs, { count: 10 })[0]?.state];
	act(unmergeCandidates, { ref: ROBERT, reason: REASON });

	expect(merged).toEqual([0, 'merged']);
	expect(show(duplicatePairs, { count: 10 }).total).toBe(1);
});

test('the inbox finds every pair that a record’s own page would, and no other', async () => {
	const db = await worldOf(700);
	const one = new Set(
		(db.column(sql`select ref from person where lifecycle = 'active' order by id`) as string[]).flatMap((ref) =>
			duplicatesOf.run(db, { ref }).map((other) => [ref, other.ref].sort().join(' ')),
		),
	);

	const all = duplicatePairs.run(db, { count: 500 }).rows.map((p) => [p.a.ref, p.b.ref].sort().join(' '));

	expect(one.size).toBeGreaterThan(5);
	expect([...one].filter((pair) => !all.includes(pair))).toEqual([]);
});

test('everybody is compared in the time of a blink', { timeout: 60_000 }, async () => {
	const db = await worldOf(2_000);
	duplicatePairs.run(db, { count: 100 });

	const start = performance.now();
	const { total } = duplicatePairs.run(db, { count: 100 });
	const took = performance.now() - start;

	expect(total).toBeGreaterThan(20);
	expect(took).toBeLessThan(1_500);
});

test('the figure for the records rises when what lowers it is put right', async () => {
	const { act, show } = await desk((db) => {
		twins(db);
		db.exec(`insert into setting (key, value) values ('mandatory', '["family_name", "postcode"]')`);
	});
	const look = () => show(dataQuality, { now: '2026-03-02T09:00' });
	const before = look();

	act(amendCandidate, { ref: BOB, postcode: 'ZZ99 6AB' });
	const after = look();

	expect(before.flaws.find((f) => f.key === 'incomplete')).toMatchObject({ count: 3 });
	expect(after.flaws.find((f) => f.key === 'incomplete')).toMatchObject({ count: 2 });
	expect(before.flaws.find((f) => f.key === 'duplicates')).toMatchObject({ count: 1, some: [{ ref: ROBERT }] });
	expect(after.score).toBeGreaterThan(before.score);
});
