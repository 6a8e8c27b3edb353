import { isScalar, Scalar, visit, type Node } from 'yaml';
import type { Json } from '../../ledger/canonical.ts';

/**
 * `minutes: {{wait}}` is filled in before it is read as YAML. Before that it would be a map in a map, and be written back
 * as one. So its braces are others while a form works on the text: a word like any, and just as long.
 */
export const sheltered = (text: string): string => text.replace(/\{\{([\w.]+)\}\}/g, '⦃⦃$1⦄⦄');

/** Texts of a value as they stand in the file. */
export function unsheltered<T extends Json>(value: T): T;
export function unsheltered(value: Json): Json {
	if (typeof value === 'string') return value.replace(/⦃⦃([\w.]+)⦄⦄/g, '{{$1}}');
	if (Array.isArray(value)) return value.map(unsheltered);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [unsheltered(name), unsheltered(one)]));
}

/** What stands in a part of the file without quotes: `{{wait}}` may become a number there. */
export function bareNames(node: unknown): ReadonlySet<string> {
	const names = new Set<string>();
	if (node !== null && typeof node === 'object')
		visit(node as Node, (_, one) => {
			if (isScalar(one) && one.type === Scalar.PLAIN && typeof one.value === 'string')
				names.add(unsheltered(one.value));
		});
	return names;
}

/** A value as it is to be written, so that what stood without quotes goes on without them. */
export function shelteredIn(value: Json, bare: ReadonlySet<string>): Json {
	if (typeof value === 'string') return bare.has(value) ? sheltered(value) : value;
	if (Array.isArray(value)) return value.map((one) => shelteredIn(one, bare));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shelteredIn(one, bare)]));
}
