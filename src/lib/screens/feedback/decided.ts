import type { CheckResult } from '../../assessment/finding.ts';
import { said } from '../../evidence/caption.ts';
import type { Entry } from '../../ledger/entry.ts';
import { clockIn } from '../../ledger/story-time.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** How a check came out, in the word that stands for it. */
export type Outcome = 'shown' | 'partly shown' | 'not shown' | 'not attempted';

const WHOLE = 1 - 1e-9;

/** @param attempted - whether anything in the attempt was about the criterion; what was not attempted is no failing */
export function outcomeOf(check: CheckResult, attempted: boolean): Outcome {
	if (check.recovered) return 'shown';
	if (check.score >= WHOLE) return attempted || check.entries.length > 0 ? 'shown' : 'not attempted';
	if (check.score > 0) return 'partly shown';
	return attempted ? 'not shown' : 'not attempted';
}

/** What the scenario says to that, in Markdown; nothing where its author left it to the title. */
export function saysOf(scenario: Scenario, check: CheckResult, attempted: boolean): string {
	const written = scenario.checks.find((c) => c.id === check.id);
	if (!attempted) return '';
	if (check.recovered) return 'This went wrong, and you put it right. It holds nothing back.';
	return (check.score >= WHOLE ? written?.met : written?.missed) ?? '';
}

const MOST = 2;

/**
 * The acts that decided a check, in words: each with its time, and what the CRM answered where it said no.
 *
 * @param named - puts names beside the references in a sentence
 */
export function actsThatDecided(
	seqs: readonly number[],
	entries: readonly Entry[],
	named: (text: string) => string,
): string {
	const acts = seqs.flatMap((seq) => entries[seq - 1] ?? []);
	const words = acts.slice(0, MOST).map((entry) => {
		const act = named(said(entry)).replace(/\.$/, '');
		return `${clockIn(entry.now ?? '0000-00-00T00:00')} ${act}${entry.refusal === null ? '' : ', which the CRM refused'}.`;
	});
	const more = acts.length - words.length;
	return [...words, ...(more > 0 ? [`And ${more} more ${more === 1 ? 'act' : 'acts'}.`] : [])].join(' ');
}
