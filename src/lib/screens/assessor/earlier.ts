import { scenarioFor } from '../../attempt/open/open.ts';
import { refold } from '../../attempt/portfolio/portfolio.ts';
import { readPack } from '../../evidence/pack.ts';
import { readPdf } from '../../evidence/pdf/read.ts';
import type { AttemptRead, PortfolioRead } from '../../evidence/portfolio/told.ts';
import { bytesOf } from '../../evidence/workspace/portfolios.ts';
import { genesis } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';

/**
 * What an earlier portfolio says, to be compared with a later one. It was checked when it was opened; its findings are
 * those that it carries. Null where its file, or one of its scenarios, is not here.
 */
export async function earlierRead(file: Hash): Promise<PortfolioRead | null> {
	const bytes = await bytesOf(file);
	const pdf = bytes && readPdf(bytes);
	const read = pdf?.ok ? readPack(pdf.data) : null;
	if (!read?.ok) return null;
	const attempts: AttemptRead[] = [];
	for (const { header, entries, results } of read.pack.attempts) {
		const known = await scenarioFor(header, 'assessor').catch(() => null);
		if (!known) return null;
		const { scenario, standard } = known;
		attempts.push({ id: genesis(header), header, entries, scenario, standard, results, named: (text) => text });
	}
	const { portfolio } = refold(read.pack.portfolio.header, read.pack.portfolio.entries);
	return { portfolio, attempts };
}
