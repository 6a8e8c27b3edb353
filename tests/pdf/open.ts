import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as another library sees it. */
export async function open(bytes: Uint8Array): Promise<{ pdf: PDFDocumentProxy; pages: PDFPageProxy[] }> {
	const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	return { pdf, pages: await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1))) };
}

/** An element of the structure tree. */
export interface Node {
	role?: string;
	alt?: string;
	children?: Node[];
}

export const nodes = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(nodes)] : []);
export const roles = async (page: PDFPageProxy) =>
	nodes((await page.getStructTree()) as Node | null).flatMap(({ role }) => (role ? [role] : []));
export const textOf = async (page: PDFPageProxy) =>
	(await page.getTextContent()).items
		.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
		.join('');
