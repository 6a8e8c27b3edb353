import { readFileSync } from 'node:fs';
import { nodes, open, textOf, type Node } from '../pdf/open.ts';

/** What another library finds in a PDF. */
export interface ReadBack {
	readonly language: string;
	readonly attachments: readonly string[];
	/** The text of each page. */
	readonly pages: readonly string[];
	/** Every role of the structure tree that occurs, once. */
	readonly roles: readonly string[];
	/** The alternative texts of its figures. */
	readonly alternatives: readonly string[];
	/** Figures that have no alternative text, and pages that have no structure, in words. */
	readonly untagged: readonly string[];
	/** The titles of the bookmarks of the first rank. */
	readonly bookmarks: readonly string[];
}

export async function readBack(file: string): Promise<ReadBack> {
	const { pdf, pages } = await open(new Uint8Array(readFileSync(file)));
	const { info } = (await pdf.getMetadata()) as { info: { Language?: string } };
	const trees = await Promise.all(pages.map(async (page) => nodes((await page.getStructTree()) as Node | null)));
	const figures = trees.flat().filter(({ role }) => role === 'Figure');
	return {
		language: info.Language ?? '',
		attachments: Object.keys(((await pdf.getAttachments()) ?? {}) as object),
		pages: await Promise.all(pages.map(textOf)),
		roles: [...new Set(trees.flat().flatMap(({ role }) => (role ? [role] : [])))],
		alternatives: figures.flatMap(({ alt }) => (alt ? [alt] : [])),
		untagged: [
			...trees.flatMap((tree, i) => (tree.length < 2 ? [`page ${i + 1} has no structure`] : [])),
			...figures.flatMap(({ alt }) => (alt ? [] : ['a figure has no alternative text'])),
		],
		bookmarks: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
	};
}
