import { askWorker } from '../../attempt/open/ask-worker.ts';
import type { PortfolioDocument } from '../document.ts';
import { fontFiles } from './font-files.ts';
import type { PdfOrder } from './pdf.worker.ts';

/**
 * Writes the PDF beside the page, which stays alive.
 *
 * @throws {Error} in words, when it can't be written
 */
export async function exportPdf(
	document: PortfolioDocument,
	pictures: ReadonlyMap<string, Uint8Array>,
	data: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const fonts = await fontFiles();
	const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
	try {
		return new Uint8Array(await askWorker<PdfOrder, Uint8Array>(worker, { document, pictures, data, fonts }));
	} finally {
		worker.terminate();
	}
}
