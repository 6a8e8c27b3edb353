import type { jsPDF } from 'jspdf';
import { inside, newPdf, output, type Internals } from './engine.ts';
import type { Composed } from './compose.ts';
import type { FontFiles } from './fonts.ts';
import { putLinks, putOutline, putTree } from './objects.ts';
import { paint } from './paint.ts';

/** A file of pages, and what else is put into it. */
export interface PagesOrder {
	readonly composed: Composed;
	readonly fonts: FontFiles;
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	/** In hex; tells files apart. */
	readonly id: string;
	/** UTC. */
	readonly made: string;
	/** Sets the file's properties. */
	readonly about?: (pdf: jsPDF) => void;
	/** Puts more objects into the file; what it returns stands in the catalogue, before the outline and after it. */
	readonly more?: (pdf: Internals) => string;
	/** The last words of the catalogue. */
	readonly end?: string;
}

/** Draws pages into a PDF with their tags, links and bookmarks. The same pages give the same bytes. */
export async function pagesPdf({
	composed,
	fonts,
	pictures,
	id,
	made,
	about,
	more,
	end = '',
}: PagesOrder): Promise<Uint8Array> {
	const { pdf, names } = await newPdf(fonts, id, made);
	about?.(pdf);
	// Safe: the pinned version has it, and its types do not say so. 1.7 is ISO 32000-1, which PDF/UA asks for.
	(pdf as unknown as { __private__: { setPdfVersion(version: string): void } }).__private__.setPdfVersion('1.7');

	const painted = paint(pdf, composed.pages, names, pictures);
	const internals = inside(pdf);
	const { newObjectDeferred, write } = internals;
	const links: number[] = [];
	let catalogue = '';
	return output(pdf, {
		putPage(page) {
			const own = painted.annotations.flatMap((link) => (link.page === page ? [newObjectDeferred()] : []));
			links.push(...own);
			const annotations = own.length > 0 ? ` /Annots [${own.map((link) => `${link} 0 R`).join(' ')}]` : '';
			write(`/StructParents ${page - 1} /Tabs /S${annotations}`);
		},
		postPutResources() {
			const attached = more?.(internals) ?? '';
			const outline = putOutline(internals, composed.bookmarks);
			putLinks(internals, painted, composed.places, links);
			const tree = putTree(internals, composed.root, painted, links);
			catalogue = `/MarkInfo<</Marked true>>/StructTreeRoot ${tree} 0 R/Outlines ${outline} 0 R${attached}`;
		},
		putCatalog: () => write(catalogue, end),
	});
}
