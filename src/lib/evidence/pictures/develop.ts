import { sha256, type Hash } from '../../ledger/hash.ts';
import { boxOf, type PictureBox } from './boxes.ts';
import { wholePixels } from './whole-pixels.ts';

/** Pictures are of this size whatever the screen is: see the formats, section 9. */
export const PICTURE = { width: 1116, height: 840 } as const;
/** The window that the picture's page has: in it, the learner's CRM is of the picture's size. */
export const WINDOW = { width: 1440, height: 900 } as const;
const QUALITY = 0.92;

export interface Developed {
	/** JPEG. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly sha256: Hash;
	readonly width: number;
	readonly height: number;
	/** Where the named elements are, in pixels of the picture; those that can't be seen are left out. */
	readonly boxes: readonly PictureBox[];
}

/**
 * Draws the CRM's stage as a JPEG. It holds the page for up to a second, so it never runs where anything is typed.
 *
 * @param stage - the element to draw, {@link PICTURE} in size
 * @param names - named elements to find in it
 * @param about - the record that the act is about, where the screen may show several
 * @throws {Error} in words, when the browser can't make the picture
 */
export async function develop(
	stage: HTMLElement,
	names: readonly string[],
	about: string | null = null,
): Promise<Developed> {
	const { default: html2canvas } = await import('html2canvas');
	let boxes: PictureBox[] = [];
	const canvas = await html2canvas(stage, {
		...PICTURE,
		canvas: wholePixels(PICTURE.width, PICTURE.height),
		windowWidth: WINDOW.width,
		windowHeight: WINDOW.height,
		scale: 1,
		backgroundColor: '#ffffff',
		logging: false,
		// measured in the copy that is drawn
		onclone: (_document, copy) => {
			boxes = names.flatMap((name) => boxOf(copy, name, about) ?? []);
		},
	});
	const bytes = await jpegOf(canvas);
	// gives the memory back at once
	canvas.width = canvas.height = 0;
	return { bytes, sha256: sha256(bytes), ...PICTURE, boxes };
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
	if (!blob || blob.type !== 'image/jpeg')
		throw new Error('This browser could not make the picture. Close other windows and try again.');
	return new Uint8Array(await blob.arrayBuffer());
}
