import type { CallCard } from '../../crm/contact/call-queries.ts';
import { at, type Place } from '../../crm/place.ts';
import type { Desk } from '../desk.svelte.ts';

/** The record of whoever rings; null where they have none that can be opened. */
export function recordOf({ person, client }: CallCard): Place | null {
	if (person?.startsWith('CAND-')) return at('candidate', person);
	if (client !== null) return at('client', client);
	return person === null ? null : at('messages', person);
}

/** Opens the form that logs a call, with what is known filled in. What was said is for the learner to write. */
export function logCall(desk: Desk, { person, client, vacancy, from, rung_back }: CallCard): void {
	desk.open('log-interaction', {
		...(person && { ref: person }),
		...(client && { client }),
		...(vacancy && { vacancy }),
		name: person || client || vacancy ? from : '',
		direction: rung_back ? 'out' : 'in',
		outcome: 'spoke',
	});
}
