import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { activeCandidate, candidateByRef, fullName, type Person } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, nameOf, PoolRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { hitsOf, lookAt } from '../search/sets.ts';
import { poolByHand, suggestionTree, type Pool } from './pool.ts';

const refuse = reasons({
	'in-pool-already': (p: { who: string; name: string }) => ({
		message: `${p.who} already in the pool “${p.name}”.`,
		remedy: 'Nothing more is needed.',
	}),
	'not-in-pool': (p: { who: string; name: string }) => ({
		message: `${p.who} is not in the pool “${p.name}”.`,
		remedy: 'Look at the pools on the record.',
	}),
	'not-suggested': (p: { who: string; name: string }) => ({
		message: `${p.who} is not among those suggested for “${p.name}”.`,
		remedy: 'Open the pool and choose from its suggestions, or add the person by hand.',
	}),
});

/** Puts a person into a pool, whatever was said of them there before. */
export function addMember(db: Db, pool: number, person: number, note: string, by: number, now: StoryTime): void {
	setMember(db, pool, person, 'in', note, by, now);
}

function setMember(
	db: Db,
	pool: number,
	person: number,
	state: 'in' | 'rejected',
	note: string,
	by: number,
	now: StoryTime,
): void {
	db.run(sql`insert into pool_member (pool_id, person_id, state, note, added_by, added_at)
	           values (${pool}, ${person}, ${state}, ${note}, ${by}, ${now})
	           on conflict (pool_id, person_id) do update
	           set state = excluded.state, note = excluded.note, added_by = excluded.added_by, added_at = excluded.added_at`);
}

const stateOf = (db: ReadDb, pool: number, person: number) =>
	db.column(sql`select state from pool_member where pool_id = ${pool} and person_id = ${person}`)[0];

/**
 * Puts candidates into a pool: people worth coming back to, by what they are good for. Those who are in it stay.
 *
 * @throws {Refusal} `no-such-pool`, `pool-closed`, `pool-fills-itself`, `no-such-candidate`, `record-out-of-use`, `in-pool-already`
 */
export const addToPool = command({
	name: 'pool.add',
	title: 'Add to a pool',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRefs, pool: PoolRef, note: ShortText(200).default('') }),
	outcome: z.strictObject({ pool: z.string(), added: z.int() }),
	run({ db, now, me }, { ref, pool, note }) {
		const { id, name } = poolByHand(db, pool);
		const people = listOf(ref).map((one) => activeCandidate(db, one));
		const inside = new Set(db.column(sql`select person_id from pool_member where pool_id = ${id} and state = 'in'`));
		const others = people.filter((person) => !inside.has(person.id));
		if (others.length === 0) {
			const who = people.length === 1 ? `${fullName(people[0]!)} is` : `All ${people.length} are`;
			throw refuse('in-pool-already', { who, name });
		}
		for (const person of others) addMember(db, id, person.id, note, me.id, now);
		return { pool: name, added: others.length };
	},
	says: ({ ref, pool }, outcome) => `Added ${nameOf(ref)} to the pool ${outcome ? `“${outcome.pool}”` : pool}`,
	place: ({ ref }) => (listOf(ref).length === 1 ? at('candidate', listOf(ref)[0]!) : at('candidates')),
	undo: 'rows',
});

