import { answerQuestions } from '../../attempt/open/ask-worker.ts';
import type { PortfolioDocument } from '../document.ts';
import type { FontFiles } from '../pdf/fonts.ts';
import { writePdf } from '../pdf/write.ts';

export interface PdfOrder {
	readonly document: PortfolioDocument;
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	readonly data: string;
	readonly fonts: FontFiles;
}

answerQuestions<PdfOrder, Uint8Array>(({ document, ...parts }) => writePdf(document, parts));
