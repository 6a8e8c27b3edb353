import type { Command } from '../define.ts';
import { endRisk, orderCards, raiseRisk, rateApplication } from './card-acts.ts';
import { rejectApplication, reopenApplication, withdrawApplication } from './end.ts';
import { addToPipeline, moveInPipeline } from './move.ts';
import { addStage, amendStage, removeStage, shiftStage } from './stage-commands.ts';
import { declineCandidate, tellCandidates, toldCandidate } from './tell.ts';

/** The pipeline of a vacancy: who stands where, how it ended, what they have been told, and its stages. */
export const PIPELINE_COMMANDS: readonly Command[] = [
	addToPipeline,
	moveInPipeline,
	rejectApplication,
	withdrawApplication,
	reopenApplication,
	rateApplication,
	orderCards,
	raiseRisk,
	endRisk,
	tellCandidates,
	toldCandidate,
	declineCandidate,
	addStage,
	amendStage,
	shiftStage,
	removeStage,
];
