import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addDays, addMinutes, dayIn, minutesBetween } from '../../ledger/story-time.ts';
import { openVacancy, vacancyByRef } from '../clients/vacancy.ts';
import { writeTask } from '../contact/task-commands.ts';
import { command, type CommandContext } from '../define.ts';
import { settleCompleteness } from '../people/completeness.ts';
import { writeDocument } from '../people/documents.ts';
import { activeCandidate, fullName, type Person } from '../people/person.ts';
import { writeFields } from '../people/write-fields.ts';
import { enterPipeline } from '../pipeline/move.ts';
import { at } from '../place.ts';
import { writeRequest } from '../protection/request.ts';
import { CandidateRef, PortalRef } from '../refs.ts';
import type { Asks } from './asks.ts';
import { ASK_WORDS, RIGHTS } from './asks.ts';
import { hasPermission, openInterview, refusePortal, waitingRequest } from './portal-request.ts';

/** Does what was asked, and says it. @throws {Refusal} what stands in the way by now */
function apply({ db, now, me }: CommandContext, person: Person, asks: Asks): string {
	const name = fullName(person);
	switch (asks.kind) {
		case 'update_details':
			writeFields(db, person.id, asks.values, now);
			settleCompleteness(db, person.id);
			return 'The record is corrected';
		case 'upload_cv':
			writeDocument(db, person, { kind: 'cv', file_name: asks.file_name, text: asks.text }, now);
			return 'The newer CV is the current one';
		case 'choose_slot': {
			const open = openInterview(db, person.id, vacancyByRef(db, asks.vacancy).id);
			if (!open?.slots.includes(asks.slot) || asks.slot <= now)
				throw refusePortal('portal-time-not-offered', { name, vacancy: asks.vacancy });
			const ends = addMinutes(asks.slot, minutesBetween(open.starts_at, open.ends_at));
			db.run(
				sql`update interview set status = 'confirmed', starts_at = ${asks.slot}, ends_at = ${ends} where id = ${open.id}`,
			);
			db.run(
				sql`update interview_attendee set response = 'accepted' where interview_id = ${open.id} and person_id = ${person.id}`,
			);
			return 'The time of the interview is confirmed';
		}
		case 'consider':
			enterPipeline(db, openVacancy(db, asks.vacancy), person.ref, { me, now, bulk: false, reason: 'Applied' });
			return `Considered for ${asks.vacancy}, on the record that we hold`;
		case 'withdraw': {
			const job = asks.vacancy === null ? null : vacancyByRef(db, asks.vacancy).id;
			if (!hasPermission(db, person.id, asks.purpose, job)) throw refusePortal('no-permission-to-take-back', { name });
			db.run(sql`insert into consent_event (person_id, purpose, vacancy_id, decision, method, evidence, recorded_by, at)
			           values (${person.id}, ${asks.purpose}, ${job}, 'withdrawn', 'portal', 'On the candidate’s own page', ${me.id}, ${now})`);
			return 'The permission is withdrawn';
		}
		case 'data_request':
			return `Logged as ${writeRequest(
				db,
				{
					personId: person.id,
					kind: asks.request,
					channel: 'portal',
					words: asks.words,
					received: dayIn(now),
					by: me.id,
				},
				now,
			)}; the clock of the law runs`;
		case 'feedback': {
			const body = `On their own page, ${asks.nps} of 10: ${asks.words}`;
			db.run(
				sql`insert into interaction (kind, direction, person_id, author_id, body, at) values ('note', 'in', ${person.id}, ${me.id}, ${body}, ${now})`,
			);
			if (asks.nps > 6) return 'The feedback is noted on the record';
			const task = writeTask(
				db,
				{ title: `Ring ${name}: gave us ${asks.nps} of 10 on their page`, due_on: addDays(dayIn(now), 1), priority: 1 },
				{ personId: person.id, clientId: null, vacancyId: null },
				me.id,
				now,
			);
			return `The feedback is noted, and ${task} is on your list`;
		}
	}
}

/**
 * Does what a candidate asked on their own page: corrects the record, takes the newer CV, confirms the time, begins to
 * consider them, withdraws, logs the request about data, notes the feedback.
 *
 * @throws {Refusal} `no-such-portal-request`, `portal-request-handled`, `record-out-of-use`, and what stands in the way
 * of the thing itself
 */
export const applyPortal = command({
	name: 'portal.apply',
	title: 'Apply',
	minutes: 2,
	input: z.strictObject({ request: PortalRef }),
	outcome: z.strictObject({ ref: CandidateRef, did: z.string() }),
	run(context, { request }) {
		const { db, now, me } = context;
		const row = waitingRequest(db, request);
		const did = apply(context, activeCandidate(db, row.person), row.payload);
		db.run(
			sql`update portal_request set state = 'applied', handled_by = ${me.id}, handled_at = ${now} where id = ${row.id}`,
		);
		return { ref: row.person, did };
	},
	says: ({ request }, outcome) =>
		outcome ? `Applied ${request} from the page of ${outcome.ref}: ${outcome.did}` : `Applied ${request}`,
	place: (_, outcome) => (outcome ? at('candidate', outcome.ref) : at('home')),
	undo: 'rows',
});

/**
 * Says no to what a candidate asked, with the reason that they read on their page. What is a right can't be declined.
 *
 * @throws {Refusal} `no-such-portal-request`, `portal-request-handled`, `portal-a-right`
 */
export const declinePortal = command({
	name: 'portal.decline',
	title: 'Decline',
	minutes: 2,
	input: z.strictObject({
		request: PortalRef,
		/** The candidate reads it. */
		why: z.string().trim().min(10, 'Say why, in a sentence that the candidate can read.').max(500),
	}),
	outcome: z.strictObject({ ref: CandidateRef }),
	run({ db, now, me }, { request, why }) {
		const row = waitingRequest(db, request);
		if (RIGHTS.has(row.payload.kind)) {
			const person = activeCandidate(db, row.person);
			throw refusePortal('portal-a-right', {
				name: fullName(person),
				what: ASK_WORDS[row.payload.kind].toLowerCase(),
			});
		}
		db.run(
			sql`update portal_request set state = 'declined', answer = ${why}, handled_by = ${me.id}, handled_at = ${now} where id = ${row.id}`,
		);
		return { ref: row.person };
	},
	says: ({ request, why }, outcome) =>
		`Declined ${request}${outcome ? ` from the page of ${outcome.ref}` : ''}: “${why}”`,
	place: (_, outcome) => (outcome ? at('candidate', outcome.ref) : at('home')),
	undo: 'rows',
});
