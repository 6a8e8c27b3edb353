import type { Sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { fieldNamed } from './fields.ts';
import { NOTHING_KNOWN } from './fields/field.ts';
import { saysWhere } from './filters.ts';
import { NOBODY, peopleWith } from './match.ts';
import type { Leaf, Tree } from './tree.ts';

/** A select of the ids of the people one word, phrase or field holds for. A field nobody knows holds for nobody. */
export function peopleOf(leaf: Leaf, now: StoryTime): Sql {
	if (leaf.kind !== 'field') return peopleWith(leaf.text, leaf.prefix);
	const field = fieldNamed(leaf.field);
	const reading = field?.read(leaf.value, leaf.op, NOTHING_KNOWN);
	// a tree that was kept may hold what a later release no longer reads
	if (!field || !reading || 'problem' in reading) return NOBODY;
	return field.sql(reading.op, reading.value, now);
}

/**
 * A tree as one SQL condition on a person's id, its values bound. Each word and field is a set of people, and the
 * tree is arithmetic on sets, so that a NOT always has something to be taken from and words may stand beside fields
 * anywhere. (The index's own query language refuses `a AND NOT b` and knows no fields.)
 *
 * @param person - the column that holds the person's id
 */
export function condition(tree: Tree, now: StoryTime, person = 'c.person_id'): Sql {
	switch (tree.kind) {
		case 'everything':
			return { text: '1', values: [] };
		case 'not': {
			const { text, values } = condition(tree.of, now, person);
			return { text: `not ${text}`, values };
		}
		case 'and':
		case 'or': {
			const parts = tree.of.map((part) => condition(part, now, person));
			return { text: `(${parts.map((p) => p.text).join(` ${tree.kind} `)})`, values: parts.flatMap((p) => p.values) };
		}
		default: {
			const { text, values } = peopleOf(tree, now);
			return { text: `(${person} in (${text}))`, values };
		}
	}
}

/** The candidates a tree finds: those in use, unless it says itself where to look. Ids, in the order of the key. */
export function candidatesOf(tree: Tree, now: StoryTime): Sql {
	const { text, values } = condition(tree, now);
	const where = saysWhere(tree) ? `in ('active', 'archived')` : `= 'active'`;
	return {
		text: `select c.person_id from candidate c join person p on p.id = c.person_id
			where p.lifecycle ${where} and ${text} order by c.person_id`,
		values,
	};
}
