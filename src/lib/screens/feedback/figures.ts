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

const BESIDE_THE_CRM = /^(evidence|hint|question|step|knowledge|checklist|attempt)\./;

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

/** The figures as sentences, for a reflective log that the learner writes on from. */
export function figuresInWords(figures: Figures): string {
	const { minutes, acts, firstSearch, lastSearch, refused, undone } = figures;
	const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
	const searches =
		firstSearch === null || lastSearch === null
			? ''
			: firstSearch === lastSearch
				? ` My search found ${firstSearch}.`
				: ` My first search found ${firstSearch}, my last ${lastSearch}.`;
	return `In the story this took ${many(minutes, 'minute', 'minutes')} and ${many(acts, 'act', 'acts')}.${searches} The CRM refused ${many(refused, 'act', 'acts')}, and I took ${undone} back.`;
}
