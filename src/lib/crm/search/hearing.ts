import { Cursor, type Piece } from './cursor.ts';
import type { Known } from './fields/field.ts';

/**
 * Something understood otherwise than written, or not understood, in a sentence. `from` and `to`: where it stands in
 * the text, which is NFC.
 */
export interface Note {
	readonly from: number;
	readonly to: number;
	readonly says: string;
}

export const LONGEST_QUERY = 2_000;

/** One reading of one query: where it has got to, what it may know, and what it has to say. */
export class Hearing {
	readonly cursor: Cursor;
	readonly known: Known;
	/** The end is still being typed: nothing is said yet of what may be put right by typing on. */
	readonly typing: boolean;
	private readonly said: Note[] = [];

	constructor(typed: string, known: Known, typing: boolean) {
		this.known = known;
		this.typing = typing;
		// one space stays, to tell a finished word from one that goes on
		this.cursor = new Cursor(typed.slice(0, LONGEST_QUERY).trimEnd() + (/\s$/.test(typed) ? ' ' : ''));
		if (typed.length > LONGEST_QUERY)
			this.note(
				{ from: LONGEST_QUERY, to: typed.length },
				`A search can be ${LONGEST_QUERY} letters long. The rest is left out.`,
			);
	}

	/** What was said, in the order of the text. */
	get notes(): Note[] {
		return [...this.said].sort((a, b) => a.from - b.from || a.to - b.to);
	}

	note({ from, to }: { from: number; to: number }, says: string): void {
		this.said.push({ from, to, says });
	}

	/** Says something that holds for all of the query, and needs saying but once. */
	once(at: Piece, says: string): void {
		if (!this.said.some((n) => n.says === says)) this.note(at, says);
	}

	/** Says something that may yet be put right by typing on. */
	atEnd(at: Piece, says: string): void {
		if (!this.typing || this.cursor.peek().kind !== 'end') this.note(at, says);
	}

	/** Says that an operator has nothing to work on. */
	stray(at: Piece, what: 'AND' | 'OR' | 'NOT', why: string): void {
		this.atEnd(at, `${what} is left out, because ${why}. To look for the word, put it in quotation marks.`);
	}

	nothingFollows(): boolean {
		const { kind } = this.cursor.peek();
		return kind === 'end' || kind === 'close';
	}

	/** Whether a piece ends where typing goes on. */
	isLast(piece: Piece): boolean {
		return this.typing && piece.to === this.cursor.text.length;
	}
}
