import type { Callout, Item, ItemKind } from '../../document.ts';
import { figure, pictureHeight } from '../figure.ts';
import { itemPlace, type Kit } from '../kit.ts';
import { CALLOUT, drawCallout } from '../callout.ts';
import { BODY, BOTTOM, HINT, READING, TITLE, TOP, WIDTH } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, beside, heightOf, kept, shifted, within, type Strip } from '../strip.ts';
import { fitting, rest, table, words } from '../table.ts';
import { printable } from '../fonts.ts';
import { elem, type Elem } from '../tree.ts';
import { widthOf } from '../wrap.ts';
import { referenceStrip } from './reference.ts';

const KIND: Readonly<Record<ItemKind, string>> = {
	PR: 'Product evidence',
	RA: 'Reflective account',
	QU: 'Questioning',
	WT: 'Witness testimony',
	OB: 'Observation',
	PD: 'Professional discussion',
};

const BESIDE = 24;
const HALF = (WIDTH - BESIDE) / 2;
/** Texts taller than this in half the width, in points, are set one after the other. */
const TALL = 122;

/**
 * The page of one item, in this order: reference, title, picture, what changed, notes, what the ledger says beside
 * the learner's own words, why it matters, data protection, the picture in words.
 */
export function item(kit: Kit, parent: Elem, one: Item, learner: string): Strip[] {
	const sect = elem(parent, 'Sect');
	const above = head(kit, sect, one);
	const below = [
		...caption(kit, sect, one),
		...changes(kit, sect, one),
		...notes(kit, sect, one, learner),
		...two(kit, sect, said('From the ledger', one.fromLedger), {
			title: `In the words of ${learner}`,
			text: one.words || 'Nothing was written here.',
		}),
		...two(kit, sect, said('Why it matters', one.why), said('Data protection', one.protection)),
		...inWords(kit, sect, one),
	];
	const room = BOTTOM - TOP - heightOf(above) - heightOf(below) - 2;
	return [...above, ...picture(kit, sect, one, room), ...below];
}

function head(kit: Kit, sect: Elem, one: Item): Strip[] {
	const title = elem(sect, 'H2');
	const facts = [
		KIND[one.kind] + (one.origin === 'workplace' ? ', workplace' : ''),
		criteriaList(one.criteria),
		one.when,
		one.entries,
	].filter((fact) => fact !== '');
	const name = `${one.ref} ${one.title}, continued`;
	const bookmark = { title: `${one.ref} ${one.title}`, level: 1 } as const;
	const anchor = itemPlace(one.ref);
	const all = [
		...referenceStrip(kit, title, one.ref, facts),
		air(9),
		...text(kit, title, one.title, TITLE, WIDTH),
		air(5),
	];
	return within(all, (_, i) => ({ stays: true, ...(i === 0 ? { opens: true, name, bookmark, anchor } : {}) }));
}

/** `CRM AC1, AC2` and not the unit again and again. */
export function criteriaList(codes: readonly string[]): string {
	let unit = '';
	return codes
		.map((code) => {
			const [first, ...others] = code.split(' ');
			const same = others.length > 0 && first === unit;
			unit = first ?? '';
			return same ? others.join(' ') : code;
		})
		.join(', ');
}

function picture(kit: Kit, sect: Elem, { picture: shown }: Item, room: number): Strip[] {
	return shown ? [{ ...figure(kit, sect, shown, pictureHeight(shown, room)), stays: true }] : [];
}

function caption(kit: Kit, sect: Elem, { screen, picture: shown }: Item): Strip[] {
	const words = [screen && `Screen: ${screen}.`, shown?.caption].filter(Boolean).join(' ');
	return words ? [air(4, true), ...kept(prose(kit, sect, words, HINT)), air(8)] : [];
}

