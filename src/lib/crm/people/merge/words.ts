import type { ReadDb } from '../../../db/database.ts';
import type { Move, Value } from './moves.ts';
import { rowAt } from './write.ts';

/** One and several of what a table holds. What is not named goes by the table's own words. */
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
	candidate_skill: ['skill', 'skills'],
	employment: ['job', 'jobs'],
	qualification: ['qualification', 'qualifications'],
	contact_point: ['number or address', 'numbers and addresses'],
	document: ['document', 'documents'],
	interaction: ['note or call', 'notes and calls'],
	message: ['message', 'messages'],
	call: ['telephone call', 'telephone calls'],
	task: ['task', 'tasks'],
	application: ['vacancy', 'vacancies'],
	consent_event: ['permission line', 'permission lines'],
	notice_sent: ['privacy notice', 'privacy notices'],
	retention_review: ['retention review', 'retention reviews'],
	data_request: ['data request', 'data requests'],
	pool_member: ['pool', 'pools'],
	person_tag: ['tag', 'tags'],
	referee: ['referee', 'referees'],
	vetting: ['check', 'checks'],
	client_contact: ['place as a client’s contact', 'places as a client’s contact'],
	person: ['record merged earlier', 'records merged earlier'],
	candidate: ['person referred', 'people referred'],
	import_row: ['line of an import', 'lines of imports'],
	external_record: ['outside record', 'outside records'],
	survey_response: ['survey answer', 'survey answers'],
	diversity_response: ['diversity answer', 'diversity answers'],
	duplicate_pair: ['likeness looked at', 'likenesses looked at'],
};

const wordsOf = (tbl: string, n: number) => {
	const [one, many] = WORDS[tbl] ?? [tbl.replaceAll('_', ' '), `rows of ${tbl.replaceAll('_', ' ')}`];
	return n === 1 ? one : many;
};

/** `3 skills`, `1 job`: what moves, the most first. */
export function movedWords(moves: readonly Move[]): string[] {
	const counts = new Map<string, number>();
	for (const { tbl } of moves) counts.set(tbl, (counts.get(tbl) ?? 0) + 1);
	return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([tbl, n]) => `${n} ${wordsOf(tbl, n)}`);
}

/** What tells one row of a table from another, as SQL over its key. */
const NAMED: Readonly<Record<string, string>> = {
	candidate_skill: `select s.name || ', level ' || r.level from candidate_skill r join skill s on s.id = r.skill_id where r.person_id = ? and r.skill_id = ?`,
	contact_point: `select value from contact_point where id = ?`,
	application: `select v.ref || ', ' || v.title from application r join vacancy v on v.id = r.vacancy_id where r.id = ?`,
	pool_member: `select p.name from pool_member r join pool p on p.id = r.pool_id where r.pool_id = ? and r.person_id = ?`,
	person_tag: `select t.name from person_tag r join tag t on t.id = r.tag_id where r.person_id = ? and r.tag_id = ?`,
};

/** A row that stays with the record that goes, since the other has its like: `Skill: SAP, level 2`. */
export function leftWords(db: ReadDb, tbl: string, key: string): string {
	const kind = wordsOf(tbl, 1);
	const values = JSON.parse(key) as Value[];
	const order = tbl in NAMED && rowAt(db, tbl, key) !== null ? db.column({ text: NAMED[tbl]!, values })[0] : null;
	return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${order ? `: ${order}` : ''}`;
}
