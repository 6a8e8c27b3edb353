import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { at } from '../place.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'no-such-role': (p: { role: string }) => ({
		message: `The agency has no role called ${p.role}.`,
		remedy: 'Choose one of the roles in the list.',
	}),
	'role-taken-already': (p: { role: string }) => ({
		message: `You are at the desk as ${p.role} already.`,
		remedy: 'Choose another role, or go on.',
	}),
});

const Role = z.object({ name: z.string(), description: z.string(), mine: z.int().transform((n) => n === 1) });

/** The agency's roles, what each is for, and which of them sits at this desk. */
export const roles = query({
	name: 'roles',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			Role,
			sql`select r.name, r.description, r.id = (select role_id from colleague where is_learner = 1 order by id limit 1) as mine
			    from role r order by r.id`,
		),
});

/**
 * Sits down in another role. A simulated agency lets its learner do so, to see what each role is offered; a real one
 * gives each person one. What is seen, offered and refused follows from then on.
 *
 * Source: CRM-AC2, access controls.
 * @throws {Refusal} `no-such-role`, `role-taken-already`
 */
export const takeRole = command({
	name: 'seat.take-role',
	title: 'Take a role',
	minutes: 0,
	input: z.strictObject({ role: z.string().trim().min(1, 'Choose a role.').max(60) }),
	outcome: z.strictObject({ from: z.string() }),
	run({ db, me }, { role }) {
		const found = db.maybe(z.object({ id: z.int() }), sql`select id from role where name = ${role}`);
		if (!found) throw refuse('no-such-role', { role });
		if (me.role === role) throw refuse('role-taken-already', { role });
		db.run(sql`update colleague set role_id = ${found.id} where id = ${me.id}`);
		return { from: me.role };
	},
	says: ({ role }, outcome) => `Took the role of ${role}${outcome ? `, until then ${outcome.from}` : ''}`,
	place: () => at('home'),
	undo: 'rows',
});