function changes(kit: Kit, sect: Elem, { changes: all }: Item): Strip[] {
	if (all.length === 0) return [];
	const label = fitting(
		kit,
		all.map((change) => change.label),
		80,
		150,
	);
	const half = rest([label]) / 2;
	const columns = [
		{ width: label, head: 'What changed', names: true },
		{ width: half, head: 'Before' },
		{ width: half, head: 'After' },
	];
	const rows = all.map(({ label: name, before, after }) => [
		words(kit, name),
		words(kit, before || 'Empty', before ? {} : HINT),
		words(kit, after || 'Empty', after ? { weight: 'medium' } : HINT),
	]);
	return [...table(kit, sect, columns, rows, 4), air(10)];
}

/** The learner's notes, then the ledger's: two lists, because they are two voices. */
function notes(kit: Kit, sect: Elem, one: Item, learner: string): Strip[] {
	const all = one.picture?.callouts ?? [];
	return [
		...noteList(
			kit,
			sect,
			all.filter((note) => note.by === 'learner'),
			`Notes by ${learner}`,
		),
		...noteList(
			kit,
			sect,
			all.filter((note) => note.by === 'ledger'),
			'Notes from the ledger',
		),
	];
}

function noteList(kit: Kit, sect: Elem, list: readonly Callout[], title: string): Strip[] {
	if (list.length === 0) return [];
	const of = elem(sect, 'L', { numbering: list[0]!.by === 'learner' ? 'Decimal' : 'UpperAlpha' });
	const { regular } = kit.faces;
	// short notes stand two beside each other
	const pairs =
		list.length > 1 && list.every((n) => widthOf(printable(n.text, regular), regular, BODY.size) < HALF - 24);
	const rows = list.map((note): Strip[] => {
		const row = elem(of, 'LI');
		const label = elem(row, 'Lbl');
		const lines = shifted(text(kit, elem(row, 'LBody'), note.text, BODY, (pairs ? HALF : WIDTH) - 24), 24);
		const marked = within(lines, ({ draw }, i) =>
			i > 0
				? {}
				: {
						draw(put, x, y) {
							drawCallout(kit, note.by, note.mark, label, put, x + CALLOUT / 2, y + BODY.leading / 2);
							draw(put, x, y);
						},
					},
		);
		return [...marked, air(4)];
	});
	const strips = pairs ? twoByTwo(rows) : rows.flat();
	return [...heading(kit, sect, 'H3', title, { above: 4, below: 3 }), ...strips, air(2)];
}

function twoByTwo(rows: readonly (readonly Strip[])[]): Strip[] {
	return rows.flatMap((left, i) => {
		const right = rows[i + 1] ?? [];
		const columns = [
			{ x: 0, strips: left },
			{ x: HALF + BESIDE, strips: right },
		];
		return i % 2 === 0 ? beside(columns, TALL) : [];
	});
}

interface Said {
	readonly title: string;
	readonly text: string;
}
const said = (title: string, text: string): Said | null => (text ? { title, text } : null);

/** Two short texts side by side. A long one, or one alone, is set below the other, so that it reads on over a page. */
function two(kit: Kit, sect: Elem, ...texts: readonly (Said | null)[]): Strip[] {
	const both = texts.filter((one) => one !== null);
	const set = (one: Said, width: number) => {
		const div = elem(sect, 'Div');
		return [...heading(kit, div, 'H3', one.title, { width, below: 1 }), ...prose(kit, div, one.text, BODY, width)];
	};
	const columns = both.map((one, i) => ({ x: i * (HALF + BESIDE), strips: set(one, HALF) }));
	if (both.length === 2 && columns.every(({ strips }) => heightOf(strips) <= TALL)) {
		return [air(8), ...beside(columns, TALL)];
	}
	return both.flatMap((one) => [air(8), ...set(one, READING)]);
}

function inWords(kit: Kit, sect: Elem, one: Item): Strip[] {
	if (!one.picture) return [];
	const runs = [{ text: 'The picture in words. ', weight: 'semibold' as const }, { text: one.picture.alt }];
	return [air(10), ...text(kit, elem(sect, 'P'), runs, HINT, WIDTH)];
}
