import type { SqlJsStatic } from 'sql.js';
import { openJudge } from '../../src/lib/assessment/judge.ts';
import { handIn } from '../../src/lib/attempt/acts.ts';
import { ledgerOf, storyTime, type Attempt } from '../../src/lib/attempt/attempt.ts';
import { beginAttempt } from '../../src/lib/attempt/begin.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import { markEvidence } from '../../src/lib/attempt/evidence-acts.ts';
import type { Header } from '../../src/lib/attempt/header.ts';
import { provingHeader } from '../../src/lib/attempt/proving-header.ts';
import type { Command } from '../../src/lib/crm/define.ts';
import { viewOf, at as placeAt } from '../../src/lib/crm/place.ts';
import { named } from '../../src/lib/crm/named.ts';
import { archiveCandidate } from '../../src/lib/crm/people/archive.ts';
import { viewCandidate } from '../../src/lib/crm/people/amend.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import type { Setting } from '../../src/lib/evidence/again.ts';
import type { AttemptTold } from '../../src/lib/evidence/portfolio/told.ts';
import { genesis } from '../../src/lib/ledger/entry.ts';
import type { Hash } from '../../src/lib/ledger/hash.ts';

/** An attempt that was handed in, as a portfolio takes it. */
export interface Worked extends AttemptTold {
	readonly endDigest: Hash;
	readonly attempt: Attempt;
}

export const LEARNER = { name: 'Siân Howells', id: 'L-2041', cohort: null };
export const AT = '2026-09-01T08:00:00Z';

/**
 * A morning's work, on these two people: Lena's record read, archived, archived again by mistake (refused), marked for a picture, handed in.
 */
export function worked(
	sqlite: SqlJsStatic,
	setting: Setting,
	header: Partial<Header> = {},
	[lena, owen]: readonly [string, string] = ['CAND-1001', 'CAND-1002'],
): Worked {
	const { scenario, standard, world } = setting;
	const own: Header = {
		...provingHeader(scenario, standard.version, world.digest),
		learner: LEARNER,
		centre: 'Northgate College',
		startedAt: AT,
		...header,
	};
	const attempt = beginAttempt(sqlite, world.image, own, scenario);
	const act = <I, O>(command: Command<I, O>, input: NoInfer<I>) => commit(attempt, command, input, AT);
	act(viewCandidate, { ref: lena });
	act(archiveCandidate, { ref: lena, reason: 'No contact for 31 months' });
	act(archiveCandidate, { ref: lena, reason: 'No contact for 31 months' });
	act(viewCandidate, { ref: owen });
	const view = viewOf(placeAt('candidate', lena, 'protection'));
	act(markEvidence, { of: 2, rule: 'archived', view, show: ['candidate.state'], note: '' });
	act(handIn, {});
	const entries = ledgerOf(attempt.db);
	return {
		id: genesis(own),
		header: own,
		entries,
		scenario,
		standard,
		results: own.mode === 'assessed' || scenario.checks.length === 0 ? null : scored(sqlite, setting, own, entries),
		end: storyTime(attempt),
		endDigest: worldDigest(attempt.db),
		attempt,
		named: (text) => attempt.db.readOnly((db) => named.run(db, { text })),
		show: (query, input) => attempt.db.readOnly((db) => query.run(db, query.input.parse(input))),
	};
}

function scored(sqlite: SqlJsStatic, { world, scenario }: Setting, header: Header, entries: Worked['entries']) {
	const judge = openJudge(sqlite, world.image, header, scenario);
	judge.follow(entries);
	const results = judge.results();
	judge.close();
	return results;
}
