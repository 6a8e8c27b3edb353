import { sha256, type Hash } from '../../ledger/hash.ts';

/** Pictures are of this size whatever the screen is: see the formats, section 9. */
export const PICTURE = { width: 1116, height: 840 } as const;
/** The window that the picture's page believes it has: wide enough for the CRM's desktop layout. */
const WINDOW = { windowWidth: 1440, windowHeight: 900 } as const;
const QUALITY = 0.92;

export interface PictureBox {
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

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
 * @throws {Error} in words, when the browser can't make the picture
 */
export async function develop(stage: HTMLElement, names: readonly string[]): Promise<Developed> {
	const { default: html2canvas } = await import('html2canvas');
	let boxes: PictureBox[] = [];
	const canvas = await html2canvas(stage, {
		...PICTURE,
		...WINDOW,
		scale: 1,
		backgroundColor: '#ffffff',
		logging: false,
		// measured where it is drawn: the copy has the layout of a wide window, whatever window this is
		onclone: (_document, copy) => {
			boxes = names.flatMap((name) => boxOf(copy, name) ?? []);
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

/** The part of a named element that can be seen. */
function boxOf(stage: HTMLElement, name: string): PictureBox | null {
	const origin = stage.getBoundingClientRect();
	for (const element of stage.querySelectorAll<HTMLElement>(`[data-name="${CSS.escape(name)}"]`)) {
		let { left, top, right, bottom } = element.getBoundingClientRect();
		for (let around = element.parentElement; around; around = around.parentElement) {
			const view = stage.ownerDocument.defaultView!;
			if (around !== stage && view.getComputedStyle(around).overflow === 'visible') continue;
			const frame = around.getBoundingClientRect();
			[left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
			[right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
			if (around === stage) break;
		}
		if (right - left < 4 || bottom - top < 4) continue;
		return {
			name,
			x: Math.round(left - origin.left),
			y: Math.round(top - origin.top),
			w: Math.round(right - left),
			h: Math.round(bottom - top),
		};
	}
	return null;
}
