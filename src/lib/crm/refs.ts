import { z } from 'zod';

/** References are what people and commands name records by; row numbers never leave the database. */
const ref = (prefix: string, example: string, what: string) =>
	z.string().regex(new RegExp(`^${prefix}-\\d{1,7}$`), `Write the reference of ${what}, like ${example}`);

export const CandidateRef = ref('(?:CAND|CON)', 'CAND-10001', 'a candidate');
export const ContactRef = ref('(?:CON|CAND)', 'CON-1001', 'a contact');
export const ClientRef = ref('CLI', 'CLI-31', 'a client');
export const VacancyRef = ref('VAC', 'VAC-208', 'a vacancy');
export const ColleagueRef = ref('COL', 'COL-2', 'a colleague');
export const MessageRef = ref('MSG', 'MSG-1001', 'a message');
export const TaskRef = ref('TASK', 'TASK-1001', 'a task');
export const RequestRef = ref('REQ', 'REQ-1001', 'a request');
export const PoolRef = ref('POOL', 'POOL-1001', 'a pool');
export const SearchRef = ref('SRCH', 'SRCH-1001', 'a saved search');
export const SavedViewRef = ref('VIEW', 'VIEW-1001', 'a saved view');
export const EventRef = ref('EVT', 'EVT-1001', 'an event');
export const CampaignRef = ref('CAMP', 'CAMP-1001', 'a campaign');
export const AutomationRef = ref('AUTO', 'AUTO-1001', 'an automation');
export const PortalRef = ref('PRT', 'PRT-1001', 'a request from a candidate’s page');
export const SurveyRef = ref('SVR', 'SVR-1001', 'a survey');
export const ComplaintRef = ref('CMP', 'CMP-1001', 'a complaint');
export const OutsideRef = ref('(?:EXT|ATS)', 'EXT-1001', 'what a source holds');
export const InterviewRef = ref('INT', 'INT-1001', 'an interview');
export const PlacementRef = ref('PLC', 'PLC-1001', 'a placement');
export const AtsRef = ref('ATS', 'ATS-3001', 'an application in the tracking system');
/** A call has the name of its file in the scenario. */
export const CallRef = z.string().regex(/^[\w-]{1,60}$/, 'Write the name of a call, like 01-tom');
export const AdvertRef = ref('ADV', 'ADV-1001', 'an advert');
export const SubmissionRef = ref('SUB', 'SUB-1001', 'a submission');

/** One candidate, or several in one act. A check that asks for one of them finds either. */
export const CandidateRefs = z.union([
	CandidateRef,
	z.array(CandidateRef).min(1, 'Choose at least one candidate').max(20_000, 'Choose 20,000 candidates at most'),
]);

/** The several as a list without repeats, in the order given. */
export function listOf(refs: string | readonly string[]): string[] {
	return [...new Set(typeof refs === 'string' ? [refs] : refs)];
}

/** `CAND-10001`, or `3 candidates`. */
export function nameOf(refs: string | readonly string[]): string {
	const list = listOf(refs);
	return list.length === 1 ? list[0]! : `${list.length} candidates`;
}
