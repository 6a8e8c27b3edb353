import { z } from 'zod';
import { openVacancy } from '../clients/vacancy.ts';
import { usablePerson } from '../contact/anyone.ts';
import { refuseNoContact } from '../contact/no-contact.ts';
import { command } from '../define.ts';
import { activeCandidate, fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, nameOf, VacancyRef } from '../refs.ts';
import { applicationOf, isForward, moveApplication, stageOf, startApplication } from './application.ts';
import { onShortlist, refuseShortlist } from './on-shortlist.ts';

/**
 * Puts candidates on a vacancy's shortlist. Permission is not asked for here: choosing somebody who has said no is a
 * mistake that must be possible, and is judged elsewhere; the CV does not go without it.
 *
 * Source: CRM-AC5.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-not-open`, `no-such-candidate`, `record-out-of-use`, `asked-for-no-contact`,
 * `on-shortlist-already`, `application-closed`
 */
export const addToShortlist = command({
	name: 'shortlist.add',
	title: 'Add to shortlist',
	minutes: 2,
	input: z.strictObject({ vacancy: VacancyRef, ref: CandidateRefs }),
	outcome: z.strictObject({ added: z.int() }),
	run({ db, now, me }, { vacancy: vacancyRef, ref }) {
		const vacancy = openVacancy(db, vacancyRef);
		const stage = stageOf(db, vacancy, 'shortlist');
		const refs = listOf(ref);
		const move = { me, now, bulk: refs.length > 1 };
		for (const one of refs) {
			const { id } = activeCandidate(db, one);
			const person = usablePerson(db, one);
			refuseNoContact(person);
			const application = applicationOf(db, id, vacancy.id);
			const about = { name: person.name, vacancy: vacancy.ref };
			if (!application) startApplication(db, id, vacancy.id, stage.id, move);
			else if (application.outcome !== 'open')
				throw refuseShortlist('application-closed', { ...about, outcome: application.outcome });
			else if (application.category === 'shortlist' || isForward(application))
				throw refuseShortlist('on-shortlist-already', { ...about, stage: application.stage });
			else moveApplication(db, application, stage.id, move);
		}
		return { added: refs.length };
	},
	says: ({ vacancy, ref }) => `Put ${nameOf(ref)} on the shortlist for ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'shortlist'),
	undo: 'rows',
});

/**
 * Takes a candidate off a shortlist, back to the longlist, with the reason. What was written of them stays.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-on-shortlist`, `sent-already`
 */
export const removeFromShortlist = command({
	name: 'shortlist.remove',
	title: 'Take off the shortlist',
	minutes: 2,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		reason: z
			.string()
			.trim()
			.min(10, 'Say why in at least 10 characters, for example “Forklift licence has run out”.')
			.max(500, 'Keep the reason under 500 characters.'),
	}),
	outcome: z.null(),
	run({ db, now, me }, { vacancy: vacancyRef, ref, reason }) {
		const { vacancy, person, application } = onShortlist(db, vacancyRef, ref);
		if (isForward(application))
			throw refuseShortlist('sent-already', { name: fullName(person), vacancy: vacancy.ref, client: vacancy.client });
		moveApplication(db, application, stageOf(db, vacancy, 'lead').id, { me, now, bulk: false, reason });
		return null;
	},
	says: ({ vacancy, ref, reason }) => `Took ${ref} off the shortlist for ${vacancy}: “${reason}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'shortlist'),
	undo: 'rows',
});
