import { expect, test } from 'vitest';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import { amendCandidate } from '../../src/lib/crm/people/amend.ts';
import { candidateAround } from '../../src/lib/crm/people/around.ts';
import { changedFields } from '../../src/lib/crm/people/changed.ts';
import { PEOPLE_COMMANDS } from '../../src/lib/crm/people/commands.ts';
import { checkRightToWork } from '../../src/lib/crm/people/credentials.ts';
import type { Command } from '../../src/lib/crm/define.ts';
import { runImport } from '../../src/lib/crm/people/import/run.ts';
import { addToPool } from '../../src/lib/crm/pools/members.ts';
import { candidateFacts, candidateLists } from '../../src/lib/crm/people/record.ts';
import { registerCandidate } from '../../src/lib/crm/people/register.ts';
import { amendReferee } from '../../src/lib/crm/people/referees.ts';
import { recordVetting } from '../../src/lib/crm/people/vetting.ts';
import { recordConsent } from '../../src/lib/crm/protection/consent.ts';
import { recordBasis } from '../../src/lib/crm/protection/notice.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { normalised } from '../../src/lib/ledger/canonical.ts';
import { desk } from './kit.ts';
import { said, someone, YUSUF } from './world.ts';

const { ref } = YUSUF;
const GRACE = { ref: 'CAND-1003', name: ['Grace', 'Lund'] } as const;
const AWAY = { ref: 'CAND-1002', name: ['Peter', 'Quill'] } as const;
const GONE = { ref: 'CAND-1009', name: ['Jo', 'Demir'] } as const;
const REASON = 'No contact for 26 months';

/** Yusuf has a line of everything; Grace is on record; Peter is archived; there is a pool. */
function ground(db: Database): void {
	someone(db, YUSUF);
	someone(db, GRACE);
	someone(db, {
		...AWAY,
		person: { lifecycle: 'archived', lifecycle_at: '2026-02-01T10:00', lifecycle_reason: 'Away' },
	});
	someone(db, {
		...GONE,
		person: {
			lifecycle: 'merged',
			merged_into: 2,
			lifecycle_at: '2026-02-01T10:00',
			lifecycle_reason: 'The same person as CAND-1004',
		},
	});
	said(db, ref, 'given');
	db.exec(`
		insert into merge_log (survivor, absorbed, field_choices, merged_by, merged_at) values (2, 5, '[]', 1, '2026-02-01T10:00');
		insert into merge_move (merge_id, seq, table_name, row_key, key_after, action, before, after) values
			(1, 1, 'person', '[5]', '[5]', 'changed', '{"lifecycle":"active","merged_into":null,"lifecycle_at":null,"lifecycle_reason":null}',
			 '{"lifecycle":"merged","merged_into":2,"lifecycle_at":"2026-02-01T10:00","lifecycle_reason":"The same person as CAND-1004"}');
		insert into setting (key, value) values ('mandatory', '["family_name", "lawful_basis", "town"]');
		update person set legal_hold = 'A claim is open' where ref = '${AWAY.ref}';
		insert into data_request (ref, person_id, kind, received_on, due_on, identity_checked_on, waiting_for, waiting_since, status)
			select 'REQ-1001', id, 'access', '2026-02-20', '2026-03-20', null, null, null, 'received' from person where ref = '${ref}'
			union all select 'REQ-1002', id, 'access', '2026-02-20', '2026-03-20', '2026-02-21', 'clarification', '2026-02-25', 'collating' from person where ref = '${ref}'
			union all select 'REQ-1003', id, 'access', '2026-02-20', '2026-03-20', '2026-02-21', null, null, 'collating' from person where ref = '${ref}'
			union all select 'REQ-1004', id, 'access', '2026-02-20', '2026-03-20', '2026-02-21', null, null, 'review' from person where ref = '${ref}';
		insert into data_request_item (request_id, table_name, row_key, include, reason) values
			(3, 'referee', '[1]', 'undecided', 'Not looked at yet'), (4, 'referee', '[1]', 'yes', '');
		insert into incident (ref, about, what, reported_by, at, risk, assessment, assessed_by, assessed_at) values
			('INC-1', null, 'A list was left on the printer', 1, '2026-03-01T10:00', null, '', null, null),
			('INC-2', null, 'A CV went to the wrong client', 1, '2026-02-20T10:00', 'low', 'They deleted it', 1, '2026-02-20T11:00');
		insert into pool (ref, name, kind, created_at) values ('POOL-1', 'Near misses', 'static', '2026-01-05T10:00');
		insert into pool_member (pool_id, person_id, added_at) select 1, id, '2026-01-05T10:00' from person where ref = '${GRACE.ref}';
		insert into referee (person_id, name, relationship) select id, 'Ida Quist', 'Line manager' from person where ref = '${ref}';
		insert into qualification (person_id, title) select id, 'First aid at work' from person where ref = '${ref}';
		insert into employment (person_id, employer, title, started) select id, 'Aldwick Foods', 'Goods-in clerk', '2023-04' from person where ref = '${ref}';
	`);
}

