import { expect, test } from 'vitest';
import { eventList } from '../../src/lib/crm/events/event-queries.ts';
import { searchList } from '../../src/lib/crm/lists/search-queries.ts';
import { poolList } from '../../src/lib/crm/pools/pool-queries.ts';
import { CLOCK, rows, worldOf } from './kit.ts';

test('the agency keeps pools of every kind, searches that fill them, and events past and coming', async () => {
	const db = await worldOf(1_000);

	const pools = poolList.run(db, { now: CLOCK });
	const events = eventList.run(db, { now: CLOCK });

	expect(pools.map(({ name }) => name)).toEqual(
		expect.arrayContaining([
			'Alumni',
			'Freelancers',
			'Internal staff',
			'Near misses',
			'Passive candidates',
			'Referrals',
		]),
	);
	expect(new Set(pools.map(({ kind }) => kind))).toEqual(new Set(['static', 'dynamic', 'reviewed']));
	expect(pools.filter(({ count }) => count === 0)).toEqual([]);
	expect(pools.filter(({ kind, suggested }) => kind === 'reviewed' && suggested === 0)).toEqual([]);
	expect(pools.filter(({ kind, lapsed }) => kind === 'reviewed' && lapsed > 2)).toEqual([]);
	expect(searchList.run(db, { now: CLOCK, pinned: false }).filter(({ count }) => count === 0)).toEqual([]);
	expect(events.past.length).toBeGreaterThan(1);
	expect(events.coming.length).toBeGreaterThan(1);
	expect(events.past.every(({ came }) => came > 0)).toBe(true);
});

test('people of six kinds stand in one table: by the door, a board, a friend, an event, another agency, an inbox, the ATS', async () => {
	const db = await worldOf(1_000);

	const kinds = rows<{ kind: string; people: number }>(
		db,
		`select s.kind, count(*) as people from candidate c join source s on s.id = c.source_id group by s.kind order by s.kind`,
	);

	expect(kinds.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining(['careers_site', 'job_board', 'referral', 'event', 'agency', 'other', 'ats']),
	);
});
