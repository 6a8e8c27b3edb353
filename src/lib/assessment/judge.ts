import type { SqlJsStatic } from 'sql.js';
import { beginAttempt } from '../attempt/begin.ts';
import type { Attempt } from '../attempt/attempt.ts';
import { ledgerOf } from '../attempt/attempt.ts';
import type { Header } from '../attempt/header.ts';
import { redo } from '../attempt/replay.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Results } from './finding.ts';
import { openForJudging } from './judging.ts';
import { score } from './score.ts';
import { bestSearch, type SearchFigures } from './search-figures.ts';

/** Follows a ledger with its own copy of the world, and scores it when asked. Lives in a worker, which can be ended. */
export interface Judge {
	/** Does further acts again. @throws {Error} when one turns out differently */
	follow(entries: readonly Entry[]): void;
	results(): Results;
	/** The learner's best search; null where none found anybody who fits. */
	search(): SearchFigures | null;
	readonly attempt: Attempt;
	close(): void;
}

export function openJudge(sqlite: SqlJsStatic, image: Uint8Array, header: Header, scenario: Scenario): Judge {
	const attempt = beginAttempt(sqlite, image, header, scenario);
	openForJudging(attempt.db, scenario);
	return {
		attempt,
		follow(entries) {
			for (const entry of entries) {
				const difference = redo(attempt, entry);
				if (difference) throw new Error(`Entry ${difference.seq} turned out differently when it was done again.`);
			}
		},
		results: () => attempt.db.readOnly((db) => score(scenario, ledgerOf(db), db)),
		search: () => attempt.db.readOnly(bestSearch),
		close: () => attempt.db.close(),
	};
}
