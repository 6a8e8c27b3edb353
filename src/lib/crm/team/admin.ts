import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { MANDATORY, mandatoryFields, settleAll } from '../people/completeness.ts';
import { leastMonths } from '../law/pack.ts';
import { at } from '../place.ts';
import { reasons } from '../refusal.ts';
import { SCOPE_WORDS, Scope, VERBS, VERB_WORDS } from './may.ts';

const refuse = reasons({
	'role-not-there': (p: { role: string }) => ({
		message: `The agency has no role called ${p.role}.`,
		remedy: 'Choose one from the table.',
	}),
	'last-who-sets-up': (p: { role: string }) => ({
		message: `Nobody but the ${p.role} may change settings, so this right stays.`,
		remedy: 'Give it to another role first.',
	}),
	'no-such-rule': (p: { rule: string }) => ({
		message: `There is no retention rule called ${p.rule}.`,
		remedy: 'Choose one from the list.',
	}),
	'less-than-the-law': (p: { rule: string; months: number; source: string }) => ({
		message: `“${p.rule}” can’t be shorter than ${p.months} months: the law asks for at least that (${p.source}).`,
		remedy: 'See the law under Policies, and choose a longer time.',
	}),
	'reason-there-already': (p: { label: string }) => ({
		message: `“${p.label}” is on the list already.`,
		remedy: 'Use it as it is, or choose other words.',
	}),
});

const place = () => at('settings');

/** Gives a role a right over a kind of record, or takes it away. @throws {Refusal} `role-not-there`, `last-who-sets-up` */
export const permitRole = command({
	name: 'role.permit',
	title: 'Change a right',
	minutes: 1,
	input: z.strictObject({
		role: z.string().max(60),
		object: z.string().regex(/^[a-z]{3,20}$/, 'Choose a kind of record.'),
		verb: z.enum(VERBS),
		scope: Scope,
	}),
	outcome: z.null(),
	run({ db }, { role, object, verb, scope }) {
		const found = db.maybe(z.object({ id: z.int() }), sql`select id from role where name = ${role}`);
		if (!found) throw refuse('role-not-there', { role });
		const others = db.column(
			sql`select 1 from role_permission where object = ${object} and verb = ${verb} and scope <> 'none' and role_id <> ${found.id}`,
		);
		if (object === 'agency' && verb === 'admin' && scope === 'none' && others.length === 0)
			throw refuse('last-who-sets-up', { role });
		db.run(sql`insert into role_permission (role_id, object, verb, scope) values (${found.id}, ${object}, ${verb}, ${scope})
		           on conflict (role_id, object, verb) do update set scope = excluded.scope`);
		return null;
	},
	says: ({ role, object, verb, scope }) =>
		`Set the rights of the role ${role}: ${VERB_WORDS[verb]} ${object} records, ${SCOPE_WORDS[scope]}`,
	place,
	undo: 'rows',
});

/** Chooses the fields that a candidate's record must have. Records that lack one are incomplete at once. */
export const setMandatory = command({
	name: 'mandatory.set',
	title: 'Choose the fields we must have',
	minutes: 2,
	input: z.strictObject({
		fields: z
			.array(z.enum(Object.keys(MANDATORY)))
			.min(1, 'Choose at least one field: a record without a name is nobody’s.'),
	}),
	outcome: z.null(),
	run({ db }, { fields }) {
		db.run(sql`insert into setting (key, value) values ('mandatory', ${JSON.stringify(fields)})
		           on conflict (key) do update set value = excluded.value`);
		settleAll(db);
		return null;
	},
	says: ({ fields }) => `Chose ${fields.length} fields that a record must have`,
	place,
	undo: 'rows',
});

/** Changes how long a rule keeps records, never below what the law asks. @throws {Refusal} `no-such-rule`, `less-than-the-law` */
export const amendRetention = command({
	name: 'retention.amend',
	title: 'Change a retention rule',
	minutes: 3,
	input: z.strictObject({
		rule: z.string().max(100),
		months: z.int('Write whole months, like 24.').min(1).max(120, 'Write 120 months at most.'),
		basis: z.string().trim().min(10, 'Say which policy or law it rests on.').max(300),
	}),
	outcome: z.null(),
	run({ db }, { rule, months, basis }) {
		const found = db.maybe(
			z.object({ id: z.int(), starts: z.string() }),
			sql`select id, starts from retention_rule where name = ${rule}`,
		);
		if (!found) throw refuse('no-such-rule', { rule });
		const least = leastMonths(db, found.starts);
		if (least && months < least.months) throw refuse('less-than-the-law', { rule, ...least });
		db.run(sql`update retention_rule set months = ${months}, basis = ${basis} where id = ${found.id}`);
		return null;
	},
	says: ({ rule, months }) => `Changed the rule “${rule}” to ${months} months`,
	place,
	undo: 'rows',
});

/** Adds a reason for which an application ends, and says whether it is a lawful one. @throws {Refusal} `reason-there-already` */
export const addReason = command({
	name: 'reason.add',
	title: 'Add a reason',
	minutes: 1,
	input: z.strictObject({
		outcome: z.enum(['rejected', 'withdrawn']),
		label: z.string().trim().min(5, 'Write the reason in a few words.').max(80),
		lawful: z.boolean().default(true),
	}),
	outcome: z.null(),
	run({ db }, { outcome, label, lawful }) {
		if (db.column(sql`select 1 from close_reason where outcome = ${outcome} and label = ${label}`).length > 0)
			throw refuse('reason-there-already', { label });
		db.run(sql`insert into close_reason (outcome, label, lawful) values (${outcome}, ${label}, ${lawful ? 1 : 0})`);
		return null;
	},
	says: ({ label }) => `Added the reason “${label}”`,
	place,
	undo: 'rows',
});

/** The agency's settings as they stand: rights by role, masked fields, fields it must have, rules and reasons. */
export const settings = query({
	name: 'agency-settings',
	input: z.strictObject({}),
	run: (db) => ({
		rights: db.all(
			z.object({ role: z.string(), object: z.string(), verb: z.enum(VERBS), scope: Scope }),
			sql`select r.name as role, p.object, p.verb, p.scope from role_permission p join role r on r.id = p.role_id
			    order by p.object, p.verb, r.id`,
		),
		roles: db.column(sql`select name from role order by id`) as string[],
		mandatory: mandatoryFields(db),
		rules: db
			.all(
				z.object({ name: z.string(), months: z.int(), action: z.string(), basis: z.string(), starts: z.string() }),
				sql`select name, months, action, basis, starts from retention_rule order by id`,
			)
			.map((rule) => ({ ...rule, least: leastMonths(db, rule.starts) })),
		reasons: db.all(
			z.object({ outcome: z.string(), label: z.string(), lawful: z.int() }),
			sql`select outcome, label, lawful from close_reason order by outcome, id`,
		),
	}),
});
