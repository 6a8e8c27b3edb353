import { createContext } from 'svelte';
import type { Refusal } from '../../crm/refusal.ts';
import type { DecisionAct } from '../../evidence/decision/act.ts';
import { headerFor, unitsOf } from '../../evidence/decision/begin.ts';
import { act, beginDecision, type Decision } from '../../evidence/decision/decision.ts';
import { criteriaIn, type Assessor, type DecisionHeader } from '../../evidence/decision/header.ts';
import type { Phrase } from '../../evidence/decision/phrases.ts';
import { earlierOf, inOrder, linkOf, type Link } from '../../evidence/decision/rounds.ts';
import { NOTHING_DECIDED, type DecisionState } from '../../evidence/decision/state.ts';
import type { PortfolioRead } from '../../evidence/portfolio/told.ts';
import { criteriaOf } from '../../evidence/portfolio/claims.ts';
import {
	appendDecision,
	DecidedElsewhere,
	keepAssessor,
	keepForms,
	keepPhrases,
	keptAssessor,
	keptDecisions,
	keptForms,
	keptPhrases,
} from '../../evidence/workspace/decisions.ts';
import type { State } from '../../evidence/workspace/database.ts';
import type { Hash } from '../../ledger/hash.ts';
import { Drafts } from '../portfolio/drafts.svelte.ts';

const NOT_SAVED =
	'Not saved: this computer took nothing. What you typed is still here. Free some space, then try again.';

/** Deciding on one portfolio: the round that is open, and those before it. */
export class Deciding {
	readonly read: PortfolioRead;
	readonly file: Hash;
	readonly drafts: Drafts;
	/** Says how far the portfolio is, for the queue. */
	readonly #mark: (state: State) => Promise<void>;
	#assessor: Assessor | null = $state.raw(null);
	#phrases: readonly Phrase[] = $state.raw([]);
	/** The round of this file that is shown; null: none was begun. */
	#current: Decision | null = $state.raw(null);
	/** Every other round that this portfolio hangs together with. */
	#others: readonly Decision[] = $state.raw([]);
	readonly damaged: readonly string[];
	#queue: Promise<unknown> = Promise.resolve();
	#savedAt = $state<string | null>(null);

	private constructor(
		read: PortfolioRead,
		file: Hash,
		mark: (state: State) => Promise<void>,
		kept: {
			rounds: readonly Decision[];
			damaged: readonly string[];
			assessor: Assessor | null;
			phrases: readonly Phrase[];
			forms: Record<string, unknown>;
		},
	) {
		this.read = read;
		this.file = file;
		this.#mark = mark;
		const linked = inOrder(kept.rounds);
		this.#current = linked.filter(({ header }) => header.portfolio.file === file).at(-1) ?? null;
		this.#others = linked.filter((round) => round !== this.#current);
		this.#savedAt = this.#current?.entries.at(-1)?.at ?? null;
		this.#assessor = kept.assessor;
		this.#phrases = kept.phrases;
		this.damaged = kept.damaged;
		this.drafts = new Drafts((forms) => keepForms(file, forms), kept.forms);
	}

	static async open(read: PortfolioRead, file: Hash, mark: (state: State) => Promise<void>): Promise<Deciding> {
		const [{ whole, damaged }, assessor, phrases, forms] = await Promise.all([
			keptDecisions((header) => linkOf(read, file, header) !== null),
			keptAssessor(),
			keptPhrases(),
			keptForms(file),
		]);
		return new Deciding(read, file, mark, {
			rounds: whole,
			damaged: damaged.map(({ header, at }) => `Round ${header.round} is damaged at entry ${at}.`),
			assessor,
			phrases,
			forms: { ...forms },
		});
	}

	get assessor(): Assessor | null {
		return this.#assessor;
	}

	get phrases(): readonly Phrase[] {
		return this.#phrases;
	}

	get current(): Decision | null {
		return this.#current;
	}

	get state(): DecisionState {
		return this.#current?.state ?? NOTHING_DECIDED;
	}

	get closed(): boolean {
		return this.state.closed !== null;
	}

	get others(): readonly Decision[] {
		return this.#others;
	}

	get savedAt(): string | null {
		return this.#savedAt;
	}

	/** Which round this is, begun or not. */
	get round(): number {
		return this.#current?.header.round ?? (this.before?.round.header.round ?? 0) + 1;
	}

	/** What a form of this round is called among the drafts: another round begins with empty ones. */
	form(name: string): string {
		return `${this.round} ${name}`;
	}

	/** The round that this one follows, and how the two portfolios hang together. */
	get before(): { round: Decision; link: Link } | null {
		return earlierOf(this.read, this.file, this.#others);
	}

	/** The units with all their criteria. */
	get units(): DecisionHeader['units'] {
		return (
			this.#current?.header.units ??
			unitsOf(
				this.read,
				criteriaOf(this.read).map(({ criterion }) => criterion.code),
			)
		);
	}

	get criteria(): string[] {
		return criteriaIn({ units: this.units });
	}

	async keepAssessor(assessor: Assessor): Promise<void> {
		await keepAssessor(assessor);
		this.#assessor = assessor;
	}

	async keepPhrases(phrases: readonly Phrase[]): Promise<void> {
		await keepPhrases(phrases);
		this.#phrases = phrases;
	}

	/**
	 * Does one thing in this round; resolves when it is on the disk.
	 *
	 * @returns null, or why not
	 * @throws {Error} in words, when it could not be kept: then nothing has changed, and it can be tried again
	 */
	do<I>(command: DecisionAct<I>, input: NoInfer<I>): Promise<Refusal | null> {
		const turn = this.#queue.then(() => this.#do(command, input));
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	async #do<I>(command: DecisionAct<I>, input: I): Promise<Refusal | null> {
		const at = new Date().toISOString();
		const before = this.#current ?? this.#begin(at);
		const done = act(before, command, input, at);
		if (!done.ok) return done.refusal;
		try {
			await appendDecision(done.decision.header, done.entry);
		} catch (error) {
			if (error instanceof DecidedElsewhere) throw error;
			throw new Error(NOT_SAVED, { cause: error });
		}
		const was = this.state.closed;
		this.#current = done.decision;
		this.#savedAt = at;
		const { closed } = done.decision.state;
		// the queue's word is for finding one's way; the record itself is safe already
		if (done.entry.seq === 1 || (was === null) !== (closed === null))
			await this.#mark(closed ? 'decided' : 'in-work').catch(() => undefined);
		return null;
	}

	/** A round begins with its first act. */
	#begin(at: string): Decision {
		if (!this.#assessor) throw new Error('Say first who decides.');
		return beginDecision(headerFor(this.read, this.file, this.#assessor, this.before?.round ?? null, at));
	}

	/** Asks anew who decides, before a round is begun. */
	askWho(): void {
		if (!this.#current) this.#assessor = null;
	}

	/** Goes on to another round on the same file, after this one was closed. */
	beginNext(): void {
		if (!this.#current || !this.closed) return;
		this.#others = [...this.#others, this.#current];
		this.#current = null;
		this.#savedAt = null;
	}
}

export const [useDeciding, provideDeciding] = createContext<Deciding>();
