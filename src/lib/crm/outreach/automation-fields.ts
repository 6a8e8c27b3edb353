import { z } from 'zod';
import { ShortText } from '../fields.ts';
import { keysOf, STATUSES } from '../options.ts';
import { PoolRef } from '../refs.ts';
import { Search } from './audience.ts';

/** What sets an automation off. Those of a day are looked at each morning at five past eight. */
export const TRIGGERS = {
	registered: 'A candidate is registered',
	application_received: 'Somebody is considered for a vacancy',
	stage_entered: 'A stage is reached',
	interview_tomorrow: 'An interview is tomorrow',
	no_contact: 'No contact for so many days',
	birthday: 'It is somebody’s birthday',
	placement_anniversary: 'A placement began on this day',
	task_overdue: 'A task about somebody is overdue',
} as const;
export type TriggerName = keyof typeof TRIGGERS;

export const STAGE_CATEGORIES = {
	lead: 'Longlist',
	screen: 'Screening',
	shortlist: 'Shortlist',
	submitted: 'Submitted',
	interview: 'Interview',
	offer: 'Offer',
	placed: 'Placed',
} as const;

/** Whether a trigger is looked for each morning, or comes with an act. */
export const isOfADay = (trigger: TriggerName) =>
	!['registered', 'application_received', 'stage_entered'].includes(trigger);

export const ACTIONS = {
	send: 'Send a template',
	task: 'Make a task',
	status: 'Set the status',
	pool: 'Add to a pool',
	slots: 'Propose interview times',
} as const;

export const AutomationAction = z.discriminatedUnion('do', [
	z.strictObject({ do: z.literal('send'), template: z.string().min(1, 'Choose a template.').max(80) }),
	z.strictObject({
		do: z.literal('task'),
		title: ShortText(160).pipe(z.string().min(3, 'Say what is to be done, like “Ring to see how it goes”.')),
		days: z.int().min(0).max(90).default(1),
	}),
	z.strictObject({ do: z.literal('status'), status: z.enum(keysOf(STATUSES)) }),
	z.strictObject({ do: z.literal('pool'), pool: PoolRef }),
	z.strictObject({ do: z.literal('slots') }),
]);
export type AutomationAction = z.infer<typeof AutomationAction>;

export const AutomationFields = {
	name: ShortText(80).pipe(z.string().min(3, 'Give it a name, like “Remind them of the interview”.')),
	trigger: z.enum(keysOf(TRIGGERS)),
	/** Days without contact, or the category of a stage. */
	value: ShortText(20).nullable().default(null),
	/** Whom it is for: a search. Empty for everybody. */
	condition: Search.default({ words: '', filters: [] }),
	actions: z.array(AutomationAction).min(1, 'Choose what it does.').max(4, 'Four things are the most.'),
	/** Why a day of birth may be used. */
	stated_purpose: ShortText(300).default(''),
	/** Whose name stands under what it sends: whoever sets it up. Empty for the agency’s. */
	signed: ShortText(120).default(''),
};
const Draft = z.strictObject(AutomationFields);
export type AutomationDraft = z.infer<typeof Draft>;

/** A number of days, or a stage, where the trigger needs one. */
export function triggerWhole({ trigger, value }: Pick<AutomationDraft, 'trigger' | 'value'>, context: z.RefinementCtx) {
	if (trigger === 'no_contact' && !/^[1-9]\d{0,2}$/.test(value ?? ''))
		context.addIssue({ code: 'custom', path: ['value'], message: 'Write after how many days, like 90.' });
	if (trigger === 'stage_entered' && !(value !== null && value in STAGE_CATEGORIES))
		context.addIssue({ code: 'custom', path: ['value'], message: 'Choose a stage.' });
}
export const AutomationDraftInput = Draft.superRefine(triggerWhole);

/** What sets it off, in words. */
export function triggerWords({ trigger, value }: Pick<AutomationDraft, 'trigger' | 'value'>): string {
	if (trigger === 'no_contact') return `No contact for ${value} days`;
	if (trigger === 'stage_entered')
		return `The stage “${STAGE_CATEGORIES[value as keyof typeof STAGE_CATEGORIES] ?? value}” is reached`;
	return TRIGGERS[trigger];
}

/** What it does, in words. */
export function actionWords(action: AutomationAction): string {
	if (action.do === 'send') return `send “${action.template}”`;
	if (action.do === 'task') return `make a task: “${action.title}”`;
	if (action.do === 'status') return `set the status to “${STATUSES[action.status]}”`;
	if (action.do === 'pool') return `add to ${action.pool}`;
	return 'propose three times for an interview';
}
