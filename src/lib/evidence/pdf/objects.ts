import { hexText, number, type Internals } from './engine.ts';
import type { Painted } from './paint.ts';
import type { Paged, Place } from './paginate.ts';
import { SHEET } from './paper.ts';
import { isElem, type Elem, type Kid } from './tree.ts';

/** Writes one object whose number was taken before. */
export function put(pdf: Internals, id: number, body: string): void {
	pdf.newObjectDeferredBegin(id, true);
	pdf.write(body);
	pdf.write('endobj');
}

/**
 * The structure tree: an object for each element, and the way back from marked content and links to their elements.
 * Source: ISO 32000-1, 14.7.2 and 14.7.4.4.
 * @param links - object numbers of the annotations
 * @returns the number of the tree's root
 */
export function putTree(pdf: Internals, root: Elem, painted: Painted, links: readonly number[]): number {
	const all = [...walk(root)];
	const ids = new Map(all.map((one) => [one, pdf.newObjectDeferred()]));
	const [top, parents] = [pdf.newObjectDeferred(), pdf.newObjectDeferred()];
	const ref = (one: Elem) => `${ids.get(one)} 0 R`;

	for (const one of all) {
		const page = pageOf(one, painted);
		const kids = one.kids.map((kid) => kidText(pdf, kid, page, ref, painted, links));
		const parts = [
			`/S/${one.role}`,
			`/P ${one.parent ? ref(one.parent) : `${top} 0 R`}`,
			page ? `/Pg ${pdf.getPageInfo(page).objId} 0 R` : '',
			kids.length > 0 ? `/K[${kids.join(' ')}]` : '',
			one.alt === undefined ? '' : `/Alt ${hexText(one.alt)}`,
			attributes(one),
		];
		put(pdf, ids.get(one)!, `<</Type/StructElem${parts.join('')}>>`);
	}

	const pages = painted.owners.map((own, i) => `${i} [${own.map(ref).join(' ')}]`);
	const annotations = painted.annotations.map(({ of }, i) => `${pages.length + i} ${ref(of)}`);
	put(pdf, parents, `<</Nums[${[...pages, ...annotations].join(' ')}]>>`);
	const next = pages.length + annotations.length;
	put(pdf, top, `<</Type/StructTreeRoot/K ${ref(root)}/ParentTree ${parents} 0 R/ParentTreeNextKey ${next}>>`);
	return top;
}

function* walk(one: Elem): Generator<Elem> {
	yield one;
	for (const kid of one.kids) if (isElem(kid)) yield* walk(kid);
}

/** The page most of an element's content is taken to be on: the one it begins on. */
function pageOf(one: Elem, { annotations }: Painted): number | null {
	for (const kid of one.kids) {
		if (isElem(kid)) continue;
		return 'page' in kid ? kid.page : annotations[kid.annotation]!.page;
	}
	return null;
}

function kidText(
	pdf: Internals,
	kid: Kid,
	page: number | null,
	ref: (one: Elem) => string,
	{ annotations }: Painted,
	links: readonly number[],
): string {
	if (isElem(kid)) return ref(kid);
	if ('annotation' in kid) {
		const on = pdf.getPageInfo(annotations[kid.annotation]!.page).objId;
		return `<</Type/OBJR/Pg ${on} 0 R/Obj ${links[kid.annotation]} 0 R>>`;
	}
	return kid.page === page ? `${kid.mcid}` : `<</Type/MCR/Pg ${pdf.getPageInfo(kid.page).objId} 0 R/MCID ${kid.mcid}>>`;
}

/** Source: ISO 32000-1, 14.8.5 (standard structure attributes). */
function attributes({ scope, numbering, bbox }: Elem): string {
	if (scope) return `/A<</O/Table/Scope/${scope}>>`;
	if (numbering) return `/A<</O/List/ListNumbering/${numbering}>>`;
	if (bbox) return `/A<</O/Layout/Placement/Block/BBox[${bbox.map(number).join(' ')}]>>`;
	return '';
}

/** A place to go to, the rest of the view left as it is. Source: ISO 32000-1, 12.3.2.2. */
export function destination(pdf: Internals, { page, y }: Place): string {
	return `[${pdf.getPageInfo(page).objId} 0 R/XYZ 0 ${number(SHEET.height - Math.max(0, y - 12))} null]`;
}

/** Links, each with the words it is read by, and the number that leads back to its element. */
export function putLinks(pdf: Internals, painted: Painted, places: Paged['places'], ids: readonly number[]): void {
	painted.annotations.forEach(({ rect, to, words }, i) => {
		const place = places.get(to);
		if (!place) throw new Error(`A link leads to ${to}, and there is no such place`);
		const parts = [
			`/Rect[${rect.map(number).join(' ')}]`,
			`/Border[0 0 0]/F 4/Dest ${destination(pdf, place)}`,
			`/Contents ${hexText(`Go to ${words}`)}`,
			`/StructParent ${painted.owners.length + i}`,
		];
		put(pdf, ids[i]!, `<</Type/Annot/Subtype/Link${parts.join('')}>>`);
	});
}

interface Node {
	readonly id: number;
	readonly mark: Paged['bookmarks'][number];
	readonly kids: Node[];
}

/**
 * Bookmarks in two levels; what is in a section is folded away at first.
 * jsPDF has an outline of its own, which can lead to the top of a page only. Source: ISO 32000-1, 12.3.3.
 */
export function putOutline(pdf: Internals, bookmarks: Paged['bookmarks']): number {
	const root = pdf.newObjectDeferred();
	const nodes: Node[] = [];
	for (const mark of bookmarks) {
		const node: Node = { id: pdf.newObjectDeferred(), mark, kids: [] };
		(mark.level === 0 ? nodes : (nodes.at(-1)?.kids ?? nodes)).push(node);
	}
	const level = (siblings: readonly Node[], parent: number) => {
		siblings.forEach(({ id, mark, kids }, i) => {
			const parts = [
				`/Title ${hexText(mark.title)}/Parent ${parent} 0 R/Dest ${destination(pdf, mark)}`,
				i > 0 ? `/Prev ${siblings[i - 1]!.id} 0 R` : '',
				i < siblings.length - 1 ? `/Next ${siblings[i + 1]!.id} 0 R` : '',
				kids.length > 0 ? `/First ${kids[0]!.id} 0 R/Last ${kids.at(-1)!.id} 0 R/Count -${kids.length}` : '',
			];
			put(pdf, id, `<<${parts.join('')}>>`);
			level(kids, id);
		});
	};
	put(pdf, root, `<</Type/Outlines/First ${nodes[0]!.id} 0 R/Last ${nodes.at(-1)!.id} 0 R/Count ${nodes.length}>>`);
	level(nodes, root);
	return root;
}
