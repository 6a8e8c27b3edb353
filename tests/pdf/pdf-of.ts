import { binary } from '../../src/lib/evidence/pdf/engine.ts';
import { readPdf } from '../../src/lib/evidence/pdf/read.ts';
import { writePdf } from '../../src/lib/evidence/pdf/write.ts';
import { drawn } from './picture.ts';
import { data, fonts, sample } from './sample.ts';

export const bytesOf = (raw: string) => Uint8Array.from(raw, (letter) => letter.charCodeAt(0));

/** What the reader says of a file. */
export function why(bytes: Uint8Array): string {
	const reading = readPdf(bytes);
	return reading.ok ? `ok, seal ${reading.sealHolds}` : reading.why;
}

/** A portfolio of a few pages, to be read thousands of times. */
export async function smallPdf(): Promise<Uint8Array> {
	const one = drawn(1, 120, 90);
	const { items, criteria, ...rest } = sample(Array.from({ length: 7 }, () => one));
	const none = { matches: [], reflections: [], testimonies: [], protection: [], questions: [], log: [] };
	const document = { ...rest, ...none, items: items.slice(0, 1), criteria: criteria.slice(0, 1) };
	return writePdf(document, { pictures: new Map([[one.sha256, one.bytes]]), data, fonts });
}

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(objects: readonly string[], more = ''): Uint8Array {
	let file = '%PDF-1.7\n';
	const offsets = objects.map((object, i) => {
		const at = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
	return bytesOf(
		`${file}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${file.length}\n%%EOF`,
	);
}

/** The objects of a PDF with this stream as its attachment. */
export function withAttachment(stream: Uint8Array, filter = '/Filter/FlateDecode'): string[] {
	return [
		'<</Names<</EmbeddedFiles<</Names[(portfolio.json) 2 0 R]>>>>>>',
		'<</Type/Filespec/EF<</F 3 0 R>>>>',
		`<</Type/EmbeddedFile${filter}/Length ${stream.length}>>\nstream\n${binary(stream)}\nendstream`,
	];
}
