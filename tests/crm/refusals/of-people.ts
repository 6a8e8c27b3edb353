import { revertImport } from '../../../src/lib/crm/people/import/revert.ts';
import { runImport } from '../../../src/lib/crm/people/import/run.ts';
import { amendCandidate, viewCandidate } from '../../../src/lib/crm/people/amend.ts';
import { archiveCandidate, restoreCandidate } from '../../../src/lib/crm/people/archive.ts';
import { amendQualification, checkRightToWork } from '../../../src/lib/crm/people/credentials.ts';
import { addDocument } from '../../../src/lib/crm/people/documents.ts';
import { anonymiseCandidate, eraseCandidate } from '../../../src/lib/crm/people/erase.ts';
import { addJob, removeJob } from '../../../src/lib/crm/people/history.ts';
import { amendReferee } from '../../../src/lib/crm/people/referees.ts';
import { registerCandidate } from '../../../src/lib/crm/people/register.ts';
import { dismissDuplicate } from '../../../src/lib/crm/people/same-person.ts';
import { removeSkill, setSkill } from '../../../src/lib/crm/people/skills.ts';
import { addSuppression, suppressionHash } from '../../../src/lib/crm/people/suppress.ts';
import { mergeCandidates } from '../../../src/lib/crm/people/merge/merge.ts';
import { unmergeCandidates } from '../../../src/lib/crm/people/merge/unmerge.ts';
import { recordVetting } from '../../../src/lib/crm/people/vetting.ts';
import { askConsent, recordConsent, withdrawConsent } from '../../../src/lib/crm/protection/consent.ts';
import { sendNotice } from '../../../src/lib/crm/protection/notice.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { sql } from '../../../src/lib/db/sql.ts';
import { sha256 } from '../../../src/lib/ledger/hash.ts';
import { someone, YUSUF } from '../world.ts';
import { answering, ready, setting, yusuf, type Reached } from './given.ts';

const { ref } = YUSUF;
const REASON = 'No contact for 26 months';
const CV = 'Goods-in clerk at Aldwick Foods for three years';
const ARCHIVED = setting(
	`update person set lifecycle = 'archived', lifecycle_at = '2026-02-01T10:00', lifecycle_reason = 'Away' where ref = 'CAND-1004'`,
);
const ANONYMISED = setting(
	`update person set lifecycle = 'anonymised', lifecycle_at = '2026-02-01T10:00', lifecycle_reason = 'Asked', given_name = null,
	 family_name = null, name_key = null where ref = 'CAND-1004'`,
);
const PLACED = setting(
	`update application set outcome = 'placed', closed_at = '2025-08-01T10:00';
	 insert into placement (ref, application_id, offer_at, start_on, pay, pay_unit, status) values ('PLC-1', 1, '2025-07-20T10:00', '2025-08-04', 1300, 'hour', 'started')`,
	ready,
);
const OTHER = { ref: 'CAND-1007', name: ['Jo', 'Demir'] } as const;
const THIRD = { ref: 'CAND-1008', name: ['Joe', 'Demir'] } as const;
const SAME = 'Same birthday';
const three = (db: Database) => {
	yusuf(db);
	someone(db, OTHER);
	someone(db, THIRD);
};
const merging = (into: string, other: string) => [mergeCandidates, { ref: into, other, reason: SAME }] as const;
const UNREACHABLE = { ref, name: YUSUF.name, email: null };

const IMPORT = {
	file_name: 'fair.csv',
	source: 'Job fair',
	obtained_on: '2026-02-27',
	lawful_basis: 'legitimate_interests',
	policy: 'skip',
	mapping: ['full_name'],
	rows: [{ line: 2, cells: ['Ida Quist'] }],
};

