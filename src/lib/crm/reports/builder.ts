import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, shortDay } from '../../ledger/story-time.ts';
import { applicationsIn, asCase, reachedAt, STEP_WORDS, type Application } from './applications.ts';
import { thousands } from '../numbers.ts';
import {
	cell,
	monthsFrom,
	PERIOD_WORDS,
	within,
	type Case,
	type Chart,
	type Line,
	type Scope,
	type Unit,
} from './report.ts';
import { medianOf, shareOf } from './spread.ts';
import { hires } from './time.ts';

/** What it can be divided by. Nothing that the Equality Act protects: that is the diversity report’s, and hidden where small. */
export const SPLITS = {
	month: 'Month',
	source: 'Source',
	sector: 'Sector',
	client: 'Client',
	owner: 'Owner',
	town: 'Town',
	stage: 'Stage now',
	reason: 'Reason it ended',
	campaign: 'Campaign',
} as const;
export type Split = keyof typeof SPLITS;

/** Something that counts, with what it may be divided by. */
interface Fact {
	readonly case: Case;
	readonly at: string;
	readonly keys: Partial<Record<Exclude<Split, 'month'>, string | null>>;
	/** Where the measure is a median and not a count. */
	readonly value?: number;
}

interface Measure {
	readonly words: string;
	/** How it is counted. */
	readonly counted: string;
	readonly splits: readonly Split[];
	readonly unit: Unit;
	readonly facts: (scope: Scope) => Fact[];
}

const OF_APPLICATIONS: readonly Split[] = ['month', 'source', 'sector', 'client', 'owner', 'town', 'stage'];
const OF_PEOPLE: readonly Split[] = ['month', 'source', 'town', 'owner'];
const OF_CAMPAIGNS: readonly Split[] = ['campaign', 'month', 'town'];

/** What can be counted. */
export const MEASURES = {
	candidates: {
		words: 'Candidates registered',
		counted: 'People who came onto the books, by the day of their record.',
		splits: OF_PEOPLE,
		unit: 'count',
		facts: (scope) => people(scope),
	},
	applications: {
		words: 'Applications begun',
		counted: 'Candidates considered for a vacancy, by the day on which that began.',
		splits: OF_APPLICATIONS,
		unit: 'count',
		facts: (scope) => applications(scope, ({ created_at }) => created_at),
	},
	forward: {
		words: 'Candidates put forward',
		counted: 'Applications that came to the client, by the day on which they first did.',
		splits: OF_APPLICATIONS,
		unit: 'count',
		facts: (scope) => applications(scope, (one) => reachedAt(one, 'submitted')),
	},
	interviews: {
		words: 'Came to interview',
		counted: 'Applications that came to the client’s interview or further, by the day on which they first did.',
		splits: OF_APPLICATIONS,
		unit: 'count',
		facts: (scope) => applications(scope, (one) => reachedAt(one, 'interview')),
	},
	hires: {
		words: 'Offers accepted',
		counted: 'Candidates who accepted an offer, by the day on which they did.',
		splits: OF_APPLICATIONS,
		unit: 'count',
		facts: (scope) => applications(scope, ({ accepted_at }) => accepted_at),
	},
	days: {
		words: 'Median days to hire',
		counted: 'From the day the candidate was first considered to the day the offer was accepted; the middle value.',
		splits: OF_APPLICATIONS,
		unit: 'days',
		facts(scope) {
			const took = new Map(hires(scope).map((one) => [one.case.id, one]));
			return applications(scope, ({ accepted_at }) => accepted_at).map((fact) => {
				const { case: is, days } = took.get(fact.case.id)!;
				return { ...fact, case: is, value: days };
			});
		},
	},
	ended: {
		words: 'Applications that ended',
		counted: 'Applications that ended without a placement, by the day on which they did.',
		splits: [...OF_APPLICATIONS, 'reason'],
		unit: 'count',
		facts: (scope) => applications(scope, ({ outcome, closed_at }) => (outcome === 'placed' ? null : closed_at)),
	},
	reached: {
		words: 'Messages of campaigns',
		counted: 'Messages that a campaign sent, by the day on which they went.',
		splits: OF_CAMPAIGNS,
		unit: 'count',
		facts: (scope) => campaigns(scope, `m.status in ('sent', 'delivered', 'bounced', 'opened', 'replied')`),
	},
	opened: {
		words: 'Messages of campaigns that were opened',
		counted: 'Messages of a campaign that were opened or answered, by the day on which they went.',
		splits: OF_CAMPAIGNS,
		unit: 'count',
		facts: (scope) => campaigns(scope, `m.status in ('opened', 'replied')`),
	},
	replied: {
		words: 'Replies to campaigns',
		counted: 'Messages of a campaign that were answered, by the day on which they went.',
		splits: OF_CAMPAIGNS,
		unit: 'count',
		facts: (scope) => campaigns(scope, `m.status = 'replied'`),
	},
} as const satisfies Record<string, Measure>;
export type MeasureKey = keyof typeof MEASURES;

const Named = z.object({ id: z.int(), name: z.string() });
const Person = z.object({
	id: z.int(),
	at: z.string(),
	source: z.string().nullable(),
	town: z.string().nullable(),
	owner: z.string().nullable(),
});

