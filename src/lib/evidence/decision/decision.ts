import { Refusal } from '../../crm/refusal.ts';
import { normalised, type Json } from '../../ledger/canonical.ts';
import { genesis, seal, type Entry } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import type { DecisionAct } from './act.ts';
import { decide, decideUnit, giveFeedback, judge } from './criteria.ts';
import { answer, ask, plan, replan, unask, unplan } from './discussion.ts';
import type { DecisionHeader } from './header.ts';
import { close, unlock } from './lock.ts';
import { NOTHING_DECIDED, type DecisionState } from './state.ts';

export const DECISION_ACTS: ReadonlyMap<string, DecisionAct> = new Map(
	[decide, judge, giveFeedback, decideUnit, ask, answer, unask, plan, replan, unplan, close, unlock].map(
		(a): [string, DecisionAct] => [a.name, a],
	),
);

/** One round of deciding: its header, everything that the assessor did, and what that came to. A value. */
export interface Decision {
	readonly header: DecisionHeader;
	readonly entries: readonly Entry[];
	readonly state: DecisionState;
}

export const beginDecision = (header: DecisionHeader): Decision => ({ header, entries: [], state: NOTHING_DECIDED });

export type Decided =
	| { readonly ok: true; readonly decision: Decision; readonly entry: Entry }
	| { readonly ok: false; readonly refusal: Refusal };

/**
 * Does one thing in a round and seals its entry. A refusal leaves no entry.
 *
 * @param at - by the assessor's device, UTC
 * @throws {z.ZodError} if the input is not right
 */
export function act<I>(decision: Decision, command: DecisionAct<I>, rawInput: I, at: string): Decided {
	const { header, entries } = decision;
	const input = command.input.parse(normalised(rawInput as Json));
	try {
		const { state, outcome } = command.run(decision.state, input, { at, header });
		const entry = seal(
			{ at, now: null, command: command.name, input: input as Json, outcome, refusal: null, happened: [] },
			entries.length + 1,
			lastHash(decision),
		);
		return { ok: true, entry, decision: { header, entries: [...entries, entry], state } };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, refusal: error };
		throw error;
	}
}

/** By which a later round, or a signature, names this decision as it stands. */
export const lastHash = ({ header, entries }: Pick<Decision, 'header' | 'entries'>): Hash =>
	entries.at(-1)?.hash ?? genesis(header);

/** What the acts of a round come to, each done again; `differs`: the first that turns out differently, or null. */
export function refold(
	header: DecisionHeader,
	entries: readonly Entry[],
): { decision: Decision; differs: number | null } {
	let state = NOTHING_DECIDED;
	const done: Entry[] = [];
	for (const past of entries) {
		const next = again({ header, entries: done, state }, past);
		if (!next) return { decision: { header, entries: done, state }, differs: done.length + 1 };
		state = next;
		done.push(past);
	}
	return { decision: { header, entries: done, state }, differs: null };
}

/** What one act comes to when it is done again; null where it comes to something else, or is none. */
function again(decision: Decision, past: Entry): DecisionState | null {
	const command = DECISION_ACTS.get(past.command);
	if (!command) return null;
	try {
		const done = act(decision, command, past.input, past.at);
		return done.ok && done.entry.hash === past.hash ? done.decision.state : null;
	} catch {
		return null;
	}
}

/** What was done, in the words of the record. */
export const saysOf = ({ command, input }: Entry): string =>
	DECISION_ACTS.get(command)?.says(input as never) ?? command;
