import { createContext } from 'svelte';
import type { ScenarioDraft } from '../../../attempt/storage/studio/database.ts';
import { filesOfDraft, keepVersion, saveDraft, type Change } from '../../../attempt/storage/studio/drafts.ts';
import { isProven } from '../../../attempt/open/publish.ts';
import { RELEASE } from '../../../attempt/release.ts';
import { GoneOn } from '../../../attempt/storage/ledgers.ts';
import { standardOf } from '../../../scenario/catalogue.ts';
import { hashOf, plainText, type Files } from '../../../scenario/files.ts';
import type { Problem } from '../../../scenario/problem.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Standard } from '../../../scenario/standard.ts';
import { readDraft, type ReadDraft } from '../../../scenario/read-draft.ts';
import { Prover } from './prover.svelte.ts';

/** How it stands with the disk. */
export type Saving =
	| { readonly state: 'saved' | 'saving' }
	/** What is on screen is not on the disk: why, and whether another tab has gone on with it. */
	| { readonly state: 'unsaved'; readonly why: string; readonly gone: boolean };

/** Typing that goes on in one file within this time is undone at once. */
const ONE_STEP = 1_500;
const SAVE_AFTER = 400;
const READ_AFTER = 250;

/**
 * A scenario in the studio. Its text files are the one truth: every form, list and editor reads them and changes them
 * here. Each change is kept on the disk soon after, read again, proven again, and can be undone.
 */
export class Studio {
	/** Null for a scenario that comes with the app: it is looked at, and copied. */
	#draft = $state.raw<ScenarioDraft | null>(null);
	#files = $state.raw<Files>(new Map());
	#saving = $state.raw<Saving>({ state: 'saved' });
	#read = $state.raw<ReadDraft>({ problems: [], scenario: null, variants: [] });
	#standard = $state.raw<Standard | null>(null);
	#past = $state.raw<readonly Files[]>([]);
	#future = $state.raw<readonly Files[]>([]);
	/** In which variant it is shown. */
	variant = $state('');
	readonly prover: Prover;
	#took = $state.raw<{ readonly says: string; readonly files: Files } | null>(null);
	#stepAt = 0;
	#stepOf = '';
	#saveTimer: ReturnType<typeof setTimeout> | undefined;
	#readTimer: ReturnType<typeof setTimeout> | undefined;
	#queue: Promise<void> = Promise.resolve();

	constructor(files: Files, draft: ScenarioDraft | null) {
		this.#draft = draft;
		this.#files = files;
		this.prover = new Prover();
		this.#reread();
	}

	static #closing: Promise<void> = Promise.resolve();
	/** When what was typed last in another studio is on the disk. */
	static closed = () => Studio.#closing;

	static of = (draft: ScenarioDraft) => new Studio(filesOfDraft(draft), draft);

