import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { MessageRef } from '../refs.ts';
import { refuseMessage } from './message-send.ts';

/** Opens a message, which marks it as read. @throws {Refusal} `no-such-message` */
export const viewMessage = command({
	name: 'message.view',
	title: 'Open a message',
	minutes: 0,
	input: z.strictObject({ message: MessageRef }),
	outcome: z.null(),
	run({ db, now }, { message }) {
		if (db.column(sql`select 1 from message where ref = ${message}`).length === 0)
			throw refuseMessage('no-such-message', { ref: message });
		db.run(sql`update message set read_at = ${now} where ref = ${message} and direction = 'in' and read_at is null`);
		return null;
	},
	says: ({ message }) => `Opened ${message}`,
	place: ({ message }) => at('messages', message),
	undo: 'none',
});
