import { clockIn, longDay } from '../ledger/story-time.ts';

/** What kind of record a table holds; the person's own need no word. */
const RECORDS: Readonly<Record<string, string>> = {
	person: '',
	candidate: '',
	contact_point: 'Contact',
	candidate_skill: 'Skill',
	employment: 'Job',
	qualification: 'Qualification',
	consent_event: 'Permission',
	notice_sent: 'Privacy notice',
	interaction: 'Interaction',
	message: 'Message',
	task: 'Task',
	application: 'Shortlist',
	match_note: 'Match note',
	application_risk: 'Risk',
	stage_history: 'Stage',
	document: 'Document',
	referee: 'Referee',
	vetting: 'Check',
	pool_member: 'Pool',
	retention_review: 'Review',
	incident: 'Incident',
	requirement: 'Requirement',
	submission_item: 'Submission',
	interview: 'Interview',
	placement: 'Placement',
};

const FIELDS: Readonly<Record<string, string>> = {
	'person lifecycle': 'Record',
	'person lifecycle_reason': 'Why',
	'person given_name': 'First name',
	'person family_name': 'Last name',
	'contact_point kind': 'Contact: kind',
	'contact_point value': 'Contact',
	'candidate incomplete': 'Put by, incomplete',
	'consent_event purpose': 'Permission: for what',
	'consent_event decision': 'Permission: answer',
	'consent_event method': 'Permission: how given',
	'consent_event evidence': 'Permission: what was said',
	'message to_value': 'Message: to',
	'notice_sent channel': 'Privacy notice: sent by',
	'retention_review due_on': 'Review: was due',
	'retention_review rationale': 'Review: why',
	'match_note note': 'Match note',
	'application rationale': 'Shortlist: why',
	'task done_at': 'Task: done',
};

/** Columns that are the CRM's own bookkeeping; who did it and when stands on the entry itself. */
const OWN =
	/^(id|ref|norm|norm_hash|name_key|board_rank|direction|origin|from_name|version|is_current|is_primary|pinned|private|position|redacted|custom|merged_into|at)$|_id$|_at$|_by$/;
const STATUS_OF = new Set(['message', 'contact_point']);

/** What a new record has before anyone said anything. */
const USUAL = new Set(['0', '[]', 'none', 'unchecked', 'active', 'new', 'open', 'pending']);

/** Whether a change is about something that a person did, and not only how the CRM writes it down. */
export function tellsOf(table: string, field: string, before: unknown, after: unknown): boolean {
	if (FIELDS[`${table} ${field}`] !== undefined && field === 'done_at') return true;
	if (OWN.test(field) || (field === 'status' && STATUS_OF.has(table))) return false;
	const unsaid = (value: unknown) => value === null || value === undefined || value === '';
	return !(unsaid(before) && USUAL.has(String(after)));
}

/** `Postcode`, `Permission: answer`. */
export function fieldWords(table: string, field: string): string {
	const known = FIELDS[`${table} ${field}`];
	if (known !== undefined) return known;
	const words = field.replaceAll('_', ' ');
	const name = recordWords(table);
	return name === '' ? capital(words) : `${name}: ${words}`;
}

/** What a record of a table is called; empty for those that are the person. */
const recordWords = (table: string) => RECORDS[table] ?? capital(table.replaceAll('_', ' '));

/** `Job added`, `Skill removed`. */
export const rowWords = (table: string, what: 'added' | 'removed') =>
	`${recordWords(table) || capital(table.replaceAll('_', ' '))} ${what}`;

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const FLAG = /^(incomplete|remote_ok|is_|personal$|lawful$|needs_consent)/;
const PENCE = /_pay$|^pay_(min|max)$/;
const VALUES: Readonly<Record<string, string>> = {
	represent: 'being put forward',
	sms: 'text message',
	hgv1: 'HGV class 1',
	hgv2: 'HGV class 2',
};

/** A value as people read it: days in words, pounds for pence, words for codes. A blanked value is a hash. */
export function valueWords(field: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return '';
	const text = String(value);
	if (text.startsWith('#')) return 'removed';
	if (FLAG.test(field)) return text === '1' ? 'yes' : 'no';
	if (PENCE.test(field)) return `£${pounds(Number(value))}`;
	if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return `${longDay(text.slice(0, 10))}, ${clockIn(text)}`;
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDay(text);
	if (/^\[.*\]$/.test(text)) return listWords(text);
	return VALUES[text] ?? (/^[a-z]+(_[a-z]+)+$/.test(text) ? text.replaceAll('_', ' ') : text);
}

const pounds = (pence: number) =>
	`${Math.trunc(pence / 100)}${pence % 100 === 0 ? '' : `.${String(pence % 100).padStart(2, '0')}`}`;

function listWords(text: string): string {
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list.map((one) => valueWords('', one)).join(', ') : text;
	} catch {
		return text;
	}
}
