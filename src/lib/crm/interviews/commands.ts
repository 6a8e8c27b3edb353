import type { Command } from '../define.ts';
import { acceptOffer, declineOffer, offerPlacement } from '../placements/offer.ts';
import { endPlacement, startPlacement } from '../placements/start.ts';
import { attendInterview } from './attendees.ts';
import { exportCalendar } from './calendar-export.ts';
import { exportInterview } from './ics.ts';
import { prepareInterview } from './prepare.ts';
import { proposeInterview } from './propose.ts';
import { submitScorecard } from './scorecard.ts';
import {
	adjustInterview,
	cancelInterview,
	completeInterview,
	confirmInterview,
	missedInterview,
	moveInterview,
} from './settle.ts';

/** The way from an interview to a first day at work, and what follows it. */
export const INTERVIEW_COMMANDS: readonly Command[] = [
	proposeInterview,
	confirmInterview,
	moveInterview,
	cancelInterview,
	completeInterview,
	missedInterview,
	attendInterview,
	adjustInterview,
	prepareInterview,
	exportInterview,
	exportCalendar,
	submitScorecard,
	offerPlacement,
	acceptOffer,
	declineOffer,
	startPlacement,
	endPlacement,
];
