import { createContext } from 'svelte';
import { WorkerFault } from '../../attempt/open/ask-worker.ts';
import type { KeptPack } from '../../attempt/storage/database.ts';
import { keptPacks } from '../../attempt/storage/packs.ts';
import { Verifier } from '../../evidence/verifier.ts';
import { bytesOf, forgetFile, keepFile, keptFiles, markState } from '../../evidence/workspace/portfolios.ts';
import type { KeptFile, State } from '../../evidence/workspace/database.ts';
import { keptGiven } from '../../evidence/workspace/given.ts';
import { dueBy, type Due, type Given } from '../../scenario/cohort/given.ts';
import { checkedFrom, type Checked } from './checked.ts';
import { EVERY, type Asked } from './queue.ts';

/** One file that is being checked, and how far it is. */
export interface Checking {
	readonly file: string;
	what: string;
}

/** What was opened last stays at hand, for whoever goes to and fro between a portfolio and the queue. */
const AT_HAND = 3;

/** The assessor's desk: the portfolios that were opened here, and whoever checks them. */
export class Assessing {
	readonly #verifier = new Verifier();
	/** In the order in which they were opened. */
	files = $state.raw<readonly KeptFile[]>([]);
	packs = $state.raw<readonly KeptPack[]>([]);
	/** What tutors' lists say of who has which variant. */
	given = $state.raw<readonly Given[]>([]);
	readonly #due = $derived(dueBy(this.given));
	/** What is kept here has been read. */
	ready = $state(false);
	checking = $state<Checking[]>([]);
	/** Of the files that are being taken in: how many are done, and how many there are. */
	done = $state(0);
	all = $state(0);
	troubles = $state.raw<readonly { readonly file: string; readonly why: string }[]>([]);
	/** How the queue is sorted, filtered and grouped: whoever comes back to it finds it as it was left. */
	asked = $state.raw<Asked>(EVERY);
	/** The portfolio that was opened last. */
	last: KeptFile['sha256'] | null = null;
	/** The portfolio that was removed last, which can be brought back until this page is left. */
	removed = $state.raw<{ readonly kept: KeptFile; readonly bytes: Uint8Array<ArrayBuffer> | undefined } | null>(null);
	#atHand: Checked[] = [];

	async load(): Promise<void> {
		try {
			[this.packs, this.files, this.given] = await Promise.all([keptPacks(), keptFiles(), keptGiven()]);
		} catch (error) {
			console.error(error);
			this.#trouble('This computer', new Error('What is kept here could not be read just now. Reload the page.'));
		}
		this.ready = true;
	}

	/** Portfolios that are checked from now on are judged with the packs that are here now. */
	async renewPacks(): Promise<void> {
		this.#verifier.renew();
		this.#atHand = [];
		this.packs = await keptPacks().catch(() => []);
	}

	/** The variant that a tutor's list gives a learner; null where none does. */
	get due(): Due {
		return this.#due;
	}

	/** Checks files and keeps them. One that can't be checked stops no other. */
	async take(files: readonly File[]): Promise<readonly KeptFile[]> {
		this.troubles = [];
		if (this.checking.length === 0) this.done = this.all = 0;
		this.all += files.length;
		const taken = await Promise.all(
			files.map(async (file) => {
				const kept = await this.#following(file.name, (say) => this.#verifier.take(file, say));
				this.done++;
				if (kept) this.#put(kept);
				return kept;
			}),
		);
		return taken.filter((kept) => kept !== null);
	}

	/** All that a portfolio holds, checked again. Null when it can't be, and `troubles` says why. */
	async open(kept: KeptFile): Promise<Checked | null> {
		this.last = kept.sha256;
		const before = this.#atHand.find((checked) => checked.kept.sha256 === kept.sha256);
		if (before) return before;
		this.troubles = [];
		const found = await this.#following(kept.name, (say) => this.#verifier.open(kept.sha256, say));
		if (!found) return null;
		this.#put(found.kept);
		const checked = await checkedFrom(found.kept, found.verification);
		this.#atHand = [checked, ...this.#atHand].slice(0, AT_HAND);
		return checked;
	}

	/** Says how far the assessor is with a portfolio, for good. */
	async mark({ sha256 }: KeptFile, state: State): Promise<void> {
		await markState(sha256, state);
		this.files = this.files.map((file) => (file.sha256 === sha256 ? { ...file, state } : file));
	}

	async forget(kept: KeptFile): Promise<void> {
		const { sha256 } = kept;
		const bytes = await bytesOf(sha256);
		await forgetFile(sha256);
		this.removed = { kept, bytes };
		this.files = this.files.filter((file) => file.sha256 !== sha256);
		this.#atHand = this.#atHand.filter((checked) => checked.kept.sha256 !== sha256);
	}

	/** Puts back what was removed last, as it was. */
	async bringBack(): Promise<KeptFile | null> {
		if (!this.removed) return null;
		const { kept, bytes } = this.removed;
		this.#put(await keepFile(kept, bytes ?? null));
		await this.mark(kept, kept.state);
		this.removed = null;
		return kept;
	}

	close(): void {
		this.#verifier.close();
	}

	#put(kept: KeptFile): void {
		const at = this.files.findIndex(({ sha256 }) => sha256 === kept.sha256);
		this.files = at < 0 ? [...this.files, kept] : this.files.with(at, kept);
	}

	/** Does something with a file and shows how far it is. Null where it went wrong. */
	async #following<T>(file: string, act: (say: (what: string) => void) => Promise<T>): Promise<T | null> {
		const one = $state<Checking>({ file, what: 'Waiting for its turn' });
		this.checking.push(one);
		try {
			return await act((what) => (one.what = what));
		} catch (error) {
			this.#trouble(file, error);
			return null;
		} finally {
			this.checking = this.checking.filter((checking) => checking !== one);
		}
	}

	#trouble(file: string, error: unknown): void {
		this.troubles = [...this.troubles, { file, why: whyOf(error) }];
	}
}

function whyOf(error: unknown): string {
	if (error instanceof WorkerFault && error.name === 'QuotaExceededError')
		return 'There is no room left on this computer to keep it. Remove portfolios that are done, and open it again.';
	return error instanceof Error ? error.message : 'This file could not be checked.';
}

export const [useAssessing, provideAssessing] = createContext<Assessing>();
