import { TypedDay, TypedMoney } from '../../../crm/fields.ts';
import type { RequirementKind } from '../../../crm/clients/requirement-fields.ts';
import { asTyped } from '../typed.ts';
import type { VacancyLine } from '../vacancy-facts.ts';

/** A line of a job specification as it is typed. */
export const EMPTY_LINE = {
	kind: 'skill',
	importance: 'essential',
	text: '',
	asks: '',
	level: '',
	number: '',
	weight: '3',
	justification: '',
};
export type LineDraft = typeof EMPTY_LINE;

/** How each kind of line says what it asks for. */
const ASKS: Readonly<Record<RequirementKind, 'words' | 'choice' | 'day' | 'nothing'>> = {
	skill: 'words',
	experience: 'words',
	qualification: 'words',
	location: 'nothing',
	availability: 'day',
	pattern: 'choice',
	work_type: 'choice',
	pay: 'nothing',
	driving: 'choice',
	dbs: 'choice',
	right_to_work: 'nothing',
};
const COUNTED: ReadonlySet<string> = new Set(['experience', 'location']);

const kindOf = ({ kind }: LineDraft) => kind as RequirementKind;
export const asksBy = (draft: LineDraft) => ASKS[kindOf(draft)];
export const isCounted = (draft: LineDraft) => COUNTED.has(draft.kind);

/** A line as the command takes it. What can't be read is left as it is typed: the schema then says no. */
export function lineOf(draft: LineDraft) {
	const asks = draft.asks.trim();
	const number = draft.number.trim();
	return {
		kind: draft.kind,
		importance: draft.importance,
		text: draft.text,
		asks:
			asks === '' || asksBy(draft) === 'nothing'
				? null
				: asksBy(draft) === 'day'
					? (TypedDay.safeParse(asks).data ?? asks)
					: asks,
		level: draft.kind === 'skill' && draft.level !== '' ? Number(draft.level) : null,
		number:
			number === ''
				? null
				: draft.kind === 'pay'
					? TypedMoney.safeParse(number).data
					: isCounted(draft)
						? Number(number)
						: null,
		weight: Number(draft.weight),
		justification: draft.justification,
	};
}

/** What is not right yet, by field, before the command is asked. */
export function lineErrors(draft: LineDraft): Record<string, string> {
	const errors: Record<string, string> = {};
	const asks = draft.asks.trim();
	if (draft.kind === 'skill' && asks === '') errors['asks'] = 'Choose the skill from the list.';
	if (draft.kind === 'qualification' && asks === '')
		errors['asks'] = 'Write what it is called, like “First aid at work”.';
	if (asksBy(draft) === 'choice' && asks === '') errors['asks'] = 'Choose one.';
	if (asksBy(draft) === 'day' && asks !== '' && !TypedDay.safeParse(asks).success)
		errors['asks'] = 'Write the date as day, month and year, like 16/03/2026.';
	if (draft.kind === 'experience' && !/^\d{1,2}$/.test(draft.number.trim()))
		errors['number'] = 'Write how many years, like 1.';
	if (draft.kind === 'location' && !/^\d{1,3}$/.test(draft.number.trim()))
		errors['number'] = 'Write how many miles, like 12.';
	if (draft.kind === 'pay' && draft.number.trim() !== '' && !TypedMoney.safeParse(draft.number).success)
		errors['number'] = 'Write pounds, like 13.20 or 26,500.';
	return errors;
}

/** A line that stands already, as a person would type it. */
export function draftOf(line: VacancyLine): LineDraft {
	return {
		kind: line.kind,
		importance: line.importance,
		text: line.text,
		asks: asTyped(line.kind === 'availability' ? 'day' : 'text', line.asks),
		level: line.level === null ? '' : String(line.level),
		number: line.kind === 'pay' ? asTyped('money', line.number) : asTyped('number', line.number),
		weight: String(line.weight),
		justification: line.justification,
	};
}
