import type { Faces } from './fonts.ts';

/** What every part of a page is set with. */
export interface Kit {
	readonly faces: Faces;
	/** The page of a place as the pages stand so far; null while it is not known, or there is none. */
	readonly pageOf: (place: string) => number | null;
}

/** `p. 14`, with a blank that no line ends in. Until the page is known, as wide as one that is. */
export const pageWords = (kit: Kit, place: string) => `p.\u00a0${kit.pageOf(place) ?? 88}`;

/** The place where an item's page begins. */
export const itemPlace = (ref: string) => `item ${ref}`;