	get draft() {
		return this.#draft;
	}
	/** Whether it may be changed here. */
	get own(): boolean {
		return this.#draft !== null;
	}
	get files(): Files {
		return this.#files;
	}
	get saving(): Saving {
		return this.#saving;
	}
	/** Everything that is wrong with the files and can be said without doing anything; a moment after the last change. */
	get problems(): readonly Problem[] {
		return this.#read.problems;
	}
	/** What the last proof found, where it was of the files as they are. */
	get found(): readonly Problem[] {
		return this.prover.hash === this.hash ? (this.prover.proof?.problems ?? []) : [];
	}
	/** As the brief has it, else as it was last. */
	get title(): string {
		return this.#read.scenario?.front.title ?? this.#draft?.title ?? 'Scenario';
	}
	/** The scenario in the variant that is shown; null while it can't be read. */
	get scenario(): Scenario | null {
		return this.#read.scenario;
	}
	get variants(): readonly string[] {
		return this.#read.variants;
	}
	/** The standard that its criteria are from; null until it is here. */
	get standard(): Standard | null {
		return this.#standard;
	}
	/** Over every file: what a proof holds for. */
	readonly hash = $derived.by(() => hashOf(this.#files));
	/** The proof held for the files just as they are. */
	readonly proven = $derived.by(
		() =>
			(this.#draft !== null && isProven(this.#draft, this.#files)) ||
			(this.prover.hash === this.hash && this.prover.proof?.ok === true),
	);
	/** It is published, just as it stands. */
	readonly published = $derived.by(() => this.#draft?.published?.hash === this.hash);
	/** Whether it may leave as a pack: one that comes with the app is proven. */
	get mayPack(): boolean {
		return !this.own || this.proven;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/** What was taken out last, as a sentence, until something else is changed. */
	get took(): string | null {
		return this.#took?.files === this.#files ? this.#took.says : null;
	}

	/** Does what takes something out, as a step of its own that can be undone, and says so. */
	takeOut(says: string, act: () => void): void {
		const before = this.#files;
		this.#stepOf = '';
		act();
		this.#stepOf = '';
		if (this.#files !== before) this.#took = { says, files: this.#files };
	}

	text(path: string): string | undefined {
		return this.#files.get(path);
	}

	/** Writes one file; null takes it out. */
	change(path: string, text: string | null): void {
		const files = new Map(this.#files);
		if (text === null) files.delete(path);
		else files.set(path, plainText(text));
		this.changeAll(files, path);
	}

	/**
	 * Puts other files in the place of all of them, as one step that can be undone.
	 *
	 * @param what - changes in a row of the same are one step: the path that is typed in, or nothing
	 */
	changeAll(files: Files, what = ''): void {
		if (!this.#draft || hashOf(files) === hashOf(this.#files)) return;
		const now = performance.now();
		const goesOn = what !== '' && what === this.#stepOf && now - this.#stepAt < ONE_STEP;
		if (!goesOn) this.#past = [...this.#past.slice(-199), this.#files];
		this.#stepAt = now;
		this.#stepOf = what;
		this.#future = [];
		this.#set(files);
	}

	undo(): void {
		const to = this.#past.at(-1);
		if (!to) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [...this.#future, this.#files];
		this.#stepOf = '';
		this.#set(to);
	}

	redo(): void {
		const to = this.#future.at(-1);
		if (!to) return;
		this.#future = this.#future.slice(0, -1);
		this.#past = [...this.#past, this.#files];
		this.#stepOf = '';
		this.#set(to);
	}

	#set(files: Files): void {
		this.#files = files;
		this.#saving = { state: 'saving' };
		clearTimeout(this.#saveTimer);
		this.#saveTimer = setTimeout(() => void this.save(), SAVE_AFTER);
		clearTimeout(this.#readTimer);
		this.#readTimer = setTimeout(() => this.#reread(), READ_AFTER);
		this.prover.stop();
	}

	/** Shows it in another variant. */
	show(variant: string): void {
		this.variant = variant;
		this.#reread();
	}

	#reread(): void {
		this.#read = readDraft(this.#files, this.variant);
		const { scenario } = this.#read;
		if (scenario) this.variant = scenario.variant.name;
		if (scenario && scenario.front.criteria !== this.#standard?.id)
			standardOf(scenario.front.criteria).then(
				(standard) => (this.#standard = standard),
				// one that is not there is a problem of the scenario, and the proof says so
				() => undefined,
			);
		if (this.own && this.#read.problems.length === 0 && !this.proven) this.prove(true);
	}

	/** Proves it as it stands; `soon` waits whether more is typed. What held once is not asked again until it changes. */
	prove(soon = false): void {
		const files = this.#files;
		const { hash } = this;
		this.prover.prove(files, hash, soon, (proof) => {
			if (proof.ok && this.#draft && this.hash === hash)
				void this.keep({ proven: { hash, at: new Date().toISOString(), release: RELEASE } });
		});
	}

	/** Keeps the files on the disk now. */
	save(): Promise<void> {
		clearTimeout(this.#saveTimer);
		return this.keep({ files: this.#files });
	}

	/** Keeps something about the draft on the disk, one after the other. */
	keep(change: Change): Promise<void> {
		const work = async () => {
			if (!this.#draft) return;
			try {
				this.#draft = await saveDraft(this.#draft, change);
				if (change.files === this.#files) this.#saving = { state: 'saved' };
			} catch (error) {
				const gone = error instanceof GoneOn;
				if (!gone) console.error(error);
				const why = gone
					? `${error.message} Reload the page to go on from there.`
					: 'The browser could not keep it on this computer. Free some space, then save again.';
				this.#saving = { state: 'unsaved', why, gone };
			}
		};
		this.#queue = this.#queue.then(work);
		return this.#queue;
	}

	/** Keeps the files as they are now, to come back to. */
	async keepVersion(note: string): Promise<void> {
		if (!this.#draft) return;
		await this.save();
		await keepVersion(this.#draft.id, this.#files, note);
	}

	/** Whoever leaves the page has it saved and nothing runs on. */
	close(): void {
		if (this.#saving.state === 'saving') Studio.#closing = this.save();
		clearTimeout(this.#readTimer);
		this.prover.stop();
	}
}

export const [useStudio, setStudio] = createContext<Studio>();
