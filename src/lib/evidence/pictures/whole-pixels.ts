/**
 * A canvas that sets boxes, icons and lines of text on whole pixels, as a browser does when it draws a page.
 * html2canvas draws where the layout says, in fractions, and edges come out grey.
 */
export function wholePixels(width: number, height: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser could not make the picture. Close other windows and try again.');
	const { moveTo, lineTo, bezierCurveTo, drawImage, fillText, fillRect } = context;
	/** Where the last point was, and how far it was moved to stand on a pixel. */
	let [fromX, fromY] = [0, 0];
	let [movedX, movedY] = [0, 0];
	const stand = (x: number, y: number): [number, number] => {
		[fromX, fromY] = [Math.round(x), Math.round(y)];
		[movedX, movedY] = [fromX - x, fromY - y];
		return [fromX, fromY];
	};
	context.moveTo = (x, y) => moveTo.call(context, ...stand(x, y));
	context.lineTo = (x, y) => lineTo.call(context, ...stand(x, y));
	// a corner keeps its curve: its handles move with their ends
	context.bezierCurveTo = (x1, y1, x2, y2, x, y) => {
		const [startX, startY] = [x1 + movedX, y1 + movedY];
		const [endX, endY] = stand(x, y);
		bezierCurveTo.call(context, startX, startY, x2 + movedX, y2 + movedY, endX, endY);
	};
	// an icon is asked for with nine numbers, a part of it and where that goes
	context.drawImage = (image: CanvasImageSource, ...at: number[]) => {
		const [sx, sy, sw, sh, x, y, w, h] = at as [number, number, number, number, number, number, number, number];
		if (at.length === 8) drawImage.call(context, image, sx, sy, sw, sh, Math.round(x), Math.round(y), w, h);
		else drawImage.apply(context, [image, ...at] as unknown as Parameters<typeof drawImage>);
	};
	context.fillText = (text, x, y) => fillText.call(context, text, x, Math.round(y - TOO_LOW));
	// nothing else that is filled this way is so thin: under a link, at the distance that the style sheet asks for
	context.fillRect = (x, y, w, h) => fillRect.call(context, x, h === 1 ? y + UNDERLINE - TOO_LOW : y, w, h);
	return canvas;
}

/** html2canvas 1.4.1 measures the height of a letter over its line one pixel too large. */
const TOO_LOW = 1;
/** As `text-underline-offset` has it. */
const UNDERLINE = 2;
