import { RELEASE } from '../attempt/release.ts';
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
	const shown = portfolio.state.items.flatMap((item) =>
		portfolio.state.pictures.filter((p) => p.attempt === item.attempt && p.mark === item.mark),
	);
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
		pictures: shown.map(({ sha256, attempt, mark }) => ({ sha256, attempt, entry: mark })),
	};
}

export const packText = (pack: Pack): string => ascii(JSON.stringify(pack));
