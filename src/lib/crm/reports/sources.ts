import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import type { Asked } from '../search/saved.ts';
import { applicationsIn, asCase, reachedAt } from './applications.ts';
import { searchCell } from './as-search.ts';
import { cell, countCell, PERIOD_WORDS, within, type Case, type Chart, type Scope } from './report.ts';

const Source = z.object({ id: z.int(), name: z.string(), kind: z.string(), cost_pence: z.int() });

const withSource = (name: string): Asked => ({
	words: '',
	filters: [{ field: 'source', op: 'is', value: name }],
	sort: null,
});

/** Where applications come from, how far they get, and what a placement costs. */
export function sourceCharts(scope: Scope): Chart[] {
	const all = applicationsIn(scope).filter(({ created_at }) => within(scope, created_at));
	const sources = scope.db.all(Source, sql`select id, name, kind, cost_pence from source order by id`);
	const lines = sources
		.map(({ id, name, cost_pence }) => {
			const came = all.filter(({ source }) => source === id);
			const met = came.filter((one) => reachedAt(one, 'interview') !== null);
			const placed = came.filter(({ outcome }) => outcome === 'placed');
			const cost = came.length * cost_pence;
			return {
				key: name,
				label: name,
				placed: placed.length,
				came: came.length,
				cells: [
					countCell(came.map((one) => asCase(one))),
					countCell(met.map((one) => asCase(one))),
					countCell(placed.map((one) => asCase(one))),
					cell(cost, null),
					cell(placed.length === 0 ? null : Math.trunc(cost / placed.length), null),
					searchCell(scope, withSource(name)),
				],
			};
		})
		.filter(({ cells }) => cells.some(({ value }) => value !== null && value !== 0))
		.sort((a, b) => b.placed - a.placed || b.came - a.came || (a.key < b.key ? -1 : 1));
	const best = lines[0];
	return [
		{
			key: 'sources',
			title: 'Source of hire, and what it costs',
			counted: `Applications begun in ${PERIOD_WORDS[scope.set.period]}, by the source of the application, or of the candidate where it has none. Interviews: came to the client’s interview or further. Cost: what one application from the source costs, for each of them; for a placement, shared by those placed. On the books: everybody in use with that source, at any time.`,
			point:
				best && best.placed > 0
					? `${best.label} brought the most placements: ${best.placed} of ${best.came} who came that way.`
					: 'Nobody was placed in this time.',
			kind: 'bars',
			first: 'Source',
			columns: [
				{ key: 'applications', words: 'Applications', unit: 'count' },
				{ key: 'interviews', words: 'Interviews', unit: 'count' },
				{ key: 'placements', words: 'Placements', unit: 'count' },
				{ key: 'cost', words: 'Cost', unit: 'pence' },
				{ key: 'each', words: 'Cost of a placement', unit: 'pence' },
				{ key: 'books', words: 'On the books', unit: 'count' },
			],
			lines,
			draws: ['placements'],
			beside: 'each',
			empty: 'Each source would stand here with whom it brought.',
		},
		referralChart(scope),
	];
}

const Referred = z.object({
	person: z.int(),
	by: z.int().nullable(),
	by_ref: z.string().nullable(),
	by_name: z.string().nullable(),
	created_at: z.string(),
});

const NAMELESS = 'nobody';

/** Who brought whom. Source: `referred_by` on the candidate’s record, or the source “referral” with no name beside it. */
function referralChart(scope: Scope): Chart {
	const referred = scope.db
		.all(
			Referred,
			sql`select c.person_id as person, r.id as by, r.ref as by_ref, coalesce(nullif(trim(coalesce(r.given_name, '') || ' ' || coalesce(r.family_name, '')), ''), r.ref) as by_name, p.created_at
			    from candidate c join person p on p.id = c.person_id left join source s on s.id = c.source_id left join person r on r.id = c.referred_by
			    where (c.referred_by is not null or s.kind = 'referral') and p.lifecycle <> 'merged' order by c.person_id`,
		)
		.filter(({ created_at }) => within(scope, created_at));
	const applied = new Map<number, Case[]>();
	const met = new Map<number, Case[]>();
	const placed = new Map<number, Case[]>();
	const put = (into: Map<number, Case[]>, person: number, is: Case) =>
		into.set(person, [...(into.get(person) ?? []), is]);
	for (const one of applicationsIn({ ...scope, set: { ...scope.set, sector: null } })) {
		put(applied, one.person, asCase(one));
		if (reachedAt(one, 'interview') !== null) put(met, one.person, asCase(one));
		if (one.outcome === 'placed') put(placed, one.person, asCase(one));
	}
	const groups = new Map<string, { label: string; people: number[] }>();
	for (const { person, by, by_ref, by_name } of referred) {
		const key = by === null ? NAMELESS : by_ref!;
		const group = groups.get(key) ?? {
			label: by === null ? 'No name written down' : `${by_name}, ${by_ref}`,
			people: [],
		};
		group.people.push(person);
		groups.set(key, group);
	}
	const lines = [...groups].map(([key, { label, people }]) => ({
		key,
		label,
		of: people.length,
		...(key === NAMELESS ? { warns: 'ask who it was' } : {}),
		cells: [
			countCell(people.map((id): Case => ({ kind: 'person', id }))),
			...[applied, met, placed].map((of) => countCell(people.flatMap((id) => of.get(id) ?? []))),
		],
	}));
	lines.sort(
		(a, b) => Number(a.key === NAMELESS) - Number(b.key === NAMELESS) || b.of - a.of || (a.key < b.key ? -1 : 1),
	);
	const named = referred.filter(({ by }) => by !== null).length;
	const total = lines.map(({ cells }) => cells);
	return {
		key: 'referrals',
		title: 'Referrals, and who made them',
		counted: `Candidates registered in ${PERIOD_WORDS[scope.set.period]} whom somebody sent to us: a name under “Referred by”, or the source “Referral” without one. Their applications at any time.`,
		point:
			referred.length === 0
				? 'Nobody was referred in this time.'
				: `${referred.length} were referred, ${named} of them by somebody whose name we wrote down.`,
		kind: 'bars',
		first: 'Referred by',
		columns: [
			{ key: 'referred', words: 'Referred', unit: 'count' },
			{ key: 'applications', words: 'Applications', unit: 'count' },
			{ key: 'interviews', words: 'Interviews', unit: 'count' },
			{ key: 'placements', words: 'Placements', unit: 'count' },
		],
		lines:
			lines.length < 2
				? lines
				: [
						{
							key: 'everybody',
							label: 'Everybody referred',
							total: true,
							cells: [0, 1, 2, 3].map((at) => countCell(total.flatMap((cells) => cells[at]!.cases as Case[]))),
						},
						...lines,
					],
		draws: ['referred'],
		beside: 'placements',
		empty: 'Each person who sent somebody to us would stand here. Write who it was on the candidate’s record.',
	};
}
