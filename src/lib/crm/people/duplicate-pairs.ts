import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { kept } from '../search/kept.ts';
import { likeness, ON_FILE, OnFile } from './duplicates.ts';

/** Two records that may be one person's. */
export interface LikelyPair {
	readonly a: OnFile;
	readonly b: OnFile;
	/** 0 to 100, as for one record. */
	readonly score: number;
	readonly reasons: readonly string[];
}

/** From here on a pair is worth a look. Below stand people who share a name and nothing else. */
const WORTH_A_LOOK = 60;

/**
 * People who share an address, a number, a name, a postcode or a birthday: each rule is a join over an index, so that
 * nobody is compared with everybody. Where a rule alone brings strangers together, an initial has to agree too.
 */
const NEAR = `
	select x.person_id as a, y.person_id as b from contact_point x join contact_point y on y.kind = x.kind and y.norm = x.norm and y.person_id > x.person_id
		where x.kind = 'email'
	union select x.person_id, y.person_id from contact_point x join contact_point y on y.kind = x.kind and y.norm = x.norm and y.person_id > x.person_id
		join person p on p.id = x.person_id join person q on q.id = y.person_id
		where x.kind = 'mobile' and (substr(p.name_key, 1, 2) = substr(q.name_key, 1, 2) or substr(p.given_name, 1, 2) = substr(q.given_name, 1, 2))
	union select x.id, y.id from person x join person y on y.name_key = x.name_key and y.id > x.id where x.name_key is not null
	union select x.id, y.id from person x join person y on y.postcode = x.postcode and y.id > x.id
		where x.postcode is not null and (substr(x.name_key, 1, 2) = substr(y.name_key, 1, 2) or substr(x.given_name, 1, 2) = substr(y.given_name, 1, 2))
	union select x.person_id, y.person_id from candidate x join candidate y on y.date_of_birth = x.date_of_birth and y.person_id > x.person_id
		join person p on p.id = x.person_id join person q on q.id = y.person_id
		where x.date_of_birth is not null and substr(p.name_key, 1, 2) = substr(q.name_key, 1, 2)`;

/** Pairs found before, and still right: comparing ten thousand people is dear, and a list and a figure both ask for it. */
const found = kept(findPairs, ['person', 'candidate', 'contact_point', 'place', 'duplicate_pair']);

/** All pairs on the books that look like one person, likeliest first, but for those found to be two. */
export const likelyPairs = (db: ReadDb): readonly LikelyPair[] => found.of(db);

function findPairs(db: ReadDb): LikelyPair[] {
	const pairs = db.all(z.object({ a: z.int(), b: z.int() }), {
		text: `select n.a, n.b from (${NEAR}) n join person p on p.id = n.a join person q on q.id = n.b
				where p.lifecycle in ('active', 'archived') and q.lifecycle in ('active', 'archived')
				and not exists (select 1 from duplicate_pair d where d.a = n.a and d.b = n.b and d.state = 'not_duplicate') order by n.a, n.b`,
		values: [],
	});
	const ids = JSON.stringify([...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
	const people = new Map(
		db
			.all(OnFile, {
				text: `select ${ON_FILE} from json_each(?) n join person p on p.id = n.value join candidate c on c.person_id = p.id
					left join place pl on pl.id = p.place_id order by p.id`,
				values: [ids],
			})
			.map((person) => [person.id, person]),
	);
	return pairs
		.flatMap(({ a, b }) => {
			const [first, second] = [people.get(a), people.get(b)];
			return first && second ? [{ a: first, b: second, ...alikeTo(first, second) }] : [];
		})
		.filter((pair) => pair.score >= WORTH_A_LOOK)
		.sort((x, y) => y.score - x.score || x.a.id - y.a.id || x.b.id - y.b.id);
}

/** The likeness of two records: the best over the numbers and addresses that the first has. */
function alikeTo(first: OnFile, second: OnFile): { score: number; reasons: string[] } {
	const shared = (mine: string, theirs: string) =>
		mine.split(' ').find((value) => value !== '' && theirs.split(' ').includes(value)) ?? null;
	return likeness(
		{ ...first, mobile: shared(first.mobiles, second.mobiles), email: shared(first.emails, second.emails) },
		fold(first.given_name),
		fold(first.family_name),
		second,
	);
}

/** The duplicates inbox: how many pairs there are, and a page of them. */
export const duplicatePairs = query({
	name: 'duplicate-pairs',
	input: z.strictObject({ count: z.int().min(1).max(500) }),
	run(db, { count }) {
		const pairs = likelyPairs(db);
		return { total: pairs.length, rows: pairs.slice(0, count) };
	},
});

/** Pairs that were looked at: one person, or two. The latest first. */
export const settledPairs = query({
	name: 'settled-pairs',
	input: z.strictObject({ count: z.int().min(1).max(500) }),
	run: (db, { count }) =>
		db.all(
			z.object({
				a: z.string(),
				b: z.string(),
				a_name: z.string(),
				b_name: z.string(),
				state: z.enum(['merged', 'not_duplicate']),
				why: z.string(),
				by: z.string(),
				at: z.string(),
			}),
			sql`select * from (
			      select x.ref as a, y.ref as b, coalesce(x.given_name || ' ', '') || coalesce(x.family_name, x.ref) as a_name,
			        coalesce(y.given_name || ' ', '') || coalesce(y.family_name, y.ref) as b_name, 'merged' as state,
			        coalesce(y.lifecycle_reason, '') as why, c.name as by, l.merged_at as at
			      from merge_log l join person x on x.id = l.survivor join person y on y.id = l.absorbed join colleague c on c.id = l.merged_by
			      where l.undone_at is null
			      union all
			      select x.ref, y.ref, coalesce(x.given_name || ' ', '') || coalesce(x.family_name, x.ref),
			        coalesce(y.given_name || ' ', '') || coalesce(y.family_name, y.ref), 'not_duplicate',
			        coalesce(d.reasons ->> '$[0]', ''), c.name, d.decided_at
			      from duplicate_pair d join person x on x.id = d.a join person y on y.id = d.b join colleague c on c.id = d.decided_by
			      where d.state = 'not_duplicate' and d.decided_at is not null)
			    order by at desc, a, b limit ${count}`,
		),
});
