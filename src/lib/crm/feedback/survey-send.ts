import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { clientByRef } from '../clients/client.ts';
import { contactAt } from '../clients/vacancy-rules.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { addressOf } from '../contact/address.ts';
import { usablePerson } from '../contact/anyone.ts';
import { command } from '../define.ts';
import { applicationOf } from '../matching/application.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { ClientRef, ContactRef, MessageRef, SurveyRef, VacancyRef } from '../refs.ts';
import { Refusal } from '../refusal.ts';
import { notToAsk, notToAskAbout, refuseSurvey, surveyFor } from './may-ask.ts';

/** Who is asked about what, with the row of the application or the client. */
function aboutWhat(db: ReadDb, ref: string, vacancy: string | null, client: string | null) {
	const person = usablePerson(db, ref);
	if (client !== null) {
		const company = clientByRef(db, client);
		contactAt(db, ref, company);
		return { person, audience: 'client' as const, application: null, client: company.id };
	}
	// safe: the input has one of the two
	const job = vacancyByRef(db, vacancy!);
	const application = applicationOf(db, person.id, job.id);
	if (!application) throw refuseSurvey('survey-before-end', { name: person.name, vacancy: job.ref });
	return {
		person,
		audience: 'candidate' as const,
		application: { id: application.id, vacancy: job.ref },
		client: null,
	};
}

/**
 * Asks somebody how it was with us: a candidate after a rejection or a placement, a client's contact at any time. Once
 * in half a year at most, and nobody who is still being considered for something.
 *
 * @throws {Refusal} `no-such-person`, `record-out-of-use`, `no-such-vacancy`, `no-such-client`, `contact-elsewhere`,
 * `survey-before-end`, `survey-before-answer`, `survey-still-active`, `survey-too-soon`, `asked-for-no-contact`,
 * `no-address-of-kind`, `address-does-not-work`, `address-held-back`
 */
export const sendSurvey = command({
	name: 'survey.send',
	title: 'Send the survey',
	minutes: 2,
	input: z
		.strictObject({
			ref: ContactRef,
			/** What a candidate was considered for. */
			vacancy: VacancyRef.nullable().default(null),
			/** Where a contact works. */
			client: ClientRef.nullable().default(null),
		})
		.refine(({ vacancy, client }) => (vacancy === null) !== (client === null), {
			path: ['vacancy'],
			message: 'Choose the vacancy that a candidate is asked about, or the client of a contact.',
		}),
	outcome: z.strictObject({ survey: SurveyRef, message: MessageRef, name: z.string() }),
	run({ db, now, me }, { ref, vacancy, client }) {
		const { person, audience, application, client: company } = aboutWhat(db, ref, vacancy, client);
		const shipped = surveyFor(db, audience);
		const stop = application
			? notToAskAbout(db, person, application, shipped.min_gap_days, now)
			: notToAsk(db, person, shipped.min_gap_days, now);
		if (stop) throw stop;
		const address = addressOf(db, person, 'email');
		if (address instanceof Refusal) throw address;
		const sender = String(db.column(sql`select name from colleague where id = ${me.id}`)[0]);
		const message = nextRef(db, 'MSG');
		const subject = `${shipped.name}${vacancy === null ? '' : `: ${vacancy}`}`;
		const body = `Hello ${person.given_name ?? ''},\n\nHow was it with us? It takes two minutes, and whatever you say, somebody here reads it. Your answer changes nothing in how we treat you.\n\n${sender}`;
		db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, client_id, vacancy_id, from_name, to_value, subject, body, status, at)
		           values (${message}, 'out', 'email', ${person.id}, ${me.id}, ${company},
		                   (select id from vacancy where ref = ${vacancy}), ${sender}, ${address.value}, ${subject}, ${body}, 'sent', ${now})`);
		const survey = nextRef(db, 'SVR');
		db.run(sql`insert into survey_response (ref, survey_id, person_id, application_id, client_id, sent_at, sent_by)
		           values (${survey}, ${shipped.id}, ${person.id}, ${application?.id ?? null}, ${company}, ${now}, ${me.id})`);
		return { survey, message, name: person.name };
	},
	says: ({ ref, vacancy, client }) => `Asked ${ref} how it was with us, about ${vacancy ?? client}`,
	place: () => at('feedback', null, 'answers'),
	undo: 'never',
});
