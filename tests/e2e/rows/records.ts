import type { Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import type { Attempt } from '../../../src/lib/attempt/attempt.ts';
import type { Header } from '../../../src/lib/attempt/header.ts';
import type { Query } from '../../../src/lib/crm/define.ts';
import type { Entry } from '../../../src/lib/ledger/entry.ts';
import { kept } from '../disk.ts';

type Cell = string | number | null;

/**
 * The records of the attempt that a browser has kept: its ledger is read from the disk and done again in Node, act by
 * act, so that a row that is found here was durable, and came out the same a second time.
 */
export class Records {
	readonly #vite: ViteDevServer;
	#attempt: Attempt | null = null;
	#entries: Entry[] = [];

	private constructor(vite: ViteDevServer) {
		this.#vite = vite;
	}

	static async open(): Promise<Records> {
		return new Records(
			await createServer({
				server: { middlewareMode: true, hmr: false, ws: false },
				appType: 'custom',
				logLevel: 'error',
				optimizeDeps: { noDiscovery: true },
			}),
		);
	}

	load<M>(path: string): Promise<M> {
		return this.#vite.ssrLoadModule(`/src/lib/${path}`) as Promise<M>;
	}

	/** Does again what the page has kept since the last time. @throws {Error} when an act comes out differently */
	async read(page: Page): Promise<this> {
		const [saved] = await kept<{ header: Header }>(page, 'attempts');
		if (!saved) throw new Error('No attempt is kept in this browser.');
		const entries = await kept<Entry>(page, 'entries');
		this.#attempt ??= await this.#begin(saved.header);
		const { redo } = await this.load<typeof import('../../../src/lib/attempt/replay.ts')>('attempt/replay.ts');
		for (const entry of entries.slice(this.#entries.length)) {
			const difference = redo(this.#attempt, entry);
			if (difference) throw new Error(`Entry ${entry.seq}, ${entry.command}, came out differently: ${difference.why}`);
		}
		this.#entries = entries;
		return this;
	}

	async #begin(header: Header): Promise<Attempt> {
		type Catalogue = typeof import('../../../src/lib/scenario/catalogue.ts');
		const { agencyFiles, builtInFiles } = await this.load<Catalogue>('scenario/catalogue.ts');
		const { readScenario } =
			await this.load<typeof import('../../../src/lib/scenario/scenario.ts')>('scenario/scenario.ts');
		const { parseAgency } = await this.load<typeof import('../../../src/lib/scenario/agency.ts')>('scenario/agency.ts');
		const { buildWorld } = await this.load<typeof import('../../../src/lib/scenario/build.ts')>('scenario/build.ts');
		const { engine } = await this.load<typeof import('../../../src/lib/db/engine.ts')>('db/engine.ts');
		const { beginAttempt } = await this.load<typeof import('../../../src/lib/attempt/begin.ts')>('attempt/begin.ts');
		const scenario = readScenario(await builtInFiles(header.scenario.id), header.variant);
		const world = buildWorld(await engine(), scenario, parseAgency(await agencyFiles(scenario.front.base)));
		if (world.digest !== header.worldDigest) throw new Error('Node makes another world than the browser.');
		return beginAttempt(await engine(), world.image, header, scenario);
	}

	/** Rows as they are in the CRM's database. */
	rows(text: string, ...values: Cell[]): Record<string, Cell>[] {
		return this.#attempt!.db.rows({ text, values }) as Record<string, Cell>[];
	}

	/** The first column of all rows. */
	column(text: string, ...values: Cell[]): Cell[] {
		return this.#attempt!.db.column({ text, values }) as Cell[];
	}

	/** What a screen is shown. */
	show<I, R>(query: Query<I, R>, input: I): R {
		return query.run(this.#attempt!.db, input);
	}

	/** The entries of a command, the last one last. */
	acts(command: string): Entry[] {
		return this.#entries.filter((entry) => entry.command === command);
	}

	/** What the world did, by name, the last one last. */
	happened(name: string): Record<string, unknown>[] {
		return this.#entries.flatMap((entry) => entry.happened.filter((h) => h.name === name).map((h) => h.with));
	}

	close(): Promise<void> {
		return this.#vite.close();
	}
}
