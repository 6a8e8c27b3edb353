import { strFromU8, strToU8, unzip, zipSync, type Unzipped } from 'fflate';
import { PASTE, no, type TextOfFile } from './text-or-why.ts';

/** The parts of a Word document that words stand in, or that say how they are to be read. No pictures, no macros. */
const PARTS =
	/^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|header[1-3])\.xml|word\/_rels\/document\.xml\.rels)$/;
const MOST_PACKED = 1_000_000;
const MOST_UNPACKED = 8_000_000;

/**
 * The words of a Word document, those of its headers first, since many CVs have name and number there. Only parts that
 * hold words are unpacked, and none that would unpack to far more than a CV holds.
 */
export async function textOfWord(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<TextOfFile> {
	let large = false;
	let unpacked = 0;
	const parts = await new Promise<Unzipped | null>((resolve) => {
		const filter = (entry: { name: string; size: number; originalSize: number }) => {
			if (!PARTS.test(entry.name)) return false;
			unpacked += entry.originalSize;
			large ||= entry.size > MOST_PACKED || unpacked > MOST_UNPACKED;
			return !large;
		};
		unzip(bytes, { filter }, (failed, found) => resolve(failed ? null : found));
	}).catch(() => null);
	if (large) return no(`${name} unpacks to far more than a CV holds, so it was left shut. ${PASTE}`);
	const body = parts?.['word/document.xml'];
	if (!parts || !body) return no(`${name} is no Word document, or it is damaged. ${PASTE}`);
	const headers = Object.keys(parts).filter((part) => part.startsWith('word/header'));
	try {
		const texts = await Promise.all(
			[...headers.sort().map((part) => bodyOf(strFromU8(parts[part]!))), strFromU8(body)].map((xml) =>
				read(parts, xml),
			),
		);
		return { ok: true, text: texts.filter((text) => text !== '').join('\n') };
	} catch {
		return no(`${name} is damaged, or no Word document. ${PASTE}`);
	}
}

/** A header as a document of its own, so that one reader reads both. */
const bodyOf = (header: string) =>
	header.replace(/<w:hdr\b([^>]*)>/, '<w:document$1><w:body>').replace('</w:hdr>', '</w:body></w:document>');

async function read(parts: Unzipped, xml: string): Promise<string> {
	const { default: mammoth } = await import('mammoth');
	const { buffer } = zipSync({ ...parts, 'word/document.xml': strToU8(xml) }, { level: 0 });
	// the reader's builds for the browser and for Node each ask for the bytes by another name
	const input = { arrayBuffer: buffer, buffer } as { arrayBuffer: ArrayBuffer };
	const { value } = await mammoth.convertToHtml(input, {
		externalFileAccess: false,
		includeEmbeddedStyleMap: false,
		ignoreEmptyParagraphs: false,
	});
	return wordsOf(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of the reader's plain HTML: a line for a paragraph, and cells of a table apart from each other. */
export const wordsOf = (html: string): string =>
	html
		.replace(/(<\/p>)?<\/t[dh]>/g, '   ')
		.replace(/<br ?\/>|<\/(?:p|h\d|li|tr)>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => NAMED[name]!)
		.replace(/ +$/gm, '')
		.trim();
