import { expect, test } from 'vitest';
import { advanceClock } from '../../../src/lib/attempt/acts.ts';
import { ledgerOf } from '../../../src/lib/attempt/attempt.ts';
import { MERGE_FIELDS } from '../../../src/lib/crm/contact/merge.ts';
import { sendMessage } from '../../../src/lib/crm/contact/message-send.ts';
import { draftCampaign } from '../../../src/lib/crm/outreach/campaign-commands.ts';
import { heldBack } from '../../../src/lib/crm/outreach/campaign-check.ts';
import { oneCampaign } from '../../../src/lib/crm/outreach/campaign-queries.ts';
import { scheduleCampaign } from '../../../src/lib/crm/outreach/campaign-send.ts';
import { suppressionHash } from '../../../src/lib/crm/people/suppress.ts';
import { countCandidates } from '../../../src/lib/crm/search/find.ts';
import { parse } from '../../../src/lib/crm/search/parse.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { worldDigest } from '../../../src/lib/db/digest.ts';
import { sql } from '../../../src/lib/db/sql.ts';
import { desk } from '../kit.ts';
import { chosen, someone } from '../world.ts';
import { NOW, outside } from './outside.ts';

const yes = (db: Database, id: number, purpose = 'marketing_email', decision = 'given') =>
	db.run(
		sql`insert into consent_event (person_id, purpose, decision, method, at) values (${id}, ${purpose}, ${decision}, 'phone', '2026-02-20T10:00')`,
	);
const who = (n: number, more: object = {}) => ({ ref: `CAND-20${n}`, name: ['Ada', `Reed`] as const, ...more });

/** One person for each reason to be left out, and two who get it. */
function crowd(db: Database): void {
	db.exec(`insert into template (channel, name, subject, body, purpose) values
		('email', 'Jobs', 'Jobs near {{town}}', 'Dear {{given_name}}, you came from {{source}}. To stop, reply stop.', 'marketing'),
		('email', 'Thanks', 'Thank you', 'Dear {{given_name}}, thank you.', 'service')`);
	const source = { candidate: { source_id: 1 } };
	for (const n of [10, 11]) yes(db, someone(db, who(n, source)));
	yes(
		db,
		someone(db, who(12, { ...source, person: { lifecycle: 'archived', lifecycle_at: NOW, lifecycle_reason: 'Old' } })),
	);
	yes(db, someone(db, who(13, { candidate: { source_id: 1, status: 'do_not_contact' } })));
	const held = someone(db, who(14, { ...source, email: 'held@example.org' }));
	yes(db, held);
	db.run(
		sql`insert into suppression (channel, norm_hash, reason, at) values ('any', ${suppressionHash('any', 'held@example.org')}, 'complaint', ${NOW})`,
	);
	yes(db, someone(db, who(15, source)), 'marketing_email', 'refused');
	someone(db, who(16, source));
	yes(db, someone(db, who(17, source)));
	chosen(db, 'CAND-2017');
	yes(db, someone(db, who(18, { ...source, email: null })));
	const back = someone(db, who(19, source));
	yes(db, back);
	db.run(sql`update contact_point set status = 'bounced' where person_id = ${back}`);
	yes(db, someone(db, who(20)));
	yes(db, someone(db, who(21, { ...source, email: 'ada10@example.org' })));
	db.run(sql`update contact_point set value = (select value from contact_point where person_id = (select id from person where ref = 'CAND-2010')),
		norm = (select norm from contact_point where person_id = (select id from person where ref = 'CAND-2010')) where person_id = (select id from person where ref = 'CAND-2021')`);
	const capped = someone(db, who(22, source));
	yes(db, capped);
	db.run(sql`insert into message (ref, direction, channel, person_id, from_name, body, template_id, status, at)
		values ('MSG-1', 'out', 'email', ${capped}, 'Dee Marlow', 'Jobs', 1, 'delivered', '2026-02-27T10:00')`);
	db.exec(
		`insert into pool (ref, name, kind, created_at) values ('POOL-1', 'Spare them', 'static', '2026-01-05T10:00')`,
	);
	const spared = someone(db, who(23, source));
	yes(db, spared);
	db.run(sql`insert into pool_member (pool_id, person_id, added_at) values (1, ${spared}, ${NOW})`);
}

