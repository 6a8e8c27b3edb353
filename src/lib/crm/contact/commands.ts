import type { Command } from '../define.ts';
import { askInCall, callBack, endCall, letItRing, takeCall } from './call-commands.ts';
import { logInteraction } from './interaction-log.ts';
import { sendMessage } from './message-send.ts';
import { cancelMessage, scheduleMessage } from './message-schedule.ts';
import { viewMessage } from './message-view.ts';
import { addTask, completeTask, reopenTask } from './task-commands.ts';

/** What is said, written and still to be done. */
export const CONTACT_COMMANDS: readonly Command[] = [
	logInteraction,
	sendMessage,
	scheduleMessage,
	cancelMessage,
	viewMessage,
	addTask,
	completeTask,
	reopenTask,
	takeCall,
	letItRing,
	askInCall,
	endCall,
	callBack,
];
