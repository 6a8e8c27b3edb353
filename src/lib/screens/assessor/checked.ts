import { scenarioFor } from '../../attempt/open/open.ts';
import { letGo, worldOf } from '../../attempt/open/make-world.ts';
import { withNames } from '../../crm/named.ts';
import { refold } from '../../attempt/portfolio/portfolio.ts';
import type { AttemptRead, PortfolioRead } from '../../evidence/portfolio/told.ts';
import type { PackedAttempt } from '../../evidence/pack.ts';
import type { Verification } from '../../evidence/verify.ts';
import type { KeptFile } from '../../evidence/workspace/database.ts';
import { genesis } from '../../ledger/entry.ts';
import type { Told } from '../past/past.svelte.ts';

/** A portfolio that was opened and checked. */
export interface Checked {
	readonly kept: KeptFile;
	readonly verification: Verification;
	/** What it says, where it could be read and its scenarios are here. */
	readonly read: PortfolioRead | null;
}

/** Puts a verification together with what the portfolio says. Findings are those that were made here. */
export async function checkedFrom(kept: KeptFile, verification: Verification): Promise<Checked> {
	const { pack } = verification;
	if (!pack) return { kept, verification, read: null };
	const attempts: AttemptRead[] = [];
	for (const [i, packed] of pack.attempts.entries()) {
		const known = await scenarioFor(packed.header, 'assessor').catch(() => null);
		if (!known) return { kept, verification, read: null };
		attempts.push({
			id: genesis(packed.header),
			header: packed.header,
			entries: packed.entries,
			scenario: known.scenario,
			standard: known.standard,
			results: verification.results[i] ?? null,
			named: (text) => withNames(text, (ref) => verification.names[i]?.[ref]),
		});
	}
	const { portfolio } = refold(pack.portfolio.header, pack.portfolio.entries);
	return { kept, verification, read: { portfolio, attempts } };
}

/** What is needed to step through an attempt. @throws {CannotOpen} in words */
export async function toldOf(
	{ header, entries }: PackedAttempt,
	onProgress: (done: number, total: number, what: string) => void,
): Promise<Told> {
	const { scenario, files } = await scenarioFor(header, 'assessor');
	const world = await worldOf(scenario, files, onProgress);
	letGo(scenario);
	return { header, scenario, entries, image: world.image };
}
