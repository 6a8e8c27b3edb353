import type { jsPDF } from 'jspdf';
import { WEIGHTS, type FontFiles } from './fonts.ts';
import type { Weight } from './paper.ts';

/**
 * The parts of jsPDF that its types leave out. They are internal, so its version is pinned exactly, and a test reads
 * every PDF back with another library.
 */
export interface Internals {
	/** Adds a line to the page in hand, or to the file while it is being put together. */
	write(...words: (string | number)[]): void;
	/** Takes an object's number, and begins it. */
	newObject(): number;
	/** Takes an object's number, for later. */
	newObjectDeferred(): number;
	newObjectDeferredBegin(id: number, heading: boolean): void;
	putStream(stream: {
		data: string;
		additionalKeyValues: { key: string; value: string }[];
		filters: string[];
		alreadyAppliedFilters?: string[];
		objectId: number;
	}): void;
	getPageInfo(page: number): { objId: number };
	events: { subscribe(topic: Topic, listener: (event?: { pageNumber: number }) => void): void };
}

/** Safe: these names exist in the pinned version, which the tests prove. */
export const inside = (pdf: jsPDF): Internals => pdf.internal as unknown as Internals;

type Topic = 'putPage' | 'postPutResources' | 'putCatalog';

/**
 * Puts the file together, with what `listeners` add to it.
 *
 * jsPDF only prints an error that a listener throws, and goes on with half a file; here it is kept and thrown.
 */
export function output(pdf: jsPDF, listeners: Readonly<Record<Topic, (page: number) => void>>): Uint8Array {
	const errors: unknown[] = [];
	const careful = (topic: Topic) => (event?: { pageNumber: number }) => {
		try {
			listeners[topic](event?.pageNumber ?? 0);
		} catch (error) {
			errors.push(error);
		}
	};
	const { events } = inside(pdf);
	events.subscribe('putPage', careful('putPage'));
	events.subscribe('postPutResources', careful('postPutResources'));
	events.subscribe('putCatalog', careful('putCatalog'));
	const bytes = new Uint8Array(pdf.output('arraybuffer'));
	if (errors.length > 0) throw errors[0];
	return bytes;
}

/** Bytes as the string of as many letters that jsPDF works with. In pieces: a call takes only so many arguments. */
export function binary(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
	return text;
}

/** Text as a PDF string in hex, UTF-16 with its mark. Source: ISO 32000-1, 7.9.2.2. */
export function hexText(text: string): string {
	let hex = 'FEFF';
	for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
	return `<${hex}>`;
}

/** At most three decimals, without `-0` and without an exponent. */
export function number(n: number): string {
	const rounded = Math.round(n * 1000) / 1000;
	return `${rounded === 0 ? 0 : rounded}`;
}

/** An empty PDF of A4 pages with the three fonts, which will come out the same every time. */
export async function newPdf(fonts: FontFiles, id: string, made: string): Promise<{ pdf: jsPDF; names: FontNames }> {
	const { jsPDF } = await import('jspdf');
	const pdf = new jsPDF({
		unit: 'pt',
		format: 'a4',
		compress: true,
		putOnlyUsedFonts: true,
		floatPrecision: 3,
	});
	// Only the two below stand in the file's properties and in its trailer; else jsPDF asks the clock and rolls dice.
	pdf.setFileId(id.slice(0, 32));
	pdf.setCreationDate(pdfDate(made));
	const names = fontNames(id);
	for (const weight of WEIGHTS) {
		pdf.addFileToVFS(`${names[weight]}.ttf`, binary(fonts[weight]));
		pdf.addFont(`${names[weight]}.ttf`, names[weight], 'normal');
	}
	return { pdf, names };
}

export type FontNames = Readonly<Record<Weight, string>>;

/** Only the letters in use are embedded, which six capitals before the name say. Source: ISO 32000-1, 9.6.4. */
function fontNames(id: string): FontNames {
	const tag = Array.from({ length: 6 }, (_, i) =>
		String.fromCharCode(65 + (Number.parseInt(id.slice(2 * i, 2 * i + 2), 16) % 26)),
	);
	const name = (style: string) => `${tag.join('')}+IBMPlexSans-${style}`;
	return { regular: name('Regular'), medium: name('Medium'), semibold: name('SemiBold') };
}

/** `2026-03-02T10:21:33Z` as `D:20260302102133+00'00'`. jsPDF takes years up to 2037; later ones say so by their last. */
function pdfDate(made: string): string {
	const [, year, month, day, hour, minute, second] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(made) ?? [];
	if (year === undefined) throw new TypeError(`A UTC time like 2026-03-02T10:21:33Z, not ${made}`);
	return `D:${year > '2037' ? '2037' : year}${month}${day}${hour}${minute}${second}+00'00'`;
}
