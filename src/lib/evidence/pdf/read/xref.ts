import { Name, Tokens } from './tokens.ts';
import { damaged, Unreadable, WHY } from './unreadable.ts';
import { isDict, isList, readValue, type Dict } from './values.ts';

/** Where an object begins: a byte of the file, or its turn inside another object. */
export interface Place {
	readonly at: number;
	readonly within: number | null;
}

interface Section {
	readonly trailer: Dict;
	readonly places: readonly (readonly [number: number, place: Place | null])[];
}

/** A portfolio has some thousands, most of them of its structure tree. */
const MOST_OBJECTS = 1_000_000;

type Unpack = (dict: Dict, data: number) => Uint8Array;

/** Each saving by another program may add one. */
const MOST_SECTIONS = 100;

/**
 * The table of where objects are, newest section first. Ours has one section, as a plain table; files that another
 * program saved may have more, or have them as streams.
 * Source: ISO 32000-1, 7.5.4, 7.5.5 and 7.5.8.
 */
export function readXref(bytes: Uint8Array, unpack: Unpack): { trailer: Dict; places: Map<number, Place> } {
	const places = new Map<number, Place>();
	const gone = new Set<number>();
	const seen = new Set<number>();
	let newest: Dict | null = null;
	for (let at: number | null = startOf(bytes); at !== null;) {
		if (seen.has(at) || seen.size >= MOST_SECTIONS) throw damaged('its tables lead round in a circle');
		seen.add(at);
		const section = readSection(bytes, at, unpack);
		newest ??= section.trailer;
		for (const [number, place] of section.places) {
			if (places.has(number) || gone.has(number)) continue;
			if (place) places.set(number, place);
			else gone.add(number);
		}
		const before = section.trailer.get('Prev');
		at = typeof before === 'number' ? before : null;
	}
	return { trailer: newest!, places };
}

/** The number after the last `startxref`. Source: ISO 32000-1, 7.5.5. */
function startOf(bytes: Uint8Array): number {
	const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 1024)));
	const found = /^startxref\s{1,4}(\d{1,12})\s{1,4}%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')));
	const start = found ? Number(found[1]) : -1;
	if (start <= 0 || start >= bytes.length) throw new Unreadable(WHY.cutShort(bytes.length));
	return start;
}

function readSection(bytes: Uint8Array, at: number, unpack: Unpack): Section {
	const tokens = new Tokens(bytes, at);
	const first = tokens.next();
	if (first === 'xref') return readTable(tokens);
	if (typeof first === 'number' && typeof tokens.next() === 'number' && tokens.next() === 'obj') {
		return readStream(tokens, unpack);
	}
	throw new Unreadable(WHY.cutShort(bytes.length));
}

const tooMany = () => new Unreadable(WHY.tooMuch('It has more than a million objects'));

function readTable(tokens: Tokens): Section {
	const places: [number, Place | null][] = [];
	let token = tokens.next();
	while (typeof token === 'number') {
		const count = tokens.next();
		if (typeof count !== 'number') throw damaged('its table of objects');
		for (let i = 0; i < count; i++) {
			const [offset, generation, kind] = [tokens.next(), tokens.next(), tokens.next()];
			if (typeof offset !== 'number' || typeof generation !== 'number' || (kind !== 'n' && kind !== 'f')) {
				throw damaged('its table of objects');
			}
			if (places.length >= MOST_OBJECTS) throw tooMany();
			places.push([token + i, kind === 'n' ? { at: offset, within: null } : null]);
		}
		token = tokens.next();
	}
	if (token !== 'trailer') throw damaged('its table of objects has no end');
	const trailer = readValue(tokens);
	if (!isDict(trailer)) throw damaged('its last part');
	return { trailer, places };
}

function readStream(tokens: Tokens, unpack: Unpack): Section {
	const dict = readValue(tokens);
	if (!isDict(dict) || tokens.next() !== 'stream') throw damaged('its table of objects');
	const type = dict.get('Type');
	if (!(type instanceof Name) || type.text !== 'XRef') throw damaged('its table of objects');
	const rows = plain(dict, unpack(dict, tokens.at + (tokens.bytes[tokens.at] === 13 ? 2 : 1)));

	const widths = numbers(dict, 'W');
	const [kindWidth = 0, placeWidth = 0, turnWidth = 0] = widths;
	const width = kindWidth + placeWidth + turnWidth;
	if (width === 0 || width > 24) throw damaged('its table of objects');
	const size = dict.get('Size');
	const index = dict.has('Index') ? numbers(dict, 'Index') : [0, typeof size === 'number' ? size : 0];
	const places: [number, Place | null][] = [];
	let at = 0;
	for (let i = 0; i + 1 < index.length; i += 2) {
		for (let n = 0; n < index[i + 1]! && at + width <= rows.length; n++, at += width) {
			const kind = kindWidth === 0 ? 1 : big(rows, at, kindWidth);
			const place = big(rows, at + kindWidth, placeWidth);
			const turn = big(rows, at + kindWidth + placeWidth, turnWidth);
			const known = kind === 1 ? { at: place, within: null } : kind === 2 ? { at: turn, within: place } : null;
			if (places.length >= MOST_OBJECTS) throw tooMany();
			places.push([index[i]! + n, known]);
		}
	}
	return { trailer: dict, places };
}

function numbers(dict: Dict, key: string): number[] {
	const list = dict.get(key);
	if (!isList(list) || list.length > 4096) throw damaged('its table of objects');
	return list.map((one) => (typeof one === 'number' && one >= 0 ? one : 0));
}

function big(bytes: Uint8Array, at: number, width: number): number {
	let number = 0;
	for (let i = 0; i < width; i++) number = number * 256 + bytes[at + i]!;
	return number;
}

/** Undoes the PNG "up" prediction that tables are mostly stored with. Source: ISO 32000-1, 7.4.4.4. */
function plain(dict: Dict, bytes: Uint8Array): Uint8Array {
	const parms = dict.get('DecodeParms');
	const predictor = isDict(parms) ? parms.get('Predictor') : undefined;
	if (!isDict(parms) || predictor === undefined || predictor === 1) return bytes;
	const columns = parms.get('Columns');
	if (typeof columns !== 'number' || columns < 1 || columns > 64) throw damaged('its table of objects');
	const rows = Math.floor(bytes.length / (columns + 1));
	const out = new Uint8Array(rows * columns);
	for (let row = 0; row < rows; row++) {
		const filter = bytes[row * (columns + 1)];
		if (filter !== 0 && filter !== 2) throw damaged('its table of objects is stored in an unknown way');
		for (let i = 0; i < columns; i++) {
			const above = filter === 2 && row > 0 ? out[(row - 1) * columns + i]! : 0;
			out[row * columns + i] = bytes[row * (columns + 1) + 1 + i]! + above;
		}
	}
	return out;
}