const IMPORT = {
	file_name: 'fair.csv',
	source: 'Job fair',
	obtained_on: '2026-03-02',
	lawful_basis: 'legitimate_interests',
	policy: 'skip',
	mapping: ['full_name', 'email', 'town'],
	rows: [{ line: 2, cells: ['Ida Quist', 'ida.quist@example.org', 'Leeds'] }],
};

/** One good use of each command. */
const USES: Readonly<Record<string, unknown>> = {
	'candidate.register': {
		given_name: 'Thị Hương',
		family_name: 'Nguyễn',
		town: 'Hull',
		mobile: '07700 900555',
		lawful_basis: 'steps_at_request',
	},
	'candidate.amend': { ref, landline: '0113 496 0123', town: 'Bradford', work_types: ['temporary'], notice_days: 14 },
	'candidate.view': { ref },
	'candidate.archive': { ref: [GRACE.ref], reason: REASON },
	'candidate.restore': { ref: AWAY.ref },
	'candidate.anonymise': { ref: GRACE.ref, reason: REASON },
	'candidate.erase': { ref: GRACE.ref, typed: GRACE.ref, reason: REASON },
	'suppression.add': { ref, channel: 'any', reason: 'do_not_contact' },
	'skill.set': { ref, skill: 'Excel', level: 4, evidence: 'test' },
	'skill.remove': { ref, skill: 'SAP' },
	'employment.add': { ref, employer: 'Castle Logistics', title: 'Picker', started: '2021-01', ended: '2023-03' },
	'employment.amend': {
		ref,
		line: 1,
		employer: 'Aldwick Foods',
		title: 'Stock controller',
		started: '2023-04',
		ended: null,
	},
	'employment.remove': { ref, line: 1 },
	'qualification.add': { ref, title: 'Counterbalance forklift', expires: '2028-01-31', seen: true },
	'qualification.amend': { ref, line: 1, change: 'seen' },
	'vetting.right-to-work': { ref, status: 'time_limited', seen: 'Online check, share code', expires: '2027-01-31' },
	'vetting.record': { ref, kind: 'driving', status: 'passed', note: 'Licence, category B', expires_on: '2030-01-31' },
	'referee.add': { ref, name: 'Owen Brandt', relationship: 'Supervisor', email: 'owen@example.org' },
	'referee.amend': { ref, line: 1, change: 'received', note: 'Good time-keeping, would take back' },
	'document.add': { ref, kind: 'certificate', file_name: 'forklift.txt', text: 'Counterbalance forklift, 12 May 2024' },
	'duplicate.dismiss': { ref, other: GRACE.ref, reason: 'Other birthday' },
	'candidate.merge': { ref, other: GRACE.ref, take: ['given_name', 'email'], reason: 'Same birthday and street' },
	'candidate.unmerge': { ref: GONE.ref, reason: 'He has a twin' },
	'sensitive.view': { ref, field: 'ni_number', reason: 'Payroll asks for it' },
	'special.record': { ref, kind: 'adjustment', condition: 'employment_law', body: 'Needs a chair with a back' },
	'consent.ask': { ref: GRACE.ref, vacancy: 'VAC-208', channel: 'email' },
	'consent.record': { ref, purpose: 'references', decision: 'given', method: 'phone', evidence: '“Yes, ask Ida.”' },
	'consent.withdraw': { ref, vacancy: 'VAC-208', method: 'email', evidence: '“Please leave me out.”' },
	'notice.send': { ref },
	'basis.record': { ref, basis: 'legitimate_interests' },
	'retention.keep': { ref, reason: 'Rang in last week and is looking' },
	'incident.report': { about: ref, what: 'His CV went to the wrong client by mistake.' },
	'incident.assess': {
		incident: 'INC-1',
		risk: 'low',
		assessment: 'The client deleted it and says so',
		tell_ico: false,
		tell_people: true,
	},
	'incident.close': { incident: 'INC-2', lesson: 'Read the name twice before sending' },
	'request.log': { ref, kind: 'access', channel: 'email', received_on: '2026-03-02', words: 'What do you hold on me?' },
	'request.identify': { request: 'REQ-1001', how: 'Rang back on the number on record' },
	'request.pause': { request: 'REQ-1003', for: 'clarification', reason: 'Which of the two jobs is meant' },
	'request.resume': { request: 'REQ-1002' },
	'request.extend': { request: 'REQ-1003', reason: 'Two thousand pages of letters' },
	'request.collate': { request: 'REQ-1003' },
	'request.decide': { request: 'REQ-1003', part: 1, include: 'yes', reason: 'It is about him alone' },
	'request.answer': { request: 'REQ-1004', outcome: 'A copy of everything was sent', refused_part: '' },
	'request.refuse': { request: 'REQ-1003', reason: 'Asked for the third time this month' },
	'dsar.export': { ref, request: null, reason: 'He asked for all that we hold' },
	'hold.set': { ref, why: 'A claim about his pay is open' },
	'hold.lift': { ref: AWAY.ref, reason: 'The claim is settled' },
	'person.also-candidate': { ref: 'CON-31' },
	'import.run': IMPORT,
	'import.revert': { batch: 1 },
	'referral.record': { ref, by: GRACE.ref },
};

