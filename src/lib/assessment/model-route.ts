import type { SqlJsStatic } from 'sql.js';
import { ledgerOf } from '../attempt/attempt.ts';
import type { Header } from '../attempt/header.ts';
import { namesIn } from '../crm/named.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Results } from './finding.ts';
import { openJudge } from './judge.ts';
import { doTest } from './run.ts';

/** One way through a scenario: what was done, and what it shows. */
export interface Route {
	readonly entries: readonly Entry[];
	readonly results: Results;
	/** Names of whom it is about. Somebody added on this way has another record, or none, in the learner's own. */
	readonly names: Readonly<Record<string, string>>;
}

/**
 * The scenario's model answer, worked in the learner's own variant: one good way, not the only one. Null where the
 * scenario came without its runs.
 */
export function modelRoute(sqlite: SqlJsStatic, image: Uint8Array, header: Header, scenario: Scenario): Route | null {
	const model = scenario.tests.find(
		({ model, variants }) => model && (variants === 'all' || variants.includes(header.variant)),
	);
	if (!model) return null;
	const judge = openJudge(sqlite, image, header, scenario);
	try {
		doTest(judge.attempt, model);
		const entries = ledgerOf(judge.attempt.db);
		const names = judge.attempt.db.readOnly((db) => namesIn(db, canonical(entries as unknown as Json)));
		return { entries, results: judge.results(), names };
	} finally {
		judge.close();
	}
}