const people = (scope: Scope): Fact[] =>
	scope.db
		.all(
			Person,
			sql`select p.id, p.created_at as at, s.name as source, pl.town, o.name as owner from candidate c join person p on p.id = c.person_id
			    left join source s on s.id = c.source_id left join place pl on pl.id = p.place_id left join colleague o on o.id = c.owner_id
			    where p.lifecycle <> 'merged' and p.created_at >= ${scope.since} order by p.id`,
		)
		.flatMap(({ id, at, ...keys }) => (within(scope, at) ? [{ case: { kind: 'person', id }, at, keys }] : []));

function applications(scope: Scope, when: (one: Application) => string | null): Fact[] {
	const sources = new Map(
		scope.db.all(Named, sql`select id, name from source order by id`).map(({ id, name }) => [id, name]),
	);
	const towns = new Map(
		scope.db
			.all(Named, sql`select v.id, p.town as name from vacancy v join place p on p.id = v.place_id order by v.id`)
			.map(({ id, name }) => [id, name]),
	);
	return applicationsIn(scope).flatMap((one): Fact[] => {
		const at = when(one);
		if (!within(scope, at)) return [];
		const keys = {
			source: one.source === null ? null : (sources.get(one.source) ?? null),
			sector: one.sector,
			client: one.client,
			owner: one.owner,
			town: towns.get(one.vacancy) ?? null,
			stage: STEP_WORDS[one.step],
			reason: one.reason,
		};
		return [{ case: asCase(one, shortDay(dayIn(at))), at, keys }];
	});
}

const Sent = z.object({ person: z.int(), at: z.string(), campaign: z.string(), town: z.string().nullable() });

const campaigns = (scope: Scope, which: string): Fact[] =>
	scope.db
		.all(Sent, {
			text: `select r.person_id as person, m.at, k.name as campaign, pl.town from message m join campaign_recipient r on r.id = m.recipient_id
			       join campaign k on k.id = r.campaign_id join person p on p.id = r.person_id left join place pl on pl.id = p.place_id
			       where m.direction = 'out' and ${which} and m.at >= ? order by m.at, m.id`,
			values: [scope.since],
		})
		.flatMap(({ person, at, campaign, town }): Fact[] =>
			within(scope, at)
				? [
						{
							case: { kind: 'person', id: person, says: `${campaign}, ${shortDay(dayIn(at))}` },
							at,
							keys: { campaign, town },
						},
					]
				: [],
		);

/** The measure and the split that are asked for, or the first that there are. */
export function chosenIn({ measure, split }: { measure: string | null; split: string | null }): [MeasureKey, Split] {
	// safe: what is no key is not taken
	const key = (measure !== null && Object.hasOwn(MEASURES, measure) ? measure : 'applications') as MeasureKey;
	const splits: readonly Split[] = MEASURES[key].splits;
	return [key, splits.find((one) => one === split) ?? splits[0]!];
}

/** Lines shown; the rest stand together in the last one. */
const MOST = 24;

/** The report that one builds oneself: one measure, divided once. */
export function builtCharts(scope: Scope): Chart[] {
	const [key, split] = chosenIn(scope.set);
	const { words, counted, unit }: Measure = MEASURES[key];
	const facts = (MEASURES[key] as Measure).facts(scope);
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const name = split === 'month' ? fact.at.slice(0, 7) : (fact.keys[split] ?? 'Not known');
		groups.set(name, [...(groups.get(name) ?? []), fact]);
	}
	const sorted = [...groups].sort(([a, x], [b, y]) =>
		split === 'month' ? (a < b ? -1 : 1) : y.length - x.length || (a < b ? -1 : 1),
	);
	const shown =
		split === 'month'
			? monthsFrom(sorted[0]?.[0], sorted.at(-1)?.[0], MOST).map((month) => [month, groups.get(month) ?? []] as const)
			: sorted.slice(0, MOST);
	const rest = split === 'month' ? [] : sorted.slice(MOST).flatMap(([, some]) => some);
	const value = (some: readonly Fact[]) =>
		unit === 'days' ? medianOf(some.map((one) => one.value ?? 0)) : some.length;
	const line = (name: string, label: string, some: readonly Fact[]): Line => {
		const cases = some.map((one) => one.case);
		return {
			key: name,
			label,
			cells: [
				cell(value(some), cases),
				...(unit === 'days' ? [cell(some.length, cases)] : [cell(shareOf(some.length, facts.length), cases)]),
			],
		};
	};
	return [
		{
			key: `${key}-${split}`,
			title: `${words} by ${SPLITS[split].toLowerCase()}`,
			counted: `${counted} In ${PERIOD_WORDS[scope.set.period]}.`,
			point:
				facts.length === 0
					? 'There is nothing of this in that time.'
					: unit === 'days'
						? `A median of ${value(facts)} days over ${facts.length}.`
						: `${thousands(facts.length)} in all.`,
			kind: split === 'month' ? 'columns' : 'bars',
			first: SPLITS[split],
			columns: [
				{ key: 'value', words, unit },
				unit === 'days'
					? { key: 'of', words: 'Of how many', unit: 'count' }
					: { key: 'share', words: 'Share', unit: 'percent' },
			],
			lines: [
				...shown.map(([name, some]) => line(name, split === 'month' ? shortDay(`${name}-01`).slice(2) : name, some)),
				...(rest.length > 0 ? [line('rest', `${sorted.length - MOST} others`, rest)] : []),
			],
			draws: ['value'],
			empty: 'Choose another period, or another thing to count.',
		},
	];
}
