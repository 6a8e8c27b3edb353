import type { Command } from '../crm/define.ts';
import { PEOPLE_COMMANDS } from '../crm/people/commands.ts';
import { advanceClock, handIn, undoAct } from './acts.ts';
import { answerQuestion, markEvidence, openHint, tickStep } from './evidence-acts.ts';

/** Everything that can be recorded, by the name the ledger knows it by. Not listed here, not replayable. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
	[...PEOPLE_COMMANDS, advanceClock, undoAct, markEvidence, openHint, tickStep, answerQuestion, handIn].map(
		(c): [string, Command] => [c.name, c],
	),
);
