import { fieldMeant } from './fields.ts';
import type { Field } from './fields/field.ts';
import type { Op } from './tree.ts';

/** One piece of a query. `from` and `to` are places in the text as it was typed. */
export type Piece = { readonly from: number; readonly to: number } & (
	| { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'end' }
	/** A minus before a word: NOT without a space. */
	| { readonly kind: 'minus' }
	| { readonly kind: 'phrase'; readonly text: string; readonly closed: boolean; readonly star: boolean }
	| { readonly kind: 'word'; readonly text: string }
	| {
			readonly kind: 'field';
			readonly name: string;
			readonly field: Field | null;
			readonly op: Op;
			readonly not: boolean;
	  }
);

/** One letter for one letter, so that places stay. */
const PLAIN: Record<string, string> = {};
for (const [plain, odd] of [
	['"', '“”„‟«»″＂'],
	["'", '‘’‚‛′`´'],
	['-', '–—−‐‑‒'],
	[' ', '\u00a0\t\r\n\u2009\u202f'],
	['≤', '⩽'],
	['≥', '⩾'],
] as const)
	for (const letter of odd) PLAIN[letter] = plain;

/** Halves of letters, control characters and the index's own mark: nothing that anybody types. */
const UNTYPED = /[\p{Cs}\p{Cc}\p{Co}]/gu;

/** Text with plain quotation marks, dashes and spaces, letter for letter. */
export function plain(typed: string): string {
	const letters = typed.replace(UNTYPED, (letter) => ' '.repeat(letter.length));
	return [...letters].map((letter) => PLAIN[letter] ?? letter).join('');
}

/**
 * Between pieces: spaces, commas, and dashes that stand alone. Also the plus before a word that must be there, as some
 * search engines have it; here every word must.
 */
const GAP = /(?:[\s,;.?]+|-+(?=\s|$)|[+!](?=[\s"(]|$)|\++(?=\p{L}))*/uy;
const SPACE = /\s*/uy;
const OPERATOR = /(and\/or|and|or|not)(?=[\s()"]|$)/iuy;
const SYMBOL = /(&+(?=[\s(]|$)|\|+)/uy;
const NEGATION = /[-!](?=[^\s\-!)])/uy;
const SINGLE = /'([^'"]*[^'"\s])'(?=[\s(),;]|$)/uy;
const DOUBLE = /"([^"]*)("?)(\*?)/uy;
const COMPARED =
	/(\p{L}[\p{L}\p{N}_'-]*(?: +\p{L}[\p{L}\p{N}_'-]*){0,3}?)( *)(:|!=|<>|≠|<=|>=|=<|=>|≤|≥|<|>|=)\s*(<=|>=|=<|=>|≤|≥|<|>|=)?\s*/uy;
const WITHIN = /(within) +(?=\d)/iuy;
/** Signs before a word: £13, @home. */
const LEAD = /[^\s\p{L}\p{N}+#*()"|]+(?=[\p{L}\p{N}])/uy;
const WORD = /(?:[^\s()"|,;]|(?<=\d),(?=\d))+/uy;

const COMPARISON: Record<string, Op> = {
	'<': '<',
	'>': '>',
	'<=': '<=',
	'=<': '<=',
	'≤': '<=',
	'>=': '>=',
	'=>': '>=',
	'≥': '>=',
};

/** Cuts a query into pieces, one at a time: what a value is depends on its field, so it is left to the parser. */
export class Cursor {
	readonly text: string;
	at = 0;

	constructor(typed: string) {
		this.text = plain(typed);
	}

	/** Matches here and moves past it. */
	private take(rx: RegExp): RegExpExecArray | null {
		rx.lastIndex = this.at;
		const found = rx.exec(this.text);
		if (found) this.at = rx.lastIndex;
		return found;
	}

	skipGap(): void {
		this.take(GAP);
	}

	skipSpace(): void {
		this.take(SPACE);
	}

	peek(): Piece {
		const start = this.at;
		const piece = this.next();
		this.at = start;
		return piece;
	}

	next(): Piece {
		this.skipGap();
		const from = this.at;
		const done = <P>(piece: P) => ({ ...piece, from, to: this.at });
		if (from >= this.text.length) return done({ kind: 'end' as const });
		const letter = this.text[from]!;
		if (letter === '(' || letter === ')') {
			this.at++;
			return done({ kind: letter === '(' ? ('open' as const) : ('close' as const) });
		}
		const operator = this.take(OPERATOR)?.[1]!.toLowerCase();
		// safe: the expression lets these four through, and “and/or” means or
		if (operator) return done({ kind: (operator === 'and/or' ? 'or' : operator) as 'and' | 'or' | 'not' });
		const symbol = this.take(SYMBOL);
		if (symbol) return done({ kind: symbol[0].startsWith('&') ? ('and' as const) : ('or' as const) });
		if (this.take(NEGATION)) return done({ kind: 'minus' as const });
		const known = this.quoted() ?? this.field(from);
		if (known) return known;
		if (this.take(LEAD)) return this.next();
		return done({ kind: 'word' as const, text: this.take(WORD)?.[0] ?? this.skipOne() });
	}

	/** Words in quotation marks here; without a closing mark they go on to the end. */
	quoted(): (Piece & { kind: 'phrase' }) | null {
		const from = this.at;
		const found = this.take(DOUBLE) ?? this.take(SINGLE);
		if (!found) return null;
		const [, text = '', mark = '"', star = ''] = found;
		return { kind: 'phrase', text, closed: mark === '"', star: star === '*', from, to: this.at };
	}

	/** What still belongs to a value after its quotation marks. */
	tail(rx: RegExp): string {
		return this.take(rx)?.[0] ?? '';
	}

	private field(from: number): Piece | null {
		const bare = this.take(WITHIN);
		if (bare)
			return { kind: 'field', name: 'within', field: fieldMeant('within')!, op: 'is', not: false, from, to: this.at };
		const found = this.take(COMPARED);
		if (!found) return null;
		const [, name = '', gap, sign = ':', more] = found;
		const field = fieldMeant(name) ?? null;
		// “foo:bar” was meant as a field; “one two:three” and “foo : bar” are words
		if (!field && (name.includes(' ') || gap !== '')) {
			this.at = from;
			return null;
		}
		const op = COMPARISON[more ?? sign] ?? COMPARISON[sign] ?? 'is';
		return { kind: 'field', name, field, op, not: /!=|<>|≠/.test(sign), from, to: this.at };
	}

	private skipOne(): string {
		return this.text[this.at++] ?? '';
	}
}
