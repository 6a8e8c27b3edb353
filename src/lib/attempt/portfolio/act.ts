import type { z } from 'zod';
import type { PortfolioState } from './state.ts';

/** Something done to a portfolio: pure, from one state to the next. */
export interface PortfolioAct<I = any> {
	/** `portfolio.verb`, never renamed. */
	readonly name: string;
	readonly input: z.ZodType<I>;
	readonly run: (
		state: PortfolioState,
		input: I,
		context: { at: string; learner: string },
	) => { state: PortfolioState; outcome: Record<string, string> | null };
	readonly says: (input: I) => string;
}

/** Defines one. Also list it in `acts.ts`, or it can't be replayed. */
export const act = <I>(definition: PortfolioAct<I>): PortfolioAct<I> => definition;

/** Changing anything after the declaration takes the declaration away: what was declared is no longer what is there. */
export const changed = (state: PortfolioState, change: Partial<PortfolioState>): PortfolioState => ({
	...state,
	...change,
	declaration: null,
});
