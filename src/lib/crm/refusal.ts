/** A no in the learner's words: what stands in the way, and the way forward. */
export interface No {
	readonly message: string;
	readonly remedy: string;
}

type Reasons = Record<string, (params: never) => No>;

/**
 * A command saying no. Not a bug: it is recorded in the ledger and shown to the learner. Each noun keeps its own
 * reasons beside its commands, as `reasons({ code: (params) => ({ message, remedy }) })`.
 */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	/** What the ledger keeps. Never renamed. */
	readonly code: string;
	readonly remedy: string;

	constructor(code: string, no: No) {
		super(no.message);
		this.code = code;
		this.remedy = no.remedy;
	}
}

/** Every reason the CRM can say no, for the tutor's page and for the test that each is reached. */
export const ALL_REASONS = new Map<string, (params: never) => No>();

/**
 * Names a noun's reasons to say no and returns what throws them.
 *
 * @example
 * const refuse = reasons({ 'already-archived': (p: { name: string }) => ({ message: `${p.name} is …`, remedy: '…' }) });
 * throw refuse('already-archived', { name: 'Lena Fox' });
 */
export function reasons<R extends Reasons>(all: R) {
	for (const [code, no] of Object.entries(all)) {
		if (ALL_REASONS.has(code)) throw new Error(`Two nouns refuse with the code ${code}`);
		ALL_REASONS.set(code, no);
	}
	return <C extends keyof R & string>(code: C, params: Parameters<R[C]>[0]): Refusal =>
		// safe: params are those of this code's own function
		new Refusal(code, all[code]!(params as never));
}
