import type { Committed } from '../../attempt/commit.ts';
import type { Header } from '../../attempt/header.ts';
import { Rewind } from '../../attempt/rewind.ts';
import { agencyName } from '../../crm/agency.ts';
import type { Query } from '../../crm/define.ts';
import { at, viewOf, type Place, type View } from '../../crm/place.ts';
import { reasons } from '../../crm/refusal.ts';
import { engine } from '../../db/engine.ts';
import { WASM } from '../../attempt/open/wasm.ts';
import { viewAt } from '../../evidence/moment.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Done, Source } from '../desk-source.ts';
import { Desk } from '../desk.svelte.ts';

const refuse = reasons({
	'past-is-past': (_: object) => ({
		message: 'Here you can only look: this is the CRM as it stood.',
		remedy: 'Step on with Next, or go back to the work.',
	}),
});

/** What a ledger and its world are, to step through them. */
export interface Told {
	readonly header: Header;
	readonly scenario: Scenario;
	/** The world before the first act. */
	readonly image: Uint8Array;
	readonly entries: readonly Entry[];
}

/**
 * The CRM as it stood at any entry of a ledger, read-only. Pictures and replay are made by the same means: a screen is
 * a function of records and view.
 */
export class Past implements Source {
	readonly #rewind: Rewind;
	readonly entries: readonly Entry[];
	readonly #header: Header;
	readonly agency: string;
	/** A replay offers nothing; a picture shows the buttons that the learner saw. */
	readonly live: boolean;
	readonly still: boolean;
	/** Whether one can walk about in it: in a replay, not in a picture. */
	readonly #walk: boolean;
	#at = $state(0);
	readonly desk: Desk;

	private constructor(rewind: Rewind, told: Told, walk: boolean) {
		this.#rewind = rewind;
		this.entries = told.entries;
		this.#header = told.header;
		this.#walk = walk;
		this.live = this.still = !walk;
		this.agency = this.show(agencyName, {});
		this.desk = new Desk(this, viewOf(at('home')));
	}

	static async open(told: Told, { walk }: { walk: boolean }): Promise<Past> {
		const rewind = new Rewind(await engine(WASM), told.image, told.header, told.scenario, told.entries);
		return new Past(rewind, told, walk);
	}

	/** The entry after which the records stand as they are shown. */
	get at(): number {
		return this.#at;
	}

	get me(): string {
		return this.#header.learner.name;
	}

	get now(): string {
		void this.#at;
		return this.#rewind.now;
	}

	show<I, R>(query: Query<I, R>, input: NoInfer<I>): R {
		void this.#at;
		return this.#rewind.attempt.db.readOnly((db) => query.run(db, query.input.parse(input)));
	}

	/** Goes to an entry and shows the screen that it belongs to, as it was marked or as it is on arrival. */
	goTo(seq: number): void {
		const committed: Committed | null = this.#rewind.goTo(seq);
		const view = viewAt(this.entries, seq, committed);
		this.#at = this.#rewind.at;
		this.desk.restore(structuredClone(view));
	}

	/** Shows the records after an entry in a view that was kept. */
	showAs(seq: number, view: View): void {
		this.#rewind.goTo(seq);
		this.#at = this.#rewind.at;
		this.desk.restore(structuredClone(view));
	}

	onlyLook = () => refuse('past-is-past', {});

	do<O>(): Promise<Done<O>> {
		return Promise.resolve({ ok: false, refusal: this.onlyLook() });
	}

	undo = (): null => null;
	redo = (): null => null;

	href(place: Place): string | null {
		return this.#walk ? `#${place.screen}${place.ref ? `/${place.ref}` : ''}` : null;
	}

	close(): void {
		this.#rewind.close();
	}
}
