import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { dayIn, type StoryTime } from '../../ledger/story-time.ts';
import type { Known, Option } from './fields/field.ts';
import { kept } from './kept.ts';

const Row = z.object({ value: z.string(), also: z.string().nullable() });

/** For each field whose options are records: their names, and what else they go by, one to a line. */
const OPTIONS: Readonly<Record<string, Sql>> = {
	skill: sql`select s.name as value, (select group_concat(a.alias, char(10)) from skill_alias a where a.skill_id = s.id) as also
	           from skill s order by s.name, s.id`,
	town: sql`select town as value, null as also from place order by town, id`,
	owner: sql`select distinct name as value, ref as also from colleague union all select 'Nobody', 'none' order by 1, 2`,
	source: sql`select name as value, null as also from source order by name, id`,
	pool: sql`select name as value, ref as also from pool order by name, id`,
	tag: sql`select name as value, null as also from tag order by name, id`,
	vacancy: sql`select ref as value, title as also from vacancy order by id`,
	pattern: sql`select distinct p.value as value, null as also
	             from (select distinct working_pattern as all_of_it from candidate) c, json_each(c.all_of_it) p
	             where p.type = 'text' order by p.value`,
};

const lists = kept(() => new Map<string, readonly Option[]>());

function optionsIn(db: ReadDb, field: string): readonly Option[] | null {
	const query = OPTIONS[field];
	if (!query) return null;
	const known = lists.of(db);
	const before = known.get(field);
	if (before) return before;
	const options = db.all(Row, query).map(({ value, also }) => ({ value, label: value, also: also?.split('\n') ?? [] }));
	known.set(field, options);
	return options;
}

/**
 * What the reader of a query may know: the towns, skills, pools … of this agency, who asks, and what day it is.
 *
 * @param me - the name of the colleague who asks
 */
export function knownIn(db: ReadDb, now: StoryTime, me: string | null = null): Known {
	return { options: (field) => optionsIn(db, field), me, today: dayIn(now) };
}
