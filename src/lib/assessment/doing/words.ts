import { valueWords } from '../../crm/change-words.ts';
import type { Row } from '../rows.ts';
import type { Difference } from './differences.ts';

const COLUMNS: Readonly<Record<string, string>> = {
	pay: 'pay wanted',
	right_to_work: 'right to work',
	right_to_work_expires: 'end of the right to work',
	work_types: 'kind of work wanted',
	town: 'home town',
	incomplete: 'mark “incomplete”',
	asks: 'what is asked for',
	on: 'day',
};
/** Columns in which people write whole sentences. */
const FREE = new Set([
	'reason',
	'body',
	'note',
	'rationale',
	'evidence',
	'words',
	'duties',
	'description',
	'pitch',
	'notes',
	'what',
	'action',
	'text',
	'headline',
	'health_and_safety',
	'refused_part',
	'subject',
]);
export const isFree = (view: string, column: string) =>
	FREE.has(column) && !(view === 'skills' && column === 'evidence') && !(view === 'requirements' && column === 'text');

/** `pay wanted`: what people call a column. */
export const columnWords = (column: string) => COLUMNS[column] ?? column.replaceAll('_', ' ');

/** A value as people read it. */
export const valueOf = (column: string, value: unknown) => valueWords(column === 'pay' ? 'desired_pay' : column, value);

/** Who a line is about, by name; else its reference; else nothing. */
export function whoOf(row: Row, names: Readonly<Record<string, string>>): string {
	const own = [row['first_name'], row['last_name']].filter((part) => typeof part === 'string').join(' ');
	if (own !== '') return own;
	const ref = [row['ref'], row['client'], row['vacancy'], row['about']].find((one) => typeof one === 'string') as
		string | undefined;
	return ref === undefined ? '' : (names[ref] ?? ref);
}

type Say = (row: Row, who: string) => string;
const quoted = (text: unknown) => `“${String(text ?? '').slice(0, 60)}”`;
const purposeOf = (row: Row) =>
	row['purpose'] === 'represent'
		? `Permission to be put forward to ${String(row['vacancy'] ?? 'a vacancy')}`
		: `Permission for ${valueOf('purpose', row['purpose'])}`;

