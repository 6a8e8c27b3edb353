import { actOnComplaint, closeComplaint } from '../../../src/lib/crm/feedback/complaint-commands.ts';
import { followSurvey } from '../../../src/lib/crm/feedback/survey-follow.ts';
import { sendSurvey } from '../../../src/lib/crm/feedback/survey-send.ts';
import { addSite, removeSite } from '../../../src/lib/crm/clients/site-commands.ts';
import { alsoCandidate } from '../../../src/lib/crm/people/also-candidate.ts';
import { applyPortal, declinePortal } from '../../../src/lib/crm/portal/portal-handle.ts';
import { sendFromPortal } from '../../../src/lib/crm/portal/portal-send.ts';
import { YUSUF } from '../world.ts';
import { listed, setting, yusuf, type Reached } from './given.ts';

const AT = '2026-02-20T10:00';
const { ref } = YUSUF;
const ASK = { ref, vacancy: 'VAC-208' };
const CLOSE = { complaint: 'CMP-1', change: 'Times are read back', told: 'Rang her' };
const FOLLOW = { survey: 'SVR-1', changed: 'We ring within a day now' };
const complaint = (action: string, closed = false) =>
	setting(`insert into complaint (ref, raised_by, body, received_at, action_taken, change_made, told, closed_at)
		values ('CMP-1', 1, 'Nobody rang back', '${AT}', '${action}', 'x', 'y', ${closed ? `'${AT}'` : 'null'})`);
const ENDED = `update application set outcome = 'rejected', closed_at = '${AT}', close_reason_id = 1`;
const asked = (answered: string, followed = 'null') =>
	setting(`insert into survey_response (ref, survey_id, person_id, sent_at, answered_at, followed_at, what_changed)
		values ('SVR-1', 1, (select id from person where ref = '${ref}'), '${AT}', ${answered}, ${followed}, 'We ring first')`);

const YARD = `insert into client_site (client_id, name) values (1, 'The yard')`;
const FEEDBACK = { kind: 'feedback', nps: 9, words: 'Quick and honest' };
const portal = (kind: string, payload: object, state = 'new') =>
	setting(`insert into portal_request (ref, person_id, kind, payload, state, at)
		values ('PRT-1', (select id from person where ref = '${ref}'), '${kind}', '${JSON.stringify(payload)}', '${state}', '${AT}')`);

/** How each reason of feedback to say no comes about. */
export const OF_CARE: Readonly<Record<string, Reached>> = {
	'survey-before-end': [sendSurvey, ASK, listed],
	'survey-before-answer': [sendSurvey, ASK, setting(ENDED, listed)],
	'survey-still-active': [
		sendSurvey,
		ASK,
		setting(
			`${ENDED}, told_at = '2026-02-21T10:00';
			insert into vacancy (ref, client_id, pipeline_id, title, work_type, created_at, updated_at) values ('VAC-209', 1, 1, 'Picker', 'temporary', '${AT}', '${AT}');
			insert into application (person_id, vacancy_id, stage_id, added_by, created_at, stage_entered_at, updated_at)
				select id, 2, 3, 1, '${AT}', '${AT}', '${AT}' from person where ref = '${ref}'`,
			listed,
		),
	],
	'survey-too-soon': [
		sendSurvey,
		{ ref: 'CON-31', client: 'CLI-31' },
		setting(
			`insert into survey_response (ref, survey_id, person_id, client_id, sent_at) values ('SVR-1', 2, 1, 1, '${AT}')`,
		),
	],
	'no-such-survey': [followSurvey, { ...FOLLOW, survey: 'SVR-9' }],
	'survey-not-answered': [followSurvey, FOLLOW, asked('null')],
	'survey-followed-already': [followSurvey, FOLLOW, asked(`'${AT}'`, `'${AT}'`)],
	'no-such-portal-request': [applyPortal, { request: 'PRT-9' }],
	'portal-request-handled': [applyPortal, { request: 'PRT-1' }, portal('feedback', FEEDBACK, 'applied')],
	'portal-asked-already': [sendFromPortal, { ref, asks: FEEDBACK }, portal('feedback', FEEDBACK)],
	'portal-nothing-new': [
		sendFromPortal,
		{ ref, asks: { kind: 'update_details', values: { given_name: 'Yusuf' } } },
		yusuf,
	],
	'portal-a-right': [
		declinePortal,
		{ request: 'PRT-1', why: 'We have no time for it now' },
		portal('data_request', { kind: 'data_request', request: 'access', words: '' }),
	],
	'portal-time-not-offered': [
		sendFromPortal,
		{ ref, asks: { kind: 'choose_slot', vacancy: 'VAC-208', slot: '2026-03-05T10:00' } },
		yusuf,
	],
	'no-permission-to-take-back': [sendFromPortal, { ref, asks: { kind: 'withdraw', purpose: 'marketing_sms' } }, yusuf],
	'considered-already': [sendFromPortal, { ref, asks: { kind: 'consider', vacancy: 'VAC-208' } }, listed],
	'site-known': [addSite, { client: 'CLI-31', site: 'The yard' }, setting(YARD)],
	'no-such-site': [removeSite, { client: 'CLI-31', site: 'Unit 4' }, setting(YARD)],
	'candidate-already': [alsoCandidate, { ref }, yusuf],
	'no-such-complaint': [actOnComplaint, { complaint: 'CMP-9', action: 'Rang and said sorry' }, yusuf],
	'complaint-closed': [closeComplaint, CLOSE, complaint('Rang', true)],
	'complaint-without-action': [closeComplaint, CLOSE, complaint('')],
	'complaint-without-change': [closeComplaint, { ...CLOSE, change: '' }, complaint('Rang')],
	'complaint-nobody-told': [closeComplaint, { ...CLOSE, told: '' }, complaint('Rang')],
};
