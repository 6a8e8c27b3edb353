import { sha256 } from '../../ledger/hash.ts';
import { LABEL, type PortfolioDocument } from '../document.ts';
import { catalogueEntry, putAttachment } from './attach.ts';
import { compose } from './compose.ts';
import { facesOf, type FontFiles } from './fonts.ts';
import { pagesPdf } from './pages.ts';
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
	const bytes = await pagesPdf({
		composed: compose(document, facesOf(fonts)),
		fonts,
		pictures,
		id: sha256(data),
		made: document.made,
		about(pdf) {
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
		},
		more: (pdf) => catalogueEntry(putAttachment(pdf, data)),
		end: openSeal,
	});
	return sealed(bytes);
}
