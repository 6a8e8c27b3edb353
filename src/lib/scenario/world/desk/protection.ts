import { addDays, dayIn, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { atTheOffice, officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import type { Chronicle, Consent } from './chronicle.ts';
import type { Register, Vacancy } from './desk.ts';
import { whoFit } from './fit.ts';
import { after } from './pace.ts';

/** The notice in force on a day: the newest that was out, or the first there ever was. */
export function noticeOn(agency: Agency, day: Day): number {
	let found = 0;
	agency.notices.forEach((notice, i) => {
		if (notice.from <= day) found = i;
	});
	return found;
}

/**
 * What a person was told when we got their data, and what they said yes and no to.
 *
 * Source: UK GDPR Art. 13 (at once, when they gave it us) and 14 (within a month, and before we first speak for them).
 */
export function tellAndAsk(
	person: Person,
	agency: Agency,
	chronicle: Chronicle,
	clock: StoryTime,
	chance: Chance,
): void {
	const kind = agency.sources[person.source]!.kind;
	const web = kind === 'careers_site';
	if (!person.quirks.has('notice_missing')) {
		const at =
			person.quirks.has('notice_late') || person.obtained === dayIn(person.registered)
				? soonAfter(person.registered, clock, chance)
				: atTheOffice(officeDay(person.obtained), chance);
		chronicle.notices.push({
			person: person.id,
			version: noticeOn(agency, dayIn(at)),
			channel: web ? 'web_form' : kind === 'walk_in' ? 'in_person' : 'email',
			by: web ? null : person.owner,
			at,
		});
	}
	const method = web ? 'web_form' : kind === 'walk_in' || kind === 'event' ? 'paper' : 'phone';
	const ask = (
		purpose: Consent['purpose'],
		decision: Consent['decision'],
		evidence: string,
		at = person.registered,
		how: Consent['method'] = method,
	) =>
		chronicle.consents.push({
			at,
			person: person.id,
			purpose,
			vacancy: null,
			decision,
			method: how,
			evidence,
			expires: null,
			by: how === 'web_form' || how === 'email' || how === 'sms' ? null : person.owner,
			id: 0,
		});
	const willWithdraw = person.quirks.has('marketing_withdrawn');
	const gone = person.fate === 'do_not_contact';
	const email = willWithdraw || gone ? 'given' : chance.weighted(ANSWERS);
	if (email) ask('marketing_email', email, WORDS[method](email === 'given', 'jobs by e-mail'));
	const text = gone ? 'given' : chance.weighted(ANSWERS_BY_TEXT);
	if (text) ask('marketing_sms', text, WORDS[method](text === 'given', 'jobs by text'));
	if (chance.of100(7)) ask('talent_pool', 'given', 'Agreed to be kept in mind for later vacancies.');
	if (willWithdraw)
		ask('marketing_email', 'withdrawn', 'Replied “stop” to a job alert.', later(person, clock, chance), 'email');
	if (gone) {
		ask('marketing_email', 'withdrawn', 'Asked us to stop everything.', person.lastContact, 'phone');
		ask('marketing_sms', 'withdrawn', 'Asked us to stop everything.', person.lastContact, 'phone');
	}
}

const ANSWERS = [
	[54, 'given'],
	[28, 'refused'],
	[18, null],
] as const;
const ANSWERS_BY_TEXT = [
	[40, 'given'],
	[34, 'refused'],
	[26, null],
] as const;
const WORDS: Record<'web_form' | 'paper' | 'phone', (yes: boolean, what: string) => string> = {
	web_form: (yes, what) =>
		yes
			? `Ticked “Send me ${what}” on the registration form.`
			: `Left “Send me ${what}” unticked on the registration form.`,
	paper: (yes, what) => `Registration form, ${what}: ${yes ? 'yes' : 'no'}, signed.`,
	phone: (yes, what) => (yes ? `“Yes, ${what} would be good.”` : `“No ${what}, thanks.”`),
};

function soonAfter(time: StoryTime, clock: StoryTime, chance: Chance): StoryTime {
	const at = after(time, 0, chance);
	return at < clock ? at : time;
}

/** Some day after the first, and before now; not a contact that we sought. */
function later(person: Person, clock: StoryTime, chance: Chance): StoryTime {
	const day = officeDay(addDays(dayIn(person.registered), chance.whole(4, 120)));
	const at = atTheOffice(day, chance);
	return at < clock && at > person.registered ? at : soonAfter(person.registered, clock, chance);
}

/**
 * People who would fit an open vacancy, had they not taken back the yes they gave for it. They are on no list: only
 * their permission says so.
 */
export function withdrawSome(
	vacancies: readonly Vacancy[],
	register: Register,
	count: number,
	chronicle: Chronicle,
	clock: StoryTime,
	chance: Chance,
): void {
	const today = dayIn(clock);
	const chosen = new Set<number>();
	const tryOne = (vacancy: Vacancy, anybody: boolean): void => {
		const job = { town: vacancy.client.town, unit: vacancy.unit, startBy: vacancy.startBy, today };
		const pool = anybody
			? (register.byTrade.get(vacancy.trade.id) ?? []).filter((p) => p.fate === 'usual')
			: whoFit(register, vacancy.requirements, job);
		const free = pool.filter(
			(p) => p.open === 0 && !chosen.has(p.id) && p.status !== 'placed' && p.registered < vacancy.opened,
		);
		if (free.length === 0) return;
		const person = chance.one(free);
		const given = after(vacancy.opened, chance.whole(0, 2), chance);
		const taken = after(given, chance.whole(1, 6), chance);
		if (taken >= clock || person.lastContact > taken) return;
		chosen.add(person.id);
		const common = { person: person.id, purpose: 'represent' as const, vacancy: vacancy.id, by: vacancy.owner, id: 0 };
		chronicle.consents.push(
			{
				...common,
				at: given,
				decision: 'given',
				method: 'phone',
				evidence: `“Yes, ${vacancy.client.name} is fine.”`,
				expires: addDays(dayIn(given), 182),
			},
			{
				...common,
				at: taken,
				decision: 'withdrawn',
				method: chance.one(['phone', 'email']),
				evidence: chance.one(TAKEN_BACK),
				expires: null,
			},
		);
		const told = {
			person: person.id,
			client: null,
			vacancy: vacancy.id,
			author: vacancy.owner,
			kind: 'call' as const,
			outcome: 'spoke' as const,
		};
		chronicle.told.push(
			{
				...told,
				at: given,
				direction: 'out',
				body: `Agreed to be put forward to ${vacancy.client.name} for VAC-${1000 + vacancy.id}.`,
			},
			{
				...told,
				at: taken,
				direction: 'in',
				body: `Rang about VAC-${1000 + vacancy.id}: does not want to go forward to ${vacancy.client.name} after all. Recorded.`,
			},
		);
		person.lastContact = taken;
	};
	for (let tries = 0; chosen.size < count && tries < count * 12 + 40; tries++) {
		if (vacancies.length > 0) tryOne(chance.one(vacancies), tries > count * 3);
	}
}

const TAKEN_BACK = [
	'“I have changed my mind about that one.”',
	'“Please do not send them my details.”',
	'“A friend works there and says do not.”',
];
