import { addDays, dayIn, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { atTheOffice, yearOf } from '../calendar.ts';
import { Chance } from '../chance.ts';
import type { Employers } from '../employers/employers.ts';
import { fieldOf } from '../field.ts';
import { strongPoints } from '../cv/words.ts';
import { nameOfSomeone } from '../names/people.ts';
import { homeAddress } from '../places/address.ts';
import { tenths } from '../places/distance.ts';
import { postcodeIn } from '../places/postcode.ts';
import { TOWNS, townNamed, type Town } from '../places/towns.ts';
import { DRIVING, type Driving, type PayUnit, type Trade, type WorkType } from '../trades/trade.ts';
import { abilitiesOf, drivingFor } from './abilities.ts';
import { careerOf } from './career.ts';
import { Directory } from './contact.ts';
import { drawLots, type Lots } from './fates.ts';
import { payBand, spoken } from './pay.ts';
import type { Person } from './person.ts';
import { rightToWorkOf } from './right-to-work.ts';
import { secondRecord } from './second-record.ts';
import { datesOf, keepingOf, type Keeping } from './when.ts';

type Weights<T> = readonly (readonly [number, T])[];

const AGES: Weights<readonly [number, number]> = [
	[14, [18, 23]],
	[27, [24, 32]],
	[27, [33, 43]],
	[21, [44, 54]],
	[11, [55, 66]],
];

/** Makes everybody, in the order of their references, and the firms they have worked for. */
export class PeopleMaker {
	readonly #agency: Agency;
	readonly #clock: StoryTime;
	readonly #today: Day;
	readonly #lots: Lots;
	readonly #chance: Chance;
	readonly #employers: Employers;
	readonly directory: Directory;
	readonly #trades: ReadonlyMap<string, Weights<Trade>>;
	readonly #sectors: Weights<string>;
	readonly #towns: Weights<Town | null>;
	readonly #anywhere: Weights<Town> = TOWNS.map((town) => [town.size, town]);
	readonly #sources: Weights<number>;
	readonly #office: Town;
	readonly #keeping: Keeping;
	readonly people: Person[] = [];

	constructor(seed: number, agency: Agency, clock: StoryTime, count: number, employers: Employers) {
		this.#agency = agency;
		this.#clock = clock;
		this.#today = dayIn(clock);
		this.#employers = employers;
		this.#lots = drawLots(agency, count, new Chance(seed, 'lots'));
		this.#chance = new Chance(seed, 'people');
		this.directory = new Directory(new Chance(seed, 'directory'));
		this.#sectors = Object.entries(agency.sectors).map(([sector, share]) => [share, sector]);
		this.#trades = new Map(
			this.#sectors.map(([, sector]) => [
				sector,
				fieldOf(agency)
					.trades.filter((t) => t.sector === sector)
					.map((t) => [t.weight, t] as const),
			]),
		);
		const home = Object.entries(agency.towns).map(([name, share]) => [share, townNamed(name)!] as const);
		this.#towns = [...home, [100 - home.reduce((sum, [share]) => sum + share, 0), null]];
		this.#keeping = keepingOf(agency);
		this.#office = townNamed(agency.office.town)!;
		this.#sources = agency.sources.map((source, i) => [source.share, i]);
	}

	/** Makes the next person. Second records come last among equals: they need somebody to be the second record of. */
	next(): Person {
		const id = this.people.length + 1;
		const fate = this.#lots.fate[id - 1]!;
		const first = fate === 'duplicate' ? this.#someoneOnFile() : null;
		const person = first
			? secondRecord(
					first,
					{ id, quirks: this.#lots.quirks[id - 1]!, today: this.#today, agency: this.#agency },
					this.directory,
					this.#chance,
				)
			: this.#someone(id);
		this.people.push(person);
		return person;
	}

	/** Somebody in ordinary use who is not on file twice yet; nobody, when the second record would be the first. */
	#someoneOnFile(): Person | null {
		for (let tries = 0; tries < 40 && this.people.length > 0; tries++) {
			const person = this.#chance.one(this.people);
			if (person.fate === 'usual' && person.lacking === null && !this.#twins.has(person.id)) {
				this.#twins.add(person.id);
				return person;
			}
		}
		return null;
	}
	readonly #twins = new Set<number>();

	#someone(id: number): Person {
		const chance = this.#chance;
		const fate = this.#lots.fate[id - 1]!;
		const quirks = this.#lots.quirks[id - 1]!;
		const lacking = this.#lots.lacking[id - 1]!;
		const dates = datesOf(fate, this.#today, this.#keeping, chance);
		const trade = chance.weighted(this.#trades.get(chance.weighted(this.#sectors))!);
		const town = chance.weighted(this.#towns) ?? chance.weighted(this.#anywhere);
		const age = chance.whole(...chance.weighted(AGES));
		const born = addDays(dates.registered, -age * 365 - Math.floor(age / 4) - chance.whole(0, 364));
		const years = this.#yearsIn(trade, age);
		const rung = this.#rungOf(trade, years);
		const employed = chance.of100(58);
		const name = nameOfSomeone(chance, yearOf(born));
		let driving = chance.weighted(trade.drives);
		if (age < 21 && DRIVING.indexOf(driving) > DRIVING.indexOf('van'))
			driving = trade.id === 'hgv1' || trade.id === 'hgv2' ? driving : 'car';
		const { skills, papers } = abilitiesOf(
			{
				trade,
				rung,
				years,
				driving,
				born,
				registered: dates.registered,
				today: this.#today,
				lastWorked: yearOf(dates.registered),
				expired: this.#agency.mess.paper_expired.of_100,
			},
			chance,
		);
		driving = drivingFor(driving, papers);
		const jobs = careerOf(
			{ trade, rung, years, town, born, skills, upTo: dates.registered, employed },
			this.#employers,
			chance,
		);
		const workTypes = chance.weighted(trade.wants);
		const payUnit = unitFor(trade, workTypes, chance);
		const [low, high] = payBand(trade, rung, town.region, payUnit, this.#agency.lowest_pay_an_hour);
		const current = Math.max(
			low,
			Math.min(high, spoken(low + Math.floor(((high - low) * chance.whole(0, 100)) / 100), payUnit)),
		);
		const desired = Math.max(
			low,
			Math.min(Math.floor(high * 1.06), spoken(Math.floor((current * chance.whole(100, 107)) / 100), payUnit)),
		);
		const registered = atTheOffice(dates.registered, chance);
		const source = this.#sourceFor(town, chance);
		return {
			id,
			fate,
			name,
			town,
			address: homeAddress(chance),
			postcode: postcodeIn(town, chance),
			born,
			trade,
			rung,
			years,
			jobs,
			skills,
			best: strongPoints(skills),
			papers,
			driving,
			dbs: trade.dbs ? chance.weighted(trade.dbs) : chance.of100(4) ? 'basic' : 'none',
			workTypes,
			patterns: chance.weighted(trade.patterns),
			remote: trade.remote === true && chance.of100(45),
			travelMiles: chance.one(RADIUS[driving]),
			payUnit,
			currentPay: employed || chance.of100(40) ? current : null,
			desiredPay: desired,
			noticeDays: employed ? chance.weighted(workTypes.includes('permanent') ? NOTICE : SHORT_NOTICE) : 0,
			availableFrom: null,
			...rightToWorkOf(
				fate === 'anonymised' ? 'verified' : this.#lots.rightToWork[id - 1]!,
				fate,
				dates,
				this.#today,
				chance,
			),
			mobile: this.directory.mobile(name),
			landline: chance.of100(17) ? this.directory.landline(town) : null,
			email: this.directory.email(name, born),
			source,
			sourceDetail: this.#sourceDetail(source, chance),
			obtained: this.#obtained(source, quirks.has('notice_late'), dates.registered, chance),
			registered,
			lastContact: dates.spoken > dates.registered ? atTheOffice(dates.spoken, chance) : registered,
			owner: this.#ownerFor(trade, chance),
			lacking,
			quirks,
			twinOf: null,
			assignments: [],
			open: 0,
			applications: 0,
			status: 'available',
			cv: null,
			closed: dates.closed,
		};
	}

	/** Years in the trade: a good part of the years since school, for most. */
	#yearsIn(trade: Trade, age: number): number {
		const most = Math.max(0, age - (trade.youngest ?? 18));
		const share = this.#chance.weighted(SHARE_OF_LIFE);
		return Math.max(most === 0 ? 0 : 1, Math.min(32, Math.floor((most * share) / 100)));
	}

	/** As high as the years allow, or a step below. */
	#rungOf(trade: Trade, years: number): number {
		let rung = trade.rungs.length - 1;
		while (rung > 0 && (trade.rungs[rung]!.from > years || this.#chance.of100(rung === 1 ? 42 : 62))) rung--;
		return rung;
	}

	/** Nobody walks in, or comes to a fair, from the other end of the country. */
	#sourceFor(town: Town, chance: Chance): number {
		const near = tenths(town, this.#office) < 600;
		let source = chance.weighted(this.#sources);
		for (let tries = 0; !near && tries < 20 && IN_PERSON.has(this.#agency.sources[source]!.kind); tries++)
			source = chance.weighted(this.#sources);
		return source;
	}

	/** A CV from a library lies with us for some days before anybody rings; too long, where people were told late. */
	#obtained(source: number, late: boolean, registered: Day, chance: Chance): Day {
		if (late) return addDays(registered, -chance.whole(36, 95));
		return this.#agency.sources[source]!.kind === 'cv_database'
			? addDays(registered, -chance.whole(1, 18))
			: registered;
	}

	#sourceDetail(source: number, chance: Chance): string | null {
		const { kind, name } = this.#agency.sources[source]!;
		if (kind === 'job_board') return `${name} application ${chance.whole(20_000, 99_999)}`;
		if (kind === 'cv_database') return `${name} profile ${chance.whole(200_000, 999_999)}`;
		if (kind === 'careers_site') return chance.of100(60) ? 'Registration form' : 'CV upload';
		return null;
	}

	#ownerFor(trade: Trade, chance: Chance): number {
		const desk = this.#agency.team.flatMap((colleague, i) => (colleague.desk.includes(trade.sector) ? [i] : []));
		return chance.one(desk);
	}
}

const IN_PERSON: ReadonlySet<string> = new Set(['walk_in', 'event']);
const SHARE_OF_LIFE: Weights<number> = [
	[18, 12],
	[22, 30],
	[24, 52],
	[22, 76],
	[14, 96],
];
const NOTICE: Weights<number> = [
	[14, 7],
	[12, 14],
	[44, 28],
	[18, 30],
	[4, 56],
	[8, 84],
];
const SHORT_NOTICE: Weights<number> = [
	[30, 0],
	[52, 7],
	[12, 14],
	[6, 28],
];
const RADIUS: Record<Driving, readonly number[]> = {
	none: [3, 5, 8, 10, 12],
	car: [10, 12, 15, 15, 20, 25, 30],
	van: [10, 15, 20, 25],
	hgv2: [12, 15, 20, 25, 30],
	hgv1: [15, 20, 25, 30, 40],
};
function unitFor(trade: Trade, workTypes: readonly WorkType[], chance: Chance): PayUnit {
	if (workTypes[0] === 'contract') return 'day';
	if (trade.unit === 'day') return workTypes.includes('temporary') ? 'day' : 'year';
	if (trade.unit !== 'mixed') return workTypes.length === 1 && workTypes[0] === 'temporary' ? 'hour' : trade.unit;
	return workTypes.includes('temporary') ? (chance.of100(80) ? 'hour' : 'year') : chance.of100(75) ? 'year' : 'hour';
}
