import { expect, test } from 'vitest';
import { advanceClock } from '../../src/lib/attempt/acts.ts';
import { sendMessage } from '../../src/lib/crm/contact/message-send.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { CHATTERS } from '../../src/lib/scenario/outside/chatters.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { desk } from './kit.ts';
import { chosen, someone, YUSUF } from './world.ts';

/** Nobody but colleagues who answer. */
const outside: Script = {
	start: () => [],
	react: (occasion, db) => [...CHATTERS.react(occasion, db, 1)],
	happen: (db, due) => CHATTERS.happen[String(due.with['kind'])]!(db, due, 1),
};

test.each([
	['Is VAC-208 still open?', /^VAC-208 is open, with 1 person in the pipeline\./],
	['Who spoke to CAND-10071?', /^CAND-10071: /],
	['Back at two', /thank you|Thanks|Right/],
])('a colleague answers within minutes, with what the records say: “%s”', async (body, answer) => {
	const { act, db } = await desk((world) => {
		someone(world, { ...YUSUF, ref: 'CAND-10071' });
		chosen(world, 'CAND-10071');
	}, outside);

	act(sendMessage, { ref: 'COL-2', subject: body, body });
	act(advanceClock, { minutes: 10 });

	expect(db.column(sql`select direction from message order by id`)).toEqual(['out', 'in']);
	expect(db.column(sql`select body from message where direction = 'in' order by id`)[0]).toMatch(answer);
	expect(db.column(sql`select status from message where direction = 'out' order by id`)).toEqual(['replied']);
});
