import type { Portfolio } from '../attempt/portfolio/portfolio.ts';
import { RELEASE } from '../attempt/release.ts';
import type { Held } from './again.ts';
import type { Pack } from './pack.ts';
import { differencesOf } from './pdf/compare/compare.ts';
import type { Difference } from './pdf/compare/difference.ts';
import type { FontFiles } from './pdf/fonts.ts';
import type { ReadPicture } from './pdf/read/pictures.ts';
import { writePdf } from './pdf/write.ts';
import { portfolioDocument } from './portfolio/document.ts';

/** What came of writing a portfolio's pages again from its own data. */
export type SecondWriting =
	| {
			readonly ok: true;
			/** Where the file says something else; nothing where it is the same to the byte. */
			readonly differences: readonly Difference[];
			/** The file as it is written from the data, where it is another. */
			readonly written: Uint8Array | null;
	  }
	/** It could not be done here: a sentence that says why. */
	| { readonly ok: false; readonly why: string };

export interface ToWrite {
	readonly bytes: Uint8Array;
	readonly pack: Pack;
	/** The data as it stands in the file. */
	readonly data: string;
	readonly portfolio: Portfolio | null;
	/** The attempts done again; null for one that did not come out the same, or could not be done here. */
	readonly held: readonly (Held | null)[];
	readonly pictures: readonly ReadPicture[];
	readonly fonts: FontFiles;
}

/** The smallest picture that is one: in the place of a picture that the file does not have. */
const NO_PICTURE = Uint8Array.from(
	atob(
		'/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
	),
	(letter) => letter.charCodeAt(0),
);

/** Writes a portfolio's pages again from its own data and its own pictures, and compares. Never throws. */
export async function writeAgain(order: ToWrite): Promise<SecondWriting> {
	const { bytes, pack, data, portfolio, held, fonts } = order;
	if (pack.release !== RELEASE)
		return { ok: false, why: `They were written by release ${pack.release}, and this is release ${RELEASE}.` };
	if (!portfolio) return { ok: false, why: 'The portfolio’s own ledger does not hold together here.' };
	const attempts = held.flatMap((one) => (one ? [one.told] : []));
	if (attempts.length < held.length || attempts.length !== portfolio.state.attempts.length)
		return { ok: false, why: 'The work that they are written from could not be done again to the end.' };
	try {
		const inFile = new Map(order.pictures.map((picture) => [picture.sha256, picture.bytes]));
		const pictures = new Map(
			portfolio.state.pictures.map(({ sha256 }) => [sha256, inFile.get(sha256) ?? NO_PICTURE] as const),
		);
		const written = await writePdf(portfolioDocument({ portfolio, attempts }), { pictures, data, fonts });
		const differences = differencesOf(bytes, written);
		return { ok: true, differences, written: differences.length > 0 ? written : null };
	} catch (error) {
		return { ok: false, why: error instanceof Error ? error.message : String(error) };
	}
}
