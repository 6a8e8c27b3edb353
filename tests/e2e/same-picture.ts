import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a picture is from what it shows, in per cent of its pixels. */
export interface Difference {
	readonly name: string;
	readonly pixels: number;
	readonly strongly: number;
	/** Keeps the two and what differs in a folder, for a look. */
	readonly keepIn: (folder: string) => void;
}

/** Compares a developed picture with the browser's own screenshot, pixel by pixel, anti-aliasing ignored. */
export function differenceOf(name: string, shot: Buffer, picture: Buffer): Difference {
	const own = PNG.sync.read(shot);
	const made = jpeg.decode(picture, { useTArray: true });
	const { width, height } = own;
	if (made.width !== width || made.height !== height)
		throw new Error(`${name}: the picture is ${made.width} × ${made.height}, the screen ${width} × ${height}`);
	const diff = new PNG({ width, height });
	const share = (threshold: number) =>
		(100 * pixelmatch(own.data, made.data, diff.data, width, height, { threshold })) / (width * height);
	const strongly = share(0.3);
	const pixels = share(0.1);
	const keepIn = (folder: string) => {
		const file = join(folder, name.replace(/\W+/g, '-'));
		mkdirSync(folder, { recursive: true });
		writeFileSync(`${file}.png`, shot);
		writeFileSync(`${file}.jpg`, picture);
		writeFileSync(`${file}.diff.png`, PNG.sync.write(diff));
	};
	return { name, pixels, strongly, keepIn };
}

/** One line for each, the furthest first. */
export const inWords = (differences: readonly Difference[], count: number): string =>
	[...differences]
		.sort((a, b) => b.pixels - a.pixels)
		.slice(0, count)
		.map((d) => `${d.pixels.toFixed(2)} % of pixels, ${d.strongly.toFixed(2)} % strongly: ${d.name}`)
		.join('\n');
