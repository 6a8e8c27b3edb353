import type { ReadDb } from '../../db/database.ts';
import { dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { labelOf } from './fields/choice.ts';
import type { Known, Option } from './fields/field.ts';
import { kept } from './kept.ts';

/**
 * For each field whose options are records, a select of their names and of what else they go by, one to a line; and the
 * tables it reads.
 */
const OPTIONS: Readonly<Record<string, readonly [text: string, ...tables: string[]]>> = {
	skill: [
		`select s.name as value, (select group_concat(a.alias, char(10)) from skill_alias a where a.skill_id = s.id) as also
		 from skill s order by s.name, s.id`,
		'skill',
		'skill_alias',
	],
	town: ['select town as value, null as also from place order by town, id', 'place'],
	owner: [
		`select distinct name as value, ref as also from colleague union all select 'Nobody', 'none' order by 1, 2`,
		'colleague',
	],
	source: ['select name as value, null as also from source order by name, id', 'source'],
	pool: ['select name as value, ref as also from pool where closed_at is null order by name, id', 'pool'],
	tag: ['select name as value, null as also from tag order by name, id', 'tag'],
	vacancy: ['select ref as value, title as also from vacancy order by id', 'vacancy'],
};

const lists = new Map(
	Object.entries(OPTIONS).map(([field, [text, ...tables]]) => [field, kept((db) => readOptions(db, text), tables)]),
);

function readOptions(db: ReadDb, text: string): readonly Option[] {
	const rows = db.column({ text: `select json_group_array(json_array(value, also)) from (${text})`, values: [] })[0];
	const named = JSON.parse(String(rows)) as [string, string | null][];
	return named.map(([value, also]) => ({ value, label: labelOf([], value), also: also?.split('\n') ?? [] }));
}

/**
 * What the reader of a query may know: the towns, skills, pools … of this agency, who asks, and what day it is.
 *
 * @param me - the name of the colleague who asks
 */
export function knownIn(db: ReadDb, now: StoryTime, me: string | null = null): Known {
	return { options: (field) => lists.get(field)?.of(db) ?? null, me, today: dayIn(now) };
}
