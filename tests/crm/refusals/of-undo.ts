import { undoAct } from '../../../src/lib/attempt/acts.ts';
import { amendCandidate, viewCandidate } from '../../../src/lib/crm/people/amend.ts';
import { registerCandidate } from '../../../src/lib/crm/people/register.ts';
import { addTask } from '../../../src/lib/crm/contact/task-commands.ts';
import { sendMessage } from '../../../src/lib/crm/contact/message-send.ts';
import { YUSUF } from '../world.ts';
import { yusuf, type Reached } from './given.ts';

const { ref } = YUSUF;
const AMEND = [amendCandidate, { ref, headline: 'Stock clerk' }] as const;

/** How each reason not to take an act back comes about. */
export const OF_UNDO: Readonly<Record<string, Reached>> = {
	'nothing-to-undo': [undoAct, { entry: 1 }, yusuf, [[viewCandidate, { ref }]]],
	'undone-already': [undoAct, { entry: 1 }, yusuf, [AMEND, [undoAct, { entry: 1 }]]],
	'left-the-desk': [
		undoAct,
		{ entry: 1 },
		yusuf,
		[[sendMessage, { ref, subject: 'VAC-208', body: 'Are you free on Monday?' }]],
	],
	'changed-since': [undoAct, { entry: 1 }, yusuf, [AMEND, [amendCandidate, { ref, headline: 'Picker' }]]],
	'used-since': [
		undoAct,
		{ entry: 1 },
		undefined,
		[
			[registerCandidate, { given_name: 'Ida', family_name: 'Quist' }],
			[addTask, { title: 'Ring Ida', ref: 'CAND-10002' }],
		],
	],
};
