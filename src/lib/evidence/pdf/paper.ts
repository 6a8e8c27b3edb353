/**
 * The sheet: A4, its margins, its type and its colours. Points (1/72 inch), measured from the top left corner.
 * Source: `look`, section 8 (paper) and 2 (colour).
 */
export const SHEET = { width: 595.28, height: 841.89 } as const;

/** 17 mm. */
export const LEFT = 48.19;
export const WIDTH = SHEET.width - 2 * LEFT;
/** How wide long text is set, for reading: about 85 letters a line. */
export const READING = 404;
export const TOP = 52;
/** Where the page's own matter ends; the foot is below. */
export const BOTTOM = 782;

export const INK = '#241f1a';
export const SECOND = '#5a5145';
export const DAMSON = '#6b2553';
export const WHITE = '#ffffff';
/** A rule round or under a whole part. */
export const RULE = '#b9ae98';
/** A rule between rows. */
export const HAIR = '#d9d0bf';
export const OK = '#1b6b3c';
export const WARN = '#845000';
export const BAD = '#a3281c';

export type Weight = 'regular' | 'medium' | 'semibold';

export interface Style {
	/** Points. */
	readonly size: number;
	/** From one line to the next, points. */
	readonly leading: number;
	readonly weight: Weight;
	readonly colour: string;
}

export const BODY: Style = { size: 10, leading: 15, weight: 'regular', colour: INK };
export const QUIET: Style = { ...BODY, colour: SECOND };
export const SMALL: Style = { size: 9, leading: 12, weight: 'regular', colour: INK };
export const HINT: Style = { ...SMALL, colour: SECOND };
export const TITLE: Style = { size: 17, leading: 23, weight: 'semibold', colour: INK };
export const SUBTITLE: Style = { size: 10.5, leading: 15, weight: 'semibold', colour: INK };
export const COVER: Style = { size: 27, leading: 33, weight: 'semibold', colour: INK };
export const FOOT: Style = { size: 8.25, leading: 11, weight: 'regular', colour: SECOND };

/** From the top of a line to where its letters stand: IBM Plex Sans is 1.025 em above and 0.275 em below. */
export function baseline({ size, leading }: Style): number {
	return leading / 2 + size * 0.375;
}
