import { expect, test } from 'vitest';
import { lastTerms, sqlOf } from './queries.ts';
import { filesUnder } from './source.ts';

const QUERIES = sqlOf(filesUnder('src/lib', '.ts', '.sql'));

/** A column that no two of the rows share, whatever the query. */
const KEY = /^(\w+\.)?(id|ref|seq|cid|key|person_id|skill_id|pool_id)( desc)?$/;

/** Last terms that are a key only there, and why no two rows have the same. */
const KEY_THERE: Readonly<Record<string, string>> = {
	'crm/team/may.ts: p.verb': 'grouped by it',
	'crm/contact/call.ts: position': 'unique within the call',
	'assessment/search-figures.ts: s.entry': 'grouped by it and the vacancy',
	'crm/reports/activity.ts: 2': 'grouped by it',
	'crm/reports/applications.ts: t.category': 'grouped by it',
	'crm/people/mentions.ts: 1': 'its one column',
	'crm/people/mentions.ts: ?': 'the key of the table',
	'db/rows-about.ts: ?': 'the key of the table',
	'crm/clients/updates.ts: 1': 'grouped by it',
	'scenario/world/record/write-feedback.ts: k.client_id': 'grouped by it',
	'crm/team/may.ts: f.field': 'one role, and a field of an object once',
	'crm/matching/lines/skill.ts: name': 'skill.name is unique',
	'crm/pipeline/board.ts: i.submission_id desc': 'one application stands once in a submission',
	'crm/people/record.ts: s.name': 'skill.name is unique',
	'crm/people/skills.ts: s.name': 'skill.name is unique',
	'crm/people/house-style.ts: town': 'place.town is unique',
	'crm/people/cv/cv-words.ts: town': 'place.town is unique',
	'crm/people/cv/cv-words.ts: of': 'skill.name and skill_alias.alias are unique, each kind by itself',
	'crm/people/import/batches.ts: line': 'unique within the import',
	'crm/people/import/revert.ts: line': 'unique within the import',
	'crm/people/write-fields.ts: town': 'place.town is unique',
	'crm/matching/lines/qualification.ts: title': 'select distinct title',
	'crm/matching/send-obstacles.ts: r.line': 'unique within the vacancy',
	'crm/matching/shortlist-queries.ts: r.line': 'unique within the vacancy, after its application',
	'crm/protection/views.ts: reason': 'grouped by channel and reason',
	'crm/protection/sensitive.ts: 1': 'select distinct, one column',
	'crm/search/known.ts: 2': 'a colleague’s name, then the reference',
	'crm/clients/client-record.ts: 8 desc': 'the id, after time and kind',
	'assessment/copied.ts: 1': 'select distinct, one column',
	'assessment/quality.ts: entry': 'one entry is one search',
	'assessment/quality.ts: c.entry': 'select distinct, one column',
	'assessment/rationale.ts: line': 'unique within the vacancy, after the person',
	'assessment/judging.ts: 1': 'one column: the same figure twice reads the same',
	'crm/people/duplicate-pairs.ts: n.b': 'the pair is the key',
	'crm/people/duplicate-pairs.ts: b': 'the pair is the key; a merge and a decision of one minute may change places',
	'crm/people/merge/moves.ts: ?': 'all key columns of the table',
	'crm/people/merge/moves.ts: 1': 'one column, the key as JSON',
	'db/forget.ts: other': 'one stretch for a pair and its first entry',
	'db/tables.ts: l.name': 'one schema has one index of a name',
	'db/tables.ts: seqno': 'a column of an index has one place',
	'db/undo.ts: 1': 'one column, the key as JSON',
	'db/digest.ts: ?': 'all key columns of the table',
	'db/tables.ts: name': 'one schema has one table of a name',
};

/** Given to `all` without an order of their own. */
const NO_ORDER: Readonly<Record<string, string>> = {
	'crm/contact/message-queries.ts': 'its parts bring the order',
	'crm/contact/task-queries.ts': 'its parts bring the order',
	'crm/search/texts.ts': 'one candidate, one row',
	'crm/interviews/interview-queries.ts': 'its parts bring the order',
	'crm/interviews/calendar.ts': 'its parts bring the order',
	'crm/placements/placement-queries.ts': 'its parts bring the order',
};

const short = (path: string) => path.replace('src/lib/', '');

test('every order ends in a key, so that two machines agree', () => {
	const terms = QUERIES.flatMap(({ path, line, sql }) =>
		lastTerms(sql).map((term) => ({ at: `${path}:${line}`, term, known: `${short(path)}: ${term}` })),
	);

	expect(terms.length).toBeGreaterThan(120);
	expect(terms.filter(({ term, known }) => !KEY.test(term) && !(known in KEY_THERE))).toEqual([]);
	const unused = Object.keys(KEY_THERE).filter((one) => !terms.some(({ known }) => known === one));
	expect(unused).toEqual([]);
});

test('every list has an order, and nothing takes the first of no order', () => {
	const lists = QUERIES.filter(({ asked, sql }) => asked === 'all' && !/\border by\b/i.test(sql));
	const firsts = QUERIES.filter(({ sql }) => /\blimit\s+(?!0\b)/i.test(sql) && !/\border by\b/i.test(sql));

	expect(QUERIES.filter(({ asked }) => asked === 'all').length).toBeGreaterThan(50);
	expect(lists.map(({ path }) => short(path)).filter((path) => !(path in NO_ORDER))).toEqual([]);
	expect(firsts.filter(({ path }) => !path.endsWith('.sql')).map(({ path, line }) => `${path}:${line}`)).toEqual([]);
});

test.each([
	['select * from a order by b desc, (select max(c) from d order by e), id limit 3', ['id', 'e']],
	['select (select b from c order by d limit 1) from e order by f', ['d', 'f']],
	['select * from a order by coalesce(b, c), name;', ['name']],
	['select row_number() over (order by a, b) from c order by chunk', ['b', 'chunk']],
	['select 1', []],
] as const)('the last terms of “%s”', (sql, terms) => {
	expect(lastTerms(sql)).toEqual(terms);
});
