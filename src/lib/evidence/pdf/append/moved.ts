import { binary } from '../engine.ts';
import type { PdfFile } from '../read/file.ts';
import { isDict, isList, Ref, type Dict, type Value } from '../read/values.ts';
import { changed, dict, int, list, own, ref } from './parts.ts';
import type { Section } from './section.ts';
import { dictOf, spelled } from './spelling.ts';

/** The numbers by which a page or a link finds its way back into the tree. Source: ISO 32000-1, 14.7.4.4. */
const BACK = new Set(['StructParents', 'StructParent']);

/**
 * Moves the pages of one file, with all that hangs on them, into a new section of another, under new numbers, and
 * joins both structure trees and both outlines.
 *
 * @param parent - the list of all pages, in which the moved ones will stand
 * @returns the number of the moved pages' own list, and how many they are
 */
export function movePages(
	{ file, catalogue }: { file: PdfFile; catalogue: Dict },
	{ file: from, catalogue: other }: { file: PdfFile; catalogue: Dict },
	section: Section,
	parent: number,
): { pages: number; count: number } {
	const tree = dict(file, catalogue.get('StructTreeRoot'));
	const otherTree = dict(from, other.get('StructTreeRoot'));
	const outline = ref(catalogue.get('Outlines'));
	const otherOutline = ref(other.get('Outlines'));
	const document = ref(tree.get('K'));
	const otherPages = ref(other.get('Pages'));
	const shift = int(tree.get('ParentTreeNextKey'));
	const pages = section.take();

	// what both files have one of is one; everything else gets a number when it is first spoken of, and waits
	const numbers = new Map([
		[ref(otherTree.get('K')).number, document.number],
		[otherOutline.number, outline.number],
		[otherPages.number, pages],
	]);
	const waiting: Ref[] = [otherPages];
	const numberOf = (one: Ref): number => {
		const known = numbers.get(one.number);
		if (known !== undefined) return known;
		const id = section.take();
		numbers.set(one.number, id);
		waiting.push(one);
		return id;
	};
	const shifted = (value: Value): Value => {
		if (isList(value)) return value.map(shifted);
		if (!isDict(value)) return value;
		return new Map([...value].map(([key, v]) => [key, BACK.has(key) ? int(v) + shift : shifted(v)]));
	};
	const words = (value: Value) => spelled(shifted(value), numberOf);
	/** What is said more of an object, in the numbers of the file that it goes into. */
	const more = new Map([[otherPages.number, `/Parent ${parent} 0 R`]]);

	// the tags of the added pages follow those that are there
	const element = dict(file, document);
	const kids = [
		...list(element.get('K')).map((kid) => spelled(kid, own)),
		...list(dict(from, otherTree.get('K')).get('K')).map(words),
	];
	const { K: _, ...rest } = Object.fromEntries(element);
	section.put(document.number, open(dictOf(new Map(Object.entries(rest)), own), `/K [${kids.join(' ')}]`));

	const parents = ref(tree.get('ParentTree'));
	const nums = [
		...list(dict(file, parents).get('Nums')).map((one) => spelled(one, own)),
		...list(dict(from, otherTree.get('ParentTree')).get('Nums')).map((one, i) =>
			i % 2 === 0 ? `${int(one) + shift}` : words(one),
		),
	];
	section.put(parents.number, `<</Nums[${nums.join(' ')}]>>`);
	const next = shift + int(otherTree.get('ParentTreeNextKey'));
	section.put(ref(catalogue.get('StructTreeRoot')).number, dictOf(changed(tree, { ParentTreeNextKey: next }), own));

	// so do their bookmarks
	const top = dict(file, outline);
	const otherTop = dict(from, otherOutline);
	const last = ref(top.get('Last'));
	const first = ref(otherTop.get('First'));
	more.set(first.number, `/Prev ${last.number} 0 R`);
	section.put(last.number, open(dictOf(dict(file, last), own), `/Next ${numberOf(first)} 0 R`));
	section.put(
		outline.number,
		dictOf(
			changed(top, {
				Last: new Ref(numberOf(ref(otherTop.get('Last')))),
				Count: int(top.get('Count')) + int(otherTop.get('Count')),
			}),
			own,
		),
	);

	for (let one = waiting.shift(); one; one = waiting.shift()) {
		const id = numbers.get(one.number)!;
		const stream = from.stream(one);
		if (stream) section.putStream(id, words(stream.dict), binary(stream.raw));
		else {
			const value = from.get(one);
			section.put(id, open(words(value), more.get(one.number) ?? ''));
		}
	}
	return { pages, count: int(dict(from, otherPages).get('Count')) };
}

/** A dictionary with more in it. */
const open = (spelledDict: string, more: string) =>
	more === '' ? spelledDict : `${spelledDict.slice(0, -2)}${more}>>`;
