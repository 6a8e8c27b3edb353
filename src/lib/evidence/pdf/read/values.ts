import { Name, Text, type Token, type Tokens } from './tokens.ts';
import { damaged } from './unreadable.ts';

/** An object of the file, by its number. */
export class Ref {
	constructor(readonly number: number) {}
}

export type Dict = ReadonlyMap<string, Value>;
export type Value = null | boolean | number | Name | Text | Ref | readonly Value[] | Dict;

/** Nothing of ours is nested nearly so deep. */
const DEEPEST = 64;

/**
 * Reads one value. Source: ISO 32000-1, 7.3.
 * @param first - its first token, where that was read already
 */
export function readValue(tokens: Tokens, first: Token = tokens.next(), depth = 0): Value {
	if (depth > DEEPEST) throw damaged(`values nested too deep at byte ${tokens.at}`);
	if (typeof first === 'number') return refOrNumber(tokens, first);
	if (first instanceof Name || first instanceof Text) return first;
	if (first === '[') return readList(tokens, ']', depth);
	if (first === '<<') return readDict(tokens, depth);
	if (first === 'true' || first === 'false') return first === 'true';
	if (first === 'null') return null;
	throw damaged(first === null ? 'it ends in the middle of a value' : `no value at byte ${tokens.at}`);
}

/** `12 0 R` begins as the number 12 does. */
function refOrNumber(tokens: Tokens, first: number): number | Ref {
	const back = tokens.at;
	if (Number.isSafeInteger(first) && first >= 0 && typeof tokens.next() === 'number' && tokens.next() === 'R') {
		return new Ref(first);
	}
	tokens.at = back;
	return first;
}

function readList(tokens: Tokens, close: string, depth: number): Value[] {
	const list: Value[] = [];
	for (let token = tokens.next(); token !== close; token = tokens.next())
		list.push(readValue(tokens, token, depth + 1));
	return list;
}

function readDict(tokens: Tokens, depth: number): Dict {
	const dict = new Map<string, Value>();
	for (let token = tokens.next(); token !== '>>'; token = tokens.next()) {
		if (!(token instanceof Name)) throw damaged(`a dictionary without a key at byte ${tokens.at}`);
		dict.set(token.text, readValue(tokens, undefined, depth + 1));
	}
	return dict;
}

export const isDict = (value: unknown): value is Dict => value instanceof Map;
export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/**
 * A string's letters, one a byte; UTF-16 where it says so. Source: ISO 32000-1, 7.3.4 and 7.9.2.
 *
 * @param longest - the most of its bytes that are looked at
 */
export function textOf(text: Text, longest = LONGEST): string {
	const raw = text.hex ? unhexed(text, longest) : unescaped(text, longest);
	if (!raw.startsWith('\xfe\xff')) return raw;
	let wide = '';
	for (let i = 2; i + 1 < raw.length; i += 2)
		wide += String.fromCharCode(raw.charCodeAt(i) * 256 + raw.charCodeAt(i + 1));
	return wide;
}

/** Long enough for a title or a name; longer ones are not ours. */
const LONGEST = 4096;

function unhexed({ bytes, start, end }: Text, longest: number): string {
	const digits = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + longest))).replace(
		/[^0-9a-fA-F]/g,
		'',
	);
	let raw = '';
	for (let i = 0; i < digits.length; i += 2)
		raw += String.fromCharCode(parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16));
	return raw;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped({ bytes, start, end }: Text, longest: number): string {
	const raw = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + longest)));
	return raw.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, code: string) => {
		if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff);
		if (code.startsWith('\r') || code === '\n') return '';
		return ESCAPES[code] ?? code;
	});
}
