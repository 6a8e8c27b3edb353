import { archiveCandidate } from '../../../src/lib/crm/people/archive.ts';
import { eraseCandidate } from '../../../src/lib/crm/people/erase.ts';
import { liftHold, setHold } from '../../../src/lib/crm/protection/hold.ts';
import { assessIncident, closeIncident } from '../../../src/lib/crm/protection/incident-assess.ts';
import { answerRequest, collateRequest, decideRequest } from '../../../src/lib/crm/protection/request-answer.ts';
import {
	extendRequest,
	identifyRequest,
	logRequest,
	pauseRequest,
	resumeRequest,
} from '../../../src/lib/crm/protection/request-steps.ts';
import { viewSensitive } from '../../../src/lib/crm/protection/sensitive.ts';
import { recordSpecial } from '../../../src/lib/crm/protection/special.ts';
import { citePolicy } from '../../../src/lib/crm/law/cite.ts';
import { addReason, amendRetention, permitRole } from '../../../src/lib/crm/team/admin.ts';
import { transferOwner } from '../../../src/lib/crm/team/owner.ts';
import { takeRole } from '../../../src/lib/crm/team/role.ts';
import { YUSUF } from '../world.ts';
import { setting, yusuf, type Reached } from './given.ts';

const { ref } = YUSUF;
const REASON = 'No contact for 26 months';

const CLAUSE = `insert into policy (ref, title, version, effective_from) values ('POL-3', 'Retention', '4', '2025-06-02');
 insert into policy_clause (policy_id, number, title, body) values (1, '3.1', 'Archive', 'After 24 months.')`;
const INCIDENT = `insert into incident (ref, what, reported_by, at) values ('INC-7', 'Lost', 1, '2026-03-01T10:00')`;
const ASKED = (more = '') =>
	setting(
		`insert into data_request (ref, person_id, kind, received_on, due_on) select 'REQ-1', id, 'access', '2026-02-05', '2026-03-05' from person where ref = 'CAND-1004'; ${more}`,
	);
const KNOWN = `update data_request set identity_checked_on = '2026-02-06';`;
const WHY = 'The person has many records and needs them all';

