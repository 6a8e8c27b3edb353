import type { ReadDb } from '../../db/database.ts';
import { addDays, dayIn, longDay, shortDay, type StoryTime } from '../../ledger/story-time.ts';
import { outsideWindow } from '../contact/hours.ts';
import { MERGE_FIELDS, merged, openFields } from '../contact/merge.ts';
import { suppressionHash } from '../people/suppress.ts';
import type { CampaignKind } from './campaign-fields.ts';
import { factsOf, heldMarks, type Facts } from './facts.ts';
import type { HeldReason } from './held-words.ts';

/** What goes, and under which rules. */
export interface Sending {
	readonly channel: 'email' | 'sms';
	readonly purpose: 'service' | 'marketing';
	readonly kind: CampaignKind;
	readonly subject: string;
	readonly body: string;
	/** What the sender fills in for everybody. */
	readonly known: Readonly<Record<string, string>>;
	readonly nearMisses: boolean;
	readonly skipIfOpen: boolean;
	readonly capDays: number;
	readonly excluded: ReadonlySet<number>;
	/** When it goes. */
	readonly at: StoryTime;
	/** The campaign that it is a step of: its own messages do not count against the cap. */
	readonly campaign: number | null;
}

/** One person, and what happens: it goes there with these words, or it does not, and why. */
export interface Checked {
	readonly id: number;
	readonly ref: string;
	readonly name: string;
	readonly held: { readonly reason: HeldReason; readonly why: string } | null;
	readonly to: string;
	readonly subject: string;
	readonly body: string;
	/** Fields that the record does not hold. */
	readonly missing: readonly string[];
}

const day = (time: string | null) => (time ? longDay(time.slice(0, 10)) : '');

/** What a record fills in; what it lacks is left out. */
function fieldsOf(facts: Facts, known: Sending['known']): Record<string, string> {
	return {
		given_name: facts.given ?? '',
		town: facts.town ?? '',
		source: facts.source ?? '',
		obtained_on: day(facts.obtained_on),
		last_contact: day(facts.last_contact),
		start: day(facts.started),
		...known,
	};
}

/**
 * Looks at everybody in turn: who gets it, who is left out, and why. A person who could be left out for several
 * reasons counts for the first, so that those who get it and those who don't add up to everybody.
 *
 * Source: PECR reg. 22 (offers by e-mail and text need a yes for that channel; what is about a person's own
 * application does not); UK GDPR Art. 21(3).
 */
export function checkAll(db: ReadDb, ids: readonly number[], sending: Sending): Checked[] {
	const marks = heldMarks(db, sending.channel);
	const addresses = new Set<string>();
	const fields = openFields(`${sending.subject}\n${sending.body}`);
	return factsOf(db, ids, sending.channel, sending.campaign).map((facts): Checked => {
		const [to = '', norm = '', state = ''] = (facts.point ?? '').split('|');
		const mine = fieldsOf(facts, sending.known);
		const missing = fields.filter((field) => !mine[field]);
		const held =
			whyNot(facts, sending, { state, marked: norm !== '' && isMarked(marks, sending.channel, norm) }, missing) ??
			(addresses.has(norm) ? { reason: 'duplicate' as const, why: `Somebody else has ${to} too.` } : null);
		if (!held) addresses.add(norm);
		const { id, ref, name } = facts;
		return {
			id,
			ref,
			name,
			held,
			to,
			missing,
			subject: merged(sending.subject, mine),
			body: merged(sending.body, mine),
		};
	});
}

const isMarked = (marks: ReadonlySet<string>, channel: 'email' | 'sms', norm: string) =>
	marks.size > 0 && (marks.has(suppressionHash(channel, norm)) || marks.has(suppressionHash('any', norm)));

const held = (reason: HeldReason, why: string) => ({ reason, why });

function whyNot(
	facts: Facts,
	sending: Sending,
	address: { state: string; marked: boolean },
	missing: readonly string[],
): Checked['held'] {
	const { purpose, channel, at, kind } = sending;
	const way = channel === 'sms' ? 'text' : 'e-mail';
	if (facts.lifecycle !== 'active') return held('archived', `The record is ${facts.lifecycle}.`);
	if (facts.status === 'do_not_contact') return held('suppressed', 'Asked not to be contacted at all.');
	if (address.marked || address.state === 'opted_out')
		return held('suppressed', `Asked for no messages by ${way}; on the do-not-contact list.`);
	if (sending.excluded.has(facts.id)) return held('excluded', 'In the pool that this campaign leaves out.');
	if (purpose === 'marketing') {
		const no = noYes(facts.offers, at, `offers by ${way}`);
		if (no !== null) return held('no_consent', no);
	}
	if (sending.nearMisses) {
		const no = noYes(facts.talent, at, 'staying in a talent pool');
		if (no !== null) return held('no_talent_pool', no);
	}
	if (sending.skipIfOpen && facts.open !== null) {
		const [vacancy, stage] = facts.open.split('|');
		return held('open_application', `At “${stage}” for ${vacancy}.`);
	}
	if (kind === 'birthday' && facts.born === null) return held('no_date', 'No day of birth on record.');
	if (kind === 'anniversary' && facts.started === null) return held('no_date', 'We have not placed them.');
	if (address.state === '')
		return held('no_address', `No ${channel === 'sms' ? 'mobile number' : 'e-mail address'} on record.`);
	if (address.state === 'bounced') return held('bounced', 'An earlier message came back.');
	if (address.state === 'wrong') return held('bounced', 'The address is marked as wrong.');
	// an e-mail waits until it is looked at; a text makes a noise
	if (channel === 'sms' && outsideWindow(facts.window, at)) return held('quiet_hours', `Asked for: ${facts.window}.`);
	if (
		purpose === 'marketing' &&
		facts.offered !== null &&
		facts.offered.slice(0, 10) > addDays(dayIn(at), -sending.capDays)
	)
		return held(
			'frequency_cap',
			`Had an offer on ${shortDay(facts.offered.slice(0, 10))}; one in ${sending.capDays} days is the most.`,
		);
	if (missing.length > 0)
		return held(
			'merge_field_missing',
			`Not on record: ${missing.map((field) => MERGE_FIELDS[field] ?? field).join(', ')}.`,
		);
	return null;
}

/** Why the last word on something is no yes today; null where it is one. */
function noYes(word: string | null, at: StoryTime, what: string): string | null {
	if (word === null) return `Never asked about ${what}.`;
	const [decision = '', expires = '', on = ''] = word.split('|');
	const when = shortDay(on.slice(0, 10));
	if (decision === 'refused') return `Said no to ${what} on ${when}.`;
	if (decision === 'withdrawn') return `Took back the yes to ${what} on ${when}.`;
	if (decision === 'requested') return `Asked about ${what} on ${when}; no answer yet.`;
	if (decision === 'expired' || (expires !== '' && expires < dayIn(at))) return `The yes to ${what} has run out.`;
	return null;
}
