import { expect, test } from 'vitest';
import { permissionLight } from '../../src/lib/crm/protection/permission.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';
import { said, someone, YUSUF } from './world.ts';

type Line = readonly [decision: string, until?: string | null];

const LIGHTS: readonly (readonly [
	title: string,
	lines: readonly Line[],
	state: string,
	words: string,
	until: string | null,
])[] = [
	['never asked is unknown', [], 'unknown', 'Not asked', null],
	['asked is no answer', [['requested']], 'asked', 'Asked 25 Feb 2026, no answer yet', null],
	['a yes without an end holds', [['requested'], ['given']], 'yes', 'Yes', null],
	['a yes holds on its last day', [['given', '2026-03-02']], 'soon', 'Yes, ends 2 Mar 2026', '2026-03-02'],
	['fourteen days are soon', [['given', '2026-03-16']], 'soon', 'Yes, ends 16 Mar 2026', '2026-03-16'],
	['fifteen days are not soon', [['given', '2026-03-17']], 'yes', 'Yes, to 17 Mar 2026', '2026-03-17'],
	['a yes that ended yesterday is no yes', [['given', '2026-03-01']], 'no', 'Ran out 1 Mar 2026', null],
	[
		'after a yes that ended, asking shows',
		[['given', '2026-03-01'], ['requested']],
		'asked',
		'Asked 25 Feb 2026, no answer yet',
		null,
	],
	['a no is a no', [['refused']], 'no', 'Said no, 25 Feb 2026', null],
	['asking again does not lift a no', [['refused'], ['requested']], 'no', 'Said no, 25 Feb 2026', null],
	[
		'asking again does not lift a withdrawal',
		[['given'], ['withdrawn'], ['requested']],
		'no',
		'Withdrawn 25 Feb 2026',
		null,
	],
	['a yes after a no counts', [['refused'], ['requested'], ['given']], 'yes', 'Yes', null],
	['what the boards mark as ended has ended', [['given'], ['expired']], 'no', 'Ran out 25 Feb 2026', null],
];

test.each(LIGHTS)('permission to be put forward: %s', async (_, lines, state, words, until) => {
	const { show } = await desk((db) => {
		someone(db, YUSUF);
		for (const [decision, end] of lines) said(db, YUSUF.ref, decision, end);
	});

	const light = show(permissionLight, { ref: YUSUF.ref, vacancy: 'VAC-208', now: '2026-03-02T09:00' });

	expect(light).toEqual({ state, words, until });
});

test('permission for one vacancy says nothing of another', async () => {
	const another = (db: Database) => {
		someone(db, YUSUF);
		said(db, YUSUF.ref, 'given');
		db.run(sql`insert into vacancy (ref, client_id, pipeline_id, title, work_type, created_at, updated_at)
		           values ('VAC-209', 1, 1, 'Picker', 'temporary', '2026-03-01T10:00', '2026-03-01T10:00')`);
	};
	const { show } = await desk(another);

	const light = show(permissionLight, { ref: YUSUF.ref, vacancy: 'VAC-209', now: '2026-03-02T09:00' });

	expect(light).toEqual({ state: 'unknown', words: 'Not asked', until: null });
});
