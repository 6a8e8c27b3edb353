import { expect, test } from 'vitest';
import { advanceClock } from '../../src/lib/attempt/acts.ts';
import { pullAts, pushAts, settleAts } from '../../src/lib/crm/ats/commands.ts';
import { atsLog, atsOf, atsPage } from '../../src/lib/crm/ats/queries.ts';
import { amendCandidate } from '../../src/lib/crm/people/amend.ts';
import { rejectApplication } from '../../src/lib/crm/pipeline/end.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { QUAYSIDE } from '../../src/lib/scenario/outside/quayside.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { office } from '../attempt/office.ts';
import { emptyCrm } from '../kit.ts';
import { deskOver } from './kit.ts';
import { YUSUF } from './world.ts';

const script: Script = {
	start: () => [],
	react: (occasion, db) => [...QUAYSIDE.react(occasion, db, 1)],
	happen: (db, due) => QUAYSIDE.happen[String(due.with['kind'])]!(db, due, 1),
};
const RECORD = 'ATS-3001';

async function officeDesk(more = '') {
	const db = await emptyCrm();
	office(db);
	if (more) db.exec(more);
	return deskOver(db, script);
}
const there = (field: string, value: string) =>
	`update external_record set payload = json_set(payload, '$.${field}', '${value}') where external_id = '${RECORD}'`;

test('what only they have changed is taken over, what both have changed waits, and nobody is written to', async () => {
	const { act, db, show } = await officeDesk(there('stage', 'interview'));
	const messages = () => db.column(sql`select count(*) from message`);
	const before = messages();
	expect(show(atsPage, {})).toMatchObject({ unread: 2, unsent: 0, conflicts: [{ field: 'mobile' }] });

	expect(act(pullAts, { record: RECORD })).toMatchObject({ ok: true, outcome: { applied: 2, conflicts: 1 } });

	expect(show(atsPage, {})).toMatchObject({ unread: 0, conflicts: [{ field: 'mobile', theirs: '07700 900111' }] });
	expect(
		db.rows(sql`select s.category, h.cause, h.colleague_id from application a join stage s on s.id = a.stage_id
		            join stage_history h on h.application_id = a.id where a.id = 2 order by h.id desc limit 1`),
	).toEqual([{ category: 'interview', cause: 'ats', colleague_id: null }]);
	expect(
		db.column(sql`select body from interaction where person_id = (select id from person where ref = ${YUSUF.ref})`),
	).toEqual(['In Quayside ATS, Kestrel Storage wrote: Would take the later shift.']);
	expect(messages()).toEqual(before);
	expect(show(atsLog, { most: 9 }).map(({ field, state }) => [field, state])).toEqual([
		['mobile', 'conflict'],
		['note', 'applied'],
		['stage', 'applied'],
	]);
});

test.each([
	['ours', '07700 900004'],
	['theirs', '07700 900111'],
] as const)('a conflict is settled field by field: keeping %s leaves %s on both sides', async (keep, number) => {
	const { act, db, show } = await officeDesk();
	act(pullAts, { record: null });

	expect(act(settleAts, { record: RECORD, field: 'mobile', keep })).toMatchObject({
		ok: true,
		outcome: { value: number },
	});

	expect(
		db.rows(sql`select k.value, e.payload ->> '$.mobile' as theirs from contact_point k join external_record e on e.person_id = k.person_id and e.kind = 'ats_application'
		            where k.kind = 'mobile' and k.is_primary = 1`),
	).toEqual([{ value: number, theirs: number }]);
	expect(show(atsPage, {}).conflicts).toEqual([]);
	expect(show(atsOf, { ref: YUSUF.ref }).links[0]).toMatchObject({ title: 'Goods-in administrator', unread: 0 });
});

test('what we do is on the other side a minute later, and a note goes only when it is written for them', async () => {
	const { act, db } = await officeDesk();
	const copy = () =>
		JSON.parse(String(db.column(sql`select payload from external_record where external_id = ${RECORD}`)[0])) as object;

	act(amendCandidate, { ref: YUSUF.ref, email: 'yusuf.new@example.org' });
	const done = act(rejectApplication, { vacancy: 'VAC-208', ref: YUSUF.ref, reason: 'Not enough experience' });
	const later = act(advanceClock, { minutes: 5 });

	expect([...done.entry.happened, ...later.entry.happened].map(({ name }) => name)).toContain('ats.synced');
	expect(copy()).toMatchObject({
		email: 'yusuf.new@example.org',
		outcome: 'rejected',
		note: 'Would take the later shift.',
	});
	act(pullAts, { record: RECORD });
	act(pushAts, { record: RECORD, note: 'Open to other jobs of yours.' });
	expect(copy()).toMatchObject({ note: 'Open to other jobs of yours.' });
});