/** Takes a candidate out of one pool. The record stays as it is. @throws {Refusal} `no-such-pool`, `pool-closed`, `pool-fills-itself`, `no-such-candidate`, `not-in-pool` */
export const removeFromPool = command({
	name: 'pool.remove',
	title: 'Remove from this pool',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, pool: PoolRef }),
	outcome: z.strictObject({ pool: z.string() }),
	run({ db }, { ref, pool }) {
		const { id, name } = poolByHand(db, pool);
		const person = memberOf(db, { id, name }, ref);
		db.run(sql`delete from pool_member where pool_id = ${id} and person_id = ${person.id}`);
		return { pool: name };
	},
	says: ({ ref, pool }, outcome) => `Took ${ref} out of the pool ${outcome ? `“${outcome.pool}”` : pool}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** Writes beside a member what whoever looks through the pool should know. @throws {Refusal} `no-such-pool`, `pool-closed`, `pool-fills-itself`, `no-such-candidate`, `not-in-pool` */
export const noteInPool = command({
	name: 'pool.note',
	title: 'Note in a pool',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, pool: PoolRef, note: ShortText(200) }),
	outcome: z.strictObject({ pool: z.string() }),
	run({ db }, { ref, pool, note }) {
		const { id, name } = poolByHand(db, pool);
		const person = memberOf(db, { id, name }, ref);
		db.run(sql`update pool_member set note = ${note} where pool_id = ${id} and person_id = ${person.id}`);
		return { pool: name };
	},
	says: ({ ref, pool, note }, outcome) =>
		`Noted of ${ref} in the pool ${outcome ? `“${outcome.pool}”` : pool}: “${note}”`,
	place: ({ pool }) => at('pool', pool),
	undo: 'rows',
});

/** @throws {Refusal} `no-such-candidate`, `not-in-pool` */
function memberOf(db: ReadDb, { id, name }: Pick<Pool, 'id' | 'name'>, ref: string): Person {
	const person = candidateByRef(db, ref);
	if (stateOf(db, id, person.id) !== 'in') throw refuse('not-in-pool', { who: fullName(person), name });
	return person;
}

/**
 * Takes people whom a pool's search suggests into it. Why each was suggested is the search itself; the note is for
 * what a person adds to it.
 *
 * @throws {Refusal} `no-such-pool`, `pool-closed`, `pool-fills-itself`, `no-such-candidate`, `record-out-of-use`, `not-suggested`
 */
export const approveForPool = command({
	name: 'pool.approve',
	title: 'Approve for a pool',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRefs, pool: PoolRef, note: ShortText(200).default('') }),
	outcome: z.strictObject({ pool: z.string(), approved: z.int() }),
	run({ db, now, me }, { ref, pool, note }) {
		const { id, name, people } = suggested(db, now, pool, ref);
		for (const person of people) setMember(db, id, person.id, 'in', note, me.id, now);
		return { pool: name, approved: people.length };
	},
	says: ({ ref, pool }, outcome) => `Approved ${nameOf(ref)} for the pool ${outcome ? `“${outcome.pool}”` : pool}`,
	place: ({ pool }) => at('pool', pool, 'suggestions'),
	undo: 'rows',
});

/**
 * Says no to people whom a pool's search suggests: they are not suggested again.
 *
 * @throws {Refusal} as for approving
 */
export const rejectForPool = command({
	name: 'pool.reject',
	title: 'Not for this pool',
	minutes: 1,
	input: z.strictObject({
		ref: CandidateRefs,
		pool: PoolRef,
		reason: ShortText(200).pipe(z.string().min(5, 'Say why in a few words, for example “Wants days only”.')),
	}),
	outcome: z.strictObject({ pool: z.string(), rejected: z.int() }),
	run({ db, now, me }, { ref, pool, reason }) {
		const { id, name, people } = suggested(db, now, pool, ref);
		for (const person of people) setMember(db, id, person.id, 'rejected', reason, me.id, now);
		return { pool: name, rejected: people.length };
	},
	says: ({ ref, pool, reason }, outcome) =>
		`Left ${nameOf(ref)} out of the pool ${outcome ? `“${outcome.pool}”` : pool}: “${reason}”`,
	place: ({ pool }) => at('pool', pool, 'suggestions'),
	undo: 'rows',
});

/** Those of a pool's suggestions that are meant. @throws {Refusal} as {@link approveForPool} */
function suggested(db: Db, now: StoryTime, ref: string, refs: string | readonly string[]): Pool & { people: Person[] } {
	const pool = poolByHand(db, ref);
	const tree = suggestionTree(db, now, pool);
	const look = lookAt(db, now);
	const set = tree === null ? null : hitsOf(look, tree).people;
	const people = listOf(refs).map((one) => activeCandidate(db, one));
	for (const person of people) {
		const found = set?.[look.facts.placeOf[person.id] ?? -1] === 1;
		if (!found || stateOf(db, pool.id, person.id) !== undefined)
			throw refuse('not-suggested', { who: fullName(person), name: pool.name });
	}
	return { ...pool, people };
}
