import { chromium, type BrowserContext } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser with a profile of its own on the disk, which is still there when the browser is not. */
export class Profile {
	readonly #folder = mkdtempSync(join(tmpdir(), 'practice-desk-'));
	readonly #baseURL: string;
	#process: ChildProcess | undefined;

	constructor(baseURL: string) {
		this.#baseURL = baseURL;
	}

	/** Opens the browser on this profile, as on another day. */
	async open(): Promise<BrowserContext> {
		const executable = process.env['CHROMIUM_PATH'] ?? chromium.executablePath();
		const root = process.getuid?.() === 0;
		const browser = spawn(
			executable,
			[
				'--headless=new',
				'--remote-debugging-port=0',
				`--user-data-dir=${this.#folder}`,
				'--no-first-run',
				...(root ? ['--no-sandbox'] : []),
				'about:blank',
			],
			{ stdio: ['ignore', 'ignore', 'pipe'] },
		);
		this.#process = browser;
		const address = await new Promise<string>((resolve, reject) => {
			let said = '';
			browser.stderr!.on('data', (text: Buffer) => {
				said += text.toString();
				const found = /DevTools listening on (ws:\/\/\S+)/.exec(said);
				if (found) resolve(found[1]!);
			});
			browser.once('exit', () => reject(new Error(`The browser did not open: ${said}`)));
		});
		const connected = await chromium.connectOverCDP(address);
		return connected.contexts()[0]!;
	}

	/** The address of a page of the app: a context that was connected to has no base of its own. */
	at(path: string): string {
		return this.#baseURL + path;
	}

	/** The power goes: the browser ends where it stands, with nothing put away. */
	async kill(): Promise<void> {
		const browser = this.#process;
		if (!browser || browser.exitCode !== null) return;
		const gone = new Promise((resolve) => browser.once('exit', resolve));
		browser.kill('SIGKILL');
		await gone;
	}

	async remove(): Promise<void> {
		await this.kill();
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}
