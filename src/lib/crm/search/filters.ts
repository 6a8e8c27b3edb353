import type { StoryTime } from '../../ledger/story-time.ts';
import type { ReadDb } from '../../db/database.ts';
import type { FilterState } from '../place.ts';
import { fieldNamed } from './fields.ts';
import { NOTHING_KNOWN, type Known } from './fields/field.ts';
import { knownIn } from './known.ts';
import type { Note } from './hearing.ts';
import { parse, type Parsed } from './parse.ts';
import { and, field, not, Op, or, partsOf, type FieldNode, type Tree } from './tree.ts';

/** A chip as a node of the tree: the same that typing it gives. */
export function nodeOf(chip: FilterState, known: Known): FieldNode | { problem: string } {
	const named = fieldNamed(chip.field);
	const op = Op.safeParse(chip.op === 'not' ? 'is' : chip.op);
	if (!named || !op.success) return { problem: `There is no filter “${chip.field} ${chip.op}”. It is left out.` };
	const reading = named.read(chip.value, op.data, known);
	if ('problem' in reading) return { problem: `${reading.problem} It is left out.` };
	return field(named.name, reading.op, reading.value);
}

/**
 * One tree of words and chips. Chips of different fields must all hold. Of one field, either will do where a person
 * has only one (town), and all must hold where a person has many (skill); comparisons always must all hold.
 */
export function treeOf(
	words: string,
	filters: readonly FilterState[],
	{ known = NOTHING_KNOWN, typing = false }: { known?: Known; typing?: boolean } = {},
): Parsed {
	const typed = parse(words, { known, typing });
	const notes: Note[] = [...typed.notes];
	const either = new Map<string, Tree[]>();
	const each: Tree[] = [];
	for (const chip of filters) {
		const node = nodeOf(chip, known);
		if ('problem' in node) notes.push({ from: words.length, to: words.length, says: node.problem });
		else if (chip.op === 'not') each.push(not(node));
		else if (isChoice(node)) either.set(node.field, [...(either.get(node.field) ?? []), node]);
		else each.push(node);
	}
	const groups = [...either.values()].map((nodes) => or(...nodes));
	return { tree: and(typed.tree, ...groups, ...each), notes };
}

/** The same with all that this agency's records say about towns, skills, pools and colleagues. */
export const readSearch = (
	db: ReadDb,
	search: { words: string; filters: readonly FilterState[]; now: StoryTime; me?: string | null; typing?: boolean },
): Parsed =>
	treeOf(search.words, search.filters, {
		known: knownIn(db, search.now, search.me ?? null),
		typing: search.typing ?? false,
	});

const isChoice = (node: FieldNode): boolean =>
	fieldNamed(node.field)?.together === 'any' && (node.op === 'is' || node.op === 'between');

/** The field that all of an OR ask about, or the field itself; null when there is more in it. */
export function fieldOf(tree: Tree): string | null {
	if (tree.kind === 'field') return tree.field;
	if (tree.kind !== 'or') return null;
	const fields = new Set(tree.of.map(fieldOf));
	return fields.size === 1 ? [...fields][0]! : null;
}

/** The tree without what it asks of one field for everybody, so that the field's other options can be counted. */
export function withoutField(tree: Tree, name: string): Tree {
	return and(...partsOf(tree).filter((part) => fieldOf(part) !== name));
}

/** Whether the tree says itself where to look; otherwise archived people are left out. */
export function saysWhere(tree: Tree): boolean {
	if (tree.kind === 'field') return tree.field === 'in';
	if (tree.kind === 'and' || tree.kind === 'or') return tree.of.some(saysWhere);
	return tree.kind === 'not' && saysWhere(tree.of);
}

/** Every field that must hold, as words: “town is Leeds”, “status is Available or On notice”, “pool is not Drivers”. */
export function filtersOf(tree: Tree): string[] {
	return partsOf(tree).flatMap((part) => {
		const inner = part.kind === 'not' ? part.of : part;
		if (fieldOf(inner) === null) return [];
		const said = alternatives(inner).map(
			(node) => fieldNamed(node.field)?.says(node.op, node.value).filter ?? node.field,
		);
		const [first = '', ...rest] = said;
		const lead = / is /.exec(first) ? first.slice(0, first.indexOf(' is ') + 4) : '';
		const all = [first, ...rest.map((s) => (lead && s.startsWith(lead) ? s.slice(lead.length) : s))].join(' or ');
		if (part.kind !== 'not') return [all];
		return [lead ? all.replace(' is ', ' is not ') : `not ${all}`];
	});
}

function alternatives(tree: Tree): FieldNode[] {
	return tree.kind === 'or' ? tree.of.flatMap(alternatives) : tree.kind === 'field' ? [tree] : [];
}
