import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { compare, placesOf, sumOf, type Compared } from './ranking.ts';
import { specOf, type Spec, type Weights } from './spec.ts';

/**
 * The three parts of a ranked list: who shows at least half of the essential lines and can go forward, who shows as
 * much and can't yet, and everybody else.
 */
export const GROUPS = ['can', 'cannot', 'rest'] as const;
export type Group = (typeof GROUPS)[number];

/** Everybody compared with a vacancy, best first within each group. The numbers are places in `compared`. */
export interface Ranking {
	readonly spec: Spec;
	readonly compared: Compared;
	readonly groups: Readonly<Record<Group, readonly number[]>>;
}

/**
 * Ranks all candidates in use against a vacancy: by essential lines shown, then by the weighted sum, then by name.
 * The sum only puts people in order; it decides nothing.
 *
 * @throws {Refusal} `no-such-vacancy`
 */
export function match(
	db: ReadDb,
	{ vacancy, weights, now }: { vacancy: string; weights: Weights | null; now: StoryTime },
): Ranking {
	const spec = specOf(db, vacancy, weights, now);
	const compared = compare(db, spec, null);
	const half = Math.ceil(spec.essentials / 2);
	// by name, ten thousand people cost more to sort than to read off the index
	const byName = db.column(
		sql`select group_concat(id) from (select id from person where lifecycle = 'active' order by name_key, ref)`,
	)[0];
	const places = placesOf(compared.ids);
	const named = byName
		? String(byName)
				.split(',')
				.flatMap((id) => {
					const place = places[Number(id)] ?? -1;
					return place < 0 ? [] : [place];
				})
		: [];
	// one number holds all that the order goes by
	const keys = new Float64Array(named.length);
	for (const [turn, place] of named.entries()) {
		const { shown, tenths } = sumOf(spec, compared.states, place);
		const group = (shown >= half ? 0 : 2) + compared.stopped[place]!;
		keys[turn] = ((group * 256 + (255 - shown)) * 16384 + (16383 - tenths)) * 65536 + turn;
	}
	keys.sort();
	const groups: Record<Group, number[]> = { can: [], cannot: [], rest: [] };
	for (const key of keys) groups[groupOf(Math.floor(key / (65536 * 16384 * 256)))].push(named[key % 65536]!);
	return { spec, compared, groups };
}

const groupOf = (number: number): Group => (number === 0 ? 'can' : number === 1 ? 'cannot' : 'rest');
