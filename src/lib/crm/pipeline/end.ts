import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { liveVacancy, vacancyByRef } from '../clients/vacancy.ts';
import { checkWording } from '../clients/wording.ts';
import { command, query, type CommandContext } from '../define.ts';
import { ShortText } from '../fields.ts';
import { settleApplication } from '../matching/application.ts';
import { activeCandidate } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, nameOf, VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { inPipeline, openInPipeline, refusePipeline } from './in-pipeline.ts';

const refuse = reasons({
	'no-such-close-reason': (p: { reason: string; reasons: readonly string[] }) => ({
		message: `“${p.reason}” is not one of the agency’s reasons.`,
		remedy: `Choose one of: ${p.reasons.join('; ')}.`,
	}),
	'reason-not-lawful': (p: { reason: string; characteristic: string }) => ({
		message: `“${p.reason}” is no reason that the law allows: the Equality Act protects ${p.characteristic}, and that a client wishes it changes nothing.`,
		remedy:
			'Decide by what the job specification asks for. If a client asked for this, keep the person in and tell your consultant.',
	}),
});

const Reason = z.object({ id: z.int(), label: z.string(), lawful: z.int() });

/** The agency's reasons for an end, in their order; what is not lawful is among them, to be recognised. */
export const closeReasons = query({
	name: 'close-reasons',
	input: z.strictObject({ outcome: z.enum(['rejected', 'withdrawn']) }),
	run: (db, { outcome }) =>
		reasonsFor(db, outcome).map(({ label, lawful }) => ({ reason: label, lawful: lawful === 1 })),
});

const reasonsFor = (db: ReadDb, outcome: 'rejected' | 'withdrawn') =>
	db.all(Reason, sql`select id, label, lawful from close_reason where outcome = ${outcome} order by id`);

/** Row of a reason that may be given. @throws {Refusal} `no-such-close-reason`, `reason-not-lawful` */
function reasonId(db: ReadDb, outcome: 'rejected' | 'withdrawn', label: string): number {
	const all = reasonsFor(db, outcome);
	const found = all.find((one) => one.label === label);
	if (!found)
		throw refuse('no-such-close-reason', {
			reason: label,
			reasons: all.filter((one) => one.lawful === 1).map((one) => one.label),
		});
	if (found.lawful === 0)
		throw refuse('reason-not-lawful', {
			reason: label,
			characteristic: checkWording(label)[0]?.characteristic ?? 'who somebody is',
		});
	return found.id;
}

const Ending = z.strictObject({
	vacancy: VacancyRef,
	ref: CandidateRefs,
	/** One of the agency's own, word for word. */
	reason: z.string().trim().min(1, 'Choose the reason.').max(120),
	/** What was behind it, for colleagues. */
	note: ShortText(500).default(''),
});

function end(
	{ db, now, me }: CommandContext,
	{ vacancy: vacancyRef, ref, reason, note }: z.infer<typeof Ending>,
	outcome: 'rejected' | 'withdrawn',
): number {
	const vacancy = vacancyByRef(db, vacancyRef);
	const refs = listOf(ref);
	const all = refs.map((one) => openInPipeline(db, vacancy, one));
	const id = reasonId(db, outcome, reason);
	const move = { me, now, bulk: refs.length > 1, reason: note };
	for (const { application } of all) settleApplication(db, application, outcome, id, move);
	return refs.length;
}

/**
 * Decides against candidates for a vacancy, with one of the agency's reasons. The stage stays, so that reopening goes
 * back to it; and they stand on the list of declines that have not been sent until they have been told. A reason that
 * is not lawful is on the list to be recognised, and is refused.
 *
 * Source: CRM-AC2; Equality Act 2010, s. 55 (employment service-providers).
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `application-over`, `no-such-close-reason`, `reason-not-lawful`
 */
export const rejectApplication = command({
	name: 'application.reject',
	title: 'Reject, with a reason',
	minutes: 2,
	input: Ending,
	outcome: z.strictObject({ rejected: z.int() }),
	run: (context, input) => ({ rejected: end(context, input, 'rejected') }),
	says: ({ vacancy, ref, reason }) => `Decided against ${nameOf(ref)} for ${vacancy}: ${reason}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Writes down that candidates no longer want a vacancy, or could not be reached. It was their word, so nobody owes them
 * an answer.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `application-over`, `no-such-close-reason`, `reason-not-lawful`
 */
export const withdrawApplication = command({
	name: 'application.withdraw',
	title: 'Record that they withdrew',
	minutes: 2,
	input: Ending,
	outcome: z.strictObject({ withdrawn: z.int() }),
	run: (context, input) => ({ withdrawn: end(context, input, 'withdrawn') }),
	says: ({ vacancy, ref, reason }) => `Wrote down that ${nameOf(ref)} withdrew from ${vacancy}: ${reason}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Considers somebody again, at the stage at which it ended.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-candidate`, `record-out-of-use`, `not-in-pipeline`, `still-open`
 */
export const reopenApplication = command({
	name: 'application.reopen',
	title: 'Reopen',
	minutes: 2,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		reason: z.string().trim().min(5, 'Say in a few words why, like “Their other offer fell through”.').max(500),
	}),
	outcome: z.strictObject({ stage: z.string() }),
	run({ db, now, me }, { vacancy: vacancyRef, ref, reason }) {
		const vacancy = liveVacancy(db, vacancyRef);
		activeCandidate(db, ref);
		const { application, name } = inPipeline(db, vacancy, ref);
		if (application.outcome === 'open')
			throw refusePipeline('still-open', { name, vacancy: vacancy.ref, stage: application.stage });
		settleApplication(db, application, 'open', null, { me, now, bulk: false, reason });
		return { stage: application.stage };
	},
	says: ({ vacancy, ref, reason }) => `Reopened ${ref} for ${vacancy}: “${reason}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});
