import { tick } from 'svelte';
import { COMMANDS } from '../../attempt/registry.ts';
import { markEvidence } from '../../attempt/evidence-acts.ts';
import type { LiveAttempt } from '../../attempt/live.svelte.ts';
import type { Opened } from '../../attempt/open/open.ts';
import { viewOf, type View } from '../../crm/place.ts';
import type { Json } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import { matches } from '../../scenario/pattern.ts';
import type { Desk } from '../desk.svelte.ts';

/**
 * Marks a moment in the ledger whenever an act meets one of the scenario's evidence rules: at once, with the screen as
 * the learner sees it. The picture is developed later.
 */
export function watchForEvidence(live: LiveAttempt, { scenario }: Opened, desk: Desk): () => void {
	return live.watch((entry) => {
		const seen = {
			name: entry.command,
			refusal: entry.refusal,
			with: { ...(entry.input as Record<string, Json>), ...(entry.outcome as Record<string, Json> | null) },
		};
		const rules = scenario.evidence.filter((rule) => matches(rule.when, seen));
		if (rules.length > 0) void mark(live, desk, entry, rules);
	});
}

async function mark(live: LiveAttempt, desk: Desk, entry: Entry, rules: Opened['scenario']['evidence']): Promise<void> {
	// the form that did this closes, and the screen shows what it came to
	await tick();
	await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	if (live.ended !== null) return;
	for (const rule of rules) {
		await live
			.do(markEvidence, {
				of: entry.seq,
				rule: rule.id,
				view: viewFor(desk, entry, rule.show),
				show: rule.show,
				note: '',
			})
			.catch(() => undefined);
	}
}

/** The screen as it is, when it shows what the rule names; else the screen that the act belongs to. */
function viewFor(desk: Desk, entry: Entry, show: readonly string[]): View {
	const shown = show.some((name) => document.querySelector(`#main [data-name="${name}"]`) !== null);
	if (shown) return desk.keep();
	const command = COMMANDS.get(entry.command);
	return command ? viewOf(command.place(entry.input, entry.outcome)) : desk.keep();
}
