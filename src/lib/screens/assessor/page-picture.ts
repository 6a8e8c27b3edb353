/** Wide enough to read, small enough for two beside each other. */
const WIDTH = 620;

/**
 * Draws one page of a PDF, as another program shows it. The file is a stranger's: nothing in it is run.
 *
 * @param page - from 1
 */
export async function drawPage(canvas: HTMLCanvasElement, bytes: Uint8Array, page: number): Promise<void> {
	const [pdfjs, worker] = await Promise.all([
		import('pdfjs-dist/legacy/build/pdf.mjs'),
		import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
	]);
	pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
	const loading = pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 });
	try {
		const pdf = await loading.promise;
		const one = await pdf.getPage(page);
		const viewport = one.getViewport({ scale: WIDTH / one.getViewport({ scale: 1 }).width });
		canvas.width = viewport.width;
		canvas.height = viewport.height;
		await one.render({ canvas, viewport }).promise;
	} finally {
		await loading.destroy();
	}
}
