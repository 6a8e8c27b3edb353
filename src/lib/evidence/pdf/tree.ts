/**
 * The structure tree: what each piece of a page *is*, for screen readers and for text that flows anew.
 * Source: ISO 32000-1, 14.7 (logical structure) and 14.8.4 (standard types); ISO 14289-1 (PDF/UA).
 */
export type Role =
	| 'Document'
	| 'Sect'
	| 'Div'
	| 'H1'
	| 'H2'
	| 'H3'
	| 'P'
	| 'BlockQuote'
	| 'Figure'
	| 'TOC'
	| 'TOCI'
	| 'Reference'
	| 'Link'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'THead'
	| 'TBody'
	| 'TR'
	| 'TH'
	| 'TD';

/** What stands in an element: another element, marked content of a page, or a link's active area. */
export type Kid = Elem | { readonly page: number; readonly mcid: number } | { readonly annotation: number };

export interface Elem {
	readonly role: Role;
	readonly parent: Elem | null;
	readonly scope?: 'Column' | 'Row';
	/** How the marks of a list are counted; PDF/UA asks for it where marks are given. */
	readonly numbering?: 'Decimal' | 'UpperAlpha' | 'None';
	/** Alternative text. */
	readonly alt?: string;
	/** A picture's place on its page: left, bottom, right, top, in points from the bottom left. */
	bbox?: readonly [number, number, number, number];
	/** Filled while the pages are painted, so that the tree's order is the reading order. */
	readonly kids: Kid[];
}

type More = Partial<Pick<Elem, 'scope' | 'numbering' | 'alt'>>;

/** A new element. It joins its parent when the first of it is painted: see {@link join}. */
export function elem(parent: Elem | null, role: Role, more: More = {}): Elem {
	return { role, parent, kids: [], ...more };
}

/** Puts an element, and what it stands in, into the tree, once. */
export function join(one: Elem, joined: Set<Elem>): void {
	if (joined.has(one)) return;
	joined.add(one);
	if (!one.parent) return;
	join(one.parent, joined);
	one.parent.kids.push(one);
}

export const isElem = (kid: Kid): kid is Elem => 'role' in kid;
