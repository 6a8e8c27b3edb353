import { sha256 } from '../../../ledger/hash.ts';
import { addDays, dayIn, longDay, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import { nameKey } from '../../../db/fold.ts';
import type { Db } from '../../../db/database.ts';
import type { Agency } from '../../agency.ts';
import { Chance } from '../chance.ts';
import { cvFileName, writeCv } from '../cv/write-cv.ts';
import { andList, inSentence } from '../cv/words.ts';
import { officeDay } from '../calendar.ts';
import { dialled, type Directory } from '../people/contact.ts';
import { HOURS_A_YEAR, payWords } from '../people/pay.ts';
import { fullNameOf, levelOf, type Person } from '../people/person.ts';
import { Rows } from '../write.ts';
import { ChecksWriter } from './write-checks.ts';
import { hoursWanted } from '../desk/notes.ts';

export interface Hold {
	readonly person: Person;
	readonly kind: 'access' | 'claim' | 'complaint';
	readonly received: Day;
}

/** Writes candidates and what is theirs alone. Persons first, so that `CAND-10001` is row 1. */
export class PeopleWriter {
	readonly #agency: Agency;
	readonly #today: Day;
	readonly #directory: Directory;
	readonly #chance: Chance;
	readonly #cvChance: Chance;
	readonly #suppressed = new Set<string>();
	/** Records held by law, for those who write the request or complaint behind it. */
	readonly holds: Hold[] = [];
	readonly person: Rows;
	readonly contact: Rows;
	readonly #candidate: Rows;
	readonly #skill: Rows;
	readonly #employment: Rows;
	readonly #qualification: Rows;
	readonly #document: Rows;
	readonly #suppression: Rows;
	readonly #checks: ChecksWriter;

	constructor(db: Db, seed: number, agency: Agency, clock: StoryTime, directory: Directory) {
		this.#agency = agency;
		this.#today = dayIn(clock);
		this.#directory = directory;
		this.#chance = new Chance(seed, 'records');
		this.#cvChance = new Chance(seed, 'cv');
		this.person = new Rows(
			db,
			'person',
			'ref given_name family_name known_as name_key place_id address postcode preferred_channel contact_window lifecycle lifecycle_at lifecycle_reason legal_hold created_at updated_at',
		);
		this.contact = new Rows(db, 'contact_point', 'person_id kind value norm is_primary status');
		this.#candidate = new Rows(
			db,
			'candidate',
			`person_id owner_id status incomplete headline* summary* years_experience work_types working_pattern current_employer current_pay desired_pay
			pay_unit notice_days available_from travel_miles remote_ok right_to_work right_to_work_seen right_to_work_on right_to_work_by right_to_work_expires
			driving dbs source_id source_detail obtained_on referred_by date_of_birth ni_number lawful_basis last_contact_at`,
		);
		this.#skill = new Rows(db, 'candidate_skill', 'person_id skill_id level years last_used_year evidence');
		this.#employment = new Rows(db, 'employment', 'person_id employer title started ended duties* leaving_reason');
		this.#qualification = new Rows(
			db,
			'qualification',
			'person_id title level awarding_body awarded_year expires seen_on seen_by',
		);
		this.#document = new Rows(db, 'document', 'person_id kind file_name sha256* text* created_at');
		this.#suppression = new Rows(db, 'suppression', 'channel norm_hash* reason at');
		this.#checks = new ChecksWriter(db, agency, this.#today, directory, this.#chance);
	}

	addPerson(p: Person): void {
		const gone = p.fate === 'anonymised';
		const archived = p.fate === 'archived';
		const chance = this.#chance;
		const closed = p.closed !== null && (gone || archived) ? `${p.closed}T10:20` : null;
		const named = <T>(value: T): T | null => (gone ? null : value);
		this.person.add(
			`CAND-${10_000 + p.id}`,
			named(p.name.given),
			named(p.name.family),
			named(p.name.knownAs),
			named(nameKey(p.name.given, p.name.family)),
			p.lacking === 'town' ? null : p.town.id,
			p.lacking === 'postcode' ? null : named(p.address),
			p.lacking === 'postcode' ? null : named(p.postcode),
			gone ? null : chance.weighted(CHANNELS),
			gone ? null : chance.weighted(WINDOWS),
			gone ? 'anonymised' : archived ? 'archived' : 'active',
			closed,
			gone ? 'Archived for 12 months, anonymised under policy 3.3' : archived ? chance.one(ARCHIVED) : null,
			p.quirks.has('legal_hold') ? this.#hold(p) : null,
			p.registered,
			closed ?? p.lastContact,
		);
	}

	/** Notes why the law says that a record must stay, and returns it in words. */
	#hold(person: Person): string {
		const received = officeDay(addDays(this.#today, -this.#chance.whole(4, 24)));
		const kind = this.#chance.one(['access', 'claim', 'complaint'] as const);
		this.holds.push({ person, kind, received });
		return HELD[kind](fullNameOf(person), longDay(received));
	}

	/** The rows that hang on the candidate; after all candidates are written. */
	addRest(p: Person): void {
		for (const held of p.skills) this.#skill.add(p.id, held.skill.id, held.level, held.years, held.last, held.evidence);
		if (p.fate === 'anonymised') return;
		this.#addContacts(p);
		for (const job of [...p.jobs].reverse())
			this.#employment.add(p.id, job.employer, job.title, job.from, job.to, sentence(job.duties), job.reason);
		for (const held of p.papers) {
			const seen = held.seenOn !== null && held.seenOn < this.#today ? held.seenOn : null;
			this.#qualification.add(
				p.id,
				held.paper.title,
				held.paper.level,
				held.body,
				held.year,
				held.expires,
				seen,
				seen ? p.owner + 1 : null,
			);
		}
		if (!p.quirks.has('no_cv')) {
			const text = writeCv(p, this.#cvChance);
			p.cv = this.#document.add(p.id, 'cv', cvFileName(p, this.#cvChance), sha256(text), text, p.registered);
		}
		this.#checks.add(p);
	}

	/** After all persons are written: one may have been referred by another. */
	addCandidate(p: Person): void {
		const chance = this.#chance;
		const gone = p.fate === 'anonymised';
		const current = p.jobs.find((job) => job.to === null);
		const title = p.jobs[0]?.title ?? p.trade.rungs[p.rung]!.titles[0]!;
		const strong = p.best.filter((skill) => levelOf(p, skill.id) >= 3).map((skill) => inSentence(skill.name));
		const wrong = p.quirks.has('pay_in_wrong_unit');
		const unit = wrong && p.payUnit === 'day' ? 'year' : p.payUnit;
		const typed = (pence: number) =>
			!wrong
				? pence
				: p.payUnit === 'hour'
					? Math.round((pence * HOURS_A_YEAR) / 25_000) * 25_000
					: p.payUnit === 'year'
						? Math.round(pence / HOURS_A_YEAR)
						: pence;
		const source = this.#agency.sources[p.source]!;
		const young = p.born > addDays(this.#today, -22 * 365 - 5);
		this.#candidate.add(
			p.id,
			p.owner + 1,
			p.status,
			p.lacking === null ? 0 : 1,
			gone || p.lacking === 'headline' ? '' : `${title}${strong.length > 0 ? `: ${andList(strong.slice(0, 3))}` : ''}`,
			gone || p.lacking === 'headline' || chance.of100(25)
				? ''
				: `${p.years < 2 ? 'Early in' : `${p.years} years in`} ${p.trade.work}. Wants ${hoursWanted(p)}, ${p.workTypes.join(' or ')}${p.quirks.has('no_pay_wanted') ? '' : `, ${payWords(p.desiredPay, p.payUnit)}`}.`,
			p.years,
			JSON.stringify(p.workTypes),
			JSON.stringify(p.patterns),
			gone ? null : (current?.employer ?? null),
			p.currentPay === null ? null : typed(p.currentPay),
			p.quirks.has('no_pay_wanted') ? null : typed(p.desiredPay),
			unit,
			p.noticeDays,
			p.availableFrom,
			p.travelMiles,
			p.remote ? 1 : 0,
			p.rightToWork,
			p.rightToWorkSeen,
			p.rightToWorkOn,
			p.rightToWorkOn === null ? null : p.owner + 1,
			p.rightToWorkExpires,
			p.driving,
			p.dbs,
			p.lacking === 'source' ? null : p.source + 1,
			p.lacking === 'source' || gone ? null : p.sourceDetail,
			p.lacking === 'obtained_on' ? null : p.obtained,
			source.kind === 'referral' && p.lacking !== 'source' && p.id > 1 && chance.of100(55)
				? chance.whole(1, p.id - 1)
				: null,
			!gone && (young || chance.of100(3)) ? p.born : null,
			!gone && (p.assignments.length > 0 || chance.of100(26))
				? `QQ ${digits(chance)} ${digits(chance)} ${digits(chance)} ${chance.one(['A', 'B', 'C', 'D'])}`
				: null,
			p.lacking === 'lawful_basis'
				? null
				: source.kind === 'cv_database' || source.kind === 'social'
					? 'legitimate_interests'
					: chance.of100(64)
						? 'steps_at_request'
						: 'legitimate_interests',
			gone ? null : p.lastContact,
		);
	}

	#addContacts(p: Person): void {
		const out = p.fate === 'do_not_contact';
		if (p.lacking === 'contact_route') {
			if (p.landline !== null) this.contact.add(p.id, 'landline', p.landline, dialled(p.landline), 1, 'ok');
			return;
		}
		if (!p.quirks.has('no_email')) {
			const bounced = p.quirks.has('email_bounced');
			this.contact.add(p.id, 'email', p.email, p.email, 1, out ? 'opted_out' : bounced ? 'bounced' : 'ok');
			if (bounced) this.#suppress('email', p.email, 'bounced', p.lastContact);
			if (p.quirks.has('marketing_withdrawn')) this.#suppress('email', p.email, 'unsubscribed', p.lastContact);
			if (out) this.#suppress('email', p.email, 'do_not_contact', p.lastContact);
		}
		this.contact.add(p.id, 'mobile', p.mobile, dialled(p.mobile), 1, out ? 'opted_out' : 'ok');
		if (out) this.#suppress('sms', dialled(p.mobile), 'do_not_contact', p.lastContact);
		if (this.#chance.of100(3)) {
			const old = this.#directory.mobile(p.name);
			if (old !== p.mobile) this.contact.add(p.id, 'mobile', old, dialled(old), 0, 'wrong');
		}
		if (p.landline !== null)
			this.contact.add(p.id, 'landline', p.landline, dialled(p.landline), 1, out ? 'opted_out' : 'ok');
	}

	/** The least we need to leave somebody alone: a hash of channel and address. */
	#suppress(channel: 'email' | 'sms', norm: string, reason: string, at: StoryTime): void {
		const hash = sha256(`${channel}:${norm}`);
		if (this.#suppressed.has(hash)) return;
		this.#suppressed.add(hash);
		this.#suppression.add(channel, hash, reason, at);
	}

	flushPeople(): void {
		this.person.flush();
	}

	flushRest(): void {
		for (const rows of [
			this.contact,
			this.#skill,
			this.#employment,
			this.#qualification,
			this.#document,
			this.#suppression,
		])
			rows.flush();
		this.#checks.flush();
	}

	flushCandidates(): void {
		this.#candidate.flush();
	}
}

const CHANNELS = [
	[34, 'phone'],
	[26, 'email'],
	[18, 'sms'],
	[1, 'post'],
	[21, null],
] as const;
const WINDOWS = [
	[70, null],
	[12, 'after 16:00'],
	[8, 'mornings'],
	[6, 'not before 14:00, works nights'],
	[4, 'lunchtime'],
] as const;
const ARCHIVED = [
	'No contact for 24 months',
	'No contact for over two years, policy 3.1',
	'Not reached for 24 months, archived after review',
	'Retention review: 24 months without contact',
];

const digits = (chance: Chance) => String(chance.whole(0, 99)).padStart(2, '0');
const sentence = (duties: readonly string[]) =>
	duties.length === 0 ? '' : `${duties.map((d, i) => (i === 0 ? d[0]!.toUpperCase() + d.slice(1) : d)).join('; ')}.`;

const HELD: Readonly<Record<Hold['kind'], (name: string, day: string) => string>> = {
	access: (name, day) => `Subject access request from ${name}, received ${day}: nothing may go until it is answered`,
	claim: () => 'Claim to the employment tribunal against a client: keep until it is settled',
	complaint: (_, day) => `Complaint about how data was used, received ${day}: keep until it is answered`,
};
