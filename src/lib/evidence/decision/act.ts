import type { z } from 'zod';
import { longDay } from '../../ledger/story-time.ts';
import type { DecisionHeader } from './header.ts';
import { criteriaIn } from './header.ts';
import { refuse } from './refuse.ts';
import type { DecisionState } from './state.ts';

/** Something that an assessor does: pure, from one state to the next. */
export interface DecisionAct<I = any> {
	/** `decision.verb`, never renamed. */
	readonly name: string;
	readonly input: z.ZodType<I>;
	readonly run: (
		state: DecisionState,
		input: I,
		context: { readonly at: string; readonly header: DecisionHeader },
	) => { readonly state: DecisionState; readonly outcome: Record<string, string> | null };
	/** For the record's own list of what was done. */
	readonly says: (input: I) => string;
}

/** Defines one that changes an open round. A closed one refuses it. Also list it in `acts.ts`. */
export const act = <I>(definition: DecisionAct<I>): DecisionAct<I> => ({
	...definition,
	run(state, input, context) {
		if (state.closed) throw refuse('round-closed', { day: longDay(state.closed.at.slice(0, 10)) });
		return definition.run(state, input, context);
	},
});

export const of = (state: DecisionState) => ({ state, outcome: null });

/** @throws {Refusal} `not-in-this-unit` */
export function mustBeIn(header: DecisionHeader, codes: readonly string[]): void {
	const known = new Set(criteriaIn(header));
	const stranger = codes.find((code) => !known.has(code));
	if (stranger !== undefined) throw refuse('not-in-this-unit', { criterion: stranger });
}
