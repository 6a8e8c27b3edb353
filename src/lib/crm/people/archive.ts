import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { Day, dayIn } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, nameOf } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { candidateByRef, fullName, unmerged } from './person.ts';

const refuse = reasons({
	'already-archived': (p: { name: string }) => ({
		message: `${p.name} is already archived.`,
		remedy: 'Archived records are kept, but out of search. Restore the record if you need it.',
	}),
	'put-forward': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has been put forward for ${p.vacancy}, and the client has not answered yet.`,
		remedy: `Settle the submission for ${p.vacancy} first, then archive the record.`,
	}),
	'not-archived': (p: { name: string }) => ({
		message: `${p.name} is not archived, so there is nothing to restore.`,
		remedy: 'Only an archived record can be restored.',
	}),
	'no-record-left': (p: { name: string }) => ({
		message: `${p.name} has been anonymised. There is no name or address left to archive.`,
		remedy: 'Leave it: what is kept cannot be traced to anyone.',
	}),
});

export const ArchiveReason = z
	.string()
	.trim()
	.min(10, 'Say why in at least 10 characters, for example “No contact for 26 months”.')
	.max(500, 'Keep the reason under 500 characters.');

/**
 * Hides candidates from search and mailings and keeps their records.
 *
 * Archiving is not erasure: everything stays, is still personal data, and can be restored.
 * Source: CRM-AC4; UK GDPR Art. 5(1)(e), storage limitation.
 * @throws {Refusal} `no-such-candidate`, `merged-away`, `already-archived`, `no-record-left`, `put-forward`
 */
export const archiveCandidate = command({
	name: 'candidate.archive',
	title: 'Archive',
	minutes: 2,
	input: z.strictObject({ ref: CandidateRefs, reason: ArchiveReason }),
	outcome: z.strictObject({ archived: z.int(), on: Day }),
	run({ db, now }, { ref, reason }) {
		const refs = listOf(ref);
		for (const one of refs) {
			const person = unmerged(db, candidateByRef(db, one));
			const name = fullName(person);
			if (person.lifecycle === 'archived') throw refuse('already-archived', { name });
			if (person.lifecycle !== 'active') throw refuse('no-record-left', { name });
			const vacancy = submittedFor(db, person.id);
			if (vacancy) throw refuse('put-forward', { name, vacancy });
			db.run(sql`update person set lifecycle = 'archived', lifecycle_at = ${now}, lifecycle_reason = ${reason}, updated_at = ${now}
			           where id = ${person.id}`);
		}
		return { archived: refs.length, on: dayIn(now) };
	},
	says: ({ ref, reason }) => `Archived ${nameOf(ref)}: “${reason}”`,
	place: ({ ref }) => (listOf(ref).length === 1 ? at('candidate', listOf(ref)[0]!, 'protection') : at('candidates')),
	undo: 'rows',
});

/**
 * Brings an archived candidate back into search.
 *
 * @throws {Refusal} `no-such-candidate`, `merged-away`, `not-archived`
 */
export const restoreCandidate = command({
	name: 'candidate.restore',
	title: 'Restore',
	minutes: 2,
	input: z.strictObject({ ref: CandidateRef }),
	outcome: z.strictObject({ on: Day }),
	run({ db, now }, { ref }) {
		const person = unmerged(db, candidateByRef(db, ref));
		if (person.lifecycle !== 'archived') throw refuse('not-archived', { name: fullName(person) });
		db.run(sql`update person set lifecycle = 'active', lifecycle_at = null, lifecycle_reason = null, updated_at = ${now}
		           where id = ${person.id}`);
		return { on: dayIn(now) };
	},
	says: ({ ref }) => `Restored ${ref} from the archive`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'rows',
});

/** The vacancy a person has been sent to a client for, with no answer yet. */
function submittedFor(db: ReadDb, personId: number): string | undefined {
	return db.maybe(
		z.object({ ref: z.string() }),
		sql`select v.ref from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
		    where a.person_id = ${personId} and a.outcome = 'open' and s.category in ('submitted', 'interview', 'offer')
		    order by a.id limit 1`,
	)?.ref;
}
