import { Name, Tokens } from './tokens.ts';

/**
 * The names of what a page draws with `Do`, in order. Source: ISO 32000-1, 7.8.2 and 8.8.
 * Text, paths and marks are passed over; a name inside a string is no name.
 */
export function* drawnNames(content: Uint8Array): Generator<string> {
	const tokens = new Tokens(content);
	let last: string | null = null;
	for (let token = tokens.next(); token !== null; token = tokens.next()) {
		if (token === 'Do' && last !== null) yield last;
		last = token instanceof Name ? token.text : null;
	}
}
