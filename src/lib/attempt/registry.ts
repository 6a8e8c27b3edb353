import type { Command } from '../crm/define.ts';
import { ATS_COMMANDS } from '../crm/ats/commands.ts';
import { CLIENT_COMMANDS } from '../crm/clients/commands.ts';
import { CONTACT_COMMANDS } from '../crm/contact/commands.ts';
import { FEEDBACK_COMMANDS } from '../crm/feedback/commands.ts';
import { INTERVIEW_COMMANDS } from '../crm/interviews/commands.ts';
import { LIST_COMMANDS } from '../crm/lists/commands.ts';
import { MATCHING_COMMANDS } from '../crm/matching/commands.ts';
import { OUTREACH_COMMANDS } from '../crm/outreach/commands.ts';
import { PEOPLE_COMMANDS } from '../crm/people/commands.ts';
import { PORTAL_COMMANDS } from '../crm/portal/commands.ts';
import { PIPELINE_COMMANDS } from '../crm/pipeline/commands.ts';
import { REPORT_COMMANDS } from '../crm/reports/commands.ts';
import { SOURCING_COMMANDS } from '../crm/sourcing/commands.ts';
import { TEAM_COMMANDS } from '../crm/team/commands.ts';
import { runSearch } from '../crm/search/run-search.ts';
import { advanceClock, handIn, undoAct } from './acts.ts';
import { answerChecklist, answerQuestion, checkKnowledge, markEvidence, openHint, tickStep } from './evidence-acts.ts';

/** Everything that can be recorded, by the name the ledger knows it by. Not listed here, not replayable. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
	[
		...PEOPLE_COMMANDS,
		...CLIENT_COMMANDS,
		...MATCHING_COMMANDS,
		...CONTACT_COMMANDS,
		...TEAM_COMMANDS,
		...PIPELINE_COMMANDS,
		...LIST_COMMANDS,
		...OUTREACH_COMMANDS,
		...FEEDBACK_COMMANDS,
		...SOURCING_COMMANDS,
		...INTERVIEW_COMMANDS,
		...PORTAL_COMMANDS,
		...ATS_COMMANDS,
		...REPORT_COMMANDS,
		runSearch,
		advanceClock,
		undoAct,
		markEvidence,
		openHint,
		tickStep,
		answerQuestion,
		checkKnowledge,
		answerChecklist,
		handIn,
	].map((c): [string, Command] => [c.name, c]),
);
