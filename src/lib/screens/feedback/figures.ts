import type { Header } from '../../attempt/header.ts';
import type { Entry } from '../../ledger/entry.ts';
import { minutesBetween } from '../../ledger/story-time.ts';

/** What a learner may set beside an earlier attempt: how long, how many acts, how searches went. */
export interface Figures {
	/** Story minutes from the start to the last act. */
	readonly minutes: number;
	/** Acts in the CRM: without pictures, hints, questions and the handing in. */
	readonly acts: number;
	/** How many people the first and the last search found; null without a search. */
	readonly firstSearch: number | null;
	readonly lastSearch: number | null;
	readonly refused: number;
	readonly undone: number;
	readonly hints: number;
}

const BESIDE_THE_CRM = /^(evidence|hint|question|step|attempt)\./;

export function figuresOf({ clock }: Pick<Header, 'clock'>, entries: readonly Entry[]): Figures {
	const named = (command: string) => entries.filter((e) => e.command === command && e.refusal === null);
	const searches = named('search.run').map((e) => (e.outcome as { count: number }).count);
	return {
		minutes: minutesBetween(clock, entries.at(-1)?.now ?? clock),
		acts: entries.filter((e) => !BESIDE_THE_CRM.test(e.command)).length,
		firstSearch: searches[0] ?? null,
		lastSearch: searches.at(-1) ?? null,
		refused: entries.filter((e) => e.refusal !== null).length,
		undone: named('undo.act').length,
		hints: named('hint.open').length,
	};
}