/** How each reason of people and of their protection to say no comes about. */
export const OF_PEOPLE: Readonly<Record<string, Reached>> = {
	'no-name-column': [runImport, { ...IMPORT, mapping: ['email'] }],
	'nobody-to-import': [runImport, { ...IMPORT, rows: [{ line: 2, cells: ['Ida'] }] }],
	'file-not-here-yet': [runImport, { ...IMPORT, obtained_on: '2027-01-01' }],
	'no-such-import-source': [runImport, { ...IMPORT, source: 'Nowhere' }],
	'no-such-import': [revertImport, { batch: 9 }],
	'import-reverted-already': [
		revertImport,
		{ batch: 1 },
		undefined,
		[
			[runImport, IMPORT],
			[revertImport, { batch: 1 }],
		],
	],
	'no-such-candidate': [viewCandidate, { ref: 'CAND-99999' }],
	'record-out-of-use': [amendCandidate, { ref, headline: 'Picker' }, ARCHIVED],
	'no-such-town': [amendCandidate, { ref, town: 'Bradfjord' }, yusuf],
	'no-such-source': [amendCandidate, { ref, source: 'A friend of a friend' }, yusuf],
	'no-such-colleague': [amendCandidate, { ref, owner: 'COL-99' }, yusuf],
	'obtained-in-future': [amendCandidate, { ref, obtained_on: '2026-03-03' }, yusuf],
	'birthday-unlikely': [amendCandidate, { ref, date_of_birth: '2010-03-03' }, yusuf],
	'fields-missing': [
		registerCandidate,
		{ given_name: 'Ida', family_name: 'Quist' },
		setting(`insert into setting (key, value) values ('mandatory', '["family_name", "town", "source"]')`),
	],
	'asked-to-be-left-alone': [
		registerCandidate,
		{ given_name: 'Noor', family_name: 'Hale', email: 'yusuf.demir@example.org', incomplete: true },
		(db) => void someone(db, { ...YUSUF, email: 'yusuf.demir@example.org' }),
		[
			[addSuppression, { ref, channel: 'any', reason: 'do_not_contact' }],
			[amendCandidate, { ref, email: 'yusuf.new@example.org' }],
		],
	],
	'likely-duplicate': [registerCandidate, { given_name: 'Yusuf', family_name: 'Demir', mobile: '07700 900004' }, yusuf],
	'same-record': [dismissDuplicate, { ref, other: ref, reason: 'Two birthdays' }, yusuf],
	'merged-with-itself': [mergeCandidates, { ref, other: ref, reason: SAME }, yusuf],
	'nobody-left-to-merge': [
		mergeCandidates,
		{ ref: OTHER.ref, other: ref, reason: SAME },
		(db) => {
			ANONYMISED(db);
			someone(db, OTHER);
		},
	],
	'merged-away': [amendCandidate, { ref: OTHER.ref, headline: 'Picker' }, three, [merging(ref, OTHER.ref)]],
	'role-may-not': [
		mergeCandidates,
		{ ref, other: OTHER.ref, reason: SAME },
		(db) => {
			three(db);
			db.exec(`update role_permission set scope = 'none'`);
		},
	],
	'not-merged': [unmergeCandidates, { ref, reason: SAME }, yusuf],
	'merged-again': [
		unmergeCandidates,
		{ ref: OTHER.ref, reason: SAME },
		three,
		[merging(ref, OTHER.ref), merging(THIRD.ref, ref)],
	],
	'no-such-skill': [setSkill, { ref, skill: 'Juggling' }, yusuf],
	'skill-not-there': [removeSkill, { ref, skill: 'Spreadsheets' }, yusuf],
	'job-not-there': [removeJob, { ref, line: 2 }, yusuf],
	'job-ends-early': [
		addJob,
		{ ref, employer: 'Aldwick Foods', title: 'Picker', started: '2024-03', ended: '2024-02' },
		yusuf,
	],
	'qualification-not-there': [amendQualification, { ref, line: 2, change: 'seen' }, yusuf],
	'end-date-needed': [checkRightToWork, { ref, status: 'time_limited', seen: 'Online check, share code' }, yusuf],
	'work-permission-over': [
		checkRightToWork,
		{ ref, status: 'time_limited', seen: 'Online check, share code', expires: '2026-03-01' },
		yusuf,
	],
	'document-needed': [checkRightToWork, { ref, status: 'verified' }, yusuf],
	'same-document': [
		addDocument,
		{ ref, kind: 'cv', file_name: 'demir-2.txt', text: CV },
		(db) => {
			yusuf(db);
			db.run(sql`update document set text = ${CV}, sha256 = ${sha256(CV)}`);
		},
	],
	'check-ends-early': [
		recordVetting,
		{ ref, kind: 'driving', status: 'passed', note: 'Driving licence', expires_on: '2026-03-01' },
		yusuf,
	],
	'say-what-was-seen': [recordVetting, { ref, kind: 'identity', status: 'passed' }, yusuf],
	'referee-not-there': [amendReferee, { ref, line: 1, change: 'received' }, yusuf],
	'no-leave-to-ask': [
		amendReferee,
		{ ref, line: 1, change: 'requested' },
		setting(
			`insert into referee (person_id, name, relationship) select id, 'Ida Quist', 'Line manager' from person where ref = 'CAND-1004'`,
		),
	],
	'already-archived': [archiveCandidate, { ref: [ref], reason: REASON }, ARCHIVED],
	'not-archived': [restoreCandidate, { ref }, yusuf],
	'no-record-left': [archiveCandidate, { ref, reason: REASON }, ANONYMISED],
	'put-forward': [archiveCandidate, { ref, reason: REASON }, setting(`update application set stage_id = 4`, ready)],
	'reference-not-typed': [eraseCandidate, { ref, typed: 'CAND-1005', reason: REASON }, yusuf],
	'held-by-law': [
		eraseCandidate,
		{ ref, typed: ref, reason: REASON },
		setting(`update person set legal_hold = 'A complaint is open' where ref = 'CAND-1004'`),
	],
	'still-considered': [anonymiseCandidate, { ref, reason: REASON }, ready],
	'placed-lately': [anonymiseCandidate, { ref, reason: REASON }, PLACED],
	'also-a-contact': [
		anonymiseCandidate,
		{ ref, reason: REASON },
		setting(`insert into client_contact (person_id, client_id) select id, 1 from person where ref = 'CAND-1004'`),
	],
	'anonymised-already': [anonymiseCandidate, { ref, reason: REASON }, ANONYMISED],
	'no-address-to-suppress': [
		addSuppression,
		{ ref, channel: 'email', reason: 'unsubscribed' },
		(db) => void someone(db, UNREACHABLE),
	],
	'suppressed-already': [
		addSuppression,
		{ ref, channel: 'sms', reason: 'unsubscribed' },
		(db) => {
			yusuf(db);
			db.run(
				sql`insert into suppression (channel, norm_hash, reason, at) values ('sms', ${suppressionHash('sms', '+447700900004')}, 'complaint', '2026-01-05T10:00')`,
			);
		},
	],
	'vacancy-needed': [recordConsent, { ref, decision: 'given', method: 'phone' }, yusuf],
	'vacancy-not-needed': [
		recordConsent,
		{ ref, purpose: 'marketing_email', vacancy: 'VAC-208', decision: 'given', method: 'phone' },
		yusuf,
	],
	'ends-before-it-begins': [
		recordConsent,
		{ ref, vacancy: 'VAC-208', decision: 'given', method: 'phone', expires_on: '2026-03-01' },
		yusuf,
	],
	'said-no': [askConsent, { ref, vacancy: 'VAC-208' }, answering('refused')],
	'has-said-yes': [askConsent, { ref, vacancy: 'VAC-208' }, ready],
	'nothing-to-withdraw': [withdrawConsent, { ref, vacancy: 'VAC-208', method: 'phone' }, answering('requested')],
	'notice-sent-already': [
		sendNotice,
		{ ref },
		setting(
			`insert into notice_sent (person_id, notice_id, channel, at) select id, 1, 'email', '2026-02-20T10:00' from person where ref = 'CAND-1004'`,
		),
	],
	'notice-has-nowhere-to-go': [sendNotice, { ref, channel: 'email' }, (db) => void someone(db, UNREACHABLE)],
};
