import type { Piece } from './cursor.ts';
import { NOTHING_KNOWN, type Field, type Known } from './fields/field.ts';
import { Hearing, type Note } from './hearing.ts';
import { readField, readPhrase, readWord, unknownField } from './leaf.ts';
import { and, not, or, type Op, type Tree } from './tree.ts';

export interface Parsed {
	readonly tree: Tree;
	/** In the order in which they stand. */
	readonly notes: readonly Note[];
}

export const MOST_LEAVES = 60;
const DEEPEST = 20;

/**
 * Reads a search as people type it. Never throws: what it can't understand it leaves out, and says so.
 *
 * Words next to each other must all be there. AND OR NOT in any case; `-word`, `&`, `|`; "phrases"; brackets;
 * `field:value`, `field<value`, `field:(a OR b)`. AND goes before OR.
 *
 * @param typing - the last word is still being typed: it matches as a start, and nothing is said yet of its end
 */
export function parse(
	typed: string,
	{ known = NOTHING_KNOWN, typing = false }: { known?: Known; typing?: boolean } = {},
): Parsed {
	return new Parser(new Hearing(typed.normalize('NFC'), known, typing)).whole();
}

/** What words stand for inside `field:( … )`. */
interface Within {
	readonly field: Field;
	readonly op: Op;
}

class Parser {
	private readonly hearing: Hearing;
	private depth = 0;
	private leaves = 0;
	/** Opening brackets left out because they stand too deep. */
	private skipped = 0;

	constructor(hearing: Hearing) {
		this.hearing = hearing;
	}

	private get cursor() {
		return this.hearing.cursor;
	}

	whole(): Parsed {
		const parts: Tree[] = [];
		for (;;) {
			const part = this.either(null);
			if (part) parts.push(part);
			const piece = this.cursor.next();
			if (piece.kind === 'end') return { tree: and(...parts), notes: this.hearing.notes };
			// either() stops at a closing bracket and nowhere else
			if (this.skipped > 0) this.skipped--;
			else this.hearing.note(piece, 'There is no opening bracket for this closing one. It is left out.');
		}
	}

	/** One or more, with OR between them. Stops before a closing bracket or at the end. */
	private either(within: Within | null): Tree | null {
		const choices: { tree: Tree; source: string; parts: number }[] = [];
		const from = this.cursor.at;
		for (;;) {
			const start = this.cursor.at;
			const { tree, parts, empty } = this.allOf(within, choices.length > 0);
			if (tree) choices.push({ tree, parts, source: this.cursor.text.slice(start, this.cursor.at).trim() });
			const piece = this.cursor.peek();
			if (piece.kind !== 'or') break;
			this.cursor.next();
			if (empty && choices.length > 0) this.hearing.stray(piece, 'OR', 'two of them stand next to each other');
			else if (empty) this.hearing.stray(piece, 'OR', 'there is nothing before it');
			else if (this.hearing.nothingFollows()) this.hearing.stray(piece, 'OR', 'there is nothing after it');
		}
		if (choices.length === 0) return null;
		if (choices.length > 1 && choices.some((c) => c.parts > 1)) {
			const read = choices.map((c) => (c.parts > 1 ? `(${c.source})` : c.source)).join(' OR ');
			const says = `AND goes before OR, so this is read as ${read}. Use brackets to change that.`;
			this.hearing.note({ from, to: this.cursor.at }, says);
		}
		return or(...choices.map((c) => c.tree));
	}

	/** One or more, with AND or nothing between them. */
	private allOf(within: Within | null, afterOr: boolean): { tree: Tree | null; parts: number; empty: boolean } {
		const parts: Tree[] = [];
		// nothing stood here; not the same as nothing being left of what stood here
		let empty = true;
		for (;;) {
			const piece = this.cursor.peek();
			if (piece.kind === 'end' || piece.kind === 'close' || piece.kind === 'or') break;
			if (piece.kind === 'and') {
				this.cursor.next();
				this.strayAnd(piece, empty, afterOr);
				continue;
			}
			const part = this.one(within);
			empty = false;
			if (!part) continue;
			if (afterOr && parts.length === 0 && part.kind === 'not')
				this.hearing.note(
					piece,
					'OR NOT finds nearly everyone: all who lack this, whatever else they have. To leave people out, write NOT without OR.',
				);
			parts.push(part);
		}
		return { tree: parts.length === 0 ? null : and(...parts), parts: parts.length, empty };
	}

