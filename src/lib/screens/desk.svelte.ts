import { createContext } from 'svelte';
import type { Command, Query } from '../crm/define.ts';
import { at, viewOf, type Place, type View } from '../crm/place.ts';
import { mayDo, type Verb } from '../crm/team/may.ts';
import { BEHIND, NEEDS } from '../crm/team/needs.ts';
import type { StoryTime } from '../ledger/story-time.ts';
import type { Done, Source } from './desk-source.ts';

/** What was done, in the width of a notice: long words of the learner's own are cut. */
const short = (said: string) => ([...said].length > 120 ? `${[...said].slice(0, 119).join('').trimEnd()}…` : said);

type Draft = Record<string, View['drafts'][string][string]>;

/**
 * The CRM as its screens see it: the records, the view, and what can be done. Every screen is a function of the
 * records and of {@link view}, and of nothing else.
 */
export class Desk {
	readonly source: Source;
	#view: View = $state(viewOf(at('home')));
	/** Called before the view leaves a place, while it is still there. */
	readonly #leaving = new Set<() => void>();
	/** Writes into the view what it lags behind in. */
	readonly #settling = new Set<() => void>();
	/** The look that was recorded last. */
	#looked = '';
	/** What each form begins with. A draft that is still so is nobody's work, and is not kept. */
	readonly #starts = new Map<string, string>();
	/** What single keys do on the screen that is open. */
	#keys: Readonly<Record<string, () => void>> = {};

	constructor(source: Source, view: View) {
		this.source = source;
		this.#view = view;
	}

	get view(): View {
		return this.#view;
	}

	get live(): boolean {
		return this.source.live;
	}

	get still(): boolean {
		return this.source.still;
	}

	get me(): string {
		return this.source.me;
	}

	get now(): StoryTime {
		return this.source.now;
	}

	get today(): string {
		return this.source.now.slice(0, 10);
	}

	show<I, R>(query: Query<I, R>, input: NoInfer<I>): R {
		return this.source.show(query, input);
	}

	/** Whether the learner's role ever does this. What it never does is not offered. */
	may(verb: Verb, object: string): boolean {
		return (this.show(mayDo, {})[`${verb} ${object}`] ?? 'all') !== 'none';
	}

	/** Whether the learner's role ever does this command. */
	can(command: string): boolean {
		const right = NEEDS.get(command);
		return right === undefined || this.may(...right);
	}

	/** Whether a dialog is offered to the learner's role. */
	offers(dialog: string): boolean {
		return this.can(BEHIND[dialog] ?? '');
	}

	/**
	 * Does one thing. What it came to is said at the foot of the CRM; a refusal stays there until it is put away.
	 *
	 * @param said - past tense, what was done: “Lena Fox archived.” Left out for looks
	 */
	async do<I, O>(
		command: Command<I, O>,
		input: NoInfer<I>,
		said?: string | ((outcome: O) => string),
	): Promise<Done<O>> {
		const done = await this.source.do(command, input);
		if (this.still) return done;
		if (!done.ok)
			this.#view.notice = { kind: 'refused', message: done.refusal.message, remedy: done.refusal.remedy, undo: null };
		else if (said !== undefined) {
			const message = typeof said === 'string' ? said : said(done.outcome);
			this.#view.notice = { kind: 'done', message, remedy: '', undo: command.undo === 'rows' ? done.seq : null };
		}
		return done;
	}

	/** Records a look, once while the same thing stays open. */
	async look<I, O>(command: Command<I, O>, input: NoInfer<I>): Promise<void> {
		const key = `${command.name} ${JSON.stringify(input)}`;
		if (!this.live || this.still || key === this.#looked) return;
		this.#looked = key;
		await this.source.do(command, input).catch(() => undefined);
	}

	async undo(): Promise<void> {
		const what = short(this.source.next?.().undo ?? '');
		await this.#took(this.source.undo(), `Undone: ${what}.`, 'There is nothing to undo.');
	}

	async redo(): Promise<void> {
		const what = short(this.source.next?.().redo ?? '');
		await this.#took(this.source.redo(), `Done again: ${what}.`, 'There is nothing to do again.');
	}

	async #took(act: Promise<Done<unknown>> | null, said: string, nothing: string): Promise<void> {
		if (!act) {
			this.#view.notice = { kind: 'done', message: nothing, remedy: '', undo: null };
			return;
		}
		const done = await act;
		this.#view.notice = done.ok
			? { kind: 'done', message: said, remedy: '', undo: null }
			: { kind: 'refused', message: done.refusal.message, remedy: done.refusal.remedy, undo: null };
	}