/** What it is called when a line comes, and when it goes. */
const LINES: Readonly<Record<string, { added: Say; gone: Say }>> = {
	people: {
		added: (_, who) => `${who} was put on the books`,
		gone: (_, who) => `${who}’s record was deleted for good`,
	},
	skills: {
		added: (row, who) => `The skill ${quoted(row['skill'])} was added to ${who}`,
		gone: (row, who) => `The skill ${quoted(row['skill'])} was taken off ${who}`,
	},
	work: {
		added: (row, who) => `The job ${quoted(row['title'])} was added to ${who}`,
		gone: (row, who) => `The job ${quoted(row['title'])} was taken off ${who}`,
	},
	qualifications: {
		added: (row, who) => `The qualification ${quoted(row['title'])} was added to ${who}`,
		gone: (row, who) => `The qualification ${quoted(row['title'])} was taken off ${who}`,
	},
	documents: {
		added: (row, who) => `The document ${quoted(row['file_name'])} was filed for ${who}`,
		gone: (row, who) => `The document ${quoted(row['file_name'])} of ${who} is gone`,
	},
	notices: {
		added: (row, who) => `The privacy notice was sent to ${who}, by ${valueOf('channel', row['channel'])}`,
		gone: (_, who) => `The privacy notice sent to ${who} is gone`,
	},
	consents: {
		added: (row, who) =>
			`${purposeOf(row)} was recorded for ${who}: ${valueOf('decision', row['decision'])}, by ${valueOf('method', row['method'])}`,
		gone: (row, who) => `${purposeOf(row)} of ${who} is gone`,
	},
	retention: {
		added: (row, who) => `A retention review of ${who} was decided: ${valueOf('decision', row['decision'])}`,
		gone: (_, who) => `A retention review of ${who} is gone`,
	},
	incidents: {
		added: (row) => `A data incident was reported: ${quoted(row['what'])}`,
		gone: () => 'A data incident is gone',
	},
	requests: {
		added: (row, who) => `A request about data was logged${who ? ` for ${who}` : ''}: ${valueOf('kind', row['kind'])}`,
		gone: () => 'A request about data is gone',
	},
	vacancies: {
		added: (row) => `The vacancy ${quoted(row['title'])} was opened`,
		gone: (row) => `The vacancy ${String(row['vacancy'])} is gone`,
	},
	requirements: {
		added: (row) => `A line was added to ${String(row['vacancy'])}: ${quoted(row['text'])}`,
		gone: (row) => `A line of ${String(row['vacancy'])} was taken out: ${quoted(row['text'])}`,
	},
	shortlist: {
		added: (row, who) => `${who} was put on the shortlist of ${String(row['vacancy'])}`,
		gone: (row, who) => `${who} was taken off the shortlist of ${String(row['vacancy'])}`,
	},
	match_notes: {
		added: (row, who) =>
			`A reason was written for ${who} against line ${String(row['line'])} of ${String(row['vacancy'])}`,
		gone: (row, who) =>
			`The reason for ${who} against line ${String(row['line'])} of ${String(row['vacancy'])} is gone`,
	},
	applications: {
		added: (row, who) => `${who} was added to ${String(row['vacancy'])}, at ${quoted(row['stage'])}`,
		gone: (row, who) => `${who} is not with ${String(row['vacancy'])} any more`,
	},
	submissions: {
		added: (row, who) => `${who}’s details were sent to the client for ${String(row['vacancy'])}`,
		gone: (row, who) => `${who}’s details were not sent for ${String(row['vacancy'])}`,
	},
	interactions: {
		added: (row, who) =>
			`A ${valueOf('kind', row['kind'])}${row['direction'] ? ` (${String(row['direction'])})` : ''} was logged${who ? ` with ${who}` : ''}`,
		gone: (_, who) => `Something logged${who ? ` with ${who}` : ''} is gone`,
	},
	tasks: {
		added: (row, who) =>
			`A task was added${who ? ` about ${who}` : ''}: ${quoted(row['title'])}${row['due'] ? `, for ${valueOf('due', row['due'])}` : ''}`,
		gone: (row) => `The task ${quoted(row['title'])} is gone`,
	},
	messages: {
		added: (row, who) =>
			`A message was sent${who ? ` to ${who}` : ''}${row['subject'] ? `: ${quoted(row['subject'])}` : ''}`,
		gone: (_, who) => `A message${who ? ` to ${who}` : ''} is gone`,
	},
};
const NOUNS: Readonly<Record<string, string>> = {
	clients: 'client',
	contacts: 'contact',
	placements: 'placement',
};

/** A line that came or went, in a sentence without its full stop. */
export function lineWords({ view, before, after }: Difference, names: Readonly<Record<string, string>>): string {
	const row = after ?? before!;
	const who = whoOf(row, names);
	const known = LINES[view];
	if (known) return (after ? known.added : known.gone)(row, who);
	return `The ${NOUNS[view] ?? view} ${quoted(row['name'] ?? who)} ${after ? 'was added' : 'is gone'}`;
}

/** One column of a line that was there and reads otherwise now. */
export function changeWords(
	{ view, before, after }: Difference,
	column: string,
	names: Readonly<Record<string, string>>,
): string {
	const row = after!;
	const who = whoOf(row, names);
	const of = whose(view, row, who);
	const [was, is] = [valueOf(column, before![column]), valueOf(column, row[column])];
	if (view === 'people' && column === 'state')
		return is === 'active' ? `${who} was brought back from the archive` : `${who}’s record is ${is} now`;
	if (view === 'tasks' && column === 'done')
		return `The task “${String(row['title'])}” was ${is === '1' ? 'ticked off' : 'opened again'}`;
	if (view === 'applications' && column === 'stage')
		return `${who} moved from “${was}” to “${is}” for ${String(row['vacancy'])}`;
	if (was === '') return `${of} ${columnWords(column)} is now “${is}”`;
	if (is === '') return `${of} ${columnWords(column)} was emptied; it was “${was}”`;
	return `${of} ${columnWords(column)} changed from “${was}” to “${is}”`;
}

/** `Amara Obi’s`; of a line that hangs on a person, which line. */
function whose(view: string, row: Row, who: string): string {
	const what = [row['skill'], row['title'], row['purpose']].find((one) => typeof one === 'string');
	if (view === 'people' || view === 'contacts' || view === 'clients') return `${who}’s`;
	if (view === 'vacancies') return `${String(row['vacancy'])}: the`;
	if (view === 'requirements') return `${String(row['vacancy'])}, line ${String(row['line'])}: the`;
	return `${who}${typeof what === 'string' ? `, ${valueOf('', what)}` : ''}: the`;
}
