import { createContext } from 'svelte';
import type { Results } from '../../assessment/finding.ts';
import { Scorer } from '../../assessment/scorer.ts';
import { storyTime } from '../../attempt/attempt.ts';
import { openLedger, type Opened } from '../../attempt/open/open.ts';
import type { PortfolioAct } from '../../attempt/portfolio/acts.ts';
import { act, refold, type Portfolio } from '../../attempt/portfolio/portfolio.ts';
import type { KeptPicture } from '../../attempt/storage/database.ts';
import { attemptId, keptAttempt, keptEntries, keptPictures } from '../../attempt/storage/ledgers.ts';
import { appendPortfolio, keptPortfolios } from '../../attempt/storage/portfolios.ts';
import type { Query } from '../../crm/define.ts';
import { named } from '../../crm/named.ts';
import type { Refusal } from '../../crm/refusal.ts';
import { worldDigest } from '../../db/digest.ts';
import type { AttemptTold, PortfolioTold } from '../../evidence/portfolio/told.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';

/** An attempt of the portfolio, open, with what it shows. */
export interface Included extends AttemptTold {
	/** The id under which it is kept here. */
	readonly kept: string;
	readonly opened: Opened;
	readonly endDigest: Hash;
}

/** A learner's portfolio as its pages see it. */
export class PortfolioDesk {
	readonly id: string;
	readonly attempts: readonly Included[];
	#portfolio: Portfolio = $state.raw() as unknown as Portfolio;
	#pictures = $state.raw<ReadonlyMap<string, KeptPicture>>(new Map());
	#queue: Promise<unknown> = Promise.resolve();
	#making: Promise<void> = Promise.resolve();
	#savedAt = $state<string | null>(null);

	constructor(id: string, portfolio: Portfolio, attempts: readonly Included[], pictures: readonly KeptPicture[]) {
		this.id = id;
		this.attempts = attempts;
		this.#portfolio = portfolio;
		this.#pictures = new Map(pictures.map((p) => [p.sha256, p]));
		this.#savedAt = portfolio.entries.at(-1)?.at ?? null;
	}

	get portfolio(): Portfolio {
		return this.#portfolio;
	}

	get state(): Portfolio['state'] {
		return this.#portfolio.state;
	}

	get pictures(): ReadonlyMap<string, KeptPicture> {
		return this.#pictures;
	}

	get savedAt(): string | null {
		return this.#savedAt;
	}

	get told(): PortfolioTold {
		return { portfolio: this.#portfolio, attempts: this.attempts };
	}

	/** The picture of an item, where it has been made and is here. */
	pictureOf(attempt: Hash, mark: number): KeptPicture | undefined {
		const named = this.state.pictures.find((p) => p.attempt === attempt && p.mark === mark);
		return named ? this.#pictures.get(named.sha256) : undefined;
	}

	/**
	 * Lets pictures be made by one page at a time: whoever leaves in the middle of one and comes straight back waits for
	 * it, and does not make it again.
	 *
	 * @param work - never rejects: what goes wrong is said on its page
	 */
	makeNext(work: () => Promise<void>): Promise<void> {
		this.#making = this.#making.then(work);
		return this.#making;
	}

	hold(picture: KeptPicture): void {
		this.#pictures = new Map([...this.#pictures, [picture.sha256, picture]]);
	}

	/**
	 * Does one thing to the portfolio; resolves when it is on the disk.
	 *
	 * @returns null, or why not
	 * @throws {DOMException} when it could not be kept: then nothing has changed, and it can be tried again
	 */
	do<I>(command: PortfolioAct<I>, input: NoInfer<I>): Promise<Refusal | null> {
		const turn = this.#queue.then(async () => {
			const at = new Date().toISOString();
			const acted = act(this.#portfolio, command, input, at);
			if (!acted.ok) return acted.refusal;
			await appendPortfolio(this.id, acted.entry);
			this.#portfolio = acted.portfolio;
			this.#savedAt = at;
			return null;
		});
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	close(): void {
		for (const { opened } of this.attempts) opened.attempt.db.close();
	}
}

export const [usePortfolio, providePortfolio] = createContext<PortfolioDesk>();

/** A portfolio that can't be opened here, in words. */
export class NoPortfolio extends Error {
	override readonly name = 'NoPortfolio';
}

/** Opens a portfolio with every attempt in it. @throws {NoPortfolio}, {CannotOpen}, {TooLong} in words */
export async function openPortfolio(
	id: string,
	onProgress: (part: number, what: string) => void,
): Promise<PortfolioDesk> {
	const kept = (await keptPortfolios()).find((p) => p.id === id);
	if (!kept)
		throw new NoPortfolio('This portfolio is not on this computer. Open your work file, or build it from an attempt.');
	const { portfolio, differs } = refold(kept.header, kept.entries);
	if (differs !== null)
		throw new NoPortfolio(`The portfolio is damaged at entry ${differs}. Open the work file that you saved last.`);
	const included: Included[] = [];
	const pictures: KeptPicture[] = [];
	const named = portfolio.state.attempts;
	for (const [i, { attempt }] of named.entries()) {
		const here = (part: number, what: string) => onProgress((i + part) / named.length, what);
		const short = attempt.slice(0, 16);
		included.push(await include(attempt, short, here));
		pictures.push(...(await keptPictures(short)));
	}
	return new PortfolioDesk(id, portfolio, included, pictures);
}

async function include(id: Hash, short: string, here: (part: number, what: string) => void): Promise<Included> {
	const kept = await keptAttempt(short);
	if (!kept) throw new NoPortfolio('An attempt of this portfolio is not on this computer. Open your work file.');
	const entries: Entry[] = await keptEntries(short);
	const opened = await openLedger(kept.header, entries, (done, total, what) => here((done / total) * 0.7, what));
	here(0.8, 'Looking at your work');
	const scorer = new Scorer(opened);
	let results: Results | null;
	try {
		results = opened.scenario.checks.length === 0 ? null : await scorer.score(entries);
	} finally {
		scorer.close();
	}
	const { attempt, scenario, standard } = opened;
	return {
		id,
		kept: attemptId(kept.header),
		header: kept.header,
		entries,
		scenario,
		standard,
		results,
		end: storyTime(attempt),
		opened,
		endDigest: worldDigest(attempt.db),
		named: (text) => attempt.db.readOnly((db) => named.run(db, { text })),
		show: <I, R>(query: Query<I, R>, input: NoInfer<I>) =>
			attempt.db.readOnly((db) => query.run(db, query.input.parse(input))),
	};
}
