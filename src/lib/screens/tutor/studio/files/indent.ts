/**
 * How far in the line after this one begins, in spaces: one step further after a colon, below the words of an item whose
 * first value is plain (more of it follows, as below `- id: moved`), and else below the line itself. The language's own
 * rule goes below the words of every item, where the dash of the next one is a fault.
 *
 * @param before - the line, up to where it was broken
 */
export function indentAfter(before: string): number {
	const [, lead = '', dash = '', rest = ''] = /^( *)((?:- +)?)(.*?)\s*$/.exec(before) ?? [];
	if (rest.startsWith('#')) return lead.length;
	if (/:(?:\s+[|>][+-]?)?$/.test(rest)) return lead.length + dash.length + 2;
	return lead.length + (/^[\w-]+: +[^{["']/.test(rest) ? dash.length : 0);
}
