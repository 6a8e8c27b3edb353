import type { PdfFile } from '../read/file.ts';
import { isDict, isList, Ref, type Dict, type Value } from '../read/values.ts';

/** Numbers that stay as they are: of a file's own objects, in a new section of it. */
export const own = (one: Ref): number => one.number;

export const changed = (of: Dict, changes: Readonly<Record<string, Value>>): Dict =>
	new Map([...of, ...Object.entries(changes)]);

/** @throws {TypeError} where it is none */
export function dict(file: PdfFile, value: Value | undefined): Dict {
	const got = file.get(value);
	if (!isDict(got)) throw new TypeError('A part of the PDF is not where it should be');
	return got;
}

/** @throws {TypeError} where it is none */
export function ref(value: Value | undefined): Ref {
	if (!(value instanceof Ref)) throw new TypeError('A part of the PDF stands where none of ours does');
	return value;
}

/** @throws {TypeError} where it is none */
export function int(value: Value | undefined): number {
	if (typeof value !== 'number') throw new TypeError('A number of the PDF is missing');
	return value;
}

export const list = (value: Value | undefined): readonly Value[] => (isList(value) ? value : []);