const EVERYBODY = Array.from({ length: 14 }, (_, i) => `CAND-20${10 + i}`);
const DRAFT = {
	name: 'Spring',
	purpose: 'marketing' as const,
	audience: { kind: 'people' as const, refs: EVERYBODY },
	exclude: 'POOL-1',
	steps: [{ template: 'Jobs' }],
};

test('a campaign shows who is left out and why before it goes, and everybody is in one line alone', async () => {
	const { show, db } = await desk(crowd);

	const check = show(heldBack, { draft: DRAFT, at: null, now: NOW, me: 'Siân Howells', as: null });

	expect(check.groups.map(({ reason, people }) => [reason, people.map(({ ref, why }) => `${ref} ${why}`)])).toEqual([
		['archived', ['CAND-2012 The record is archived.']],
		[
			'suppressed',
			[
				'CAND-2013 Asked not to be contacted at all.',
				'CAND-2014 Asked for no messages by e-mail; on the do-not-contact list.',
			],
		],
		['excluded', ['CAND-2023 In the pool that this campaign leaves out.']],
		[
			'no_consent',
			['CAND-2015 Said no to offers by e-mail on 20 Feb 2026.', 'CAND-2016 Never asked about offers by e-mail.'],
		],
		['open_application', ['CAND-2017 At “Shortlist” for VAC-208.']],
		['no_address', ['CAND-2018 No e-mail address on record.']],
		['bounced', ['CAND-2019 An earlier message came back.']],
		['frequency_cap', ['CAND-2022 Had an offer on 27 Feb 2026; one in 7 days is the most.']],
		['merge_field_missing', ['CAND-2020 Not on record: where we found the details.']],
		['duplicate', [expect.stringContaining('CAND-2021 Somebody else has')]],
	]);
	expect([check.goes, check.held, check.total]).toEqual([2, 12, 14]);
	expect(check.preview).toMatchObject({
		ref: 'CAND-2010',
		subject: 'Jobs near Leeds',
		body: expect.stringContaining('Dear Ada'),
	});
	expect(check.missing).toEqual([{ field: 'source', words: MERGE_FIELDS['source'], count: 1 }]);
	expect(db.column(sql`select count(*) from message where direction = 'out'`)).toEqual([1]);
});

test('a campaign to a search is for as many as the search finds', async () => {
	const { show } = await desk(crowd);
	const words = 'town:Leeds';

	const check = show(heldBack, {
		draft: { ...DRAFT, audience: { kind: 'search', words } },
		at: null,
		now: NOW,
		me: 'Siân Howells',
		as: null,
	});

	expect(check.total).toBe(show(countCandidates, { tree: parse(words).tree, now: NOW }).count);
	expect(check.goes + check.held).toBe(check.total);
});

test('what is sent meets its fate as story time passes, the same in every replay', async () => {
	const run = async () => {
		const { act, db, attempt, show } = await desk(crowd, outside);
		act(draftCampaign, {
			...DRAFT,
			purpose: 'marketing',
			max_per_person_days: 0,
			steps: [{ template: 'Jobs' }, { template: 'Jobs', wait_days: 2 }],
		});
		act(scheduleCampaign, { campaign: 'CAMP-1001' });
		act(sendMessage, { ref: 'CAND-2011', subject: 'Your application', body: 'It is here.' });
		act(advanceClock, { minutes: 60 * 24 * 5 });
		const happened = ledgerOf(db).flatMap((entry) => entry.happened);
		const { results, status } = show(oneCampaign, { campaign: 'CAMP-1001', now: '2026-03-08T09:00' })!;
		return { digest: worldDigest(attempt.db), happened, results, status };
	};

	const [once, again] = [await run(), await run()];

	expect(again).toEqual(once);
	const names = once.happened.map(({ name }) => name);
	expect(names.filter((name) => name === 'campaign.step')).toHaveLength(2);
	expect(names).toContain('campaign.delivered');
	expect(names.some((name) => ['message.delivered', 'message.bounced'].includes(name))).toBe(true);
	expect(once.status).toBe('finished');
	expect(once.results[0]).toMatchObject({ sent: 3, delivered: 3 - once.results[0]!.bounced });
});
