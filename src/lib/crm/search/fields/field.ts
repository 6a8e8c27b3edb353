import type { Sql } from '../../../db/sql.ts';
import type { Day, StoryTime } from '../../../ledger/story-time.ts';
import type { Op } from '../tree.ts';

/** Something that can be chosen for a field. */
export interface Option {
	/** As it stands in the tree, one spelling only. */
	readonly value: string;
	/** As it is shown. */
	readonly label: string;
	/** What people also type for it. */
	readonly also?: readonly string[];
}

/** What the reader of a query knows of this agency. Without it, names of towns or pools are taken as they are typed. */
export interface Known {
	/** What can be chosen for a field whose options are records. Null when that is not known. */
	options(field: string): readonly Option[] | null;
	/** Whose desk this is, for `owner:me`. */
	readonly me: string | null;
	/** For dates without a year. */
	readonly today: Day | null;
}

export const NOTHING_KNOWN: Known = { options: () => null, me: null, today: null };

/** A value understood, or why not, in a sentence. `aside`: understood, with something the learner should hear. */
export type Reading =
	{ readonly op: Op; readonly value: string; readonly aside?: string } | { readonly problem: string };

/**
 * How a field is said of people: “in” + “Leeds”, “not in” + “Leeds”. Two values of one field share the lead:
 * “in Leeds or York”.
 */
export interface Said {
	readonly lead: string;
	readonly not: string;
	readonly value: string;
	/** The same as one entry of a list of filters: “town is Leeds”. */
	readonly filter: string;
}

export type Kind = 'choice' | 'text' | 'number' | 'money' | 'date' | 'distance' | 'reference';

/** One thing that can be asked of a record by name. All of a search knows a field through this alone. */
export interface Field {
	/** In the tree and in canonical words. Saved searches and ledgers hold it, so it is never renamed. */
	readonly name: string;
	/** What else people type before the colon. */
	readonly also: readonly string[];
	readonly label: string;
	readonly kind: Kind;
	/** What a chip may offer. */
	readonly ops: readonly Op[];
	/** Whether two chips of this field ask for either (a person has one town) or for both (a person has many skills). */
	readonly together: 'any' | 'all';
	/** How one is typed, for hints. */
	readonly example: string;
	/** What can be chosen, where that is fixed. Where it is records, {@link Known} has it under the field's name. */
	readonly options?: readonly Option[];
	/** Only the next word belongs to it, unless there are quotation marks. */
	readonly oneWord?: true;
	/** Sticky: what may follow a value in quotation marks and still belong to it. */
	readonly tail?: RegExp;
	/** Reads a value as typed, or as a chip or an older tree has it: the result of reading always reads the same. */
	read(raw: string, op: Op, known: Known): Reading;
	/** A select of the ids of the people it holds for, and nothing else. `now` is story time. */
	sql(op: Op, value: string, now: StoryTime): Sql;
	says(op: Op, value: string): Said;
}

export const optionsOf = (field: Field, known: Known): readonly Option[] | null =>
	field.options ?? known.options(field.name);
