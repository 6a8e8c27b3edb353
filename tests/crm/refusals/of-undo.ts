import { undoAct } from '../../../src/lib/attempt/acts.ts';
import { logInteraction } from '../../../src/lib/crm/contact/interaction-log.ts';
import { amendCandidate, viewCandidate } from '../../../src/lib/crm/people/amend.ts';
import { anonymiseCandidate } from '../../../src/lib/crm/people/erase.ts';
import { removeJob } from '../../../src/lib/crm/people/history.ts';
import { registerCandidate } from '../../../src/lib/crm/people/register.ts';
import { addTask } from '../../../src/lib/crm/contact/task-commands.ts';
import { sendMessage } from '../../../src/lib/crm/contact/message-send.ts';
import { arrive } from '../../../src/lib/scenario/arrive.ts';
import type { Script } from '../../../src/lib/scenario/script.ts';
import { quietScript } from '../kit.ts';
import { addSuppression } from '../../../src/lib/crm/people/suppress.ts';
import { someone, YUSUF } from '../world.ts';
import { yusuf, type Reached } from './given.ts';

const { ref } = YUSUF;
const AMEND = [amendCandidate, { ref, headline: 'Stock clerk' }] as const;

/** Yusuf writes while he is being spoken of. */
const ringsBack: Script = {
	...quietScript,
	react: ({ name, at }) =>
		name === 'interaction.log' ? [{ at, key: 'reply', name: 'message.arrived', with: {} }] : [],
	happen: (db, due) =>
		arrive(
			db,
			{
				id: 'reply',
				ref: 'MSG-7',
				from: 'Yusuf Demir',
				channel: 'email',
				subject: 'Ten o’clock',
				body: 'I am free now.',
				person: ref,
				client: null,
				vacancy: null,
			},
			due.at,
		),
};

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
	'moved-on': [
		undoAct,
		{ entry: 1 },
		yusuf,
		[[logInteraction, { ref, kind: 'call', outcome: 'spoke', direction: 'out', body: 'Rings back at ten.' }]],
		ringsBack,
	],
	'gone-for-good': [
		undoAct,
		{ entry: 1 },
		yusuf,
		[
			[removeJob, { ref, line: 1 }],
			[anonymiseCandidate, { ref, reason: 'Asked us to delete the details' }],
		],
	],
	'in-the-way': [
		undoAct,
		{ entry: 2 },
		(db) => {
			yusuf(db);
			someone(db, { ref: 'CAND-1005', name: ['Deniz', 'Demir'], mobile: '07700 900004' });
		},
		[
			[addSuppression, { ref, channel: 'sms', reason: 'unsubscribed' }],
			[undoAct, { entry: 1 }],
			[addSuppression, { ref: 'CAND-1005', channel: 'sms', reason: 'unsubscribed' }],
		],
	],
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
