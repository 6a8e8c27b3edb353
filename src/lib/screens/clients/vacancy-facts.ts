import type { VacancyField } from '../../crm/clients/vacancy-fields.ts';
import type { vacancyRecord } from '../../crm/clients/vacancy-record.ts';
import type { Typed } from './typed.ts';

export type VacancyFacts = ReturnType<(typeof vacancyRecord)['run']>;
export type VacancyLine = VacancyFacts['lines'][number];

/** A vacancy that is filled, cancelled or archived stays as it is. */
export const isClosed = ({ status }: Pick<VacancyFacts, 'status'>) =>
	status === 'filled' || status === 'cancelled' || status === 'archived';

/** How many people are at a kind of stage. */
export const peopleAt = ({ stages }: VacancyFacts, category: string) =>
	stages.filter((stage) => stage.category === category).reduce((sum, stage) => sum + stage.people, 0);

/** How each field is typed, where it is not plain text. */
export const VACANCY_TYPED: Partial<Record<VacancyField, Typed>> = {
	contact: 'choice',
	owner: 'choice',
	description: 'long',
	remote: 'choice',
	work_type: 'choice',
	ir35: 'choice',
	pay_min: 'money',
	pay_max: 'money',
	pay_unit: 'choice',
	openings: 'number',
	start_by: 'day',
	closes_on: 'day',
	health_and_safety: 'long',
	expenses: 'long',
};

export const VACANCY_HINTS: Partial<Record<VacancyField, string>> = {
	sector: 'Leave empty if it is the client’s own',
	postcode: 'Like ZZ99 6AB',
	pay_min: 'In pounds, like 12.80 or 26,500',
	pay_max: 'In pounds, like 13.20 or 28,000',
	hours: 'For example: 37.5 hours a week, days, permanent',
	openings: 'How many people they want',
	start_by: 'Day, month, year: 16/03/2026',
	closes_on: 'Day, month, year: 09/03/2026',
	health_and_safety: 'The risks, and what the client does about them',
	expenses: 'Who pays for what, if anything',
};

/** Which fields the law asks us to know before a vacancy is open. Source: Conduct Regulations 2003, reg. 18. */
export const BY_LAW: ReadonlySet<VacancyField> = new Set<VacancyField>([
	'description',
	'town',
	'hours',
	'start_by',
	'pay_min',
	'health_and_safety',
]);
