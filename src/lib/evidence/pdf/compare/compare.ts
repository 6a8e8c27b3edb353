import { PdfFile } from '../read/file.ts';
import { Unreadable } from '../read/unreadable.ts';
import { Ref, type Dict } from '../read/values.ts';
import { SEAL } from '../seal.ts';
import { Alike, printOf, type Book } from './alike.ts';
import { contentOf, type Content } from './content.ts';
import { apart } from './apart.ts';
import type { Difference } from './difference.ts';
import { sheetsOf, type Sheet } from './sheets.ts';

/** More would tell nobody anything. */
const MOST = 40;

interface Opened {
	readonly file: PdfFile;
	readonly catalogue: Dict;
	readonly sheets: readonly { readonly sheet: Sheet; readonly content: Content }[];
}

/**
 * In what a file is not the one that is written from its own data, page by page; nothing where they are the same bytes.
 *
 * @param file - from a stranger
 * @param again - ours
 */
export function differencesOf(file: Uint8Array, again: Uint8Array): Difference[] {
	const at = firstDifference(file, again);
	if (at === null) return [];
	try {
		const found = compared(opened(file), opened(again));
		if (found.length > 0) return found.slice(0, MOST);
	} catch (error) {
		const why = error instanceof Unreadable ? error.message : 'they are not written as pages are.';
		return [{ kind: 'unreadable', page: null, file: [why], data: [] }];
	}
	return [{ kind: 'bytes', page: null, file: [String(at)], data: [] }];
}

function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
	const length = Math.max(a.length, b.length);
	for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
	return null;
}

function opened(bytes: Uint8Array): Opened {
	const file = new PdfFile(bytes);
	const catalogue = file.dict(file.trailer.get('Root')) ?? new Map();
	const sheets = sheetsOf(file, catalogue).map((sheet) => ({ sheet, content: contentOf(file, sheet) }));
	return { file, catalogue, sheets };
}

function compared(one: Opened, two: Opened): Difference[] {
	const { pairs, found } = paired(one, two);
	// pages that answer to each other are the same place, whatever their number
	const places = (book: Opened, side: 0 | 1): Book => ({
		file: book.file,
		pages: new Map(
			book.sheets.map(({ sheet }, i) => [sheet.number, pairs.find((pair) => pair[side] === i)?.[1] ?? -1 - i]),
		),
	});
	const alike = new Alike(places(one, 0), places(two, 1));
	for (const [i, j] of pairs) found.push(...onPage(alike, one, two, i, j));
	found.sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
	// which letters a font holds hangs on the words
	const words = found.some(({ kind }) => kind === 'words' || kind === 'added' || kind === 'missing');
	return [...found.filter(({ kind }) => !words || kind !== 'font'), ...aroundPages(alike, one, two)];
}

/** Which page of the file answers to which of ours; a page too many or too few stands between those that are alike. */
function paired(one: Opened, two: Opened): { pairs: [number, number][]; found: Difference[] } {
	const [a, b] = [one.sheets, two.sheets];
	const alike = (i: number, j: number) => a[i]?.content.drawn === b[j]?.content.drawn;
	if (a.length === b.length) return { pairs: a.map((_, i) => [i, i]), found: [] };
	const short = Math.min(a.length, b.length);
	let head = 0;
	while (head < short && alike(head, head)) head++;
	let tail = 0;
	while (tail < short - head && alike(a.length - 1 - tail, b.length - 1 - tail)) tail++;
	const middle = short - head - tail;
	const pairs: [number, number][] = [
		...Array.from({ length: head + middle }, (_, i): [number, number] => [i, i]),
		...Array.from({ length: tail }, (_, i): [number, number] => [a.length - tail + i, b.length - tail + i]),
	];
	const found: Difference[] = [];
	for (let i = head + middle; i < a.length - tail; i++)
		found.push({ kind: 'added', page: i + 1, file: a[i]!.content.words, data: [] });
	for (let j = head + middle; j < b.length - tail; j++)
		found.push({ kind: 'missing', page: head + middle, file: [], data: b[j]!.content.words });
	return { pairs, found };
}

function onPage(alike: Alike, one: Opened, two: Opened, i: number, j: number): Difference[] {
	const [a, b] = [one.sheets[i]!, two.sheets[j]!];
	const found: Difference[] = [];
	const say = (kind: Difference['kind'], file: readonly string[] = [], data: readonly string[] = []) =>
		found.push({ kind, page: i + 1, file, data });
	if (a.content.drawn !== b.content.drawn) {
		const stretches = apart(a.content.words, b.content.words);
		for (const [file, data] of stretches) say('words', file, data);
		if (stretches.length === 0) say('drawing');
	}
	if (pictures(one, a) !== pictures(two, b)) say('picture');
	for (const key of alike.differing(a.sheet.own, b.sheet.own, ['Contents', 'Parent', 'Resources'])) {
		if (key === 'Annots') say('note');
		else if (['StructParents', 'Tabs'].includes(key)) say('tree');
		else if (['MediaBox', 'CropBox', 'Rotate', 'TrimBox', 'BleedBox', 'ArtBox', 'UserUnit'].includes(key)) say('sheet');
		else say('act', [`/${key}`]);
	}
	const resources = [one.file.dict(a.sheet.own.get('Resources')), two.file.dict(b.sheet.own.get('Resources'))] as const;
	for (const key of alike.differing(...resources, ['XObject'])) say(key === 'Font' ? 'font' : 'drawing');
	return found;
}

/** Fingerprints of what a page draws besides letters and lines. */
function pictures({ file }: Opened, { sheet, content }: Opened['sheets'][number]): string {
	const objects = file.dict(file.dict(sheet.own.get('Resources'))?.get('XObject'));
	return content.pictures
		.map((name) => {
			const ref = objects?.get(name);
			return ref instanceof Ref ? printOf(file, ref) : '';
		})
		.join(' ');
}

const KINDS: Readonly<Record<string, Difference['kind']>> = {
	StructTreeRoot: 'tree',
	MarkInfo: 'tree',
	Lang: 'tree',
	Outlines: 'bookmarks',
	Names: 'attachment',
	AF: 'attachment',
};
const PROPERTIES: Readonly<Record<string, string>> = {
	Metadata: 'the metadata (XMP)',
	ViewerPreferences: 'how it opens',
	PageMode: 'how it opens',
	PageLayout: 'how it opens',
	Version: 'its version',
};

/** What belongs to no page. */
function aroundPages(alike: Alike, one: Opened, two: Opened): Difference[] {
	const info = alike.differing(
		one.file.dict(one.file.trailer.get('Info')),
		two.file.dict(two.file.trailer.get('Info')),
	);
	const keys = alike.differing(one.catalogue, two.catalogue, ['Pages', SEAL]);
	const properties = [...info.map((key) => key.toLowerCase()), ...keys.flatMap((key) => PROPERTIES[key] ?? [])];
	const found: Difference[] = [];
	if (properties.length > 0) found.push({ kind: 'properties', page: null, file: [...new Set(properties)], data: [] });
	for (const kind of new Set(keys.flatMap((key) => KINDS[key] ?? [])))
		found.push({ kind, page: null, file: [], data: [] });
	const acts = keys.filter((key) => !KINDS[key] && !PROPERTIES[key]);
	if (acts.length > 0) found.push({ kind: 'act', page: null, file: acts.map((key) => `/${key}`), data: [] });
	return found;
}
