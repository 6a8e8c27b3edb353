import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { at } from '../place.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'no-such-clause': (p: { clause: string }) => ({
		message: `Our policies have no clause ${p.clause}.`,
		remedy: 'Choose one from the list; they stand under Policies.',
	}),
	'no-such-act': (p: { entry: number }) => ({
		message: `Nothing has been done yet that is number ${p.entry} in the log.`,
		remedy: 'Choose one of your acts from the list.',
	}),
	'cited-already': (p: { clause: string }) => ({
		message: `Clause ${p.clause} is cited for this act already.`,
		remedy: 'Nothing more is needed.',
	}),
});

/**
 * Names the clause of the agency's policies that an act followed. It is printed beside the act in the portfolio.
 *
 * Source: CRM unit, linking what is done to the organisation's policies.
 * @throws {Refusal} `no-such-clause`, `no-such-act`, `cited-already`
 */
export const citePolicy = command({
	name: 'policy.cite',
	title: 'Cite a policy',
	minutes: 0,
	input: z.strictObject({
		/** The entry of the act. */
		entry: z.int().positive(),
		clause: z.string().trim().min(1, 'Choose a clause.').max(12),
	}),
	outcome: z.null(),
	run({ db, now, me }, { entry, clause }) {
		const found = db.maybe(z.object({ id: z.int() }), sql`select id from policy_clause where number = ${clause}`);
		if (!found) throw refuse('no-such-clause', { clause });
		if (db.column(sql`select 1 from ledger where seq = ${entry}`).length === 0) throw refuse('no-such-act', { entry });
		if (db.column(sql`select 1 from citation where entry = ${entry} and clause_id = ${found.id}`).length > 0)
			throw refuse('cited-already', { clause });
		db.run(sql`insert into citation (entry, clause_id, cited_by, at) values (${entry}, ${found.id}, ${me.id}, ${now})`);
		return null;
	},
	says: ({ entry, clause }) => `Cited clause ${clause} for entry ${entry}`,
	place: () => at('policies'),
	undo: 'rows',
});

/** What is cited, by the entry of the act, as it stands: a citation that was undone is not among them. */
export const citations = query({
	name: 'citations',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({ entry: z.int(), number: z.string() }),
			sql`select c.entry, p.number from citation c join policy_clause p on p.id = c.clause_id order by c.id`,
		),
});

/** The latest acts that a clause could be cited for, newest first: no plain looks, and nothing of the trainer's. */
export const actsToCite = query({
	name: 'acts-to-cite',
	input: z.strictObject({ limit: z.int().default(12) }),
	run: (db, { limit }) =>
		db.all(
			z.object({ entry: z.int(), command: z.string(), now: z.string(), refused: z.int() }),
			sql`select seq as entry, command, now, refusal is not null as refused from ledger
			    where command not in ('candidate.view', 'client.view', 'vacancy.view', 'message.view', 'policy.cite', 'evidence.mark', 'hint.open', 'step.tick', 'question.answer', 'clock.advance', 'undo.act', 'seat.take-role')
			    order by seq desc limit ${limit}`,
		),
});
