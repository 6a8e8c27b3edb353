import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, type Command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { AtsRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { ATS_FIELDS, ATS_NAME, atsLink, atsLinks, FIELD_WORDS, standingOf } from './copy.ts';
import { agree, giveOurs, pullLink, pushLink, takeTheirs } from './sync.ts';

const refuse = reasons({
	'ats-agrees-already': (p: { field: string; record: string }) => ({
		message: `There is nothing to settle: ${p.field} of ${p.record} has not been changed on both sides.`,
		remedy: 'Read the changes first. What only one side has changed goes over by itself.',
	}),
});

const Counts = z.strictObject({ applied: z.int(), conflicts: z.int() });

/**
 * Reads from the tracking system now: one application, or all. What only they have changed is taken over, marked as
 * the sync's; what both have changed waits. Nothing that a sync does sends a message.
 *
 * @throws {Refusal} `no-such-ats-record`
 */
export const pullAts = command({
	name: 'ats.pull',
	title: 'Read from the ATS',
	minutes: 1,
	input: z.strictObject({ record: AtsRef.nullable().default(null) }),
	outcome: Counts,
	run({ db, now, me }, { record }) {
		const links = record === null ? atsLinks(db) : [atsLink(db, record)];
		const all = links.map((link) => pullLink(db, link, me, now));
		return { applied: sum(all, 'applied'), conflicts: sum(all, 'conflicts') };
	},
	says: ({ record }, outcome) =>
		`Read ${record ?? 'everything'} from ${ATS_NAME}${outcome ? `: ${outcome.applied} taken over, ${outcome.conflicts} to settle` : ''}`,
	place: () => at('ats'),
	undo: 'rows',
});

const sum = (all: readonly z.infer<typeof Counts>[], key: keyof z.infer<typeof Counts>) =>
	all.reduce((n, one) => n + one[key], 0);

/**
 * Sends what we have changed of one application to the tracking system, with a note for the client if there is one to
 * send. Notes of our own on the record stay here: only what is written for the client goes.
 *
 * @throws {Refusal} `no-such-ats-record`
 */
export const pushAts = command({
	name: 'ats.push',
	title: 'Send to the ATS',
	minutes: 1,
	input: z.strictObject({ record: AtsRef, note: ShortText(500).default('') }),
	outcome: Counts,
	run({ db, now }, { record, note }) {
		const link = atsLink(db, record);
		const sent = pushLink(db, link, now);
		if (note === '' || note === link.theirs.note) return sent;
		giveOurs(db, link, 'note', link.theirs.note, note, now);
		return { ...sent, applied: sent.applied + 1 };
	},
	says: ({ record, note }) => `Sent ${record} to ${ATS_NAME}${note === '' ? '' : `, with the note “${note}”`}`,
	place: () => at('ats', null, 'log'),
	undo: 'never',
});

/**
 * Settles one field that both sides have changed: ours goes over, or theirs is taken.
 *
 * @throws {Refusal} `no-such-ats-record`, `ats-agrees-already`
 */
export const settleAts = command({
	name: 'ats.settle',
	title: 'Settle what does not agree',
	minutes: 1,
	input: z.strictObject({ record: AtsRef, field: z.enum(ATS_FIELDS), keep: z.enum(['ours', 'theirs']) }),
	outcome: z.strictObject({ value: z.string() }),
	run({ db, now, me }, { record, field, keep }) {
		const link = atsLink(db, record);
		const { ours, theirs, state } = standingOf(link).find((one) => one.field === field)!;
		if (state !== 'conflict') throw refuse('ats-agrees-already', { field: FIELD_WORDS[field].toLowerCase(), record });
		if (keep === 'ours') giveOurs(db, link, field, theirs, ours, now);
		else {
			takeTheirs(db, link, field, theirs, me, now);
			agree(db, link, field, theirs);
		}
		db.run(sql`update ats_change set state = ${keep === 'ours' ? 'dismissed' : 'applied'}, resolved_by = ${me.id}
		           where link_id = ${link.id} and field = ${field} and state = 'conflict'`);
		return { value: keep === 'ours' ? ours : theirs };
	},
	says: ({ record, field, keep }) =>
		`Settled ${FIELD_WORDS[field].toLowerCase()} of ${record}: kept ${keep === 'ours' ? 'ours' : `what ${ATS_NAME} has`}`,
	place: () => at('ats'),
	undo: 'rows',
});

/** All that is done over the link with a client's applicant tracking system. */
export const ATS_COMMANDS: readonly Command[] = [pullAts, pushAts, settleAts];
