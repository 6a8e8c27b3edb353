import { RELEASE } from '../attempt/release.ts';
import type { PortfolioState } from '../attempt/portfolio/state.ts';
import type { Hash } from '../ledger/hash.ts';
import type { Pack } from './pack.ts';
import { ascii } from './pdf/ascii.ts';
import type { PortfolioTold } from './portfolio/told.ts';

/**
 * What the PDF carries for the computer: both kinds of ledger, the findings, and the pictures' fingerprints.
 *
 * @param digests - the records' fingerprint at the end of each attempt, by the attempt's id
 */
export function packOf({ portfolio, attempts }: PortfolioTold, digests: ReadonlyMap<string, Hash>): Pack {
	return {
		format: 1,
		release: RELEASE,
		portfolio: { header: portfolio.header, entries: [...portfolio.entries] },
		attempts: attempts.map(({ id, header, entries, results }) => ({
			header,
			entries: [...entries],
			endDigest: digests.get(id)!,
			results,
		})),
		pictures: picturesShown(portfolio.state),
	};
}

/** The pictures that the pages show, in their order: those of the items. */
export function picturesShown({ items, pictures }: PortfolioState): Pack['pictures'] {
	return items.flatMap((item) =>
		pictures
			.filter((p) => p.attempt === item.attempt && p.mark === item.mark)
			.map(({ sha256, attempt, mark }) => ({ sha256, attempt, entry: mark })),
	);
}

export const packText = (pack: Pack): string => ascii(JSON.stringify(pack));
