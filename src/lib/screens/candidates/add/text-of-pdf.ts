import { PASTE, no, type TextOfFile } from './text-or-why.ts';

/** The lines of a PDF, which knows no lines: words at one height are one, and a wide gap is three spaces. */
export async function textOfPdf(name: string, bytes: Uint8Array): Promise<TextOfFile> {
	const [pdfjs, worker] = await Promise.all([
		import('pdfjs-dist/legacy/build/pdf.mjs'),
		import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
	]);
	pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
	const loading = pdfjs.getDocument({ data: bytes, isEvalSupported: false, disableFontFace: true, verbosity: 0 });
	try {
		const pdf = await loading.promise;
		const pages: string[] = [];
		for (let n = 1; n <= Math.min(pdf.numPages, 12); n++) {
			const { items } = await (await pdf.getPage(n)).getTextContent();
			pages.push(
				linesOfPage(
					items.flatMap((item) =>
						'str' in item
							? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, width: item.width }]
							: [],
					),
				),
			);
		}
		return { ok: true, text: pages.join('\n\n') };
	} catch (failed) {
		const locked = failed instanceof Error && failed.name === 'PasswordException';
		return locked
			? no(`${name} is locked with a password. Ask for one without, or paste the words.`)
			: no(`${name} is damaged, or no PDF. ${PASTE}`);
	} finally {
		await loading.destroy();
	}
}

interface Piece {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
}

/** Words put into lines by where they stand on the page. */
export function linesOfPage(pieces: readonly Piece[]): string {
	const lines: { y: number; pieces: Piece[] }[] = [];
	for (const piece of pieces) {
		if (piece.text === '') continue;
		const line = lines.find((l) => Math.abs(l.y - piece.y) < 3);
		if (line) line.pieces.push(piece);
		else lines.push({ y: piece.y, pieces: [piece] });
	}
	return lines
		.sort((a, b) => b.y - a.y)
		.map((line) => {
			let end: number | null = null;
			let said = '';
			for (const piece of line.pieces.sort((a, b) => a.x - b.x)) {
				const gap = end === null ? 0 : piece.x - end;
				said += (gap > 12 ? '   ' : gap > 1 && !said.endsWith(' ') ? ' ' : '') + piece.text;
				end = piece.x + piece.width;
			}
			return said.trimEnd();
		})
		.join('\n');
}
