import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { query, type Seat } from '../define.ts';
import { reasons } from '../refusal.ts';

/** What can be done to a kind of record. The same list as in the table; the agency's file is read by it. */
export const VERBS = [
	'read',
	'create',
	'update',
	'archive',
	'delete',
	'anonymise',
	'merge',
	'export',
	'send',
	'bulk',
	'admin',
] as const;
export type Verb = (typeof VERBS)[number];

/** Whose records: none, those that one owns, the team's, everybody's. */
export const Scope = z.enum(['none', 'own', 'team', 'all']);
export type Scope = z.infer<typeof Scope>;

/** What a verb is on screen. */
export const VERB_WORDS: Record<Verb, string> = {
	read: 'see',
	create: 'add',
	update: 'change',
	archive: 'archive',
	delete: 'delete',
	anonymise: 'anonymise',
	merge: 'merge',
	export: 'export',
	send: 'send',
	bulk: 'change many at once',
	admin: 'set up',
};

/** Whose records, on screen. */
export const SCOPE_WORDS: Record<Scope, string> = { none: 'none', own: 'their own', team: 'the team’s', all: 'all' };

const refuse = reasons({
	'role-may-not': (p: { role: string; verb: Verb; object: string; who: string }) => ({
		message: `A ${p.role} here may not ${VERB_WORDS[p.verb]}: ${p.object}.`,
		remedy: p.who === '' ? 'Ask the manager who may.' : `Ask a ${p.who}, whose role has this.`,
	}),
	'not-yours': (p: { ref: string; owner: string; role: string; verb: Verb }) => ({
		message: `${p.ref} belongs to ${p.owner}, and a ${p.role} may only ${VERB_WORDS[p.verb]} records of their own.`,
		remedy: `Ask ${p.owner}, or have the record handed over to you first.`,
	}),
});

/**
 * Whose records of a kind a role may treat so. Where the agency's table gives a right to some role, a role that it is
 * not given to has none; a right that the table never names is everybody's.
 */
export function scopeOf(db: ReadDb, role: string, verb: Verb, object: string): Scope {
	const named = db.all(
		z.object({ role: z.string(), scope: Scope }),
		sql`select r.name as role, p.scope from role_permission p join role r on r.id = p.role_id
		    where p.object = ${object} and p.verb = ${verb} order by r.id`,
	);
	return named.length === 0 ? 'all' : (named.find((row) => row.role === role)?.scope ?? 'none');
}

/** @throws {Refusal} `role-may-not`, with the roles that may, when this seat's role does not have it at all */
export function mustMay(db: ReadDb, me: Seat, verb: Verb, object: string): Scope {
	const scope = scopeOf(db, me.role, verb, object);
	if (scope !== 'none') return scope;
	const others = db.column(
		sql`select r.name from role_permission p join role r on r.id = p.role_id
		    where p.object = ${object} and p.verb = ${verb} and p.scope <> 'none' order by r.id`,
	) as string[];
	throw refuse('role-may-not', { role: me.role, verb, object, who: others.join(' or a ') });
}

/**
 * For a right to one's own records alone: that all of these are.
 *
 * @throws {Refusal} `not-yours`, naming the owner
 */
export function mustOwn(db: ReadDb, me: Seat, verb: Verb, refs: readonly string[]): void {
	const Owner = z.object({ id: z.int().nullable(), name: z.string().nullable() });
	for (const ref of refs) {
		const found = db.maybe(
			Owner,
			sql`select o.id, o.name from (
			      select c.owner_id from person p join candidate c on c.person_id = p.id where p.ref = ${ref}
			      union all select owner_id from client where ref = ${ref}
			      union all select owner_id from vacancy where ref = ${ref}) w left join colleague o on o.id = w.owner_id`,
		);
		if (found && found.id !== me.id)
			throw refuse('not-yours', { ref, owner: found.name ?? 'nobody yet', role: me.role, verb });
	}
}

/** What the learner's role may do, as `verb object` to scope, for every right that the agency's table names. */
export const mayDo = query({
	name: 'may-do',
	input: z.strictObject({}),
	run: (db): Readonly<Record<string, Scope>> =>
		Object.fromEntries(
			db
				.all(
					z.object({ verb: z.string(), object: z.string(), scope: Scope }),
					sql`select p.verb, p.object, coalesce(max(case when p.role_id = (select role_id from colleague where is_learner = 1 order by id limit 1)
					      then p.scope end), 'none') as scope
					    from role_permission p group by p.object, p.verb order by p.object, p.verb`,
				)
				.map(({ verb, object, scope }) => [`${verb} ${object}`, scope]),
		),
});

/** How the learner's role sees the fields of a kind of record: `hidden`, `masked`, `read`. What is not named is open. */
export const fieldAccess = query({
	name: 'field-access',
	input: z.strictObject({ object: z.string().max(40) }),
	run: (db, { object }): Readonly<Record<string, string>> =>
		Object.fromEntries(
			db
				.all(
					z.object({ field: z.string(), access: z.string() }),
					sql`select f.field, f.access from role_field f where f.object = ${object}
					    and f.role_id = (select role_id from colleague where is_learner = 1 order by id limit 1) order by f.field`,
				)
				.map(({ field, access }) => [field, access]),
		),
});
