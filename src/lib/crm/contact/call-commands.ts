import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CallRef, ContactRef, VacancyRef } from '../refs.ts';
import { callByRef, linesOf, mustBeFree, openLines, refuseCall } from './call.ts';

/*
 * The telephone on the learner's desk. None of these logs the call: that it took place, and what was said, is on record
 * when somebody writes it there.
 */

const Input = z.strictObject({ call: CallRef });
/** Whom the call is with and about, so that a check can ask for either. */
const About = z.strictObject({ from: z.string(), ref: ContactRef.nullable(), vacancy: VacancyRef.nullable() });
const place = () => at('messages', null, 'calls');

/** Takes a call that rings. @throws {Refusal} `no-such-call`, `not-ringing`, `in-a-call` */
export const takeCall = command({
	name: 'call.take',
	title: 'Take the call',
	minutes: 1,
	input: Input,
	outcome: About,
	run({ db, now }, { call: ref }) {
		const { id, from, state, person, vacancy } = callByRef(db, ref);
		if (state !== 'ringing') throw refuseCall('not-ringing', { from });
		mustBeFree(db);
		db.run(sql`update call set state = 'taken', taken_at = ${now}, rung_back = 0 where id = ${id}`);
		return { from, ref: person, vacancy };
	},
	says: ({ call }, outcome) => `Took the call ${outcome ? `from ${outcome.from}` : call}`,
	place,
	undo: 'none',
});

/** Lets a call that rings go, as it would in the end by itself. @throws {Refusal} `no-such-call`, `not-ringing` */
export const letItRing = command({
	name: 'call.decline',
	title: 'Let it ring',
	minutes: 0,
	input: Input,
	outcome: About,
	run({ db }, { call: ref }) {
		const { from, state, person, vacancy } = callByRef(db, ref);
		if (state !== 'ringing') throw refuseCall('not-ringing', { from });
		return { from, ref: person, vacancy };
	},
	says: ({ call }, outcome) => `Let the call ${outcome ? `from ${outcome.from}` : call} ring`,
	place,
	undo: 'none',
});

/**
 * Says one of the things that the call card offers, and hears the answer.
 *
 * @throws {Refusal} `no-such-call`, `not-in-this-call`, `not-to-be-said`
 */
export const askInCall = command({
	name: 'call.ask',
	title: 'Ask in a call',
	minutes: 1,
	input: z.strictObject({
		call: CallRef,
		/** Which one, by its number in the scenario: 2, or 2.1 for the first that its answer opens. */
		ask: z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'Write the number of what is asked, like 2 or 2.1'),
	}),
	outcome: z.strictObject({ asked: z.string(), ref: ContactRef.nullable() }),
	run({ db }, { call: ref, ask }) {
		const call = callByRef(db, ref);
		if (call.state !== 'taken') throw refuseCall('not-in-this-call', { from: call.from });
		const lines = linesOf(db, call);
		const line = openLines(lines).find(({ position }) => position === ask);
		if (!line) throw refuseCall('not-to-be-said', { from: call.from });
		const turn = 1 + Math.max(0, ...lines.map((one) => one.turn ?? 0));
		db.run(sql`update call_line set turn = ${turn} where call_id = ${call.id} and position = ${ask}`);
		return { asked: line.words, ref: call.person };
	},
	says: ({ call, ask }, outcome) =>
		outcome ? `Said in the call: “${outcome.asked}”` : `Said no. ${ask} in the call ${call}`,
	place,
	undo: 'none',
});

/** Says goodbye. @throws {Refusal} `no-such-call`, `not-in-this-call` */
export const endCall = command({
	name: 'call.end',
	title: 'End the call',
	minutes: 0,
	input: Input,
	outcome: About,
	run({ db, now }, { call: ref }) {
		const { id, from, state, person, vacancy } = callByRef(db, ref);
		if (state !== 'taken') throw refuseCall('not-in-this-call', { from });
		db.run(sql`update call set state = 'over', over_at = ${now} where id = ${id}`);
		return { from, ref: person, vacancy };
	},
	says: ({ call }, outcome) => `Ended the call ${outcome ? `with ${outcome.from}` : call}`,
	place,
	undo: 'none',
});

/** Rings somebody back whose call was missed. @throws {Refusal} `no-such-call`, `nothing-to-ring-back`, `in-a-call` */
export const callBack = command({
	name: 'call.back',
	title: 'Ring back',
	minutes: 1,
	input: Input,
	outcome: About,
	run({ db, now }, { call: ref }) {
		const { id, from, state, person, vacancy } = callByRef(db, ref);
		if (state !== 'missed') throw refuseCall('nothing-to-ring-back', { from });
		mustBeFree(db);
		db.run(sql`update call set state = 'taken', taken_at = ${now}, rung_back = 1 where id = ${id}`);
		return { from, ref: person, vacancy };
	},
	says: ({ call }, outcome) => `Rang ${outcome ? outcome.from : call} back`,
	place,
	undo: 'none',
});
