import canonicalize from 'canonicalize';

/** A value that JSON can spell. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Deeper than any act; where an engine's own stack ends differs from browser to browser. */
export const DEEPEST = 200;

/**
 * The one spelling of a JSON value that is ever hashed: keys sorted, no spaces.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme).
 * @throws {TypeError} on `undefined`, functions, `NaN`, `Infinity` and broken surrogate pairs, which JSON cannot spell,
 * and on values nested deeper than {@link DEEPEST}
 */
export function canonical(value: Json): string {
	refuseTheUnspeakable(value);
	const text = canonicalize(value);
	if (text === undefined) throw new TypeError('undefined is not JSON');
	return text;
}

/** Whether two plain values say the same, whatever the order of their names. @throws {TypeError} where JSON can't spell one */
export const saysTheSame = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json);

/** `canonicalize` leaves members out that are `undefined`; a hash must not depend on such a silence. */
function refuseTheUnspeakable(value: unknown, depth = 0): void {
	if (depth > DEEPEST) throw new TypeError(`A value nested deeper than ${DEEPEST} is not taken`);
	if (typeof value === 'string') {
		if (!value.isWellFormed()) throw new TypeError('A string with half a surrogate pair is not JSON');
	} else if (Array.isArray(value)) {
		for (const item of value) refuseTheUnspeakable(item, depth + 1);
	} else if (value !== null && typeof value === 'object') {
		for (const [key, item] of Object.entries(value)) {
			refuseTheUnspeakable(key);
			refuseTheUnspeakable(item, depth + 1);
		}
	} else if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new TypeError(`${value} is not JSON`);
	} else if (value !== null && typeof value !== 'boolean') {
		throw new TypeError(`${typeof value} is not JSON`);
	}
}

/**
 * Text in one Unicode spelling (NFC) all through a value, keys included, so that `é` typed on two keyboards is the
 * same entry. Half a surrogate pair becomes U+FFFD, since no hash and no font could hold it.
 *
 * @throws {TypeError} on values nested deeper than {@link DEEPEST}
 */
export function normalised(value: Json, depth = 0): Json {
	if (depth > DEEPEST) throw new TypeError(`A value nested deeper than ${DEEPEST} is not taken`);
	if (typeof value === 'string') return value.toWellFormed().normalize('NFC');
	if (Array.isArray(value)) return value.map((item) => normalised(item, depth + 1));
	if (value !== null && typeof value === 'object') {
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => [key.toWellFormed().normalize('NFC'), normalised(item, depth + 1)]),
		);
	}
	return value;
}
