import type { Command } from '../define.ts';
import { actOnComplaint, closeComplaint, logComplaint } from './complaint-commands.ts';
import { followSurvey } from './survey-follow.ts';
import { sendSurvey } from './survey-send.ts';

/** What people think of us: asking, following up, and what complaints change. */
export const FEEDBACK_COMMANDS: readonly Command[] = [
	sendSurvey,
	followSurvey,
	logComplaint,
	actOnComplaint,
	closeComplaint,
];
