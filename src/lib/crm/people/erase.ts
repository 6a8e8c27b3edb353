import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMonths, dayIn, longDay, type StoryTime } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { ArchiveReason } from './archive.ts';
import { mergedInto } from './merge/with.ts';
import { redactMentions, wordsFor } from './mentions.ts';
import { candidateByRef, fullName, unmerged, type Person } from './person.ts';
import { blankWhatOutlives, forgetMerges, stripIdentity } from './strip.ts';

const refuse = reasons({
	'held-by-law': (p: { name: string; why: string }) => ({
		message: `${p.name}’s record must be kept for now: ${p.why}.`,
		remedy: 'Archive it instead. It stays out of search, and can be anonymised or deleted when the hold ends.',
	}),
	'still-considered': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} is still being considered for ${p.vacancy}.`,
		remedy: `Take ${p.name} off ${p.vacancy} first.`,
	}),
	'placed-lately': (p: { name: string; until: string }) => ({
		message: `${p.name} was placed through us less than a year ago. The law asks us to keep the record until ${p.until}.`,
		remedy: 'Archive it for now.',
	}),
	'also-a-contact': (p: { name: string; client: string }) => ({
		message: `${p.name} is also a contact at ${p.client}.`,
		remedy: 'Take the person off the client first, then come back.',
	}),
	'request-open': (p: { name: string; request: string; kind: string }) => ({
		message: `${p.name} has asked us for something about their data that is not answered yet: ${p.request}, ${p.kind}.`,
		remedy: `Answer ${p.request} first. What they asked about would be gone.`,
	}),
	'anonymised-already': (p: { name: string }) => ({
		message: `${p.name} has been anonymised already.`,
		remedy: 'There is nothing left that could be traced to anyone.',
	}),
	'reference-not-typed': (p: { ref: string; typed: string }) => ({
		message: `You typed ${p.typed === '' ? 'nothing' : `“${p.typed}”`}, and the record is ${p.ref}.`,
		remedy: `Type ${p.ref} to show that you mean this record.`,
	}),
});

/** Who may not be anonymised or erased now, and why. Source: Conduct Regulations 2003, reg. 29 (a year's records) */
function checkFree(db: ReadDb, person: Person, now: StoryTime): void {
	const name = fullName(person);
	if (person.legal_hold !== null) throw refuse('held-by-law', { name, why: person.legal_hold });
	const asked = db.maybe(
		z.object({ request: z.string(), kind: z.string() }),
		sql`select ref as request, kind from data_request
		    where person_id = ${person.id} and kind <> 'erasure' and answered_on is null order by id limit 1`,
	);
	if (asked) throw refuse('request-open', { name, ...asked });
	const found = db.maybe(
		z.object({ vacancy: z.string() }),
		sql`select v.ref as vacancy from application a join vacancy v on v.id = a.vacancy_id
		    where a.person_id = ${person.id} and a.outcome = 'open' order by a.id limit 1`,
	);
	if (found) throw refuse('still-considered', { name, vacancy: found.vacancy });
	const placed = db.maybe(
		z.object({ last: z.string().nullable() }),
		sql`select max(coalesce(pl.end_on, pl.start_on)) as last from placement pl join application a on a.id = pl.application_id
		    where a.person_id = ${person.id} and pl.status in ('accepted', 'started', 'completed', 'ended_early')`,
	);
	if (placed?.last && addMonths(placed.last, 12) > dayIn(now))
		throw refuse('placed-lately', { name, until: longDay(addMonths(placed.last, 12)) });
	const contact = db.maybe(
		z.object({ client: z.string() }),
		sql`select c.name as client from client_contact cc join client c on c.id = cc.client_id where cc.person_id = ${person.id} order by c.id limit 1`,
	);
	if (contact) throw refuse('also-a-contact', { name, client: contact.client });
}

/**
 * Takes everything off a record that could be traced to the person, for good, and keeps what reports count: sector of
 * skills, source, dates, outcomes.
 *
 * Source: UK GDPR recital 26, anonymous information.
 * @throws {Refusal} `no-such-candidate`, `merged-away`, `anonymised-already`, `held-by-law`, `still-considered`, `placed-lately`, `also-a-contact`,
 * `request-open`
 */
export const anonymiseCandidate = command({
	name: 'candidate.anonymise',
	title: 'Anonymise',
	minutes: 3,
	input: z.strictObject({ ref: CandidateRef, reason: ArchiveReason }),
	outcome: z.null(),
	run({ db, now, forget }, { ref, reason }) {
		const person = unmerged(db, candidateByRef(db, ref));
		if (person.lifecycle === 'anonymised') throw refuse('anonymised-already', { name: ref });
		const both = [...mergedInto(db, person.id), person];
		for (const one of both) checkFree(db, one, now);
		for (const one of both) {
			const words = wordsFor(db, one.id);
			redactMentions(db, one.id);
			forgetMerges(db, one.id);
			stripIdentity(db, one.id, reason, now);
			forget(one.id, words);
		}
		return null;
	},
	says: ({ ref, reason }) => `Anonymised ${ref}: “${reason}”`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'never',
});

/**
 * Destroys a record for good: the button says *Delete for good*. Only the ledger's line stays, and nothing that it
 * changed can be read back. Asks for the reference to be typed.
 *
 * Source: CRM-AC4, the distinction from archiving; UK GDPR Art. 17, erasure.
 * @throws {Refusal} `no-such-candidate`, `merged-away`, `reference-not-typed`, `held-by-law`, `still-considered`, `placed-lately`, `also-a-contact`,
 * `request-open`
 */
export const eraseCandidate = command({
	name: 'candidate.erase',
	title: 'Delete for good',
	minutes: 3,
	input: z.strictObject({ ref: CandidateRef, typed: z.string().max(40), reason: ArchiveReason }),
	outcome: z.null(),
	run({ db, now, forget }, { ref, typed }) {
		const person = unmerged(db, candidateByRef(db, ref));
		if (typed.trim().toUpperCase() !== ref) throw refuse('reference-not-typed', { ref, typed: typed.trim() });
		// what went into this record is the same person's, and goes with it
		const both = [...mergedInto(db, person.id), person];
		for (const one of both) checkFree(db, one, now);
		const words = both.flatMap((one) => wordsFor(db, one.id));
		for (const one of both) redactMentions(db, one.id);
		for (const one of both) {
			forgetMerges(db, one.id);
			blankWhatOutlives(db, one.id);
			db.run(sql`delete from message where person_id = ${one.id}`);
		}
		for (const one of both) {
			db.run(sql`delete from person where id = ${one.id}`);
			forget(one.id, words);
		}
		return null;
	},
	says: ({ ref, reason }) => `Deleted ${ref} for good: “${reason}”`,
	place: () => at('candidates'),
	undo: 'never',
});
