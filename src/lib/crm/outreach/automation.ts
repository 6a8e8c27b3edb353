import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { keysOf } from '../options.ts';
import { reasons } from '../refusal.ts';
import { Search } from './audience.ts';
import { AutomationAction, TRIGGERS, type AutomationDraft } from './automation-fields.ts';

export const refuseAutomation = reasons({
	'no-such-automation': (p: { ref: string }) => ({
		message: `There is no automation ${p.ref}.`,
		remedy: 'Go back to Automations and choose it from the list.',
	}),
	'automation-name-taken': (p: { name: string }) => ({
		message: `There is an automation called “${p.name}” already.`,
		remedy: 'Choose another name, or change that one.',
	}),
	'automation-is-on': (p: { name: string }) => ({
		message: `“${p.name}” is on.`,
		remedy: 'Switch it off before you change it, so that nothing goes while it is half done.',
	}),
	'automation-is-off': (p: { name: string }) => ({
		message: `“${p.name}” is off already.`,
		remedy: 'Nothing more is needed.',
	}),
	'dry-run-first': (p: { name: string }) => ({
		message: `Nobody has looked whom “${p.name}” would touch since it was last changed.`,
		remedy: 'Do a dry run, look at the list, then switch it on.',
	}),
	'automation-without-purpose': (p: { name: string }) => ({
		message: `Why is date of birth held? “${p.name}” would use it, and nobody has said what for.`,
		remedy: 'Write down the purpose that people were told of. If there is none, the day of birth should not be kept.',
	}),
	'action-out-of-use': (p: { what: string }) => ({
		message: `${p.what} is not in use, so nothing could be done with it.`,
		remedy: 'Choose another.',
	}),
});

const Row = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	trigger: z.enum(keysOf(TRIGGERS)),
	value: z.string().nullable(),
	condition: z.string().transform((text) => Search.parse(JSON.parse(text))),
	actions: z.string().transform((text) => z.array(AutomationAction).parse(JSON.parse(text))),
	stated_purpose: z.string(),
	signed: z.string(),
	enabled: z.int().transform(Boolean),
	dry_run_at: z.string().nullable(),
});

/** An automation as it is set, and whether it is on. */
export interface Automation extends AutomationDraft {
	readonly id: number;
	readonly ref: string;
	readonly enabled: boolean;
	readonly dry_run_at: string | null;
}

const COLUMNS = `select id, ref, name, trigger, trigger_value as value, condition, actions, stated_purpose, signed, enabled, dry_run_at from automation`;

export const allAutomations = (db: ReadDb): Automation[] =>
	db.all(Row, { text: `${COLUMNS} order by enabled desc, name, id`, values: [] });

export const enabledAutomations = (db: ReadDb): Automation[] =>
	db.all(Row, { text: `${COLUMNS} where enabled = 1 order by id`, values: [] });

export const automationOf = (db: ReadDb, ref: string): Automation | undefined =>
	db.maybe(Row, { text: `${COLUMNS} where ref = ?`, values: [ref] });

/** @throws {Refusal} `no-such-automation` */
export function automationByRef(db: ReadDb, ref: string): Automation {
	const found = automationOf(db, ref);
	if (!found) throw refuseAutomation('no-such-automation', { ref });
	return found;
}

/** How many there are of a name, besides one. */
export const nameTaken = (db: ReadDb, name: string, except: number): boolean =>
	db.column(sql`select 1 from automation where name = ${name} and id <> ${except}`).length > 0;
