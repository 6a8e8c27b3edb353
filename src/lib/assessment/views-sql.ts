import type { ReadDb } from '../db/database.ts';
import { viewNames } from '../scenario/views.ts';

const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[a-z_][a-z0-9_]*|[^\s]/gi;
const KEYWORDS = new Set([
	'select',
	'where',
	'group',
	'order',
	'having',
	'limit',
	'on',
	'using',
	'join',
	'left',
	'inner',
	'cross',
	'natural',
	'union',
	'intersect',
	'except',
	'as',
	'window',
]);

/**
 * Why a tutor's SQL may not be run, or null. One select over the tutor views and nothing else: the views are the
 * stable contract, and a check must not be able to write, or to run for ever by recursion.
 */
export function faultInSql(sql: string, views: number): string | null {
	const tokens = [...sql.matchAll(TOKEN)].map((m) => m[0]).filter((t) => !t.startsWith('--') && !t.startsWith('/*'));
	const words = tokens.map((t) => (t.startsWith("'") ? "'" : t.replace(/^"|"$/g, '').toLowerCase()));
	if (words.length === 0) return 'There is no question here. Write one select.';
	if (words[0] !== 'select' && words[0] !== 'with') return 'A check only asks. Begin with “select”.';
	const semicolon = words.indexOf(';');
	if (semicolon >= 0 && semicolon < words.length - 1) return 'There is more than one statement. Keep one select.';
	if (words.includes('recursive')) return '“with recursive” can run for ever and is not taken. Count without it.';
	const forbidden = words.find((w) =>
		[
			'pragma',
			'attach',
			'detach',
			'insert',
			'update',
			'delete',
			'drop',
			'create',
			'alter',
			'replace',
			'vacuum',
			'load_extension',
			'randomblob',
			'random',
			'zeroblob',
			'printf',
			'format',
			'current_timestamp',
			'current_date',
			'current_time',
		].includes(w),
	);
	if (forbidden) return `“${forbidden}” has no place in a check. Ask with a plain select.`;
	const own = new Set(words.filter((w, i) => /^[a-z_]/.test(w) && namesPart(words, i)));
	const known = new Set([...viewNames(views), ...own, 'json_each']);
	for (const table of tablesNamed(words)) {
		if (!known.has(table)) return `“${table}” is no tutor view. The views are: ${viewNames(views).join(', ')}.`;
	}
	return null;
}

/** Whether a word is the name of a part: `with found as (…)`, `with found (ref) as (…)`. */
function namesPart(words: readonly string[], at: number): boolean {
	let next = at + 1;
	if (words[next] === '(') next = words.indexOf(')', next) + 1;
	return next > at && words[next] === 'as' && words[next + 1] === '(';
}

/** What stands where a table can stand: after from, join and in, and after commas between them. */
function tablesNamed(words: readonly string[]): string[] {
	const found: string[] = [];
	const depthOfFrom: number[] = [];
	let depth = 0;
	for (const [i, word] of words.entries()) {
		if (word === '(') depth++;
		if (word === ')') {
			depth--;
			while (depthOfFrom.length > 0 && depthOfFrom.at(-1)! > depth) depthOfFrom.pop();
		}
		if (word === 'in' && words[i + 1] !== '(') found.push(words[i + 1] ?? '');
		if (word === 'from' || word === 'join') {
			if (word === 'from') depthOfFrom.push(depth);
			if (words[i + 1] !== '(') found.push(words[i + 1] ?? '');
		} else if (word === ',' && depthOfFrom.at(-1) === depth) {
			if (words[i + 1] !== '(') found.push(words[i + 1] ?? '');
		} else if (
			['where', 'group', 'order', 'having', 'limit', 'union', 'intersect', 'except', 'select', 'on', 'using'].includes(
				word,
			) &&
			depthOfFrom.at(-1) === depth
		) {
			depthOfFrom.pop();
		}
	}
	return found.filter((name) => !KEYWORDS.has(name) && /^[a-z_]/.test(name));
}

/** Asks a tutor's question. @throws {Error} with the fault, or SQLite's own words */
export function askSql(db: ReadDb, sql: string, views: number): Record<string, unknown>[] {
	const fault = faultInSql(sql, views);
	if (fault) throw new Error(fault);
	return db.rows({ text: sql.trim().replace(/;$/, ''), values: [] });
}

/** What a tutor's question calls the columns of its answer, without asking it. */
export function columnsOfSql(db: ReadDb, sql: string): string[] {
	const question = sql.trim().replace(/;$/, '');
	const [row] = db.rows({
		text: `select * from (select 1) left join (select * from (${question}) limit 0) on 1`,
		values: [],
	});
	return Object.keys(row ?? {}).slice(1);
}

/** Whether the answer says on which records or entries it rests. A number alone can only hold back. */
export const namesRecords = (db: ReadDb, sql: string): boolean =>
	columnsOfSql(db, sql).some((column) => column === 'ref' || column === 'entry' || column === 'touched');
