import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { match } from './match.ts';
import { sumOf } from './ranking.ts';
import { Weights } from './spec.ts';

/** How many of the best the ledger keeps. */
const KEPT = 50;

/**
 * Compares everybody on record with a vacancy. A look: what the learner makes of it are the acts that follow.
 *
 * The outcome has those who show at least half of the essential lines and can go forward, best first, and for each how
 * many essential lines are shown.
 * Source: CRM-AC5, matching tools against a job specification.
 * @throws {Refusal} `no-such-vacancy`
 */
export const runMatch = command({
	name: 'match.run',
	title: 'Match',
	minutes: 1,
	input: z.strictObject({ vacancy: VacancyRef, weights: Weights.nullable().default(null) }),
	outcome: z.strictObject({
		count: z.int(),
		essentials: z.int(),
		refs: z.array(CandidateRef).max(KEPT),
		shown: z.array(z.int()).max(KEPT),
	}),
	run({ db, now }, { vacancy, weights }) {
		const { spec, compared, groups } = match(db, { vacancy, weights, now });
		const best = groups.can.slice(0, KEPT);
		const ids = best.map((place) => compared.ids[place]!);
		return {
			count: groups.can.length,
			essentials: spec.essentials,
			refs: db.column(
				sql`select p.ref from json_each(${JSON.stringify(ids)}) j cross join person p on p.id = j.value order by j.key`,
			) as string[],
			shown: best.map((place) => sumOf(spec, compared.states, place).shown),
		};
	},
	says: ({ vacancy, weights }, outcome) =>
		`Matched candidates with ${vacancy}${weights === null ? '' : ', with weights of their own'}${outcome ? `: ${outcome.count} show half of the essential lines or more` : ''}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'match'),
	undo: 'none',
});
