import { inflated } from './inflate.ts';
import { Name, Text, Tokens } from './tokens.ts';
import { damaged, Unreadable, WHY } from './unreadable.ts';
import { isDict, isList, readValue, Ref, type Dict, type Value } from './values.ts';
import { readXref, type Place } from './xref.ts';

export interface Stream {
	readonly dict: Dict;
	/** As it stands in the file, filters still on. */
	readonly raw: Uint8Array;
}

interface Found {
	readonly value: Value;
	/** Where the bytes after `stream` begin; null for a plain object. */
	readonly data: number | null;
}

const MB = 1024 * 1024;
/** What all streams but the attachment may come to, inflated. */
const MOST_INFLATED = 128 * MB;
/** What all objects that are no streams may come to, as they stand in the file. Only those asked for are read. */
const MOST_READ = 32 * MB;

/**
 * A PDF's objects, fetched by number when asked for. Source: ISO 32000-1, 7.3.10 and 7.5.
 * All that is read, unpacked or handed out is counted, so that no file can make it slow or large.
 */
export class PdfFile {
	readonly trailer: Dict;
	readonly #places: ReadonlyMap<number, Place>;
	readonly #found = new Map<number, Found>();
	readonly #packed = new Map<number, readonly Value[]>();
	readonly #asked = new Set<number>();
	readonly #streams = new Set<number>();
	#toRead = MOST_READ;
	#toInflate = MOST_INFLATED;
	#toHand: number;

	constructor(readonly bytes: Uint8Array) {
		this.#toHand = bytes.length;
		({ trailer: this.trailer, places: this.#places } = readXref(bytes, (dict, data) =>
			this.#unpack(this.#raw(dict, data)),
		));
	}

	/** A value, or what it refers to. */
	get(value: Value | undefined): Value {
		for (let hops = 0; value instanceof Ref; hops++) {
			if (hops > 8) throw damaged(`object ${value.number} leads round in a circle`);
			value = this.#object(value.number).value;
		}
		return value ?? null;
	}

	dict(value: Value | undefined): Dict | null {
		const got = this.get(value);
		return isDict(got) ? got : null;
	}

	list(value: Value | undefined): readonly Value[] {
		const got = this.get(value);
		return isList(got) ? got : [];
	}

	name(value: Value | undefined): string | null {
		const got = this.get(value);
		return got instanceof Name ? got.text : null;
	}

	text(value: Value | undefined): Text | null {
		const got = this.get(value);
		return got instanceof Text ? got : null;
	}

	stream(value: Value | undefined): Stream | null {
		if (!(value instanceof Ref)) return null;
		const { value: dict, data } = this.#object(value.number);
		return isDict(dict) && data !== null ? { dict, raw: this.#raw(dict, data) } : null;
	}

	/** The names of a stream's filters, in the order they are undone. */
	filters(dict: Dict): string[] {
		const filter = this.get(dict.get('Filter'));
		if (filter === null) return [];
		return (isList(filter) ? filter : [filter]).map((one) => this.name(one) ?? '');
	}

	/** A stream's bytes with Flate undone; null where another filter is on it. */
	unpacked(value: Value | undefined): Uint8Array | null {
		const stream = this.stream(value);
		const filters = stream ? this.filters(stream.dict) : [];
		if (!stream || filters.some((filter) => filter !== 'FlateDecode') || filters.length > 1) return null;
		return this.#unpack(stream.raw, filters.length === 1);
	}

	#unpack(raw: Uint8Array, flate = true): Uint8Array {
		const whole = flate ? inflated(raw, this.#toInflate) : raw;
		// A stream of nothing costs something too, or a million of them would be free.
		this.#toInflate -= (whole?.length ?? Infinity) + 256;
		if (!whole || this.#toInflate < 0) throw new Unreadable(WHY.tooMuch('Its pages come to more than 128 MB'));
		return whole;
	}

	#object(number: number): Found {
		const known = this.#found.get(number);
		if (known) return known;
		if (this.#asked.has(number)) throw damaged(`object ${number} is inside itself`);
		this.#asked.add(number);
		const place = this.#places.get(number);
		const found =
			place === undefined
				? { value: null, data: null }
				: place.within === null
					? this.#plain(number, place.at)
					: { value: this.#inside(place.within)[place.at] ?? null, data: null };
		this.#found.set(number, found);
		return found;
	}

	#plain(number: number, at: number): Found {
		const tokens = new Tokens(this.bytes, at, Math.min(this.bytes.length, at + this.#toRead));
		if (tokens.next() !== number || typeof tokens.next() !== 'number' || tokens.next() !== 'obj') {
			throw damaged(`object ${number} is not at byte ${at}`);
		}
		const value = readValue(tokens);
		const after = tokens.next();
		this.#toRead -= tokens.at - at;
		if (after !== 'stream') return { value, data: null };
		const data = tokens.at + (this.bytes[tokens.at] === 13 ? 2 : 1);
		return { value, data };
	}

	/** Objects packed together in a stream, as other programs write them. Source: ISO 32000-1, 7.5.7. */
	#inside(number: number): readonly Value[] {
		const known = this.#packed.get(number);
		if (known) return known;
		const { value: dict, data } = this.#object(number);
		if (!isDict(dict) || data === null) throw damaged(`object ${number} holds no others`);
		const bytes = this.#unpack(this.#raw(dict, data), this.filters(dict).length > 0);
		const [count, first] = [this.get(dict.get('N')), this.get(dict.get('First'))];
		if (typeof count !== 'number' || typeof first !== 'number' || count > bytes.length) {
			throw damaged(`object ${number} does not say what it holds`);
		}
		const header = new Tokens(bytes);
		const offsets = Array.from({ length: count }, () => (header.next(), header.next()));
		const values: Value[] = [];
		let read = 0;
		for (const offset of offsets) {
			const tokens = new Tokens(bytes, first + Number(offset));
			values.push(readValue(tokens));
			read += tokens.at - first - Number(offset);
			if (read > 2 * bytes.length) throw damaged(`object ${number} holds more than it has`);
		}
		this.#packed.set(number, values);
		return values;
	}

	#raw(dict: Dict, data: number): Uint8Array {
		const length = this.get(dict.get('Length'));
		if (typeof length !== 'number' || length < 0 || data + length > this.bytes.length) {
			throw damaged(`a stream at byte ${data} does not say how long it is`);
		}
		const end = new Tokens(this.bytes, data + length, Math.min(this.bytes.length, data + length + 16));
		if (end.next() !== 'endstream') throw damaged(`the stream at byte ${data} does not end where it says`);
		if (!this.#streams.has(data)) this.#toHand -= length;
		if (this.#toHand < 0) throw damaged('its streams lie over one another');
		this.#streams.add(data);
		return this.bytes.subarray(data, data + length);
	}
}
