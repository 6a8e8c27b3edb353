import { ATTACHMENT } from '../attach.ts';
import type { PdfFile } from './file.ts';
import { inflated } from './inflate.ts';
import { Unreadable, WHY } from './unreadable.ts';
import { Ref, textOf, type Dict, type Value } from './values.ts';

const MOST = 64 * 1024 * 1024;
const MOST_NAMES = 10_000;

/**
 * The attached data, found from the catalogue as a PDF reader finds it, so that what is merely planted in the file is
 * not. Null where there is none. Source: ISO 32000-1, 7.9.6 (name trees) and 7.11.4.
 */
export function attachedData(file: PdfFile, catalogue: Dict, called: string = ATTACHMENT): string | null {
	const tree = file.dict(catalogue.get('Names'))?.get('EmbeddedFiles');
	const specs = [...named(file, tree)].filter(([name]) => name === called).map(([, spec]) => spec);
	if (specs.length === 0) return null;
	if (specs.length > 1) throw new Unreadable(WHY.otherShape(`it has ${specs.length} attachments called ${called}`));
	const embedded = file.dict(file.dict(specs[0])?.get('EF'));
	const stream = file.stream(embedded?.get('F') ?? embedded?.get('UF'));
	if (!stream) return null;
	const filters = file.filters(stream.dict);
	if (filters.length > 1 || (filters[0] ?? 'FlateDecode') !== 'FlateDecode' || stream.dict.has('DecodeParms')) {
		throw new Unreadable(WHY.otherShape(`its ${called} is stored in another way`));
	}
	const bytes = filters.length === 1 ? inflated(stream.raw, MOST) : stream.raw;
	if (!bytes || bytes.length > MOST) throw new Unreadable(WHY.tooMuch(`The attached ${called} has more than 64 MB`));
	return decoded(bytes, called);
}

/** Names and values of a name tree, its branches in order. */
function* named(file: PdfFile, root: Value | undefined): Generator<[string, Value]> {
	const queue: Value[] = root === undefined ? [] : [root];
	const seen = new Set<number>();
	for (let at = 0; at < queue.length; at++) {
		const branch = queue[at]!;
		if (branch instanceof Ref) {
			if (seen.has(branch.number)) continue;
			seen.add(branch.number);
		}
		const node = file.dict(branch);
		const names = file.list(node?.get('Names'));
		queue.push(...file.list(node?.get('Kids')).slice(0, MOST_NAMES));
		if (names.length > 2 * MOST_NAMES || queue.length > MOST_NAMES) {
			throw new Unreadable(WHY.tooMuch('It has more than 10,000 attachments'));
		}
		for (let i = 0; i + 1 < names.length; i += 2) {
			const name = file.text(names[i]);
			if (name) yield [textOf(name), names[i + 1]!];
		}
	}
}

/** JSON in ASCII, as it was written; anything else has been through another program. */
function decoded(bytes: Uint8Array, called: string): string {
	if (bytes.some((byte) => byte > 0x7e)) throw new Unreadable(WHY.otherShape(`its ${called} is in another encoding`));
	return new TextDecoder().decode(bytes);
}
