import { z } from 'zod';
import { command } from '../crm/define.ts';
import { at } from '../crm/place.ts';

/** Lets story time pass. What falls due in it happens. */
export const advanceClock = command({
	name: 'clock.advance',
	title: 'Move the clock on',
	minutes: ({ minutes }) => minutes,
	input: z.strictObject({
		minutes: z
			.int()
			.min(1, 'Move the clock on by at least a minute')
			.max(60 * 24 * 14, 'Move the clock on by two weeks at most'),
	}),
	outcome: z.null(),
	run: () => null,
	says: ({ minutes }) => `Moved the clock on by ${minutes} minutes`,
	place: () => at('home'),
	undo: 'never',
});

/**
 * Takes an earlier act back. It is a command like any other, so undoing an undo is how a thing is done again, and
 * the ledger shows both.
 *
 * @throws {Refusal} `nothing-to-undo`, `undone-already`, `left-the-desk`, `changed-since`, `used-since`, `moved-on`,
 * `gone-for-good`, `in-the-way`
 */
export const undoAct = command({
	name: 'undo.act',
	title: 'Undo',
	minutes: 0,
	input: z.strictObject({ entry: z.int().positive() }),
	outcome: z.strictObject({ rows: z.int() }),
	run: ({ undo }, { entry }) => ({ rows: undo(entry) }),
	says: ({ entry }) => `Undid entry ${entry}`,
	place: () => at('home'),
	undo: 'rows',
});

/** Ends the attempt. Nothing more is recorded in it. */
export const handIn = command({
	name: 'attempt.hand-in',
	title: 'Hand in',
	minutes: 0,
	input: z.strictObject({}),
	outcome: z.null(),
	run: () => null,
	says: () => 'Handed the work in',
	place: () => at('home'),
	undo: 'never',
});
