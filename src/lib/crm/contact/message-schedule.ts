import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { clockIn, longDay, StoryTime } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { ContactRef, MessageRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { isQuiet, QUIET } from './hours.ts';
import { asPreferred, MessageInput, prepared, readyToGo, refuseMessage, writeMessage } from './message-send.ts';

const refuse = reasons({
	'time-has-passed': (p: { when: string }) => ({
		message: `${p.when} has passed already.`,
		remedy: 'Choose a later time, or send it now.',
	}),
	'in-quiet-hours': (p: { when: string }) => ({
		message: `${p.when} is in the quiet hours: nothing goes by itself between ${QUIET.from} and ${QUIET.until}, or on a Sunday.`,
		remedy: `Choose a time between ${QUIET.until} and ${QUIET.from} on another day.`,
	}),
	'message-not-waiting': (p: { message: string; status: string }) => ({
		message: `${p.message} is not waiting to go: it is ${p.status}.`,
		remedy: 'Only a message that has not gone yet can be cancelled. Write again to put something right.',
	}),
});

export const timeWords = (time: StoryTime) => `${longDay(time.slice(0, 10))}, ${clockIn(time)}`;

/** A time at which something may go by itself. @throws {Refusal} `time-has-passed`, `in-quiet-hours` */
export function mustBeAhead(goes: StoryTime, now: StoryTime): void {
	if (goes <= now) throw refuse('time-has-passed', { when: timeWords(goes) });
	if (isQuiet(goes)) throw refuse('in-quiet-hours', { when: timeWords(goes) });
}

/**
 * Puts a message into the outbox to go later. What stands in the way is looked at now, and again when it goes.
 *
 * @throws {Refusal} `time-has-passed`, `in-quiet-hours`, and whatever `message.send` would say
 */
export const scheduleMessage = command({
	name: 'message.schedule',
	title: 'Send later',
	minutes: 3,
	input: MessageInput.extend({
		/** A candidate or a client's contact: a colleague is told at once. */
		ref: ContactRef,
		goes: StoryTime,
	}).superRefine(readyToGo),
	outcome: z.strictObject({ message: MessageRef, as_preferred: z.boolean() }),
	run({ db, now, me }, { goes, ...input }) {
		mustBeAhead(goes, now);
		const { receiver, about } = prepared(db, input, me, now);
		const message = writeMessage(db, receiver, input, about, me, now, goes);
		return { message, as_preferred: asPreferred(receiver, input.channel) };
	},
	says: ({ ref, channel, goes }) =>
		`Put ${channel === 'sms' ? 'a text' : 'an e-mail'} to ${ref} into the outbox, to go on ${timeWords(goes)}`,
	place: () => at('messages', null, 'sent'),
	undo: 'rows',
});

/**
 * Takes a message that waits out of the outbox. It stays there to be seen, as cancelled.
 *
 * @throws {Refusal} `no-such-message`, `message-not-waiting`
 */
export const cancelMessage = command({
	name: 'message.cancel',
	title: 'Cancel before it goes',
	minutes: 1,
	input: z.strictObject({ message: MessageRef }),
	outcome: z.null(),
	run({ db }, { message }) {
		const status = db.column(sql`select status from message where ref = ${message}`)[0];
		if (status === undefined) throw refuseMessage('no-such-message', { ref: message });
		if (status !== 'scheduled') throw refuse('message-not-waiting', { message, status: String(status) });
		db.run(sql`update message set status = 'cancelled' where ref = ${message}`);
		return null;
	},
	says: ({ message }) => `Cancelled ${message} before it went`,
	place: ({ message }) => at('messages', message, 'sent'),
	// brought back by an undo, it would go without anybody having pressed Send
	undo: 'never',
});