	/** Goes to a place as it is on arrival, or with some of its view given. What is typed and not yet saved goes along. */
	go(place: Place, view: Partial<View> = {}): void {
		for (const leave of this.#leaving) leave();
		const left = this.#left();
		const elsewhere = place.screen !== this.#view.screen || place.ref !== this.#view.ref;
		if (elsewhere) {
			this.#looked = '';
			this.#dropUntouched();
		}
		this.#view = { ...viewOf(place), drafts: this.#view.drafts, ...view };
		this.source.moved?.(this.#view, left);
	}

	/** Shows a view that was kept: a resumed attempt, another moment of a replay. */
	restore(view: View): void {
		this.#view = view;
	}

	/** Shows a place as it was left, with what has been typed anywhere since: the browser's Back and Forward. */
	back(view: View): void {
		for (const leave of this.#leaving) leave();
		this.#looked = '';
		this.#dropUntouched();
		this.#view = { ...view, drafts: this.#view.drafts };
	}

	/** Opens another tab of the record. */
	tab(tab: string): void {
		const left = this.#left();
		this.#view.tab = tab;
		this.source.moved?.(this.#view, left);
	}

	/** The place as Back should show it: what was said there has been read. */
	#left = (): View => ({ ...this.snapshot(), notice: null });

	#dropUntouched(): void {
		for (const form of Object.keys(this.#view.drafts)) if (this.#untouched(form)) delete this.#view.drafts[form];
	}

	#untouched = (form: string): boolean => this.#starts.get(form) === JSON.stringify(this.#view.drafts[form]);

	/** Runs before the view leaves the place where this was called. Returns how to stop. */
	beforeLeaving(leave: () => void): () => void {
		this.#leaving.add(leave);
		return () => this.#leaving.delete(leave);
	}

	/** Runs before the view is kept for good, for what is written into it a moment late. Returns how to stop. */
	beforeKeeping(settle: () => void): () => void {
		this.#settling.add(settle);
		return () => this.#settling.delete(settle);
	}

	/** Gives single keys to the screen that is open; the next screen takes them. Returns how to stop. */
	keys(handlers: Readonly<Record<string, () => void>>): () => void {
		this.#keys = handlers;
		return () => {
			if (this.#keys === handlers) this.#keys = {};
		};
	}

	/** Does what a key does here. False when it does nothing. */
	press(key: string): boolean {
		const handler = this.#keys[key];
		if (!handler || !this.live) return false;
		handler();
		return true;
	}

	open(name: string, about: NonNullable<View['dialog']>['about'] = {}): void {
		this.#view.notice = null;
		if (!this.live) {
			const { message, remedy } = this.source.onlyLook();
			this.#view.notice = { kind: 'refused', message, remedy, undo: null };
			return;
		}
		if (!this.offers(name)) {
			const message = 'Your role here does not do this.';
			this.#view.notice = { kind: 'refused', message, remedy: 'Ask a colleague whose role has it.', undo: null };
			return;
		}
		delete this.#view.scroll['dialog'];
		this.#view.dialog = { name, about };
	}

	/** Closes the dialog. What is typed in it stays as a draft until it is saved. */
	close(): void {
		this.#view.dialog = null;
		if (this.#view.notice?.kind === 'refused') this.#view.notice = null;
	}

	/** What is typed in a form and not yet saved. Part of the view, so it survives a reload and stands in a picture. */
	draft<T extends Draft>(form: string, start: T): T {
		// what nobody has touched begins afresh: its start may have changed meanwhile
		if (this.#untouched(form)) delete this.#view.drafts[form];
		this.#starts.set(form, JSON.stringify(start));
		// safe: a form reads back what it wrote; a draft of an older shape is filled up with what is new
		const kept = this.#view.drafts[form] as T | undefined;
		if (kept && Object.keys(start).every((key) => key in kept)) return kept;
		this.#view.drafts[form] = { ...start, ...kept };
		return this.#view.drafts[form] as T;
	}

	/** Whether saving a form was tried: from then on, what is wrong is said. Part of the view, as the draft is. */
	tried(form: string): boolean {
		return this.#view.tried.includes(form);
	}

	/** Somebody tried to save a form, or has begun it afresh. */
	try(form: string, tried = true): void {
		if (tried === this.tried(form)) return;
		this.#view.tried = tried ? [...this.#view.tried, form] : this.#view.tried.filter((other) => other !== form);
	}

	/** Folds a part of the page away, or out. */
	unfold(part: string, open: boolean): void {
		if (open === this.#view.unfolded.includes(part)) return;
		this.#view.unfolded = open ? [...this.#view.unfolded, part] : this.#view.unfolded.filter((other) => other !== part);
	}

	/** The act is done: its draft goes. */
	forget(form: string): void {
		delete this.#view.drafts[form];
		this.try(form, false);
	}

	/** The view as plain data, for the disk. Reading it makes whoever reads it live. */
	snapshot(): View {
		return $state.snapshot(this.#view);
	}

	/** The view as it is at this very moment, for a mark in the ledger. */
	keep(): View {
		for (const settle of this.#settling) settle();
		return this.snapshot();
	}
}

export const [useDesk, provideDesk] = createContext<Desk>();
