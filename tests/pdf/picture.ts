import jpeg from 'jpeg-js';
import { sha256 } from '../../src/lib/ledger/hash.ts';

export interface Drawn {
	readonly sha256: string;
	readonly bytes: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** A made-up CRM screen as a JPEG: bar, rail and rows. Each number gives another one. */
export function drawn(number: number, width = 1116, height = 840, quality = 85): Drawn {
	const data = Buffer.alloc(width * height * 4, 255);
	const box = (x: number, y: number, w: number, h: number, [r, g, b]: readonly [number, number, number]) => {
		for (let row = y; row < Math.min(height, y + h); row++) {
			for (let column = x; column < Math.min(width, x + w); column++) {
				data.set([r, g, b], (row * width + column) * 4);
			}
		}
	};
	box(0, 0, width, 32, [13, 52, 66]);
	box(0, 32, 49, height, [244, 248, 248]);
	box(80, 60, 300, 26, [19, 32, 36]);
	for (let i = 0; i < 16; i++) {
		box(80, 140 + 40 * i, width - 140, 1, [191, 203, 206]);
		box(90, 152 + 40 * i, 120 + ((37 * (i + number)) % 160), 12, [67, 83, 89]);
		box(420, 152 + 40 * i, 180 + ((53 * (i + number)) % 220), 12, [11, 90, 117]);
		box(900, 152 + 40 * i, 60 + ((29 * (i * number)) % 90), 12, [27, 107, 60]);
	}
	const bytes = new Uint8Array(jpeg.encode({ data, width, height }, quality).data);
	return { sha256: sha256(bytes), bytes, width, height };
}
