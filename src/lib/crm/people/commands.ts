import type { Command } from '../define.ts';
import { askConsent, recordConsent, withdrawConsent } from '../protection/consent.ts';
import { reportIncident } from '../protection/incident.ts';
import { exportFile } from '../protection/dsar.ts';
import { liftHold, setHold } from '../protection/hold.ts';
import { assessIncident, closeIncident } from '../protection/incident-assess.ts';
import { answerRequest, collateRequest, decideRequest, refuseWhole } from '../protection/request-answer.ts';
import {
	extendRequest,
	identifyRequest,
	logRequest,
	pauseRequest,
	resumeRequest,
} from '../protection/request-steps.ts';
import { recordBasis, sendNotice } from '../protection/notice.ts';
import { keepRecord } from '../protection/retention.ts';
import { viewSensitive } from '../protection/sensitive.ts';
import { recordSpecial } from '../protection/special.ts';
import { alsoCandidate } from './also-candidate.ts';
import { amendCandidate, viewCandidate } from './amend.ts';
import { archiveCandidate, restoreCandidate } from './archive.ts';
import { addQualification, amendQualification, checkRightToWork } from './credentials.ts';
import { addDocument } from './documents.ts';
import { anonymiseCandidate, eraseCandidate } from './erase.ts';
import { addJob, amendJob, removeJob } from './history.ts';
import { revertImport } from './import/revert.ts';
import { runImport } from './import/run.ts';
import { mergeCandidates } from './merge/merge.ts';
import { unmergeCandidates } from './merge/unmerge.ts';
import { addReferee, amendReferee } from './referees.ts';
import { recordReferral } from './referral.ts';
import { registerCandidate } from './register.ts';
import { dismissDuplicate } from './same-person.ts';
import { removeSkill, setSkill } from './skills.ts';
import { addSuppression } from './suppress.ts';
import { recordVetting } from './vetting.ts';

/** All that is done to a candidate's record and to what protects it. */
export const PEOPLE_COMMANDS: readonly Command[] = [
	registerCandidate,
	alsoCandidate,
	runImport,
	revertImport,
	amendCandidate,
	viewCandidate,
	archiveCandidate,
	restoreCandidate,
	anonymiseCandidate,
	eraseCandidate,
	addSuppression,
	setSkill,
	removeSkill,
	addJob,
	amendJob,
	removeJob,
	addQualification,
	amendQualification,
	checkRightToWork,
	recordVetting,
	recordReferral,
	addReferee,
	amendReferee,
	addDocument,
	dismissDuplicate,
	mergeCandidates,
	unmergeCandidates,
	viewSensitive,
	recordSpecial,
	setHold,
	liftHold,
	assessIncident,
	closeIncident,
	logRequest,
	identifyRequest,
	pauseRequest,
	resumeRequest,
	extendRequest,
	collateRequest,
	decideRequest,
	answerRequest,
	refuseWhole,
	exportFile,
	askConsent,
	recordConsent,
	withdrawConsent,
	sendNotice,
	recordBasis,
	keepRecord,
	reportIncident,
];
