import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { query, type Seat } from '../define.ts';
import { reasons } from '../refusal.ts';

/** What can be done to a kind of record. The same list as in the table. */
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

const WORDS: Record<Verb, string> = {
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

const refuse = reasons({
	'role-may-not': (p: { role: string; verb: Verb; object: string; who: string }) => ({
		message: `A ${p.role} here may not ${WORDS[p.verb]}: ${p.object}.`,
		remedy: p.who === '' ? 'Ask the manager who may.' : `Ask a ${p.who}, whose role has this.`,
	}),
});

/** Whose records of a kind a role may treat so. What is not named is none. */
export function scopeOf(db: ReadDb, role: string, verb: Verb, object: string): Scope {
	return (
		db.maybe(
			z.object({ scope: Scope }),
			sql`select p.scope from role_permission p join role r on r.id = p.role_id
			    where r.name = ${role} and p.object = ${object} and p.verb = ${verb}`,
		)?.scope ?? 'none'
	);
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

/** What the learner's role may do, as `verb object` to scope: what it never does is not offered. */
export const mayDo = query({
	name: 'may-do',
	input: z.strictObject({}),
	run: (db): Readonly<Record<string, Scope>> =>
		Object.fromEntries(
			db
				.all(
					z.object({ verb: z.string(), object: z.string(), scope: Scope }),
					sql`select p.verb, p.object, p.scope from role_permission p
					    where p.role_id = (select role_id from colleague where is_learner = 1 order by id limit 1) and p.scope <> 'none'
					    order by p.object, p.verb`,
				)
				.map(({ verb, object, scope }) => [`${verb} ${object}`, scope]),
		),
});