/** Roles, and what is kept apart. */
export const OF_GUARD: Readonly<Record<string, Reached>> = {
	'no-such-role': [takeRole, { role: 'keeper' }],
	'role-taken-already': [takeRole, { role: 'resourcer' }],
	'role-may-not': [
		archiveCandidate,
		{ ref, reason: REASON },
		setting(`insert into role_permission (role_id, object, verb) values (2, 'candidate', 'archive')`),
	],
	'not-yours': [
		archiveCandidate,
		{ ref: [ref], reason: REASON },
		setting(`insert into role_permission (role_id, object, verb, scope) values (1, 'candidate', 'archive', 'own')`),
	],
	'field-hidden': [
		viewSensitive,
		{ ref, field: 'ni_number', reason: 'To check the payroll' },
		setting(`insert into role_field (role_id, object, field, access) values (1, 'candidate', 'ni_number', 'hidden')`),
	],
	'role-not-there': [permitRole, { role: 'keeper', object: 'candidate', verb: 'merge', scope: 'own' }],
	'last-who-sets-up': [permitRole, { role: 'resourcer', object: 'agency', verb: 'admin', scope: 'none' }],
	'no-such-rule': [amendRetention, { rule: 'For ever', months: 24, basis: 'Policy 3.1, agreed in May' }],
	'less-than-the-law': [
		amendRetention,
		{ rule: 'Placed people', months: 6, basis: 'Policy 3.1, agreed in May' },
		setting(
			`insert into retention_rule (name, starts, months, action) values ('Placed people', 'placement_ended', 24, 'review');
			 insert into setting (key, value) values ('law', '{"id":"gb","jurisdiction":"Great Britain","as_of":"2026-01-01","review_by":"2026-10-01","minimum_wage":[],"bank_holidays":[],"items":[{"title":"Records","source":"Conduct Regulations 2003, reg. 29","rule":"A year.","means":"A year.","minimum_months":12}]}')`,
			() => undefined,
		),
	],
	'reason-there-already': [addReason, { outcome: 'rejected', label: 'Not enough experience' }],
	'nothing-of-that-name': [transferOwner, { refs: ['CAND-99999'], to: 'COL-2', note: 'Rings on Friday' }],
	'owned-already': [transferOwner, { refs: ['CLI-31'], to: 'COL-2', note: 'Rings on Friday' }],
	'no-such-clause': [citePolicy, { entry: 1, clause: '9.9' }],
	'cited-already': [
		citePolicy,
		{ entry: 1, clause: '3.1' },
		setting(CLAUSE, () => undefined),
		[
			[addReason, { outcome: 'withdrawn', label: 'Shift times' }],
			[citePolicy, { entry: 1, clause: '3.1' }],
		],
	],
	'no-such-act': [citePolicy, { entry: 9, clause: '3.1' }, setting(CLAUSE, () => undefined)],
	'held-already': [setHold, { ref, why: 'Claim at the tribunal' }, setting(`update person set legal_hold = 'A claim'`)],
	'not-held': [liftHold, { ref, reason: 'The claim has ended' }, yusuf],
	'no-name-to-hold': [
		setHold,
		{ ref, why: 'Claim at the tribunal' },
		setting(`update person set lifecycle = 'anonymised', lifecycle_at = '2026-02-01T10:00', lifecycle_reason = 'Asked', given_name = null,
		 family_name = null, name_key = null where ref = 'CAND-1004'`),
	],
	'no-such-incident': [assessIncident, { incident: 'INC-7', risk: 'none', assessment: 'Nothing can come of it.' }],
	'incident-closed': [
		closeIncident,
		{ incident: 'INC-7', lesson: 'We look twice now' },
		setting(
			`insert into incident (ref, what, reported_by, at, risk, assessed_at, closed_at) values ('INC-7', 'Lost', 1, '2026-03-01T10:00', 'none', '2026-03-01T11:00', '2026-03-01T12:00')`,
		),
	],
	'assess-first': [closeIncident, { incident: 'INC-7', lesson: 'We look twice now' }, setting(INCIDENT)],
	'high-risk-is-told': [
		assessIncident,
		{ incident: 'INC-7', risk: 'high', assessment: 'Bank details are with a stranger.', tell_ico: true },
		setting(INCIDENT),
	],
	'request-open': [eraseCandidate, { ref, typed: ref, reason: REASON }, ASKED()],
	'no-such-request': [collateRequest, { request: 'REQ-7' }],
	'request-closed': [
		extendRequest,
		{ request: 'REQ-1', reason: WHY },
		ASKED(`update data_request set status = 'answered', answered_on = '2026-02-20'`),
	],
	'received-in-future': [logRequest, { ref, kind: 'access', channel: 'email', received_on: '2026-03-03' }, yusuf],
	'request-waits-already': [
		pauseRequest,
		{ request: 'REQ-1', for: 'clarification', reason: WHY },
		ASKED(`update data_request set waiting_for = 'identity', waiting_since = '2026-02-06'`),
	],
	'request-waits-for-nothing': [resumeRequest, { request: 'REQ-1' }, ASKED()],
	'request-waits': [
		collateRequest,
		{ request: 'REQ-1' },
		ASKED(`update data_request set waiting_for = 'identity', waiting_since = '2026-02-06'`),
	],
	'identity-first': [collateRequest, { request: 'REQ-1' }, ASKED()],
	'identity-known': [identifyRequest, { request: 'REQ-1', how: 'Rang the number on record' }, ASKED(KNOWN)],
	'extended-already': [
		extendRequest,
		{ request: 'REQ-1', reason: WHY },
		ASKED(`update data_request set extended_to = '2026-05-05', extension_reason = 'Complex'`),
	],
	'too-late-to-extend': [
		extendRequest,
		{ request: 'REQ-1', reason: WHY },
		ASKED(`update data_request set due_on = '2026-02-27'`),
	],
	'nothing-to-collate': [
		collateRequest,
		{ request: 'REQ-1' },
		ASKED(`${KNOWN} update data_request set person_id = null`),
	],
	'collate-first': [answerRequest, { request: 'REQ-1', outcome: 'Here is the copy of it all.' }, ASKED(KNOWN)],
	'parts-undecided': [
		answerRequest,
		{ request: 'REQ-1', outcome: 'Here is the copy of it all.' },
		ASKED(`${KNOWN} update data_request set status = 'review';
		 insert into data_request_item (request_id, table_name, row_key, reason) values (1, 'referee', '[1]', 'Names Ann Hall')`),
	],
	'no-such-part': [decideRequest, { request: 'REQ-1', part: 3, include: 'yes', reason: 'Known to them' }, ASKED(KNOWN)],
	'special-data-needs-yes': [
		recordSpecial,
		{ ref, kind: 'adjustment', condition: 'explicit_consent', body: 'Needs a ramp' },
		yusuf,
	],
	'health-before-offer': [recordSpecial, { ref, kind: 'health', body: 'Has asthma' }, yusuf],
};
