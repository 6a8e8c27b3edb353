import { COMMANDS } from '../../attempt/registry.ts';
import type { Json } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import { isDeed } from './deeds.ts';
import { toldOf, vacanciesOf, withOf, type Doing } from './doing.ts';
import type { AskDraft, Item, Values } from './draft.ts';
import { actsOf, type Proposal } from './proposal.ts';

/**
 * Acts that changed no record of a view: looks, searches, and what the CRM said no to.
 *
 * @param before - what is proposed already
 */
export function looksOf(doing: Doing, before: readonly Item[], propose: (proposal: Proposal) => Item): Item[] {
	const wrote = new Set(doing.outcome.differences.flatMap(({ writers }) => Object.values(writers).flat()));
	const seen = new Set(before.map(({ says }) => says));
	return doing.entries.flatMap((entry) => {
		const command = COMMANDS.get(entry.command);
		if (!command || !isDeed(entry.command) || (entry.refusal === null && wrote.has(entry.seq))) return [];
		const done = toldOf(command.says(entry.input, entry.outcome), doing);
		const says = entry.refusal === null ? done : `The CRM said no: ${done}`;
		if (seen.has(says)) return [];
		seen.add(says);
		const found = entry.command === 'search.run' ? foundBy(entry, doing) : null;
		return [
			propose({
				says,
				title: (found ? `A search found people who fit ${found}` : done).replace(/ \((?:CAND|CON|CLI|COL)-\d+\)/g, ''),
				ask: found
					? { found: { vacancy: doing.variables.value(found, 'vacancy'), precision: 0.1, recall: 0.5 } }
					: happened(entry, doing),
				of: entry.command,
				words: entry.command === 'message.view' ? 'read message' : `${says} ${actsOf([entry.seq], doing)}`,
				usual: entry.refusal === null && found !== null,
			}),
		];
	});
}

function happened(entry: Entry, doing: Doing): AskDraft {
	const facts =
		entry.command === 'search.run' ? fewFound(entry, doing) : withOf(entry.input as Record<string, Json>, doing);
	return {
		happened: {
			event: entry.command,
			...(Object.keys(facts).length > 0 ? { with: facts } : {}),
			...(entry.refusal === null ? {} : { refused: true }),
		},
	};
}

/** That a search left few enough to look at, whatever it was. */
function fewFound(entry: Entry, { variables }: Doing): Values {
	const count = (entry.outcome as { count?: number } | null)?.count ?? 0;
	const words = variables.sentence((entry.input as { words?: string }).words ?? '').match(/\{\{\w+\}\}/g) ?? [];
	// whom a scenario names is looked for by the name
	if (words.length > 0) return { words: `~${words.at(-1)}` };
	return count > 0 ? { count: `1..${Math.max(20, Math.ceil(count / 20) * 20)}` } : {};
}

/** The vacancy of the scenario's own of which a search found most who truly fit; null where it found nobody. */
function foundBy(entry: Entry, { scenario, fits }: Doing): string | null {
	const refs = (entry.outcome as { refs?: string[] } | null)?.refs ?? [];
	if (refs.length > 60) return null;
	const [best] = [...vacanciesOf(scenario)]
		.sort()
		.map((vacancy) => [refs.filter((ref) => fits(vacancy, ref)).length, vacancy] as const)
		.filter(([n]) => n > 0)
		.sort(([a], [b]) => b - a);
	return best?.[1] ?? null;
}

/** A step that no change serves is served by the look that is most like it. */
export function withIdleSteps(items: readonly Item[], steps: number): Item[] {
	const served = new Set(items.filter(({ usual }) => usual).map(({ check }) => check.step));
	const serving = new Set<string>();
	for (let step = 1; step <= steps; step++) {
		const look = items.find(
			({ check, usual, warns }) => !usual && warns === '' && check.step === step && check.ask.happened,
		);
		if (!served.has(step) && look) serving.add(look.id);
	}
	return items.map((item) => (serving.has(item.id) ? { ...item, usual: true } : item));
}
