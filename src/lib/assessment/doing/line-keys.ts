import type { Row } from '../rows.ts';
import { isReference } from './deeds.ts';
import type { Difference } from './differences.ts';
import type { Doing } from './doing.ts';
import type { Values } from './draft.ts';
import { isFree } from './words.ts';

/** What tells one line of a view from another, beside whose it is. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
	skills: ['skill'],
	work: ['title', 'employer'],
	qualifications: ['title'],
	documents: ['kind'],
	consents: ['purpose', 'vacancy'],
	notices: ['version'],
	retention: ['rule'],
	requests: ['kind'],
	vacancies: ['vacancy'],
	requirements: ['vacancy', 'line'],
	shortlist: ['vacancy'],
	match_notes: ['vacancy', 'line'],
	applications: ['vacancy'],
	submissions: ['vacancy'],
	placements: ['vacancy'],
	interactions: ['kind', 'direction'],
	tasks: ['due'],
	messages: ['direction', 'channel'],
	incidents: ['about'],
	clients: ['client'],
	contacts: ['client'],
};
/** What the CRM fills in by itself when a line comes: nobody chose it. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
	people: [
		'status',
		'owner',
		'state',
		'incomplete',
		'legal_hold',
		'lawful_basis',
		'notice_days',
		'driving',
		'right_to_work',
	],
	skills: ['evidence', 'last_used', 'years'],
	consents: ['expires', 'evidence'],
	documents: ['text', 'current', 'file_name'],
	interactions: ['author', 'client', 'vacancy', 'at', 'body'],
	tasks: ['task', 'done', 'client', 'vacancy', 'title', 'assignee'],
	messages: ['message', 'from', 'subject', 'body', 'vacancy'],
	applications: ['category'],
	shortlist: ['stage', 'outcome'],
	submissions: ['submission', 'contact', 'decision'],
	incidents: ['incident'],
	requests: ['request', 'status', 'outcome', 'due'],
	vacancies: ['status', 'opened', 'contact', 'closes_on'],
	clients: ['status'],
	requirements: ['weight'],
};

/** Whose a line is, and what tells it from others of theirs. */
const keysOf = (view: string): readonly string[] => ['ref', ...(KEYS[view] ?? [])];

/** Of a new line's columns, those that somebody chose. */
export function chosenOf(view: string, columns: readonly string[]): string[] {
	const given = new Set([...keysOf(view), ...(FILLED[view] ?? [])]);
	return columns.filter((column) => !given.has(column));
}

/** Which line: whose, and what tells it from others of theirs. */
export function whereOf({ view, before, after }: Difference, { outcome, variables }: Doing): Values {
	const row = after ?? before!;
	// what the run made has another reference with each learner
	const isNew = (value: unknown) => before === null && isReference(value) && !outcome.known.has(value);
	const keys = keysOf(view).filter(
		(column) => row[column] !== null && row[column] !== undefined && !isNew(row[column]),
	);
	return {
		...Object.fromEntries(keys.map((column) => [column, variables.value(String(row[column]), column)])),
		// an earlier one like it is not meant
		...(view === 'interactions' && before === null ? { at: String(row['at']).slice(0, 10) } : {}),
	};
}

/** What it must say, column by column. What somebody wrote in their own words only has to be there. */
export function hasOf(view: string, row: Row, columns: readonly string[], { variables }: Doing): Values {
	return Object.fromEntries(
		columns
			.filter((column) => row[column] !== null && row[column] !== undefined && row[column] !== '')
			.map((column) => [column, isFree(view, column) ? '*' : variables.value(String(row[column]), column)]),
	);
}