	private strayAnd(piece: Piece, first: boolean, afterOr: boolean): void {
		const after = this.cursor.peek().kind;
		if (first) this.hearing.stray(piece, 'AND', afterOr ? 'OR stands before it' : 'there is nothing before it');
		else if (after === 'and' || after === 'or')
			this.hearing.stray(piece, 'AND', `${after.toUpperCase()} stands after it`);
		else if (this.hearing.nothingFollows()) this.hearing.stray(piece, 'AND', 'there is nothing after it');
	}

	/** A word, phrase, field or bracket, with any NOTs before it. Null when nothing of it is left. */
	private one(within: Within | null): Tree | null {
		let negative = false;
		for (let piece = this.cursor.peek(); piece.kind === 'not' || piece.kind === 'minus'; piece = this.cursor.peek()) {
			this.cursor.next();
			if (this.hearing.nothingFollows() || ['and', 'or'].includes(this.cursor.peek().kind)) {
				this.hearing.stray(piece, 'NOT', 'there is nothing after it to leave out');
				return null;
			}
			negative = !negative;
		}
		const tree = this.plainOne(within);
		return tree && negative ? not(tree) : tree;
	}

	private plainOne(within: Within | null): Tree | null {
		const piece = this.cursor.next();
		switch (piece.kind) {
			case 'open':
				return this.bracket(piece, within);
			case 'phrase':
			case 'word':
				if (within) {
					this.cursor.at = piece.from;
					return this.counted(piece, readField(within.field, within.op, piece, this.hearing));
				}
				return this.counted(
					piece,
					piece.kind === 'word' ? readWord(piece, this.hearing) : readPhrase(piece, this.hearing),
				);
			case 'field': {
				const tree = this.field(piece, within);
				return tree && piece.not ? not(tree) : tree;
			}
			default:
				// the callers have looked: operators, closing brackets and the end don't get here
				return null;
		}
	}

	private bracket(open: Piece, within: Within | null): Tree | null {
		if (this.depth >= DEEPEST) {
			this.skipped++;
			this.hearing.once(open, `Brackets can stand ${DEEPEST} deep. Deeper ones are left out.`);
			return null;
		}
		this.depth++;
		const tree = this.either(within);
		this.depth--;
		const close = this.cursor.peek();
		if (close.kind !== 'close')
			this.hearing.atEnd(open, 'There is no closing bracket for this one. It is closed at the end.');
		else {
			this.cursor.next();
			if (!tree && this.cursor.text.slice(open.to, close.from).trim() === '')
				this.hearing.note(
					{ from: open.from, to: close.to },
					'There is nothing between these brackets. They are left out.',
				);
		}
		return tree;
	}

	private field(piece: Piece & { kind: 'field' }, within: Within | null): Tree | null {
		const after = this.cursor.peek();
		if (!piece.field) {
			// a NOT before the field belongs to what follows it
			const follows = ['word', 'phrase', 'open', 'field'].includes(after.kind);
			return unknownField(piece, this.hearing) && follows ? this.plainOne(within) : null;
		}
		if (after.kind !== 'open') return this.counted(piece, readField(piece.field, piece.op, piece, this.hearing));
		this.cursor.next();
		return this.bracket(after, { field: piece.field, op: piece.op });
	}

	/** Leaves out what is one too many. */
	private counted(piece: Piece, tree: Tree | null): Tree | null {
		if (!tree || ++this.leaves <= MOST_LEAVES) return tree;
		this.hearing.once(piece, `A search can hold ${MOST_LEAVES} words and fields. The rest is left out.`);
		return null;
	}
}
