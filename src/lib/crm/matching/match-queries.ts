import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { candidateByRef } from '../people/person.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { describe, type Described } from './describe.ts';
import { GROUPS, match, type Ranking } from './match.ts';
import { compare, mostTenths } from './ranking.ts';
import { specOf, Weights, type Spec } from './spec.ts';

/** The lines as the head of a match shows them. */
const linesOf = ({ lines }: Spec) =>
	lines.map(({ line, text, kind, importance, weight }) => ({ line, text, kind, importance, weight }));

const latest = new WeakMap<ReadDb, { readonly asked: string; readonly ranking: Ranking }>();

/**
 * The ranking asked for last, while no row has been written since: scrolling through a list asks for window after
 * window of the same one. Only for queries: inside an act, rows may still be rolled back.
 */
function ranked(db: ReadDb, asks: { vacancy: string; weights: Weights | null; now: StoryTime }): Ranking {
	const asked = JSON.stringify([asks, db.column(sql`select total_changes()`)[0]]);
	const known = latest.get(db);
	if (known?.asked === asked) return known.ranking;
	const ranking = match(db, asks);
	latest.set(db, { asked, ranking });
	return ranking;
}

/** A window of the ranked list of one group, with how many there are in each. Reasons are for those in the window. */
export const matchPage = query({
	name: 'match-page',
	input: z.strictObject({
		vacancy: VacancyRef,
		weights: Weights.nullable().default(null),
		now: StoryTime,
		group: z.enum(GROUPS).default('can'),
		from: z.int().nonnegative().default(0),
		count: z.int().min(1).max(200).default(50),
	}),
	run(db, { vacancy, weights, now, group, from, count }) {
		const { spec, compared, groups } = ranked(db, { vacancy, weights, now });
		return {
			lines: linesOf(spec),
			essentials: spec.essentials,
			most: mostTenths(spec),
			considered: compared.ids.length,
			counts: { can: groups.can.length, cannot: groups.cannot.length, rest: groups.rest.length },
			rows: describe(db, spec, compared, groups[group].slice(from, from + count), false),
		};
	},
});

const Side = z.strictObject({
	vacancy: VacancyRef,
	refs: z.array(CandidateRef).min(1).max(4, 'Compare four people at most.'),
	weights: Weights.nullable().default(null),
	now: StoryTime,
});

/** Up to four people side by side, with the passages that show each line. In the order asked for. */
export const matchSideBySide = query({
	name: 'match-side-by-side',
	input: Side,
	run(db, { vacancy, refs, weights, now }) {
		const spec = specOf(db, vacancy, weights, now);
		return { lines: linesOf(spec), most: mostTenths(spec), people: matchDetails(db, spec, refs, true) };
	},
});

/**
 * How one candidate answers each line of a vacancy, with the passages that show it.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`
 */
export function matchDetail(
	db: ReadDb,
	{ vacancy, ref, now }: { vacancy: string; ref: string; now: StoryTime },
): Described | null {
	candidateByRef(db, ref);
	return matchDetails(db, specOf(db, vacancy, null, now), [ref], true)[0] ?? null;
}

/** Some people compared with a specification, in the order asked for. Records out of use are left out. */
export function matchDetails(db: ReadDb, spec: Spec, refs: readonly string[], passages: boolean): Described[] {
	const ids = db.column(
		sql`select p.id from json_each(${JSON.stringify(refs)}) j cross join person p on p.ref = j.value
		    join candidate c on c.person_id = p.id where p.lifecycle = 'active' order by j.key`,
	) as number[];
	const compared = compare(db, spec, ids);
	const places = new Map(compared.ids.map((id, place) => [id, place]));
	return describe(
		db,
		spec,
		compared,
		ids.map((id) => places.get(id)!),
		passages,
	);
}

/** One person's match with one vacancy, for the record's own tab. Null for a record out of use. */
export const matchDetailQuery = query({
	name: 'match-detail',
	input: z.strictObject({ vacancy: VacancyRef, ref: CandidateRef, now: StoryTime }),
	run: (db, { vacancy, ref, now }) => matchDetail(db, { vacancy, ref, now }),
});
