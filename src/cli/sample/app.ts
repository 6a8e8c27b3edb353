import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { WrongCall } from '../verb.ts';

/** The built app, served on this computer alone and open in a browser of its own. */
export interface App {
	readonly page: Page;
	close(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A world is made and a morning is worked, on machines that may be slow. */
const PATIENCE_MS = 180_000;

/**
 * Builds the app when it is older than its sources, serves it, and opens it. Whatever ends this process, Ctrl C too, takes
 * browser and server with it.
 *
 * @throws {Error} in words, when there is no browser
 */
export async function openApp(): Promise<App> {
	await buildWhenOld();
	const [{ serve }, { findBrowser }, { chromium }] = await Promise.all([
		import('../serve.mjs'),
		import('../browser.mjs'),
		import('playwright'),
	]);
	const executablePath = await findBrowser();
	const server = await serve(0);
	const browser = await chromium.launch({
		executablePath,
		// Chromium refuses its sandbox to root, as containers are
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	const close = async () => {
		for (const signal of SIGNALS) process.off(signal, interrupted);
		await browser.close();
		server.stop();
	};
	const interrupted = () => {
		console.error('\nStopped. Nothing was written.');
		void close().finally(() => process.exit(130));
	};
	for (const signal of SIGNALS) process.on(signal, interrupted);
	try {
		const page = await browser.newPage({
			baseURL: server.address,
			viewport: { width: 1440, height: 900 },
			locale: 'en-GB',
			colorScheme: 'light',
		});
		page.setDefaultTimeout(PATIENCE_MS);
		return { page, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function buildWhenOld(): Promise<void> {
	const [{ stale }, { ROOT }] = await Promise.all([import('../newer.mjs'), import('../install.mjs')]);
	if (!stale('build/index.html')) return;
	process.stderr.write('Building the app …\n');
	const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
	const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: ROOT,
		stdio: ['ignore', process.stderr, 'inherit'],
	});
	if (status !== 0) throw new WrongCall('The app could not be built; what is wrong stands above.');
}
