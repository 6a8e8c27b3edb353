import type { Command } from '../define.ts';
import { answerShortlist } from './client-page.ts';
import { judgeMatch } from './judge.ts';
import { runMatch } from './match-run.ts';
import { addToShortlist, removeFromShortlist } from './shortlist-move.ts';
import { giveRationale, noteOnShortlist } from './shortlist-write.ts';
import { sendSubmission } from './submission-send.ts';

/** From comparing people with a vacancy to sending them to the client. */
export const MATCHING_COMMANDS: readonly Command[] = [
	runMatch,
	judgeMatch,
	addToShortlist,
	removeFromShortlist,
	noteOnShortlist,
	giveRationale,
	sendSubmission,
	answerShortlist,
];
