/**
 * Whether what this browser draws can be read back as it was drawn. Some browsers falsify canvases to hinder tracking;
 * their pictures would be noise.
 */
export function drawsTrue(): boolean {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = SIDE;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return false;
	for (let y = 0; y < SIDE; y++) {
		for (let x = 0; x < SIDE; x++) {
			const [red, green, blue] = colourAt(x, y);
			context.fillStyle = `rgb(${red}, ${green}, ${blue})`;
			context.fillRect(x, y, 1, 1);
		}
	}
	const { data } = context.getImageData(0, 0, SIDE, SIDE);
	for (let y = 0; y < SIDE; y++) {
		for (let x = 0; x < SIDE; x++) {
			const at = (y * SIDE + x) * 4;
			if (colourAt(x, y).some((value, i) => data[at + i] !== value)) return false;
		}
	}
	return true;
}

const SIDE = 16;
/** Every pixel another colour, so that noise in any of them shows. */
const colourAt = (x: number, y: number) => [x * 16 + 7, y * 16 + 3, (x * 31 + y * 17) % 256] as const;

export const FALSIFIED =
	'This browser changes pictures as they are made, to hinder tracking. Allow canvas reading for this site, or open Practice Desk in another browser, such as Chrome, Edge or Firefox with its usual settings.';
