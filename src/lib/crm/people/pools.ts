import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, nameOf, PoolRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

const refuse = reasons({
	'no-such-pool': (p: { pool: string }) => ({
		message: `There is no pool ${p.pool}.`,
		remedy: 'Choose one from the list of pools.',
	}),
	'pool-fills-itself': (p: { name: string }) => ({
		message: `The pool “${p.name}” fills itself from a search, so nobody is put into it by hand.`,
		remedy: 'Choose another pool, or change the record so that the search finds it.',
	}),
	'in-pool-already': (p: { who: string; name: string }) => ({
		message: `${p.who} already in the pool “${p.name}”.`,
		remedy: 'Nothing more is needed.',
	}),
	'not-in-pool': (p: { who: string; name: string }) => ({
		message: `${p.who} is not in the pool “${p.name}”.`,
		remedy: 'Look at the pools on the record.',
	}),
});

const Pool = z.object({ id: z.int(), name: z.string(), kind: z.string() });

/** @throws {Refusal} `no-such-pool` */
function poolByRef(db: ReadDb, ref: string): z.infer<typeof Pool> {
	const found = db.maybe(Pool, sql`select id, name, kind from pool where ref = ${ref}`);
	if (!found) throw refuse('no-such-pool', { pool: ref });
	return found;
}

/**
 * Puts candidates into a pool: people worth coming back to, by what they are good for. Those who are in it stay.
 *
 * @throws {Refusal} `no-such-pool`, `pool-fills-itself`, `no-such-candidate`, `record-out-of-use`, `in-pool-already`
 */
export const addToPool = command({
	name: 'pool.add',
	title: 'Add to a pool',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRefs, pool: PoolRef, note: ShortText(200).default('') }),
	outcome: z.strictObject({ pool: z.string(), added: z.int() }),
	run({ db, now, me }, { ref, pool, note }) {
		const { id, name, kind } = poolByRef(db, pool);
		if (kind === 'dynamic') throw refuse('pool-fills-itself', { name });
		const people = listOf(ref).map((one) => activeCandidate(db, one));
		const inside = new Set(db.column(sql`select person_id from pool_member where pool_id = ${id} and state = 'in'`));
		const others = people.filter((person) => !inside.has(person.id));
		if (others.length === 0) {
			const who = people.length === 1 ? `${fullName(people[0]!)} is` : `All ${people.length} are`;
			throw refuse('in-pool-already', { who, name });
		}
		for (const person of others)
			db.run(sql`insert into pool_member (pool_id, person_id, state, note, added_by, added_at)
			           values (${id}, ${person.id}, 'in', ${note}, ${me.id}, ${now})
			           on conflict (pool_id, person_id) do update set state = 'in', note = excluded.note, added_by = excluded.added_by, added_at = excluded.added_at`);
		return { pool: name, added: others.length };
	},
	says: ({ ref, pool }, outcome) => `Added ${nameOf(ref)} to the pool ${outcome ? `“${outcome.pool}”` : pool}`,
	place: ({ ref }) => (listOf(ref).length === 1 ? at('candidate', listOf(ref)[0]!) : at('candidates')),
	undo: 'rows',
});

/** Takes a candidate out of one pool. The record stays as it is. @throws {Refusal} `no-such-pool`, `no-such-candidate`, `record-out-of-use`, `not-in-pool` */
export const removeFromPool = command({
	name: 'pool.remove',
	title: 'Remove from this pool',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, pool: PoolRef }),
	outcome: z.strictObject({ pool: z.string() }),
	run({ db }, { ref, pool }) {
		const { id, name } = poolByRef(db, pool);
		const person = activeCandidate(db, ref);
		const member = sql`pool_id = ${id} and person_id = ${person.id} and state = 'in'`;
		if (db.column({ text: `select 1 from pool_member where ${member.text}`, values: member.values }).length === 0)
			throw refuse('not-in-pool', { who: fullName(person), name });
		db.run({ text: `delete from pool_member where ${member.text}`, values: member.values });
		return { pool: name };
	},
	says: ({ ref, pool }, outcome) => `Took ${ref} out of the pool ${outcome ? `“${outcome.pool}”` : pool}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
