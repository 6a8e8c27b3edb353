import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { colleagueId } from '../people/write-fields.ts';
import { at } from '../place.ts';
import { ColleagueRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { mustMay, mustOwn } from './may.ts';

const refuse = reasons({
	'nothing-of-that-name': (p: { ref: string }) => ({
		message: `There is no record ${p.ref} that somebody could own.`,
		remedy: 'Write references of candidates, clients or vacancies, like CAND-10001.',
	}),
	'owned-already': (p: { ref: string; name: string }) => ({
		message: `${p.ref} is ${p.name}’s already.`,
		remedy: 'Leave it out, or choose another colleague.',
	}),
});

const Owned = z
	.string()
	.trim()
	.toUpperCase()
	.regex(/^(?:CAND|CLI|VAC)-\d{1,7}$/, 'Write references like CAND-10001, CLI-31 or VAC-208, with spaces between.');

/**
 * Hands records over to a colleague, with what they need to know. The note stands on the timeline of each. Whoever may
 * not change records of a kind can't give them away either.
 *
 * @throws {Refusal} `no-such-colleague`, `nothing-of-that-name`, `owned-already`, `role-may-not`, `not-yours`
 */
export const transferOwner = command({
	name: 'owner.transfer',
	title: 'Hand over',
	minutes: 3,
	input: z.strictObject({
		refs: z.array(Owned).min(1, 'Name at least one record.').max(500, 'Hand over 500 records at most at once.'),
		to: ColleagueRef,
		note: z.string().trim().min(10, 'Say what they need to know, in a sentence.').max(1_000),
	}),
	outcome: z.strictObject({ handed: z.int() }),
	run({ db, now, me }, { refs, to, note }) {
		const id = colleagueId(db, to);
		const [name] = db.column(sql`select name from colleague where id = ${id}`) as [string];
		const list = [...new Set(refs)];
		for (const ref of list) {
			const found = db.maybe(
				z.object({ tbl: z.enum(['candidate', 'client', 'vacancy']), id: z.int(), owner: z.int().nullable() }),
				sql`select 'candidate' as tbl, p.id, c.owner_id as owner from person p join candidate c on c.person_id = p.id where p.ref = ${ref}
				    union all select 'client', id, owner_id from client where ref = ${ref}
				    union all select 'vacancy', id, owner_id from vacancy where ref = ${ref}`,
			);
			if (!found) throw refuse('nothing-of-that-name', { ref });
			if (mustMay(db, me, 'update', found.tbl) === 'own') mustOwn(db, me, 'update', [ref]);
			if (found.owner === id) throw refuse('owned-already', { ref, name });
			const key = found.tbl === 'candidate' ? 'person_id' : 'id';
			db.run({ text: `update ${found.tbl} set owner_id = ? where ${key} = ?`, values: [id, found.id] });
			const about = { candidate: 'person_id', client: 'client_id', vacancy: 'vacancy_id' }[found.tbl];
			db.run({
				text: `insert into interaction (kind, ${about}, author_id, body, at) values ('note', ?, ?, ?, ?)`,
				values: [found.id, me.id, `Handed over to ${name}: ${note}`, now],
			});
			db.run(sql`insert into mention (interaction_id, colleague_id) select max(id), ${id} from interaction`);
		}
		return { handed: list.length };
	},
	says: ({ refs, to, note }) =>
		`Handed ${refs.length === 1 ? refs[0] : `${refs.length} records`} over to ${to}: “${note}”`,
	place: () => at('team', null, 'colleagues'),
	undo: 'rows',
});

/** Everybody at the agency, their role, and what is theirs. */
export const team = query({
	name: 'team',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({
				ref: z.string(),
				name: z.string(),
				role: z.string(),
				is_learner: z.int(),
				candidates: z.int(),
				clients: z.int(),
				vacancies: z.int(),
				tasks: z.int(),
			}),
			sql`select o.ref, o.name, r.name as role, o.is_learner,
			      (select count(*) from candidate c join person p on p.id = c.person_id where c.owner_id = o.id and p.lifecycle = 'active') as candidates,
			      (select count(*) from client c where c.owner_id = o.id and c.status <> 'archived') as clients,
			      (select count(*) from vacancy v where v.owner_id = o.id and v.status = 'open') as vacancies,
			      (select count(*) from task t where t.assignee_id = o.id and t.done_at is null) as tasks
			    from colleague o join role r on r.id = o.role_id where o.active = 1 order by o.id`,
		),
});

/** What everybody has done lately with candidates, clients and vacancies, newest first. */
export const activity = query({
	name: 'team-activity',
	input: z.strictObject({ limit: z.int().default(60) }),
	run: (db, { limit }) =>
		db.all(
			z.object({
				at: z.string(),
				who: z.string(),
				is_learner: z.int(),
				kind: z.string(),
				about: z.string(),
				body: z.string(),
			}),
			sql`select i.at, o.name as who, o.is_learner, i.kind, coalesce(p.ref, c.ref, v.ref) as about, substr(i.body, 1, 200) as body
			    from interaction i join colleague o on o.id = i.author_id left join person p on p.id = i.person_id
			    left join client c on c.id = i.client_id left join vacancy v on v.id = i.vacancy_id
			    order by i.at desc, i.id desc limit ${limit}`,
		),
});
