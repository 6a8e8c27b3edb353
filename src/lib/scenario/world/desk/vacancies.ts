import { addDays, dayIn, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { nextOfficeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { fieldOf } from '../field.ts';
import { payBand, payWords, spoken } from '../people/pay.ts';
import type { Person } from '../people/person.ts';
import { tenths } from '../places/distance.ts';
import type { PayUnit, Trade, WorkType } from '../trades/trade.ts';
import type { Client, Contact, Register, Vacancy } from './desk.ts';
import { usable, type Job } from './fit.ts';
import { specificationFor, type Brief } from './specification.ts';
import { tune } from './tune.ts';

/** Within these miles of a site are the people who might be asked. */
const AROUND = 250;

export interface Setting {
	readonly agency: Agency;
	readonly clients: readonly Client[];
	readonly register: Register;
	readonly today: Day;
	readonly chance: Chance;
}

/** A vacancy of the past, specified as a client would: who applied is told by its story. */
export function pastVacancy(
	setting: Setting,
	id: number,
	opened: StoryTime,
	only?: { trade: Trade; rung: number; workType: WorkType },
): Vacancy {
	const client = clientWithWork(setting, only?.trade);
	const trade = only?.trade ?? tradeAt(setting, client, 0);
	return draft(setting, id, client, trade, opened, only?.rung ?? rungOf(trade, setting.chance), only?.workType).vacancy;
}

/** A vacancy that is open now: drafted until some, and not too many, people on file truly fit it. */
export function openVacancy(setting: Setting, id: number, opened: StoryTime): Vacancy {
	let best: { vacancy: Vacancy; off: number } | undefined;
	for (let tries = 0; tries < 24; tries++) {
		const client = clientWithWork(setting);
		const trade = tradeAt(setting, client, 1);
		const { vacancy, job } = draft(setting, id, client, trade, opened, rungOf(trade, setting.chance));
		const tuned = tune(setting, vacancy, job);
		if (!best || tuned.off < best.off) best = tuned;
		if (best.off === 0) break;
	}
	return best!.vacancy;
}

function clientWithWork({ agency, clients, chance }: Setting, trade?: Trade): Client {
	const { trades } = fieldOf(agency);
	const giving = clients.filter(
		(c) => c.status === 'active' && trades.some((t) => t.employers.includes(c.kind.id) && (!trade || t === trade)),
	);
	return chance.one(giving.length > 0 ? giving : clients);
}

/** A trade that this client needs; where it must be filled, one that people near by follow. */
function tradeAt({ agency, register, chance }: Setting, client: Client, least: number): Trade {
	const giving = fieldOf(agency).trades.filter((trade) => trade.employers.includes(client.kind.id));
	const weights = giving.map((trade) => {
		const near =
			least === 0
				? 1
				: (register.byTrade.get(trade.id) ?? []).filter((p) => tenths(p.town, client.town) <= AROUND && usable(p))
						.length;
		return [trade.weight * Math.min(40, near) + (least === 0 ? trade.weight : 0), trade] as const;
	});
	const possible = weights.filter(([weight]) => weight > 0);
	return possible.length > 0 ? chance.weighted(possible) : chance.one(giving);
}

const rungOf = (trade: Trade, chance: Chance): number =>
	Math.min(
		trade.rungs.length - 1,
		chance.weighted([
			[62, 0],
			[28, 1],
			[10, 2],
		] as const),
	);

function draft(
	setting: Setting,
	id: number,
	client: Client,
	trade: Trade,
	opened: StoryTime,
	rung: number,
	only?: WorkType,
): { vacancy: Vacancy; job: Job } {
	const { agency, chance } = setting;
	const wants = chance.weighted(trade.wants);
	const workType = only ?? chance.one(wants);
	const pattern = chance.one(chance.weighted(trade.patterns).filter((p) => trade.hours[p] !== undefined)) ?? 'days';
	const unit = unitOf(trade, workType);
	const [low, high] = payBand(trade, rung, client.town.region, unit, agency.lowest_pay_an_hour);
	const payMin = Math.max(low, spoken(low + Math.floor(((high - low) * chance.whole(0, 40)) / 100), unit));
	const payMax = Math.min(
		high,
		Math.max(payMin, spoken(low + Math.floor(((high - low) * chance.whole(60, 100)) / 100), unit)),
	);
	const startBy = nextOfficeDay(
		addDays(dayIn(opened), chance.whole(workType === 'temporary' ? 12 : 24, workType === 'temporary' ? 40 : 62)),
	);
	const later =
		startBy <= setting.today && opened > addDays(setting.today, -60)
			? nextOfficeDay(addDays(setting.today, chance.whole(6, 30)))
			: startBy;
	const brief: Brief = { trade, rung, workType, pattern, unit, payMax, startBy: later };
	const job: Job = { town: client.town, unit, startBy: later, today: setting.today };
	const vacancy: Vacancy = {
		id,
		client,
		contact: answering(client, chance),
		owner: ownerOf(agency, client, trade, chance),
		trade,
		rung,
		title: chance.one(trade.rungs[rung]!.titles),
		workType,
		pattern,
		hours: chance.one(trade.hours[pattern] ?? ['To be agreed']),
		unit,
		payMin,
		payMax,
		openings: openingsOf(trade, rung, workType, chance),
		opened,
		startBy: later,
		requirements: specificationFor(brief, chance),
		status: 'open',
		filledAt: null,
		firstRequirement: 0,
	};
	return { vacancy, job };
}

function answering(client: Client, chance: Chance): Contact {
	const there = client.contacts.filter((c) => c.leftOn === null && c.name !== null);
	return chance.of100(70) ? there.find((c) => c.decides)! : chance.one(there);
}

/** Mostly whoever owns the client; the learner's seat has some of its own. */
function ownerOf(agency: Agency, client: Client, trade: Trade, chance: Chance): number {
	const learner = agency.team.findIndex((c) => c.learner);
	return agency.team[learner]!.desk.includes(trade.sector) && chance.of100(35) ? learner : client.owner;
}

function openingsOf(trade: Trade, rung: number, workType: WorkType, chance: Chance): number {
	if (rung > 0 || trade.single) return chance.of100(85) ? 1 : 2;
	return workType === 'temporary'
		? chance.weighted([
				[18, 1],
				[28, 2],
				[26, 3],
				[16, 4],
				[12, 6],
			] as const)
		: chance.weighted([
				[66, 1],
				[24, 2],
				[10, 3],
			] as const);
}

function unitOf(trade: Trade, workType: WorkType): PayUnit {
	if (workType === 'contract') return 'day';
	if (workType === 'temporary') return trade.unit === 'day' ? 'day' : 'hour';
	return trade.unit === 'mixed' || trade.unit === 'day' ? 'year' : trade.unit;
}

/** What the vacancy says of itself. */
export function descriptionOf(vacancy: Vacancy, chance: Chance): string {
	const { client, trade, rung, title } = vacancy;
	const advert = chance
		.one(trade.adverts)
		.replaceAll('{client}', client.name)
		.replaceAll('{town}', client.town.name)
		.replaceAll('{title}', title);
	const duties = chance.some(trade.rungs[rung]!.duties, 3);
	return `${advert}\n\nThe work: ${duties.join('; ')}.\n\nHours: ${vacancy.hours}. Pay: ${payRange(vacancy)}.`;
}

function payRange({ payMin, payMax, unit }: Vacancy): string {
	return payMin === payMax
		? payWords(payMax, unit)
		: `${payWords(payMin, unit).replace(/ an? .*$/, '')} to ${payWords(payMax, unit)}`;
}

/** Who might have applied when it opened: the same trade, near enough, on the books and free. */
export function applicantsFor(vacancy: Vacancy, { register }: Setting): Person[] {
	const day = dayIn(vacancy.opened);
	return (register.byTrade.get(vacancy.trade.id) ?? []).filter(
		(person) =>
			person.fate === 'usual' &&
			person.status !== 'do_not_contact' &&
			person.open < 3 &&
			!person.quirks.has('legal_hold') &&
			dayIn(person.registered) < day &&
			Math.abs(person.rung - vacancy.rung) <= 1 &&
			tenths(person.town, vacancy.client.town) <= AROUND + 50 &&
			!person.assignments.some((a) => a.to >= day),
	);
}
