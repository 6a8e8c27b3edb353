import { citations } from '../../crm/law/cite.ts';
import { policies } from '../../crm/protection/views.ts';
import type { Entry } from '../../ledger/entry.ts';
import { said } from '../caption.ts';
import type { ProtectionAct } from '../document.ts';
import { storyShort, type AttemptTold, type PortfolioTold } from './told.ts';

type Clause = ReturnType<(typeof policies)['run']>[number];

/** The clauses of the agency's policies that an act is cited for, then those that govern it. */
export function clausesFor(attempt: AttemptTold, entry: Entry): Clause[] {
	// what the learner cited for this very act comes first, whether it governs acts of its kind or not
	const cited = new Set(
		attempt.show(citations, {}).flatMap(({ entry: of, number }) => (of === entry.seq ? [number] : [])),
	);
	const all = attempt.show(policies, {});
	return [
		...all.filter((clause) => cited.has(clause.number)),
		...all.filter((clause) => clause.governs.includes(entry.command) && !cited.has(clause.number)),
	];
}

/** Acts that only look at a record say little about care for data. */
const LOOKS = new Set(['candidate.view', 'client.view', 'vacancy.view', 'message.view', 'search.run', 'match.run']);

/**
 * Every act about somebody's data beside the clause of the agency's policy that governs it. A clause is printed in full
 * the first time, and of one kind of act with the first few only.
 */
export function protectionOf({ attempts }: PortfolioTold): ProtectionAct[] {
	return attempts.flatMap((attempt) => {
		const times = new Map<string, number>();
		const printed = new Set<string>();
		return attempt.entries.flatMap((entry) => {
			if (LOOKS.has(entry.command)) return [];
			return clausesFor(attempt, entry).flatMap((clause): ProtectionAct[] => {
				const key = `${entry.command} ${clause.number}`;
				const seen = (times.get(key) ?? 0) + 1;
				times.set(key, seen);
				if (seen > MOST_OF_A_KIND) return [];
				const first = !printed.has(clause.number);
				printed.add(clause.number);
				return [
					{
						entry: entry.seq,
						time: storyShort(entry.now ?? attempt.header.clock),
						did: `${attempt.named(said(entry))}${entry.refusal === null ? '' : ' (refused)'}`,
						clause: `${clause.number} ${clause.clause}`,
						body: first ? clause.body : '',
					},
				];
			});
		});
	});
}

const MOST_OF_A_KIND = 4;
