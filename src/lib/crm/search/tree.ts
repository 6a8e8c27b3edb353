import { z } from 'zod';

/** How a field is compared. A chip may also say `not`, which becomes a NOT around the field. */
export const OPS = ['is', '<', '<=', '>', '>=', 'between'] as const;
export const Op = z.enum(OPS);
export type Op = z.infer<typeof Op>;

/** One word, or the start of one. `goods-in` is one word here and two in the index, next to each other. */
const Word = z.strictObject({ kind: z.literal('word'), text: z.string().min(1).max(200), prefix: z.boolean() });
/** Words next to each other, in this order. With `prefix`, the last one may go on. */
const Phrase = z.strictObject({ kind: z.literal('phrase'), text: z.string().min(1).max(400), prefix: z.boolean() });
/** A field of the record. `value` is spelled one way only: see `read` of the field. */
const Field = z.strictObject({
	kind: z.literal('field'),
	field: z.string().max(40),
	op: Op,
	value: z.string().max(200),
});
const Everything = z.strictObject({ kind: z.literal('everything') });

export type Word = z.infer<typeof Word>;
export type Phrase = z.infer<typeof Phrase>;
export type FieldNode = z.infer<typeof Field>;
export type Leaf = Word | Phrase | FieldNode;

/**
 * What a search asks, as data. The list, its count, the facets, the sentence above the list, the marked passages and
 * what the ledger keeps are all made from this one tree, so they can't disagree.
 */
export type Tree =
	{ kind: 'everything' } | Leaf | { kind: 'not'; of: Tree } | { kind: 'and'; of: Tree[] } | { kind: 'or'; of: Tree[] };

export const Tree: z.ZodType<Tree> = z.lazy(() =>
	z.discriminatedUnion('kind', [
		Everything,
		Word,
		Phrase,
		Field,
		z.strictObject({ kind: z.literal('not'), of: Tree }),
		z.strictObject({ kind: z.literal('and'), of: z.array(Tree).min(2) }),
		z.strictObject({ kind: z.literal('or'), of: z.array(Tree).min(2) }),
	]),
);

export const EVERYTHING: Tree = { kind: 'everything' };
export const word = (text: string, prefix = false): Tree => ({ kind: 'word', text, prefix });
export const phrase = (text: string, prefix = false): Tree => ({ kind: 'phrase', text, prefix });
export const field = (name: string, op: Op, value: string): FieldNode => ({ kind: 'field', field: name, op, value });

/** All of them. Nested ANDs become one, repeats go, and asking for everything adds nothing. */
export function and(...of: Tree[]): Tree {
	const parts = once(of.flatMap((t) => (t.kind === 'and' ? t.of : [t]))).filter((t) => t.kind !== 'everything');
	return parts.length === 0 ? EVERYTHING : parts.length === 1 ? parts[0]! : { kind: 'and', of: parts };
}

/** Any of them. @throws {Error} when there is nothing to choose from */
export function or(...of: Tree[]): Tree {
	const parts = once(of.flatMap((t) => (t.kind === 'or' ? t.of : [t])));
	if (parts.length === 0) throw new Error('OR of nothing');
	if (parts.some((t) => t.kind === 'everything')) return EVERYTHING;
	return parts.length === 1 ? parts[0]! : { kind: 'or', of: parts };
}

/** Everybody else. Twice not is yes. */
export const not = (of: Tree): Tree => (of.kind === 'not' ? of.of : { kind: 'not', of });

/** Two trees that ask the same in the same words. */
export const same = (a: Tree, b: Tree): boolean => JSON.stringify(a) === JSON.stringify(b);

function once(trees: readonly Tree[]): Tree[] {
	return [...new Map(trees.map((t) => [JSON.stringify(t), t])).values()];
}

/** What must all hold: the parts of a top-level AND, or the tree itself. */
export function partsOf(tree: Tree): readonly Tree[] {
	return tree.kind === 'and' ? tree.of : tree.kind === 'everything' ? [] : [tree];
}

/** Every leaf, left to right; with `wanted`, only those that are not under a NOT. */
export function leavesOf(tree: Tree, wanted: 'all' | 'wanted' = 'all'): Leaf[] {
	switch (tree.kind) {
		case 'everything':
			return [];
		case 'not':
			return wanted === 'all' ? leavesOf(tree.of) : [];
		case 'and':
		case 'or':
			return tree.of.flatMap((t) => leavesOf(t, wanted));
		default:
			return [tree];
	}
}
