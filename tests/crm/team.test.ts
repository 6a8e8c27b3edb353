import { expect, test } from 'vitest';
import { logInteraction } from '../../src/lib/crm/contact/interaction-log.ts';
import { citePolicy } from '../../src/lib/crm/law/cite.ts';
import { mentions, promiseIn, readMentions } from '../../src/lib/crm/team/mentions.ts';
import { activity, team, transferOwner } from '../../src/lib/crm/team/owner.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

const yusuf = (db: Database) => void someone(db, YUSUF);
const MONDAY = '2026-03-02';

test('a note that names a colleague with @ calls for them once, and for nobody whose name only stands in it', async () => {
	const { act, show } = await desk(yusuf);

	act(logInteraction, { ref: YUSUF.ref, kind: 'note', body: 'Dee Marlow placed him before.' });
	act(logInteraction, { ref: YUSUF.ref, kind: 'note', body: '@dee marlow, is he one for VAC-208? @Dee Marlow' });

	expect(show(mentions, {})).toMatchObject([
		{ to: 'Dee Marlow', to_learner: 0, by_learner: 1, about: YUSUF.ref, read: 0 },
	]);
});

test('reading marks the learner’s own mentions and nobody else’s', async () => {
	const { act, db } = await desk((db) => {
		yusuf(db);
		db.exec(`insert into interaction (kind, person_id, author_id, body, at) select 'note', id, 2, 'One for you', '2026-03-02T08:00' from person where ref = '${YUSUF.ref}';
		         insert into mention (interaction_id, colleague_id) values (1, 1), (1, 2)`);
	});

	expect(act(readMentions, {})).toMatchObject({ ok: true, outcome: { read: 1 } });
	expect(db.rows(sql`select colleague_id, read_at from mention order by colleague_id`)).toEqual([
		{ colleague_id: 1, read_at: '2026-03-02T09:00' },
		{ colleague_id: 2, read_at: null },
	]);
});

test.each([
	['I will ring by Friday #promise', 'Promised: I will ring by Friday', '2026-03-06'],
	[
		'He is keen. I send the rota by 05/03/2026 #promise. Bye.',
		'Promised: I send the rota by 05/03/2026 .',
		'2026-03-05',
	],
	['Rings me on Monday #promise', 'Promised: Rings me on Monday', '2026-03-09'],
	['I ring back today #promise', 'Promised: I ring back today', '2026-03-02'],
	['#promise an answer on the rate', 'Promised: an answer on the rate', '2026-03-03'],
])('%s becomes the task “%s”, due %s', async (body, title, due_on) => {
	const { db } = await desk(yusuf);

	expect(promiseIn(db, body, MONDAY)).toEqual({ title, due_on });
});

test('a note without the tag promises nothing', async () => {
	const { db } = await desk(yusuf);

	expect(promiseIn(db, 'She promised to ring by Friday. #promises', MONDAY)).toBeNull();
});

test('records that are handed over are the colleague’s, with the note on their timelines', async () => {
	const { act, show } = await desk(yusuf);

	const done = act(transferOwner, { refs: [YUSUF.ref, 'vac-208'], to: 'COL-2', note: 'Waits for the rota on Friday.' });

	expect(done).toMatchObject({ ok: true, outcome: { handed: 2 } });
	expect(show(team, {})).toMatchObject([{ vacancies: 0 }, { ref: 'COL-2', candidates: 1, clients: 1, vacancies: 1 }]);
	expect(show(activity, { limit: 2 })).toMatchObject([
		{ about: 'VAC-208', body: 'Handed over to Dee Marlow: Waits for the rota on Friday.' },
		{ about: YUSUF.ref },
	]);
});

test('a role that may not change records of a kind does not give them away', async () => {
	const { refused } = await desk((db) => {
		yusuf(db);
		db.exec(
			`insert into role_permission (role_id, object, verb, scope) values (2, 'vacancy', 'update', 'all'), (1, 'candidate', 'update', 'own')`,
		);
	});
	const to = { to: 'COL-2', note: 'Waits for the rota on Friday.' };

	expect(refused(transferOwner, { refs: ['VAC-208'], ...to })).toBe('role-may-not');
	expect(refused(transferOwner, { refs: [YUSUF.ref], ...to })).toBe('not-yours');
});

test('a cited clause stands with the entry of its act', async () => {
	const { act, db } = await desk((db) => {
		yusuf(db);
		db.exec(`insert into policy (ref, title, version, effective_from) values ('POL-3', 'Retention', '4', '2025-06-02');
		         insert into policy_clause (policy_id, number, title, body) values (1, '3.1', 'Archive', 'After 24 months.')`);
	});
	const note = act(logInteraction, { ref: YUSUF.ref, kind: 'note', body: 'Not heard of since 2023.' });

	act(citePolicy, { entry: note.entry.seq, clause: '3.1' });

	expect(db.rows(sql`select entry, clause_id, cited_by from citation`)).toEqual([
		{ entry: note.entry.seq, clause_id: 1, cited_by: 1 },
	]);
});
