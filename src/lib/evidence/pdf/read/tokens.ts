import { damaged } from './unreadable.ts';

/** `/Type`. */
export class Name {
	constructor(readonly text: string) {}
}

/** A string as it stands in its bytes, undecoded: from `start` up to, not including, `end`. */
export class Text {
	constructor(
		readonly bytes: Uint8Array,
		readonly start: number,
		readonly end: number,
		readonly hex: boolean,
	) {}
}

/** A number, a name, a string, or a word: an operator, a keyword or a bracket. Null at the end. */
export type Token = number | Name | Text | string | null;

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)));
const [OPEN, CLOSE, LESS, MORE, SLASH, PERCENT, BACKSLASH] = [0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x25, 0x5c];
/** No name, number or keyword of ours is nearly so long. */
const LONGEST_WORD = 256;

/**
 * Cuts bytes into PDF tokens, in one pass and linear time. Source: ISO 32000-1, 7.2 and 7.3.
 * Hostile-safe: nothing is copied but short words, and what has no end is an error.
 */
export class Tokens {
	constructor(
		readonly bytes: Uint8Array,
		public at = 0,
		readonly end: number = bytes.length,
	) {}

	next(): Token {
		this.#skipWhite();
		if (this.at >= this.end) return null;
		const byte = this.bytes[this.at]!;
		if (byte === SLASH) return this.#name();
		if (byte === OPEN) return this.#literal();
		if (byte === LESS && this.bytes[this.at + 1] !== LESS) return this.#hex();
		if (byte === LESS || (byte === MORE && this.bytes[this.at + 1] === MORE)) {
			this.at += 2;
			return byte === LESS ? '<<' : '>>';
		}
		if (DELIMITER.has(byte)) {
			this.at++;
			return String.fromCharCode(byte);
		}
		const word = this.#word();
		const number = Number(word);
		return /^[+-]?[\d.]+$/.test(word) && !Number.isNaN(number) ? number : word;
	}

	#skipWhite(): void {
		for (; this.at < this.end; this.at++) {
			const byte = this.bytes[this.at]!;
			if (byte === PERCENT) {
				while (this.at < this.end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
			} else if (!WHITE.has(byte)) return;
		}
	}

	#word(): string {
		const start = this.at;
		while (this.at < this.end && !WHITE.has(this.bytes[this.at]!) && !DELIMITER.has(this.bytes[this.at]!)) {
			if (++this.at - start > LONGEST_WORD) throw damaged(`a word without an end at byte ${start}`);
		}
		return String.fromCharCode(...this.bytes.subarray(start, this.at));
	}

	#name(): Name {
		this.at++;
		const word = this.#word();
		return new Name(word.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
	}

	/** `(…)`, brackets within it in pairs. */
	#literal(): Text {
		const start = ++this.at;
		for (let depth = 1; this.at < this.end; this.at++) {
			const byte = this.bytes[this.at];
			if (byte === BACKSLASH) this.at++;
			else if (byte === OPEN) depth++;
			else if (byte === CLOSE && --depth === 0) return new Text(this.bytes, start, this.at++, false);
		}
		throw damaged(`a string without an end at byte ${start}`);
	}

	#hex(): Text {
		const start = ++this.at;
		const end = this.bytes.indexOf(MORE, start);
		if (end < 0 || end >= this.end) throw damaged(`a string without an end at byte ${start}`);
		this.at = end + 1;
		return new Text(this.bytes, start, end, true);
	}
}
