/**
 * The beginning of a message on one line, without the marks of Markdown: how a list shows it.
 *
 * @param body - as it was written
 * @param most - letters at most; what is longer ends in an ellipsis, at a word where there is one
 */
export function oneLine(body: string, most = 160): string {
	const plain = body
		.replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
		.replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
		.replace(/(\*\*|__|~~|`+)(?=\S)([^\n]*?\S)\1/g, '$2')
		.replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
		.replace(/\s+/g, ' ')
		.trim();
	const letters = [...plain];
	if (letters.length <= most) return plain;
	const cut = letters.slice(0, most - 1).join('');
	const word = cut.lastIndexOf(' ');
	return `${(word > most / 2 ? cut.slice(0, word) : cut).replace(/[,;:.!?…]+$/, '')}…`;
}
