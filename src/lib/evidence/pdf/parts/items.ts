import type { Item, ItemKind, PortfolioDocument } from '../../document.ts';
import { itemPlace, pageWords, type Kit } from '../kit.ts';
import { air, kept, type Strip } from '../strip.ts';
import { fitting, rest, table, words, type Cell } from '../table.ts';
import { elem, type Elem } from '../tree.ts';
import { text } from '../prose.ts';
import { SMALL } from '../paper.ts';
import { item } from './item.ts';
import { section } from './section.ts';

export const ITEMS = 'Items of evidence';

export const KIND: Readonly<Record<ItemKind, string>> = {
	PR: 'Product',
	RA: 'Reflection',
	QU: 'Questioning',
	WT: 'Witness',
	OB: 'Observation',
	PD: 'Discussion',
};

/** A list of no more items than this is not divided: it follows the matrix, or has a page of its own. */
const MOST_KEPT = 12;

/** The list of items, then a page or more for each. */
export function items(kit: Kit, root: Elem, document: PortfolioDocument): Strip[] {
	const sect = elem(root, 'Sect');
	const when = fitting(
		kit,
		document.items.map((one) => one.when),
		70,
		122,
	);
	const widths = [34, 72, when, 76, 40];
	const columns = [
		{ width: 34, head: 'Ref', names: true },
		{ width: rest(widths), head: 'Title' },
		{ width: 72, head: 'Kind' },
		{ width: when, head: 'Made' },
		{ width: 76, head: 'Source' },
		{ width: 40, head: 'Page' },
	];
	const rows = document.items.map((one): Cell[] => [
		words(kit, one.ref, { weight: 'semibold' }),
		words(kit, one.title),
		words(kit, KIND[one.kind]),
		words(kit, one.when),
		words(kit, one.origin === 'simulated' ? 'Simulated' : 'Workplace'),
		pageOf(kit, one),
	]);
	const list = [
		...section(kit, sect, ITEMS, 'Each item has its own page. One item may stand for several criteria.', false),
		...table(kit, sect, columns, rows),
	];
	return [
		air(26),
		...(document.items.length <= MOST_KEPT ? kept(list) : list),
		...document.items.flatMap((one) => item(kit, sect, one, document.learner.name)),
	];
}

const pageOf =
	(kit: Kit, { ref }: Item): Cell =>
	(of, width) =>
		text(kit, of, [{ text: pageWords(kit, itemPlace(ref)), to: itemPlace(ref) }], SMALL, width);
