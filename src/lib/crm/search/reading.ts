import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { FilterState } from '../place.ts';
import { optionsOf, type Option } from './fields/field.ts';
import { fieldNamed } from './fields.ts';
import { nodeOf, readSearch } from './filters.ts';
import { refsOf } from './find.ts';
import { knownIn } from './known.ts';
import type { Parsed } from './parse.ts';

/** Whose desk this is, as the records name the seat. */
const mine = (db: ReadDb): string | null => {
	const name = db.column(sql`select name from colleague where is_learner = 1 order by id limit 1`)[0];
	return name === undefined ? null : String(name);
};

/** How the words and chips of a list are understood, and what is to be said of them. */
export const searchReading = query({
	name: 'search-reading',
	input: z.strictObject({
		words: z.string(),
		filters: z.array(FilterState),
		now: StoryTime,
		/** Typing goes on: nothing is said yet of what may be put right by typing on. */
		typing: z.boolean(),
	}),
	run: (db, { words, filters, now, typing }): Parsed => readSearch(db, { words, filters, now, typing, me: mine(db) }),
});

/** What can be chosen for a field in this agency; null where it is typed. */
export const fieldOptions = query({
	name: 'field-options',
	input: z.strictObject({ field: z.string(), now: StoryTime }),
	run(db, { field, now }): readonly Option[] | null {
		const named = fieldNamed(field);
		return named ? optionsOf(named, knownIn(db, now, mine(db))) : null;
	},
});

/** What is wrong with a chip before it is added, in a sentence; null when nothing is. */
export const chipProblem = query({
	name: 'chip-problem',
	input: z.strictObject({ chip: FilterState, now: StoryTime }),
	run(db, { chip, now }): string | null {
		const node = nodeOf(chip, knownIn(db, now, mine(db)));
		return 'problem' in node ? node.problem.replace(/ It is left out\.$/, '') : null;
	},
});

/** A chip in words: what, how it compares, with what. One part where it reads as one: “Within 12 miles of Leeds”. */
export const chipWords = query({
	name: 'chip-words',
	input: z.strictObject({ chip: FilterState, now: StoryTime }),
	run(db, { chip, now }): readonly string[] {
		const node = nodeOf(chip, knownIn(db, now, mine(db)));
		const field = fieldNamed(chip.field);
		if ('problem' in node || !field) return [`${field?.label ?? chip.field} ${chip.value}`];
		const { filter } = field.says(node.op, node.value);
		const [what, value] = filter.split(/ is (.*)/s);
		const is = chip.op === 'not' ? 'is not' : 'is';
		const first = what![0]!.toUpperCase() + what!.slice(1);
		if (value !== undefined) return [field.label, is, value];
		return chip.op === 'not' ? ['Not', filter] : [first];
	},
});

/** References of a list's people, for choosing them all. */
export const refsInList = query({
	name: 'refs-in-list',
	input: z.strictObject({ ids: z.array(z.int()).max(20_000) }),
	run: (db, { ids }): string[] => refsOf(db, ids),
});
