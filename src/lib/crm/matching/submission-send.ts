import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { Day, dayIn } from '../../ledger/story-time.ts';
import { openVacancy, type Vacancy } from '../clients/vacancy.ts';
import { contactAt } from '../clients/vacancy-rules.ts';
import { usablePerson, type Anyone } from '../contact/anyone.ts';
import { command } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { activeCandidate } from '../people/person.ts';
import { at } from '../place.ts';
import { permissionOf, type Permission } from '../protection/permission.ts';
import { CandidateRefs, ContactRef, listOf, MessageRef, nameOf, SubmissionRef, VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { applicationOf, moveApplication, stageOf, type Application } from './application.ts';
import { gravestOf, sendObstacles } from './send-obstacles.ts';

const refuse = reasons({
	'contact-without-email': (p: { who: string; client: string }) => ({
		message: `${p.who} at ${p.client} has no e-mail address that works, so nothing can be sent.`,
		remedy: 'Choose another contact, or add the address to the client’s record first.',
	}),
});

/**
 * Sends candidates' CVs to a client. Nobody goes without a live permission for this very vacancy: the database refuses
 * too, whatever this program says.
 *
 * The message names people by reference alone: their details are in the items, which go with the record when it is
 * erased.
 * Source: CRM-AC2, CRM-AC5; Conduct Regulations 2003, regs 19 and 28.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-not-open`, `no-such-candidate`, `record-out-of-use`, `asked-for-no-contact`,
 * `permission-never-asked`, `permission-not-answered`, `permission-refused`, `permission-ran-out`, `works-for-client`, `may-not-work`,
 * `sent-already`, `not-on-shortlist`, `essentials-without-note`, `no-such-person`, `contact-elsewhere`, `contact-without-email`
 */
export const sendSubmission = command({
	name: 'submission.send',
	title: 'Send to client',
	minutes: 5,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRefs,
		/** The vacancy's own contact when null. */
		contact: ContactRef.nullable().default(null),
		pitch: z
			.string()
			.trim()
			.min(20, 'Say to the client in at least 20 characters why you send this.')
			.max(2_000, 'Keep it under 2,000 characters.'),
		/** Without address, telephone number and e-mail. */
		redacted: z.boolean().default(true),
	}),
	outcome: z.strictObject({
		submission: SubmissionRef,
		message: MessageRef,
		contact: ContactRef,
		sent: z.int(),
		on: Day,
	}),
	run({ db, now, me }, { vacancy: vacancyRef, ref, contact, pitch, redacted }) {
		const vacancy = openVacancy(db, vacancyRef);
		const people = ready(db, vacancy, listOf(ref), dayIn(now));
		const to = receiver(db, vacancy, contact);

		const message = nextRef(db, 'MSG');
		const sender = db.column(sql`select name from colleague where id = ${me.id}`)[0] as string;
		const refs = people.map(({ person }) => person.ref).join(', ');
		db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, client_id, vacancy_id, from_name, to_value, subject, body, status, at)
		           values (${message}, 'out', 'email', ${to.id}, ${me.id}, ${vacancy.client_id}, ${vacancy.id}, ${sender}, ${to.email},
		                   ${`${vacancy.ref}, ${vacancy.title}: ${people.length === 1 ? '1 candidate' : `${people.length} candidates`}`},
		                   ${letter(to.name, vacancy, refs, redacted, sender)}, 'sent', ${now})`);
		const submission = nextRef(db, 'SUB');
		db.run(sql`insert into submission (ref, vacancy_id, contact_id, message_id, created_by, sent_at)
		           values (${submission}, ${vacancy.id}, ${to.id}, (select id from message where ref = ${message}), ${me.id}, ${now})`);
		const stage = stageOf(db, vacancy, 'submitted');
		for (const [index, { person, application, permission }] of people.entries()) {
			writeItem(db, submission, index + 1, person, application, permission, pitch, redacted);
			moveApplication(db, application, stage.id, { me, now, bulk: people.length > 1, reason: submission });
		}
		return { submission, message, contact: to.ref, sent: people.length, on: dayIn(now) };
	},
	says: ({ vacancy, ref }, outcome) =>
		`Sent ${nameOf(ref)} to the client for ${vacancy}${outcome ? ` as ${outcome.submission}` : ''}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'shortlist'),
	undo: 'never',
});

interface Ready {
	readonly person: Anyone;
	readonly application: Application;
	readonly permission: Permission;
}

/** Those who may be sent, all together. @throws {Refusal} the gravest thing that stands in the way of any of them */
function ready(db: ReadDb, vacancy: Vacancy, refs: readonly string[], today: Day): Ready[] {
	const all = refs.map((ref) => {
		activeCandidate(db, ref);
		const person = usablePerson(db, ref);
		const permission = permissionOf(db, person.id, vacancy.id, today);
		const application = applicationOf(db, person.id, vacancy.id);
		const obstacles = sendObstacles(db, vacancy, person, application, permission, today);
		// safe: without an application there is an obstacle, and nobody goes
		return { person, application: application!, permission, obstacles };
	});
	const gravest = gravestOf(all.flatMap(({ obstacles }) => obstacles));
	if (gravest) throw gravest;
	return all;
}

/** Who at the client gets it, and where. @throws {Refusal} `no-such-person`, `contact-elsewhere`, `contact-without-email` */
function receiver(db: ReadDb, vacancy: Vacancy, contact: string | null) {
	const own = db.column(sql`select ref from person where id = ${vacancy.contact_id}`)[0] as string | undefined;
	const ref = contact ?? own;
	if (ref === undefined) throw refuse('contact-without-email', { who: 'Nobody', client: vacancy.client });
	const id = contactAt(db, ref, { id: vacancy.client_id, name: vacancy.client });
	const { name } = usablePerson(db, ref);
	const email = db.column(
		sql`select value from contact_point where person_id = ${id} and kind = 'email' and status = 'ok' order by is_primary desc, id limit 1`,
	)[0] as string | undefined;
	if (email === undefined) throw refuse('contact-without-email', { who: name, client: vacancy.client });
	return { id, ref, name, email };
}

function letter(name: string, vacancy: Vacancy, refs: string, redacted: boolean, sender: string): string {
	const cvs = redacted ? 'CVs without contact details' : 'CVs';
	return `Hello ${name},\n\nFor ${vacancy.title} (${vacancy.ref}) I send you ${refs}. ${cvs} are attached.\n\nEach has agreed to be put forward to ${vacancy.client} for this job.\n\n${sender}`;
}

function writeItem(
	db: Db,
	submission: string,
	position: number,
	person: Anyone,
	application: Application,
	permission: Permission,
	pitch: string,
	redacted: boolean,
): void {
	db.run(sql`insert into submission_item (submission_id, application_id, position, pitch, document_id, redacted, consent_event_id)
	           values ((select id from submission where ref = ${submission}), ${application.id}, ${position}, ${pitch},
	                   (select id from document where person_id = ${person.id} and kind in ('client_cv', 'cv') and is_current = 1 order by kind = 'client_cv' desc, id desc limit 1),
	                   ${redacted ? 1 : 0}, ${permission.line})`);
}
