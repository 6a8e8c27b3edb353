import { sha256 } from '../../../ledger/hash.ts';
import { drawnNames } from './content.ts';
import type { PdfFile } from './file.ts';
import { damaged, Unreadable, WHY } from './unreadable.ts';
import { Ref, type Dict, type Value } from './values.ts';

/** A JPEG as it went in. */
export interface ReadPicture {
	readonly sha256: string;
	readonly bytes: Uint8Array;
	/** The first page it is on, from 1. */
	readonly page: number;
}

const MOST_PICTURES = 2000;
const MOST_NODES = 20_000;

/** Every JPEG that a page really draws, in the order they are drawn, each once. What is only stored is not a picture. */
export function drawnPictures(file: PdfFile, catalogue: Dict): ReadPicture[] {
	const pictures = new Map<number, ReadPicture>();
	let page = 0;
	for (const { dict, resources } of pagesOf(file, catalogue)) {
		page++;
		const objects = file.dict(file.dict(resources)?.get('XObject'));
		for (const content of contentsOf(file, dict)) {
			for (const name of drawnNames(content)) {
				const ref = objects?.get(name);
				if (!(ref instanceof Ref) || pictures.has(ref.number)) continue;
				const raw = jpegOf(file, ref);
				if (!raw) continue;
				if (pictures.size >= MOST_PICTURES) throw new Unreadable(WHY.tooMuch('It has more than 2,000 pictures'));
				pictures.set(ref.number, { sha256: sha256(raw), bytes: raw, page });
			}
		}
	}
	return [...pictures.values()];
}

function jpegOf(file: PdfFile, ref: Ref): Uint8Array | null {
	const stream = file.stream(ref);
	if (!stream || file.name(stream.dict.get('Subtype')) !== 'Image') return null;
	const filters = file.filters(stream.dict);
	return filters.length === 1 && filters[0] === 'DCTDecode' ? stream.raw : null;
}

/** The streams of a page's content that can be read. */
function* contentsOf(file: PdfFile, page: Dict): Generator<Uint8Array> {
	const contents = page.get('Contents');
	for (const part of contents instanceof Ref && file.stream(contents) ? [contents] : file.list(contents)) {
		const bytes = file.unpacked(part);
		if (bytes) yield bytes;
	}
}

/** Pages in order, with the resources they have or come into. Source: ISO 32000-1, 7.7.3. */
function* pagesOf(file: PdfFile, catalogue: Dict): Generator<{ dict: Dict; resources: Value | undefined }> {
	const stack: { node: Value | undefined; resources: Value | undefined }[] = [
		{ node: catalogue.get('Pages'), resources: undefined },
	];
	const seen = new Set<number>();
	for (let one = stack.pop(); one; one = stack.pop()) {
		if (one.node instanceof Ref) {
			if (seen.has(one.node.number)) throw damaged('a page is there twice');
			seen.add(one.node.number);
		}
		if (seen.size > MOST_NODES) throw new Unreadable(WHY.tooMuch('It has more than 20,000 pages'));
		const dict = file.dict(one.node);
		if (!dict) continue;
		const resources = dict.get('Resources') ?? one.resources;
		const kids = dict.has('Kids') ? file.list(dict.get('Kids')) : null;
		if (!kids) yield { dict, resources };
		else for (let i = kids.length - 1; i >= 0; i--) stack.push({ node: kids[i], resources });
	}
}
