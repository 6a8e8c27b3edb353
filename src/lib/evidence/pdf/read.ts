import { attachedData } from './read/attachment.ts';
import { PdfFile } from './read/file.ts';
import { drawnPictures, type ReadPicture } from './read/pictures.ts';
import { Unreadable, WHY } from './read/unreadable.ts';
import { textOf, type Dict } from './read/values.ts';
import { PLACES, SEAL, sealOf } from './seal.ts';

export type PdfReading =
	| {
			readonly ok: true;
			/** `portfolio.json`, as text. */
			readonly data: string;
			readonly pictures: readonly ReadPicture[];
			/** False when a byte was changed since, or the file was saved again by another program. */
			readonly sealHolds: boolean;
	  }
	/** A sentence or two: what is wrong, where, and what to do. */
	| { readonly ok: false; readonly why: string };

const MB = 1024 * 1024;
/** A file with more is not opened. */
export const MOST_BYTES = 200 * MB;

/**
 * Reads a portfolio PDF, ours or what became of it. Never throws, in time linear in the file's size.
 *
 * A file that another program saved again is read as far as its data is still there: its seal does not hold, but what
 * is inside can still be done again.
 */
export function readPdf(bytes: Uint8Array): PdfReading {
	try {
		return read(bytes);
	} catch (error) {
		// Anything unforeseen in a file that anyone may hand in is the file's fault, not the app's.
		const why = error instanceof Unreadable ? error.message : WHY.damaged('it cannot be followed');
		return { ok: false, why };
	}
}

function read(bytes: Uint8Array): PdfReading {
	if (bytes.length > MOST_BYTES) return { ok: false, why: WHY.tooLarge(Math.ceil(bytes.length / MB)) };
	if (bytes.length === 0) return { ok: false, why: WHY.empty };
	if (!startsWith(bytes, '%PDF-')) return { ok: false, why: WHY.notPdf };
	const file = new PdfFile(bytes);
	if (file.trailer.has('Encrypt')) return { ok: false, why: WHY.locked };
	const catalogue = file.dict(file.trailer.get('Root'));
	if (!catalogue) return { ok: false, why: WHY.cutShort(bytes.length) };
	const data = attachedData(file, catalogue);
	if (data === null) return { ok: false, why: wasOurs(file, catalogue) ? WHY.attachmentGone : WHY.notOurs };
	return { ok: true, data, pictures: drawnPictures(file, catalogue), sealHolds: holds(file, catalogue) };
}

function holds(file: PdfFile, catalogue: Dict): boolean {
	const seal = file.text(catalogue.get(SEAL));
	if (!seal || seal.hex || seal.bytes !== file.bytes || seal.end - seal.start !== PLACES) return false;
	return textOf(seal) === sealOf(file.bytes, seal.start);
}

/** Other programs keep the seal's key, or at least who created the file. */
function wasOurs(file: PdfFile, catalogue: Dict): boolean {
	if (catalogue.has(SEAL)) return true;
	const creator = file.text(file.dict(file.trailer.get('Info'))?.get('Creator'));
	return creator !== null && textOf(creator) === 'Practice Desk';
}

const startsWith = (bytes: Uint8Array, text: string) =>
	[...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));