/** What has to be done before. */
const FIRST: Readonly<Record<string, readonly (readonly [Command, unknown])[]>> = {
	'import.revert': [[runImport, IMPORT]],
};

test('every command of candidates and their protection has a use here', () => {
	expect(Object.keys(USES).sort()).toEqual(PEOPLE_COMMANDS.map((command) => command.name).sort());
});

test.each(PEOPLE_COMMANDS.map((command) => [command.name, command] as const))(
	'%s: its input and outcome survive as JSON, and undo does what the command says',
	async (name, command) => {
		const { act, refused, db } = await desk(ground);
		for (const [first, input] of FIRST[name] ?? []) expect(act(first, input).ok).toBe(true);
		const before = worldDigest(db);

		const result = act(command, USES[name]);
		const after = worldDigest(db);

		expect(result).toMatchObject({ ok: true });
		const { seq, input, outcome } = JSON.parse(JSON.stringify(result.entry));
		expect(command.input.parse(normalised(input))).toEqual(input);
		expect(command.outcome.parse(outcome)).toEqual(outcome);
		expect(command.says(input, outcome)).not.toMatch(/undefined|null|\[object/);
		expect(command.says(input, null)).not.toMatch(/undefined|null|\[object/);
		expect(command.place(input, outcome).screen).toBeTruthy();
		if (command.undo === 'rows') {
			expect(after).not.toBe(before);
			expect(act(undoAct, { entry: seq }).ok).toBe(true);
			expect(worldDigest(db)).toBe(before);
			expect(act(undoAct, { entry: seq + 1 }).ok).toBe(true);
			expect(worldDigest(db)).toBe(after);
		} else {
			expect(refused(undoAct, { entry: seq })).toBe(command.undo === 'never' ? 'left-the-desk' : 'nothing-to-undo');
			expect(worldDigest(db)).toBe(after);
		}
	},
);

test('a record saved as incomplete says so until the last field is there, whichever act brings it, and again when one goes', async () => {
	const { act, show } = await desk(ground);
	act(registerCandidate, { given_name: 'Siôn', family_name: 'Gruffydd', incomplete: true });
	const made = 'CAND-10006';
	const incomplete = () => show(candidateFacts, { ref: made })?.incomplete;

	const said = [incomplete()];
	act(recordBasis, { ref: made, basis: 'steps_at_request' });
	said.push(incomplete());
	act(amendCandidate, { ref: made, town: 'Leeds' });
	said.push(incomplete());
	act(amendCandidate, { ref: made, town: null });
	said.push(incomplete());

	expect(said).toEqual([true, true, false, true]);
});

test('a right-to-work check completes a record where the agency must have one', async () => {
	const { act, show } = await desk((db) => {
		ground(db);
		db.exec(`update setting set value = '["family_name", "right_to_work"]' where key = 'mandatory'`);
	});
	act(registerCandidate, { given_name: 'Siôn', family_name: 'Gruffydd', incomplete: true });

	act(checkRightToWork, { ref: 'CAND-10006', status: 'verified', seen: 'British passport' });

	expect(show(candidateFacts, { ref: 'CAND-10006' })?.incomplete).toBe(false);
});

test('a field that was changed says when and what stood there, and no more once it is put back', async () => {
	const { act, show } = await desk(ground);
	act(amendCandidate, { ref, mobile: '07700 900444', town: 'Bradford', ni_number: 'QQ 12 34 56 A' });
	const after = show(changedFields, { ref });

	act(undoAct, { entry: 1 });

	expect([after, show(changedFields, { ref })]).toEqual([
		{
			mobile: { at: '2026-03-02T09:00', before: '07700 900004' },
			town: { at: '2026-03-02T09:00', before: '' },
			ni_number: { at: '2026-03-02T09:00', before: '' },
		},
		{},
	]);
});

test('a referee is asked once the candidate has said that we may, and the reference is dated when it comes', async () => {
	const { refused, act, show } = await desk(ground);

	const before = refused(amendReferee, { ref, line: 1, change: 'requested' });
	act(recordConsent, { ref, purpose: 'references', decision: 'given', method: 'phone' });
	const after = refused(amendReferee, { ref, line: 1, change: 'requested' });
	act(amendReferee, { ref, line: 1, change: 'received', note: 'Would take him back' });

	expect([before, after]).toEqual(['no-leave-to-ask', { name: 'Ida Quist' }]);
	expect(show(candidateLists, { ref }).referees).toMatchObject([
		{ line: 1, status: 'received', received_on: '2026-03-02', note: 'Would take him back' },
	]);
});

test('several people go into a pool in one act; those who are in it stay as they are', async () => {
	const { refused, show } = await desk(ground);

	const outcome = refused(addToPool, { ref: [ref, GRACE.ref], pool: 'POOL-1', note: 'For the spring' });

	expect(outcome).toEqual({ pool: 'Near misses', added: 1 });
	expect([ref, GRACE.ref].map((one) => show(candidateAround, { ref: one }).pools)).toEqual([
		[{ pool: 'POOL-1', name: 'Near misses', note: 'For the spring' }],
		[{ pool: 'POOL-1', name: 'Near misses', note: '' }],
	]);
});

test('of each kind of check the latest counts', async () => {
	const { act, show } = await desk(ground);
	act(recordVetting, { ref, kind: 'dbs', status: 'requested' });
	act(recordVetting, { ref, kind: 'dbs', status: 'passed', note: 'Enhanced, issued 2 February 2026' });

	const { checks } = show(candidateAround, { ref });

	expect(checks).toMatchObject([{ kind: 'dbs', status: 'passed', checked_on: '2026-03-02', by_learner: 1 }]);
});
