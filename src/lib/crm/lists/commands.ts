import type { Command } from '../define.ts';
import { amendEvent, createEvent } from '../events/event-commands.ts';
import { inviteToEvent, recordForEvent } from '../events/invite.ts';
import { addTag, removeTag } from '../people/tags.ts';
import { addToPool, approveForPool, noteInPool, rejectForPool, removeFromPool } from '../pools/members.ts';
import { amendPool, closePool, createPool } from '../pools/pool-commands.ts';
import { exportCandidates } from './export.ts';
import { amendSearch, openSearch, removeSearch, saveSearch } from './saved-search.ts';
import { removeView, renameView, saveView } from './saved-view.ts';

/** What is done with many at once, and with the lists that are kept: searches, views, pools, events, files. */
export const LIST_COMMANDS: readonly Command[] = [
	saveSearch,
	amendSearch,
	removeSearch,
	openSearch,
	saveView,
	renameView,
	removeView,
	exportCandidates,
	addTag,
	removeTag,
	createPool,
	amendPool,
	closePool,
	addToPool,
	removeFromPool,
	noteInPool,
	approveForPool,
	rejectForPool,
	createEvent,
	amendEvent,
	inviteToEvent,
	recordForEvent,
];
