import { COMMANDS } from '../attempt/registry.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Mark } from './moment.ts';

/**
 * The first caption of a picture, written from the ledger: the rule's own words with the act's values in the place of
 * `{ref}` and other names, or what the act says of itself. Never the learner's words.
 */
export function captionOf(mark: Mark, entries: readonly Entry[], scenario: Scenario): string {
	const entry = entries[mark.of - 1];
	const rule = scenario.evidence.find((r) => r.id === mark.rule);
	if (!entry) return 'The CRM at the start';
	if (!rule) return said(entry);
	const values: Record<string, unknown> = { ...(entry.input as object), ...(entry.outcome as object | null) };
	return rule.caption.replace(/\{(\w+)\}/g, (hole, name: string) => {
		const value = values[name];
		if (value === undefined || value === null) return hole;
		return Array.isArray(value) ? (value.length > 3 ? `${value.length} candidates` : value.join(', ')) : String(value);
	});
}

/** What a piece of evidence is called until the learner says otherwise: their own words at the time, else the caption. */
export const firstTitle = (mark: Mark, entries: readonly Entry[], scenario: Scenario): string =>
	(mark.note || captionOf(mark, entries, scenario)).replace(/\.$/, '');

/** What an entry says of itself, in the past tense. */
export const said = (entry: Entry): string =>
	COMMANDS.get(entry.command)?.says(entry.input, entry.outcome) ?? entry.command;
