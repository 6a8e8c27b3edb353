import { addDays, daysBetween, dayIn, type Day, type StoryTime } from '../../ledger/story-time.ts';
import type { Agency } from '../agency.ts';
import { yearOf } from '../world/calendar.ts';
import { Chance } from '../world/chance.ts';
import { Employers } from '../world/employers/employers.ts';
import { KINDS } from '../world/employers/kinds.ts';
import { fieldOf } from '../world/field.ts';
import { nameOfSomeone, type Name } from '../world/names/people.ts';
import { abilitiesOf, drivingFor, type Abilities } from '../world/people/abilities.ts';
import { careerOf } from '../world/people/career.ts';
import { Directory } from '../world/people/contact.ts';
import { payBand, spoken } from '../world/people/pay.ts';
import type { Job } from '../world/people/person.ts';
import { homeAddress } from '../world/places/address.ts';
import { tenths, townsWithin } from '../world/places/distance.ts';
import { postcodeIn } from '../world/places/postcode.ts';
import { TOWNS, townNamed, type Town } from '../world/places/towns.ts';
import { tradeNamed } from '../world/trades/all.ts';
import type { Trade } from '../world/trades/trade.ts';
import type { Ask } from './ask.ts';
import type { Special } from './specials.ts';

/** New lines for a scenario's own records, by the view that they are for. */
export type NewRows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** What new people must not share with those who are there. */
export interface Taken {
	/** References: the new ones come behind the highest below 10,000. */
	readonly refs: ReadonlySet<string>;
	/** Telephone numbers, as they are written. */
	readonly phones: ReadonlySet<string>;
	/** First and last names. */
	readonly names: ReadonlySet<string>;
}

/**
 * Makes people of a kind, the same for the same seed: names, homes, skills, papers, jobs and pay as in the agency's own
 * books, each free to start and fit for work, but for those who are special. All of them are invented, and can be
 * reached nowhere.
 */
export function makeKind(ask: Ask, seed: number, taken: Taken, agency: Agency, clock: StoryTime): NewRows {
	const chance = new Chance(seed, `kind ${ask.trade} ${ask.town} ${ask.count} ${ask.miles} ${ask.specials.join()}`);
	const maker = new KindMaker(ask, chance, taken, agency, dayIn(clock));
	for (let n = 0; n < ask.count; n++) maker.add(ask.specials[n] ?? null);
	return maker.rows;
}

class KindMaker {
	readonly rows = {
		people: [] as Record<string, string>[],
		skills: [] as Record<string, string>[],
		work: [] as Record<string, string>[],
		qualifications: [] as Record<string, string>[],
		notices: [] as Record<string, string>[],
	};
	readonly #trade: Trade;
	readonly #home: Town;
	readonly #employers: Employers;
	readonly #directory: Directory;
	readonly #phones: Set<string>;
	readonly #names: Set<string>;
	#next: number;

	constructor(
		readonly ask: Ask,
		readonly chance: Chance,
		taken: Taken,
		readonly agency: Agency,
		readonly today: Day,
	) {
		this.#trade = tradeNamed(ask.trade);
		this.#home = townNamed(ask.town)!;
		this.#employers = new Employers(new Chance(1, 'employers'), KINDS, fieldOf(agency).home);
		this.#directory = new Directory(chance);
		this.#phones = new Set(taken.phones);
		this.#names = new Set(taken.names);
		const numbers = [...taken.refs].map((ref) => Number(/^CAND-(\d+)$/.exec(ref)?.[1] ?? 0)).filter((n) => n < 10_000);
		this.#next = Math.max(1000, ...numbers) + 1;
	}

