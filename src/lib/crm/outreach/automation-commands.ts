import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { AutomationRef } from '../refs.ts';
import { automationByRef, nameTaken, refuseAutomation } from './automation.ts';
import { AutomationDraftInput, AutomationFields, triggerWhole, type AutomationDraft } from './automation-fields.ts';
import { dryRun } from './automation-queries.ts';
import { textNamed } from './sending.ts';

/** Whether what is set could be done at all. */
function mustBeWhole(db: ReadDb, { name, trigger, actions, stated_purpose }: AutomationDraft): void {
	for (const action of actions) {
		if (action.do === 'send') {
			const text = textNamed(db, action.template);
			if (!text || text.archived_at !== null || text.channel === 'social')
				throw refuseAutomation('action-out-of-use', { what: `The template “${action.template}”` });
		}
		if (action.do === 'pool' && db.column(sql`select 1 from pool where ref = ${action.pool}`).length === 0)
			throw refuseAutomation('action-out-of-use', { what: `The pool ${action.pool}` });
	}
	if (trigger === 'birthday' && stated_purpose.trim().length < 10)
		throw refuseAutomation('automation-without-purpose', { name });
}

const One = z.strictObject({ automation: AutomationRef });

/** Sets up an automation. It is off until somebody switches it on. @throws {Refusal} `automation-name-taken`, `action-out-of-use`, `automation-without-purpose` */
export const draftAutomation = command({
	name: 'automation.draft',
	title: 'Set up an automation',
	minutes: 4,
	input: AutomationDraftInput,
	outcome: z.strictObject({ automation: AutomationRef }),
	run({ db, now }, draft) {
		mustBeWhole(db, draft);
		if (nameTaken(db, draft.name, -1)) throw refuseAutomation('automation-name-taken', { name: draft.name });
		const automation = nextRef(db, 'AUTO');
		const { name, trigger, value, condition, actions, stated_purpose, signed } = draft;
		db.run(sql`insert into automation (ref, name, trigger, trigger_value, condition, actions, stated_purpose, signed, created_at)
		           values (${automation}, ${name}, ${trigger}, ${value}, ${JSON.stringify(condition)}, ${JSON.stringify(actions)}, ${stated_purpose}, ${signed}, ${now})`);
		return { automation };
	},
	says: ({ name }) => `Set up the automation “${name}”`,
	place: (_input, outcome) => at('automation', outcome?.automation ?? null),
	undo: 'rows',
});

/** Changes an automation that is off. @throws {Refusal} `no-such-automation`, `automation-is-on`, `automation-name-taken`, `action-out-of-use`, `automation-without-purpose` */
export const amendAutomation = command({
	name: 'automation.amend',
	title: 'Change an automation',
	minutes: 3,
	input: z.strictObject({ automation: AutomationRef, ...AutomationFields }).superRefine(triggerWhole),
	outcome: z.null(),
	run({ db }, { automation, ...draft }) {
		const { id, name: before, enabled } = automationByRef(db, automation);
		if (enabled) throw refuseAutomation('automation-is-on', { name: before });
		mustBeWhole(db, draft);
		if (nameTaken(db, draft.name, id)) throw refuseAutomation('automation-name-taken', { name: draft.name });
		db.run(sql`update automation set name = ${draft.name}, trigger = ${draft.trigger}, trigger_value = ${draft.value}, condition = ${JSON.stringify(draft.condition)},
			actions = ${JSON.stringify(draft.actions)}, stated_purpose = ${draft.stated_purpose}, signed = ${draft.signed}, dry_run_at = null where id = ${id}`);
		return null;
	},
	says: ({ name }) => `Changed the automation “${name}”`,
	place: ({ automation }) => at('automation', automation),
	undo: 'rows',
});

/** Looks whom an automation would touch, and does nothing to them. @throws {Refusal} `no-such-automation` */
export const dryRunAutomation = command({
	name: 'automation.dry-run',
	title: 'Do a dry run',
	minutes: 1,
	input: One,
	outcome: z.strictObject({
		touched: z.int(),
		held: z.int(),
		/** The first hundred of those it would touch. */
		refs: z.array(z.string()).max(100),
	}),
	run({ db, now }, { automation }) {
		const { id } = automationByRef(db, automation);
		const { touched, held, rows } = dryRun(db, automation, now);
		db.run(sql`update automation set dry_run_at = ${now} where id = ${id}`);
		const refs = rows.filter((row) => row.does.length > 0).map((row) => row.ref);
		return { touched, held, refs: refs.slice(0, 100) };
	},
	says: ({ automation }, outcome) =>
		`Did a dry run of ${automation}${outcome ? `: ${outcome.touched} would be touched, ${outcome.held} held back` : ''}`,
	place: ({ automation }) => at('automation', automation),
	undo: 'none',
});

/** Switches an automation on. Nothing happens to anybody because of it: it waits for what comes. @throws {Refusal} `no-such-automation`, `automation-is-on`, `dry-run-first`, `action-out-of-use`, `automation-without-purpose` */
export const switchOnAutomation = command({
	name: 'automation.switch-on',
	title: 'Switch on',
	minutes: 1,
	input: One,
	outcome: z.null(),
	run({ db }, { automation }) {
		const found = automationByRef(db, automation);
		const { id, name, enabled, dry_run_at } = found;
		if (enabled) throw refuseAutomation('automation-is-on', { name });
		mustBeWhole(db, found);
		if (dry_run_at === null) throw refuseAutomation('dry-run-first', { name });
		db.run(sql`update automation set enabled = 1 where id = ${id}`);
		return null;
	},
	says: ({ automation }) => `Switched on the automation ${automation}`,
	place: ({ automation }) => at('automation', automation),
	undo: 'rows',
});

/** Switches an automation off. @throws {Refusal} `no-such-automation`, `automation-is-off` */
export const switchOffAutomation = command({
	name: 'automation.switch-off',
	title: 'Switch off',
	minutes: 1,
	input: One,
	outcome: z.null(),
	run({ db }, { automation }) {
		const { id, name, enabled } = automationByRef(db, automation);
		if (!enabled) throw refuseAutomation('automation-is-off', { name });
		db.run(sql`update automation set enabled = 0 where id = ${id}`);
		return null;
	},
	says: ({ automation }) => `Switched off the automation ${automation}`,
	place: ({ automation }) => at('automation', automation),
	undo: 'rows',
});
