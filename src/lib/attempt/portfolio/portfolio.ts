import { Refusal } from '../../crm/refusal.ts';
import { normalised, type Json } from '../../ledger/canonical.ts';
import { genesis, seal, type Entry } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import { receiptOf } from '../../ledger/receipt.ts';
import { PORTFOLIO_ACTS, type PortfolioAct } from './acts.ts';
import type { PortfolioHeader } from './header.ts';
import { EMPTY, type PortfolioState } from './state.ts';

/** A portfolio: its header, everything done to it, and what that came to. A value: each act gives a new one. */
export interface Portfolio {
	readonly header: PortfolioHeader;
	readonly entries: readonly Entry[];
	readonly state: PortfolioState;
}

export const emptyPortfolio = (header: PortfolioHeader): Portfolio => ({ header, entries: [], state: EMPTY });

export type Acted =
	| { readonly ok: true; readonly portfolio: Portfolio; readonly entry: Entry }
	| { readonly ok: false; readonly refusal: Refusal };

/**
 * Does one thing to a portfolio and seals its entry. A refusal leaves no entry here: how a portfolio is put together
 * is no evidence of anything.
 *
 * @param at - by the learner's device, UTC
 * @throws {z.ZodError} if the input is not right
 */
export function act<I>(portfolio: Portfolio, command: PortfolioAct<I>, rawInput: I, at: string): Acted {
	const input = command.input.parse(normalised(rawInput as Json));
	try {
		const { state, outcome } = command.run(portfolio.state, input, { at, learner: portfolio.header.learner.name });
		const last = portfolio.entries.at(-1);
		const entry = seal(
			{ at, now: null, command: command.name, input: input as Json, outcome, refusal: null, happened: [] },
			(last?.seq ?? 0) + 1,
			last?.hash ?? genesis(portfolio.header),
		);
		return { ok: true, entry, portfolio: { header: portfolio.header, entries: [...portfolio.entries, entry], state } };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, refusal: error };
		throw error;
	}
}

/** What a ledger of acts comes to, each done again. The `seq` of the first that turns out differently, or null. */
export function refold(
	header: PortfolioHeader,
	entries: readonly Entry[],
): { portfolio: Portfolio; differs: number | null } {
	let portfolio = emptyPortfolio(header);
	for (const past of entries) {
		const command = PORTFOLIO_ACTS.get(past.command);
		const again = command ? actAgain(portfolio, command, past) : null;
		if (!again?.ok || again.entry.hash !== past.hash) return { portfolio, differs: past.seq };
		portfolio = again.portfolio;
	}
	return { portfolio, differs: null };
}

/** Null where it is no act of a portfolio, whatever it looks like. */
function actAgain(portfolio: Portfolio, command: PortfolioAct, past: Entry): Acted | null {
	try {
		return act(portfolio, command, past.input, past.at);
	} catch {
		return null;
	}
}

/** Noted elsewhere, it shows later that nothing was changed since. Null until declared, and after any change. */
export function receipt(portfolio: Portfolio): string | null {
	const last: Hash | undefined = portfolio.entries.at(-1)?.hash;
	return portfolio.state.declaration && last ? receiptOf(last) : null;
}
