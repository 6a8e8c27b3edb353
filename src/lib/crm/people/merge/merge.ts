import { z } from 'zod';
import { nextId } from '../../../db/next-id.ts';
import { sql } from '../../../db/sql.ts';
import { command } from '../../define.ts';
import { at } from '../../place.ts';
import { CandidateRef } from '../../refs.ts';
import { reasons } from '../../refusal.ts';
import { mustMay } from '../../team/may.ts';
import { completenessOf } from '../completeness.ts';
import { activeCandidate, candidateByRef, fullName, unmerged } from '../person.ts';
import { MergeField } from './fields.ts';
import { change, type Move } from './moves.ts';
import { planOf } from './plan.ts';
import { keyAfter, rowAt, setRow } from './write.ts';

const refuse = reasons({
	'merged-with-itself': (p: { ref: string }) => ({
		message: `${p.ref} can’t be merged with itself.`,
		remedy: 'Choose two records of the same person.',
	}),
	'nobody-left-to-merge': (p: { name: string }) => ({
		message: `${p.name} has been anonymised: there is nothing left that could be merged.`,
		remedy: 'Leave it as it is.',
	}),
});

/**
 * Makes one record of two that are the same person's. Field by field the learner has chosen what holds; everything
 * that hangs on the other record moves across, whatever table it stands in; what can't stand twice stays where it is
 * and is listed. The other record stays, out of use, and says into whom it went. Can be undone at any time.
 *
 * Source: UK GDPR Art. 5(1)(d), accuracy.
 * @throws {Refusal} `no-such-candidate`, `merged-away`, `record-out-of-use`, `merged-with-itself`,
 * `nobody-left-to-merge`, `role-may-not`
 */
export const mergeCandidates = command({
	name: 'candidate.merge',
	title: 'Merge two records',
	minutes: 4,
	input: z.strictObject({
		/** The record that stays. */
		ref: CandidateRef,
		/** The record that goes into it. */
		other: CandidateRef,
		/** Fields whose value comes from the other record. */
		take: z.array(MergeField).max(60).default([]),
		reason: z.string().trim().min(5, 'Say in a few words how you know that it is one person.').max(300),
	}),
	outcome: z.strictObject({ ref: CandidateRef, moved: z.int(), left: z.int() }),
	run({ db, now, me }, { ref, other, take, reason }) {
		mustMay(db, me, 'merge', 'candidate');
		if (ref === other) throw refuse('merged-with-itself', { ref });
		const survivor = activeCandidate(db, ref);
		const absorbed = unmerged(db, candidateByRef(db, other));
		if (absorbed.lifecycle === 'anonymised') throw refuse('nobody-left-to-merge', { name: fullName(absorbed) });
		const pair = { survivor: survivor.id, absorbed: absorbed.id };
		const plan = planOf(db, pair, take, now, `The same person as ${ref}: ${reason}`);

		const merge = nextId(db, 'merge_log');
		db.run(sql`insert into merge_log (survivor, absorbed, field_choices, merged_by, merged_at)
		           values (${survivor.id}, ${absorbed.id}, ${JSON.stringify(take)}, ${me.id}, ${now})`);
		let seq = 0;
		const note = (move: Move) =>
			db.run(sql`insert into merge_move (merge_id, seq, table_name, row_key, key_after, action, before, after)
			           values (${merge}, ${++seq}, ${move.tbl}, ${move.key}, ${keyAfter(db, move.tbl, move.key, move.after)}, ${move.action},
			           ${JSON.stringify(move.before)}, ${JSON.stringify(move.after)})`);
		for (const move of plan) {
			setRow(db, move.tbl, move.key, move.after);
			note(move);
		}
		const key = `[${survivor.id}]`;
		const incomplete = completenessOf(db, survivor.id).missing.length > 0 ? 1 : 0;
		const settled = change('candidate', key, rowAt(db, 'candidate', key)!, { incomplete });
		if (Object.keys(settled.after).length > 0) {
			setRow(db, 'candidate', key, settled.after);
			note(settled);
		}
		const count = (action: Move['action']) => plan.filter((move) => move.action === action).length;
		return { ref, moved: count('moved'), left: count('left') };
	},
	says: ({ ref, other, reason }) => `Merged ${other} into ${ref}: “${reason}”`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
