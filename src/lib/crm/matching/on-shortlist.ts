import type { ReadDb } from '../../db/database.ts';
import { vacancyByRef, type Vacancy } from '../clients/vacancy.ts';
import { candidateByRef, fullName, type Person } from '../people/person.ts';
import { reasons } from '../refusal.ts';
import { applicationOf, isForward, type Application } from './application.ts';

export const refuseShortlist = reasons({
	'on-shortlist-already': (p: { name: string; vacancy: string; stage: string }) => ({
		message: `${p.name} is on ${p.vacancy} already, at “${p.stage}”.`,
		remedy: 'Nothing more is needed. Open the shortlist to see where everyone stands.',
	}),
	'application-closed': (p: { name: string; vacancy: string; outcome: string }) => ({
		message: `${p.name} has been considered for ${p.vacancy}, and that ended: ${p.outcome}.`,
		remedy: 'Read why on the record. Reopen it from the pipeline if things have changed.',
	}),
	'not-on-shortlist': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} is not on the shortlist for ${p.vacancy}.`,
		remedy: 'Compare the record with the job specification, add the person to the shortlist, and then go on.',
	}),
	'sent-already': (p: { name: string; vacancy: string; client: string }) => ({
		message: `${p.name} has been sent to ${p.client} for ${p.vacancy} already.`,
		remedy: 'Look under Submissions to see when, by whom and what the client said.',
	}),
});

/**
 * Somebody on a vacancy's shortlist, or further on.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-on-shortlist`
 */
export function onShortlist(
	db: ReadDb,
	vacancyRef: string,
	ref: string,
): { vacancy: Vacancy; person: Person; application: Application } {
	const vacancy = vacancyByRef(db, vacancyRef);
	const person = candidateByRef(db, ref);
	const application = applicationOf(db, person.id, vacancy.id);
	if (application?.outcome !== 'open' || !(application.category === 'shortlist' || isForward(application)))
		throw refuseShortlist('not-on-shortlist', { name: fullName(person), vacancy: vacancy.ref });
	return { vacancy, person, application };
}
