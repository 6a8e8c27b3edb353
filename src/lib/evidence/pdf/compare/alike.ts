import { sha256 } from '../../../ledger/hash.ts';
import type { PdfFile } from '../read/file.ts';
import { Name, Text } from '../read/tokens.ts';
import { isDict, isList, Ref, textOf, type Dict, type Value } from '../read/values.ts';

/** A file, and where its pages are. */
export interface Book {
	readonly file: PdfFile;
	/** The place of a page in the file, by the number of its object. */
	readonly pages: ReadonlyMap<number, number>;
}

/** No picture in words, which is the longest there is, comes near it. */
const LONGEST = 60_000;
/** What only says how something is stored. */
const STORED = new Set(['Length', 'Filter', 'DecodeParms', 'Length1']);

/**
 * Follows two values through their files side by side. No further than what both have: a stranger's file can't lead it
 * further than ours does.
 */
export class Alike {
	readonly #seen = new Set<string>();

	constructor(
		readonly one: Book,
		readonly two: Book,
	) {}

	/** Whether they say the same, whatever their objects are called. What was compared once is not compared again. */
	same(a: Value | undefined, b: Value | undefined): boolean {
		if (a instanceof Ref && b instanceof Ref) {
			const pages = [this.one.pages.get(a.number), this.two.pages.get(b.number)];
			if (pages.some((page) => page !== undefined)) return pages[0] === pages[1];
			const pair = `${a.number} ${b.number}`;
			if (this.#seen.has(pair)) return true;
			this.#seen.add(pair);
			const streams = [this.one.file.stream(a), this.two.file.stream(b)];
			if (streams.some((stream) => stream !== null)) return this.#streams(a, b);
		}
		const [x, y] = [this.one.file.get(a), this.two.file.get(b)];
		if (isDict(x) && isDict(y)) return this.#dicts(x, y, []);
		if (isList(x) && isList(y)) return x.length === y.length && x.every((value, i) => this.same(value, y[i]));
		return plain(x) === plain(y);
	}

	/** The keys of two dictionaries that do not say the same. */
	differing(a: Dict | null, b: Dict | null, but: readonly string[] = []): string[] {
		const keys = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
		return [...keys].filter((key) => !but.includes(key) && !this.same(a?.get(key), b?.get(key)));
	}

	#dicts(a: Dict, b: Dict, but: readonly string[]): boolean {
		return this.differing(a, b, but).length === 0;
	}

	#streams(a: Ref, b: Ref): boolean {
		const [x, y] = [this.one.file.stream(a), this.two.file.stream(b)];
		if (!x || !y || !this.#dicts(x.dict, y.dict, [...STORED])) return false;
		return printOf(this.one.file, a) === printOf(this.two.file, b);
	}
}

/** What a stream holds, by its fingerprint: unpacked where we can. */
export function printOf(file: PdfFile, ref: Ref): string {
	const bytes = file.unpacked(ref) ?? file.stream(ref)?.raw;
	return bytes ? sha256(bytes) : '';
}

const plain = (value: Value): string =>
	value instanceof Name ? `/${value.text}` : value instanceof Text ? `(${textOf(value, LONGEST)})` : String(value);
