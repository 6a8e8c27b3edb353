import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { candidateAudit } from '../../src/lib/crm/audit.ts';
import { amendCandidate } from '../../src/lib/crm/people/amend.ts';
import { archiveCandidate, restoreCandidate } from '../../src/lib/crm/people/archive.ts';
import { anonymiseCandidate, eraseCandidate } from '../../src/lib/crm/people/erase.ts';
import { setSkill } from '../../src/lib/crm/people/skills.ts';
import { reportIncident } from '../../src/lib/crm/protection/incident.ts';
import { runSearch } from '../../src/lib/crm/search/run-search.ts';
import type { Command } from '../../src/lib/crm/define.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { firstBreak, genesis } from '../../src/lib/ledger/entry.ts';
import { desk } from '../crm/kit.ts';
import { everythingAbout, forgotten, MARK, REF } from './everything-about.ts';

const REASON = 'Asked us to delete the details';
const ERASE = { ref: REF, typed: REF, reason: REASON };
const SPELLINGS = [MARK, MARK.toLowerCase(), '900004', '7700900004', 'QQ 12 34 56 A', '1990-05-06', 'ZZ99 6AB'];

/** Which of the person's own facts can be read in the bytes of the CRM's file. */
const readable = (db: Database) => {
	const bytes = new TextDecoder('latin1').decode(db.image());
	return SPELLINGS.filter((word) => bytes.includes(word));
};
const found = (word: string, result: { ok: boolean; outcome?: unknown }) =>
	`${word}: ${(result.outcome as { count: number }).count}`;

test('the person of these tests has a row in every table that can be about a person', async () => {
	const { db } = await desk(everythingAbout);

	expect(forgotten(db).filter((table) => !['client_contact', 'campaign_step'].includes(table))).toEqual([]);
	expect(readable(db)).toEqual(SPELLINGS);
});

test.each<[string, Command, unknown]>([
	['erasing', eraseCandidate, ERASE],
	['anonymising', anonymiseCandidate, { ref: REF, reason: REASON }],
])('%s leaves nothing of the person to read in the file, and the trail still holds', async (_, command, input) => {
	const { act, db, attempt, show } = await desk(everythingAbout);
	act(amendCandidate, { ref: REF, headline: `${MARK}, clerk`, summary: '#1 clerk, says Zephyrine' });
	act(setSkill, { ref: REF, skill: 'Excel', level: 3 });

	const result = act(command, input);

	expect(result).toMatchObject({ ok: true });
	expect(readable(db)).toEqual([]);
	expect(db.column(sql`pragma foreign_key_check`)).toEqual([]);
	expect(db.column(sql`pragma integrity_check`)).toEqual(['ok']);
	db.run(sql`insert into search_index (search_index) values ('integrity-check')`);
	expect(
		db.column(
			sql`select id from change_log where coalesce(before, '') || coalesce(after, '') like ${`%${MARK}%`} order by id`,
		),
	).toEqual([]);
	expect(firstBreak(ledgerOf(db), genesis(attempt.header))).toBeNull();
	const lines = show(candidateAudit, { ref: REF });
	expect(lines.map((line) => line.command)).toEqual([command.name, 'skill.set', 'candidate.amend']);
});

test('what an erased person’s record was keeps its field names, entry and hashes that a known value can be held against', async () => {
	const { act, db } = await desk(everythingAbout);
	act(amendCandidate, { ref: REF, headline: 'Night clerk' });
	const fields = () =>
		db.column(
			sql`select tbl || ' ' || (select group_concat(key, ' ') from json_each(after)) from change_log where entry = 1 order by id`,
		);
	const before = fields();

	act(eraseCandidate, ERASE);

	expect(fields()).toEqual(before);
	const kept = db.column(
		sql`select after ->> '$.headline' from change_log where entry = 1 and tbl = 'candidate' order by id`,
	);
	expect(kept).toEqual([expect.stringMatching(/^#[0-9a-f]{64}$/)]);
	expect(db.column(sql`select count(*) from person where ref = ${REF}`)).toEqual([0]);
});

test('an archived record is kept whole, is out of search, and comes back as it was', async () => {
	const { act, db } = await desk(everythingAbout);
	const words = { words: MARK, filters: [], sort: null };
	const before = readable(db);

	const seen = [found('before', act(runSearch, words))];
	act(archiveCandidate, { ref: REF, reason: 'No contact for 26 months' });
	seen.push(found('archived', act(runSearch, words)));
	expect(readable(db)).toEqual(before);
	act(restoreCandidate, { ref: REF });
	seen.push(found('restored', act(runSearch, words)));

	expect(seen).toEqual(['before: 1', 'archived: 0', 'restored: 1']);
	expect(db.column(sql`select lifecycle || coalesce(lifecycle_at, '') from person where ref = ${REF}`)).toEqual([
		'active',
	]);
});

test('an anonymised record is counted and can be traced to nobody', async () => {
	const { act, db } = await desk(everythingAbout);

	act(anonymiseCandidate, { ref: REF, reason: REASON });

	expect(
		db.rows(sql`select p.lifecycle, p.given_name, p.family_name, c.status, count(a.id) as considered, a.outcome
		            from person p join candidate c on c.person_id = p.id join application a on a.person_id = p.id where p.ref = ${REF} group by p.id`),
	).toEqual([
		{
			lifecycle: 'anonymised',
			given_name: null,
			family_name: null,
			status: 'unavailable',
			considered: 1,
			outcome: 'rejected',
		},
	]);
	expect(
		db.column(sql`select count(*) from search_text where person_id = (select id from person where ref = ${REF})`),
	).toEqual([0]);
});

test('a wrong deletion can’t be put back, and is put right by reporting it', async () => {
	const { act, refused } = await desk(everythingAbout);
	act(eraseCandidate, ERASE);

	expect(refused(restoreCandidate, { ref: REF })).toBe('no-such-candidate');
	expect(act(reportIncident, { about: REF, what: 'I deleted this record by mistake.' })).toMatchObject({ ok: true });
});
