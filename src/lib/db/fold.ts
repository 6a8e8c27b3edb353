/** Letters that Unicode does not take apart into a base and a mark, and what a British keyboard types for them. */
const APART: Record<string, string> = {
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ħ: 'h',
	'’': "'",
	'‘': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'—': '-',
	'\u00a0': ' ',
};
/** ASCII has no accents and no typographer's quotes; most text is nothing else. */
const PLAIN = /^[\0-\x7f]*$/;
const APART_RX = new RegExp(`[${Object.keys(APART).join('')}]`, 'g');

/**
 * Text as it is compared, sorted and searched: no accents, lower case, plain quotes. `Zoë Łukasz` → `zoe lukasz`.
 * Kept in columns of its own, since SQLite knows the case of ASCII alone.
 */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(APART_RX, (letter) => APART[letter]!);
}

/** A person's key for sorting and matching: family name first. */
export function nameKey(givenName: string | null, familyName: string | null): string {
	return fold(`${familyName ?? ''} ${givenName ?? ''}`.trim()).replace(/\s+/g, ' ');
}
