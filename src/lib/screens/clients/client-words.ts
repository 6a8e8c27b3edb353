import type { CLIENT_STATUSES, ClientField } from '../../crm/clients/client-fields.ts';
import type { clientRecord } from '../../crm/clients/client-record.ts';
import { dayIn, daysBetween, type Day } from '../../ledger/story-time.ts';
import { count, shortTime } from '../words.ts';
import type { Typed } from './typed.ts';

export type ClientFacts = ReturnType<(typeof clientRecord)['run']>;

/** The look of the tag that says how a client stands. */
export const CLIENT_TONE: Readonly<Record<keyof typeof CLIENT_STATUSES, string>> = {
	prospect: ' tag--info',
	active: ' tag--ok',
	dormant: '',
	off_limits: ' tag--bad',
	archived: '',
};

/** How each field is typed, where it is not plain text. */
export const CLIENT_TYPED: Partial<Record<ClientField, Typed>> = {
	terms_status: 'choice',
	terms_agreed_on: 'day',
	fee_tenths: 'tenths',
	owner: 'choice',
	status: 'choice',
	update_channel: 'choice',
	update_days: 'number',
	notes: 'long',
};

export const CLIENT_HINTS: Partial<Record<ClientField, string>> = {
	postcode: 'Like ZZ99 6AB',
	website: 'Like kestrel.example.com',
	terms_agreed_on: 'Day, month, year: 02/03/2026',
	fee_tenths: 'Per cent of the first year’s pay, like 15 or 17.5',
	update_days: 'In days: every week is 7',
};

/** When something was last said, written or sent, or null. */
export const lastHeard = ({ timeline }: ClientFacts) => timeline.find((event) => event.is !== 'vacancy')?.at ?? null;

/** How long ago the client was last in touch, beside how often they want to hear. */
export function updateWords(facts: ClientFacts, today: Day): { readonly words: string; readonly due: boolean } {
	const heard = lastHeard(facts);
	if (heard === null) return { words: 'Not in touch yet.', due: facts.update_days !== null };
	const days = daysBetween(dayIn(heard), today);
	const ago = days === 0 ? 'today' : `${count(days, 'day', 'days')} ago, ${shortTime(heard, today)}`;
	return { words: `Last in touch ${ago}.`, due: facts.update_days !== null && days >= facts.update_days };
}
