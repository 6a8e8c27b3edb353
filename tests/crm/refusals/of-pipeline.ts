import { endRisk, raiseRisk } from '../../../src/lib/crm/pipeline/card-acts.ts';
import { rejectApplication, reopenApplication } from '../../../src/lib/crm/pipeline/end.ts';
import { moveInPipeline } from '../../../src/lib/crm/pipeline/move.ts';
import { addStage, amendStage, removeStage, shiftStage } from '../../../src/lib/crm/pipeline/stage-commands.ts';
import { declineCandidate, tellCandidates } from '../../../src/lib/crm/pipeline/tell.ts';
import { YUSUF } from '../world.ts';
import { listed, ready, setting, yusuf, type Reached } from './given.ts';

const HERE = { vacancy: 'VAC-208', ref: YUSUF.ref };
const REJECTED = `update application set outcome = 'rejected', closed_at = '2026-02-27T10:00', close_reason_id = 1`;
const THANKS = `insert into template (channel, name, subject, body, purpose) values
	('email', 'With thanks', 'Our answer', 'Dear {{given_name}}, {{personal}} {{skills}}', 'service')`;
const DECLINE = { ...HERE, template: 'With thanks', personal: '', lines: [], from: 'Lee Arner' };
const RISK = { ...HERE, kind: 'counter_offer', plan: 'Ask what would make them stay' };
const STAGE = { vacancy: 'VAC-208', name: 'Phone screen', category: 'screen', after: 'Screening' };

/** How each reason of the pipeline to say no comes about. */
export const OF_PIPELINE: Readonly<Record<string, Reached>> = {
	'no-such-stage': [moveInPipeline, { ...HERE, stage: 'Waiting room' }, listed],
	'not-in-pipeline': [moveInPipeline, { ...HERE, stage: 'Screening' }, yusuf],
	'application-over': [moveInPipeline, { ...HERE, stage: 'Screening' }, setting(REJECTED, listed)],
	'at-stage-already': [moveInPipeline, { ...HERE, stage: 'Shortlist' }, listed],
	'not-sent-yet': [moveInPipeline, { ...HERE, stage: 'Submitted' }, ready],
	'no-such-close-reason': [rejectApplication, { ...HERE, reason: 'Bored' }, listed],
	'reason-not-lawful': [
		rejectApplication,
		{ ...HERE, reason: 'Client wanted someone younger' },
		setting(
			`insert into close_reason (outcome, label, lawful) values ('rejected', 'Client wanted someone younger', 0)`,
			listed,
		),
	],
	'still-open': [reopenApplication, { ...HERE, reason: 'Things have changed' }, listed],
	'risk-raised-already': [raiseRisk, RISK, listed, [[raiseRisk, RISK]]],
	'no-such-risk': [endRisk, { ...HERE, kind: 'pay', how: 'They asked for no more' }, listed],
	'field-not-filled': [
		tellCandidates,
		{ ...HERE, what: 'update', subject: 'Your interview', body: 'It is on {{interview_at}}.' },
		listed,
	],
	'nothing-to-decline': [declineCandidate, DECLINE, listed],
	'declined-already': [declineCandidate, DECLINE, setting(`${REJECTED}, told_at = '2026-02-27T11:00'`, listed)],
	'own-words-needed': [
		declineCandidate,
		DECLINE,
		setting(
			`${THANKS}; ${REJECTED};
			 insert into stage_history (application_id, to_stage, to_outcome, cause, at) values (1, 5, 'open', 'person', '2026-02-26T10:00')`,
			listed,
		),
	],
	'stage-name-taken': [addStage, { ...STAGE, name: 'Interview' }],
	'stage-in-use': [removeStage, { vacancy: 'VAC-208', stage: 'Shortlist' }, listed],
	'last-of-category': [removeStage, { vacancy: 'VAC-208', stage: 'Offer' }],
	'category-out-of-order': [shiftStage, { vacancy: 'VAC-208', stage: 'Offer', to: 1 }],
	'permission-by-law': [amendStage, { vacancy: 'VAC-208', stage: 'Submitted', needs_consent: false }],
};
