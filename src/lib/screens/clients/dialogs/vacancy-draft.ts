import { TypedDay, TypedMoney } from '../../../crm/fields.ts';
import { lineOf, type LineDraft } from './line-draft.ts';

/** A vacancy as it is typed. Each line of the job specification is kept as JSON of what was typed. */
export const EMPTY_VACANCY = {
	client: '',
	contact: '',
	title: '',
	work_type: 'permanent',
	description: '',
	remote: 'onsite',
	town: '',
	postcode: '',
	start_by: '',
	hours: '',
	pay_min: '',
	pay_max: '',
	pay_unit: 'hour',
	health_and_safety: '',
	openings: '1',
	closes_on: '',
	expenses: '',
	status: 'draft',
	lines: [] as string[],
};
export type VacancyDraft = typeof EMPTY_VACANCY;

export const lineIn = (text: string) => JSON.parse(text) as LineDraft;

const orNull = (text: string) => text.trim() || null;
const day = (text: string) => (text.trim() === '' ? null : (TypedDay.safeParse(text).data ?? text));
const money = (text: string) => (text.trim() === '' ? null : (TypedMoney.safeParse(text).data ?? text));

/** A vacancy as the command takes it. What can't be read is left as it is typed: the schema then says no. */
export function vacancyOf(draft: VacancyDraft) {
	return {
		client: draft.client,
		contact: orNull(draft.contact),
		title: draft.title,
		work_type: draft.work_type,
		description: draft.description,
		remote: draft.remote,
		town: orNull(draft.town),
		postcode: orNull(draft.postcode),
		start_by: day(draft.start_by),
		hours: orNull(draft.hours),
		pay_min: money(draft.pay_min),
		pay_max: money(draft.pay_max) ?? money(draft.pay_min),
		pay_unit: draft.pay_unit,
		health_and_safety: draft.health_and_safety,
		openings: Number(draft.openings),
		closes_on: day(draft.closes_on),
		expenses: draft.expenses,
		status: draft.status,
		lines: draft.lines.map((text) => lineOf(lineIn(text))),
	};
}

/** What is not right yet, where the schema can't know. */
export function vacancyErrors({ client }: VacancyDraft): Record<string, string> {
	return client === '' ? { client: 'Choose the client.' } : {};
}
