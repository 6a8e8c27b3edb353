import type { ReadDb } from '../../db/database.ts';
import type { Vacancy } from '../clients/vacancy.ts';
import { applicationOf, type Application } from '../matching/application.ts';
import { candidateByRef, fullName, type Person } from '../people/person.ts';
import { reasons } from '../refusal.ts';

export const OUTCOME_WORDS = {
	open: 'Open',
	placed: 'Placed',
	rejected: 'Not taken',
	withdrawn: 'Withdrew',
} as const;

export const refusePipeline = reasons({
	'not-in-pipeline': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} is not being considered for ${p.vacancy}.`,
		remedy: 'Add the person to the pipeline first.',
	}),
	'application-over': (p: { name: string; vacancy: string; how: string }) => ({
		message: `${p.name} is no longer being considered for ${p.vacancy}: ${p.how}.`,
		remedy: 'Reopen the application first, if things have changed.',
	}),
	'still-open': (p: { name: string; vacancy: string; stage: string }) => ({
		message: `${p.name} is still being considered for ${p.vacancy}, at “${p.stage}”.`,
		remedy: 'There is nothing to reopen. Move the card instead.',
	}),
});

export interface InPipeline {
	readonly person: Person;
	readonly name: string;
	readonly application: Application;
}

/** Somebody who is or was considered for a vacancy. @throws {Refusal} `no-such-candidate`, `not-in-pipeline` */
export function inPipeline(db: ReadDb, vacancy: Vacancy, ref: string): InPipeline {
	const person = candidateByRef(db, ref);
	const application = applicationOf(db, person.id, vacancy.id);
	const name = fullName(person);
	if (!application) throw refusePipeline('not-in-pipeline', { name, vacancy: vacancy.ref });
	return { person, name, application };
}

/** Somebody who is being considered now. @throws {Refusal} `no-such-candidate`, `not-in-pipeline`, `application-over` */
export function openInPipeline(db: ReadDb, vacancy: Vacancy, ref: string): InPipeline {
	const found = inPipeline(db, vacancy, ref);
	if (found.application.outcome !== 'open')
		throw refusePipeline('application-over', {
			name: found.name,
			vacancy: vacancy.ref,
			how: OUTCOME_WORDS[found.application.outcome].toLowerCase(),
		});
	return found;
}
