import { sha256 } from '../../ledger/hash.ts';
import { LABEL, type PortfolioDocument } from '../document.ts';
import { catalogueEntry, putAttachment } from './attach.ts';
import { compose } from './compose.ts';
import { inside, newPdf, output } from './engine.ts';
import { facesOf, type FontFiles } from './fonts.ts';
import { putLinks, putOutline, putTree } from './objects.ts';
import { paint } from './paint.ts';
import { openSeal, sealed } from './seal.ts';
import { titleOf, xmp } from './xmp.ts';

export interface PdfParts {
	/** JPEG bytes by their SHA-256. They stand in the file as they are. */
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	/** `portfolio.json`, in ASCII. */
	readonly data: string;
	readonly fonts: FontFiles;
}

/**
 * Writes the portfolio: pages for people, data for the assessor's copy, and a seal over both.
 *
 * The same document, data, pictures and fonts give the same bytes, in Node and in browsers, on a page and in a worker.
 * A promise only because jsPDF is fetched when it is first needed.
 */
export async function writePdf(document: PortfolioDocument, { pictures, data, fonts }: PdfParts): Promise<Uint8Array> {
	const composed = compose(document, facesOf(fonts));
	const { pdf, names } = await newPdf(fonts, sha256(data), document.made);
	pdf.setLanguage('en-GB');
	pdf.viewerPreferences({ DisplayDocTitle: true });
	pdf.setDisplayMode('fullpage', 'continuous', 'UseOutlines');
	pdf.setProperties({
		title: titleOf(document),
		author: document.learner.name,
		subject: LABEL,
		creator: 'Practice Desk',
	});
	pdf.addMetadata(xmp(document), true);
	// Safe: the pinned version has it, and its types do not say so. 1.7 is ISO 32000-1, which PDF/UA asks for.
	(pdf as unknown as { __private__: { setPdfVersion(version: string): void } }).__private__.setPdfVersion('1.7');

	const painted = paint(pdf, composed.pages, names, pictures);
	const internals = inside(pdf);
	const { newObjectDeferred, write } = internals;
	const links: number[] = [];
	let catalogue = '';
	const bytes = output(pdf, {
		putPage(page) {
			const own = painted.annotations.flatMap((link) => (link.page === page ? [newObjectDeferred()] : []));
			links.push(...own);
			const annotations = own.length > 0 ? ` /Annots [${own.map((id) => `${id} 0 R`).join(' ')}]` : '';
			write(`/StructParents ${page - 1} /Tabs /S${annotations}`);
		},
		postPutResources() {
			const attached = catalogueEntry(putAttachment(internals, data));
			const outline = putOutline(internals, composed.bookmarks);
			putLinks(internals, painted, composed.places, links);
			const tree = putTree(internals, composed.root, painted, links);
			catalogue = `/MarkInfo<</Marked true>>/StructTreeRoot ${tree} 0 R/Outlines ${outline} 0 R${attached}`;
		},
		putCatalog: () => write(catalogue, openSeal),
	});
	return sealed(bytes);
}
