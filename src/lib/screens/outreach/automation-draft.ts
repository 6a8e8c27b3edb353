import type { Automation } from '../../crm/outreach/automation.ts';
import type { AutomationAction } from '../../crm/outreach/automation-fields.ts';

/** What is typed into the form of an automation: one field for each thing it may do. */
export interface AutomationTyped extends Record<string, string | boolean> {
	name: string;
	trigger: string;
	days: string;
	stage: string;
	words: string;
	filters: string;
	template: string;
	task: string;
	taskDays: string;
	status: string;
	pool: string;
	slots: boolean;
	stated: string;
}

export function automationTyped(was?: Automation): AutomationTyped {
	const action = <D extends AutomationAction['do']>(what: D) =>
		was?.actions.find((one): one is Extract<AutomationAction, { do: D }> => one.do === what);
	return {
		name: was?.name ?? '',
		trigger: was?.trigger ?? 'application_received',
		days: was?.trigger === 'no_contact' ? (was.value ?? '90') : '90',
		stage: was?.trigger === 'stage_entered' ? (was.value ?? '') : 'interview',
		words: was?.condition.words ?? '',
		filters: JSON.stringify(was?.condition.filters ?? []),
		template: action('send')?.template ?? '',
		task: action('task')?.title ?? '',
		taskDays: String(action('task')?.days ?? 1),
		status: action('status')?.status ?? '',
		pool: action('pool')?.pool ?? '',
		slots: action('slots') !== undefined,
		stated: was?.stated_purpose ?? '',
	};
}

/** What is typed, as the commands take it. */
export function automationFrom(typed: AutomationTyped): Record<string, unknown> {
	const actions = [
		...(typed.template === '' ? [] : [{ do: 'send', template: typed.template }]),
		...(typed.task.trim() === ''
			? []
			: [{ do: 'task', title: typed.task, days: /^\d+$/.test(typed.taskDays) ? Number(typed.taskDays) : -1 }]),
		...(typed.status === '' ? [] : [{ do: 'status', status: typed.status }]),
		...(typed.pool === '' ? [] : [{ do: 'pool', pool: typed.pool }]),
		...(typed.slots ? [{ do: 'slots' }] : []),
	];
	return {
		name: typed.name,
		trigger: typed.trigger,
		value: typed.trigger === 'no_contact' ? typed.days.trim() : typed.trigger === 'stage_entered' ? typed.stage : null,
		condition: { words: typed.words, filters: JSON.parse(typed.filters) as unknown },
		actions,
		stated_purpose: typed.stated,
	};
}
