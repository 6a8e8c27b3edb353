import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, shortDay } from '../../ledger/story-time.ts';
import { applicationsIn, asCase, reachedAt, STEP_WORDS, type Application } from './applications.ts';
import { within, type Case, type Scope, type Unit } from './report.ts';
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
export interface Fact {
	readonly case: Case;
	readonly at: string;
	readonly keys: Partial<Record<Exclude<Split, 'month'>, string | null>>;
	/** Where the measure is a median and not a count. */
	readonly value?: number;
}

export interface Measure {
	readonly words: string;
	/** How it is counted. */
	readonly counted: string;
	readonly splits: readonly Split[];
	readonly unit: Unit;
	readonly facts: (scope: Scope) => Fact[];
	/** Whether it counts people alone, whom a candidate search can look for. */
	readonly people?: true;
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
		people: true,
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
