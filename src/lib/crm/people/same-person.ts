import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { candidateByRef } from './person.ts';

const refuse = reasons({
	'same-record': (p: { ref: string }) => ({
		message: `${p.ref} was compared with itself.`,
		remedy: 'Choose two records.',
	}),
});

/** Remembers that two records which look alike are two people. @throws {Refusal} `no-such-candidate`, `same-record` */
export const dismissDuplicate = command({
	name: 'duplicate.dismiss',
	title: 'Not the same person',
	minutes: 1,
	input: z.strictObject({
		ref: CandidateRef,
		other: CandidateRef,
		reason: z.string().trim().min(5, 'Say in a few words how you can tell.').max(300),
	}),
	outcome: z.null(),
	run({ db, now, me }, { ref, other, reason }) {
		if (ref === other) throw refuse('same-record', { ref });
		const ids = [candidateByRef(db, ref).id, candidateByRef(db, other).id].sort((a, b) => a - b) as [number, number];
		db.run(sql`insert into duplicate_pair (a, b, score, reasons, state, decided_by, decided_at)
		           values (${ids[0]}, ${ids[1]}, 0, ${JSON.stringify([reason])}, 'not_duplicate', ${me.id}, ${now})
		           on conflict (a, b) do update set state = 'not_duplicate', reasons = excluded.reasons, decided_by = excluded.decided_by, decided_at = excluded.decided_at`);
		return null;
	},
	says: ({ ref, other, reason }) => `Noted that ${ref} and ${other} are two people: “${reason}”`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