	add(special: Special | null): void {
		const { chance, today } = this;
		const town = special === 'far' ? this.#farTown() : this.#nearTown();
		const born = addDays(today, -chance.whole(24, 58) * 365 - chance.whole(0, 364));
		const years = chance.whole(3, 14);
		const rung = 0;
		const registered = addDays(today, -chance.whole(40, 500));
		const name = this.#someNewName(born);
		const phone = this.#freePhone();
		const email = this.#directory.email(name, born).replace(/@.*/, '@example.org');
		const drives = chance.weighted(this.#trade.drives);
		const able = abilitiesOf(
			{
				trade: this.#trade,
				rung,
				years,
				driving: drives,
				born,
				registered,
				today,
				lastWorked: yearOf(today),
				expired: 0,
			},
			chance,
		);
		const driving = drivingFor(drives, able.papers);
		const jobs = careerOf(
			{
				trade: this.#trade,
				rung,
				years,
				town,
				born,
				skills: able.skills,
				upTo: registered,
				employed: chance.of100(40),
			},
			this.#employers,
			chance,
		);
		const unit = this.#trade.unit === 'year' ? 'year' : 'hour';
		const [low, high] = payBand(this.#trade, rung, this.#home.region, unit, this.agency.lowest_pay_an_hour);
		const pay = spoken(
			special === 'dear'
				? Math.floor((high * 130) / 100)
				: low + Math.floor(((high - low) * chance.whole(0, 40)) / 100),
			unit,
		);
		const spokenTo =
			special === 'stale'
				? '@-26mo'
				: special === 'archived'
					? '@-31mo'
					: this.#ago(addDays(today, -chance.whole(3, 80)));
		const old = special === 'stale' || special === 'archived';
		const row: Record<string, string> = {
			ref: this.#ref(),
			first_name: name.given,
			last_name: name.family,
			phone: special === 'incomplete' ? '' : phone,
			email,
			address: homeAddress(chance),
			postcode: postcodeIn(town, chance),
			town: town.name,
			status: special === 'do-not-contact' ? 'do_not_contact' : 'available',
			headline: `${jobs[0]?.title ?? this.#trade.work}: ${years} years`,
			work_types: JSON.stringify(['permanent', 'temporary']),
			working_pattern: JSON.stringify(chance.weighted(this.#trade.patterns)),
			current_employer: jobs[0]?.to === null ? jobs[0].employer : '',
			pay: String(pay),
			pay_unit: unit,
			notice_days: jobs[0]?.to === null ? '7' : '0',
			available_from: special === 'late' ? '@+60d' : '',
			travel_miles: special === 'far' ? '10' : String(Math.max(this.ask.miles + 3, 15)),
			driving: driving === 'none' ? '' : driving,
			right_to_work: special === 'unchecked' ? 'unchecked' : special === 'ending-soon' ? 'time_limited' : 'verified',
			right_to_work_expires: special === 'ending-soon' ? '@+12d' : '',
			source: chance.one(this.agency.sources).name,
			obtained_on: old ? '@-40mo' : this.#ago(registered),
			lawful_basis: 'steps_at_request',
			state: special === 'archived' ? 'archived' : '',
			reason: special === 'archived' ? 'No contact for 24 months' : '',
			state_on: special === 'archived' ? '@-6mo' : '',
			incomplete: special === 'incomplete' ? '1' : '',
			last_contact: spokenTo,
			registered: old ? '@-40mo' : this.#ago(registered),
		};
		this.#write(row, this.#withSpecial(able, special), jobs);
		if (special === 'twice') this.#again(row);
	}

	/** The same person on a second record: a shorter first name, and another number. */
	#again(first: Readonly<Record<string, string>>): void {
		const row = {
			...first,
			ref: this.#ref(),
			phone: this.#freePhone(),
			email: '',
			address: '',
			registered: '@-8d',
			obtained_on: '@-8d',
			last_contact: '@-8d',
		};
		this.rows.people.push({ ...row, first_name: first['first_name']!.slice(0, 1) });
		this.rows.notices.push({ ref: row.ref, channel: 'email', on: '@-8d' });
	}

	#withSpecial({ skills, papers }: Abilities, special: Special | null): Abilities {
		if (special === 'no-skill') {
			const gone = new Set(this.#trade.core);
			return { skills: skills.filter(({ skill }) => !gone.has(skill.name)), papers: [] };
		}
		if (special !== 'expired') return { skills, papers };
		// the paper that the work can't be done without, else any that runs out
		const needed = new Set(this.#trade.papers.filter(([share]) => share >= 90).map(([, title]) => title));
		const ends =
			papers.find(({ paper, expires }) => expires !== null && needed.has(paper.title)) ??
			papers.find(({ expires }) => expires !== null);
		return {
			skills,
			papers: papers.map((held) => (held === ends ? { ...held, expires: addDays(this.today, -23) } : held)),
		};
	}

	#write(row: Record<string, string>, { skills, papers }: Abilities, jobs: readonly Job[]): void {
		const ref = row['ref']!;
		this.rows.people.push(row);
		for (const { skill, level, years, last, evidence } of skills)
			this.rows.skills.push({
				ref,
				skill: skill.name,
				level: String(level),
				years: String(years),
				last_used: String(last),
				evidence,
			});
		for (const { paper, body, year, expires, seenOn } of papers)
			this.rows.qualifications.push({
				ref,
				title: paper.title,
				level: paper.level === null ? '' : String(paper.level),
				awarding_body: body,
				year: String(year),
				expires: expires === null ? '' : this.#ago(expires),
				seen_on: seenOn === null ? '' : this.#ago(seenOn),
			});
		for (const { employer, title, from, to, duties } of jobs.slice(0, 4))
			this.rows.work.push({ ref, employer, title, started: from, ended: to ?? '', duties: duties.join('; ') });
		this.rows.notices.push({ ref, channel: 'email', on: row['registered']! });
	}

	/** A day counted from the clock, so that it moves with it. */
	#ago(day: Day): string {
		const days = daysBetween(this.today, day);
		return days > 0 ? `@+${days}d` : `@-${-days}d`;
	}

	#ref = () => `CAND-${this.#next++}`;
	#nearTown = () => (this.ask.miles === 0 ? this.#home : this.chance.one(townsWithin(this.#home, this.ask.miles)));
	#farTown = () => this.chance.one(TOWNS.filter((town) => tenths(town, this.#home) > 600));

	#someNewName(born: Day): Name {
		for (;;) {
			const name = nameOfSomeone(this.chance, yearOf(born));
			const key = `${name.given} ${name.family}`;
			if (this.#names.has(key)) continue;
			this.#names.add(key);
			return name;
		}
	}

	#freePhone(): string {
		for (let tries = 0; ; tries++) {
			const phone = `07700 900${String(this.chance.whole(0, 999)).padStart(3, '0')}`;
			// a thousand numbers are for everybody: in the end some are shared
			if (this.#phones.has(phone) && tries < 5_000) continue;
			this.#phones.add(phone);
			return phone;
		}
	}
}
