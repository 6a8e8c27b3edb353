/**
 * Puts a canvas with the same on it in the place of every drawing in an element. html2canvas copies each of some 400
 * styles of every line of a drawing, which takes longer than all the rest of the page, and draws images only if they
 * happen to be there in time; a canvas it copies.
 */
export async function drawingsAsCanvases(stage: HTMLElement): Promise<void> {
	const page = stage.ownerDocument;
	const view = page.defaultView!;
	const drawings = [...stage.querySelectorAll('svg')].flatMap((svg) => {
		const box = svg.getBoundingClientRect();
		const [width, height] = [Math.round(box.width), Math.round(box.height)];
		return width === 0 || height === 0 ? [] : [{ svg, width, height, file: standing(svg, view, width, height) }];
	});
	await Promise.all(
		drawings.map(async ({ svg, width, height, file }) => {
			const canvas = page.createElement('canvas');
			canvas.width = width;
			canvas.height = height;
			// as an icon stands in a line: the style sheets speak of drawings, not of canvases
			canvas.style.display = 'block';
			canvas.style.flex = 'none';
			// else html2canvas paints a button that stands in a line of text over its own icon
			canvas.style.position = 'relative';
			canvas.getContext('2d', { willReadFrequently: true })?.drawImage(await imageOf(file), 0, 0, width, height);
			svg.replaceWith(canvas);
		}),
	);
}

/** The same few icons stand on every screen. */
const IMAGES = new Map<string, Promise<HTMLImageElement>>();

function imageOf(file: string): Promise<HTMLImageElement> {
	const known = IMAGES.get(file);
	if (known) return known;
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(file)}`;
	const there = image.decode().then(() => image);
	IMAGES.set(file, there);
	return there;
}

/** What a drawing takes from the page around it. */
const TAKEN = [
	'fill',
	'fill-opacity',
	'fill-rule',
	'opacity',
	'stroke',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'stroke-width',
] as const;

/** A drawing as a file of its own, with the colours and strokes that the page gives it. */
function standing(svg: SVGSVGElement, view: Window, width: number, height: number): string {
	// safe: a copy is of the kind of what was copied
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const own = [svg, ...svg.querySelectorAll<SVGElement>('*')];
	for (const [i, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
		const style = view.getComputedStyle(own[i]!);
		for (const name of TAKEN) element.setAttribute(name, style.getPropertyValue(name));
		element.removeAttribute('class');
		element.removeAttribute('style');
	}
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	return new XMLSerializer().serializeToString(copy);
}
