/** One font file, as far as setting type needs it. */
export interface Face {
	/** The glyph of a letter, 0 where the font has none. */
	glyph(codePoint: number): number;
	/** Thousandths of an em. */
	advance(codePoint: number): number;
	/** The letter under which text drawn with this glyph is read back: a glyph can name only one. */
	spelling(codePoint: number): number;
}

/**
 * Reads a TrueType font's letters and widths.
 *
 * Ours and not jsPDF's, so that fields can name a letter the font lacks without loading a PDF library.
 * Only the basic plane (cmap format 4): jsPDF draws no other.
 * Source: OpenType 1.9, `cmap`, `head`, `hhea`, `hmtx`.
 */
export function faceOf(file: Uint8Array): Face {
	const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const tables = new Map<string, number>();
	for (let i = 0; i < data.getUint16(4); i++) {
		const record = 12 + 16 * i;
		tables.set(String.fromCharCode(...file.subarray(record, record + 4)), data.getUint32(record + 8));
	}
	const start = (tag: string) => {
		const offset = tables.get(tag);
		if (offset === undefined) throw new TypeError(`The font has no ${tag} table`);
		return offset;
	};

	const unitsPerEm = data.getUint16(start('head') + 18);
	const hmtx = start('hmtx');
	const last = data.getUint16(start('hhea') + 34) - 1;
	const letters = lettersOf(data, start('cmap'));
	const spelled = new Map<number, number>();
	for (const [letter, glyph] of letters) if (!spelled.has(glyph)) spelled.set(glyph, letter);

	const glyph = (codePoint: number) => letters.get(codePoint) ?? 0;
	return {
		glyph,
		// Cut, not rounded, because jsPDF writes the width so.
		advance: (codePoint) =>
			Math.trunc((data.getUint16(hmtx + 4 * Math.min(glyph(codePoint), last)) * 1000) / unitsPerEm),
		spelling: (codePoint) => spelled.get(glyph(codePoint)) ?? codePoint,
	};
}

/** Letter to glyph, in the order of the letters. */
function lettersOf(data: DataView, cmap: number): Map<number, number> {
	const letters = new Map<number, number>();
	const table = unicodeTable(data, cmap);
	const segments = data.getUint16(table + 6) / 2;
	const ends = table + 14;
	const starts = ends + 2 * segments + 2;
	const deltas = starts + 2 * segments;
	const ranges = deltas + 2 * segments;
	for (let i = 0; i < segments; i++) {
		const end = data.getUint16(ends + 2 * i);
		const delta = data.getUint16(deltas + 2 * i);
		const range = data.getUint16(ranges + 2 * i);
		for (let letter = data.getUint16(starts + 2 * i); letter <= end && letter !== 0xffff; letter++) {
			const place = ranges + 2 * i + range + 2 * (letter - data.getUint16(starts + 2 * i));
			const base = range === 0 ? letter : data.getUint16(place);
			const glyph = base === 0 ? 0 : (base + delta) & 0xffff;
			if (glyph) letters.set(letter, glyph);
		}
	}
	return letters;
}

function unicodeTable(data: DataView, cmap: number): number {
	for (let i = 0; i < data.getUint16(cmap + 2); i++) {
		const record = cmap + 4 + 8 * i;
		const platform = data.getUint16(record);
		const table = cmap + data.getUint32(record + 4);
		if ((platform === 0 || platform === 3) && data.getUint16(table) === 4) return table;
	}
	throw new TypeError('The font has no Unicode table that can be read');
}
