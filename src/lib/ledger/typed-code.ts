/**
 * A code of twelve letters as somebody typed it: small letters, spaces and the letters that Crockford's alphabet leaves
 * out are read as what they were meant to be. Null where it can be no such code.
 *
 * Source: Douglas Crockford, Base 32.
 */
export function typedCode(text: string): string | null {
	const letters = text
		.trim()
		.toUpperCase()
		.replace(/[\s\p{Pd}]+/gu, '')
		.replace(/[IL]/g, '1')
		.replaceAll('O', '0');
	if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(letters)) return null;
	return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
}
