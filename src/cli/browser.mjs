// Finds a Chromium for the end-to-end tests: an installed one, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const PLACES = {
	linux: [
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/snap/bin/chromium',
		'/opt/google/chrome/chrome',
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: [
		join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
		join(process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', 'Google\\Chrome\\Application\\chrome.exe'),
		join(process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', 'Microsoft\\Edge\\Application\\msedge.exe'),
	],
};

/** An installed browser's path, or undefined. */
export function installed() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	return (PLACES[process.platform] ?? []).find((path) => existsSync(path));
}

async function playwrightsOwn() {
	const { chromium } = await import('playwright');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

const quietly = (program, args) =>
	spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore'], timeout: 10 * 60_000 }).status === 0;

/** A browser's path, installing one where none is found. @throws {Error} with what to do */
export async function findBrowser() {
	const found = installed() ?? (await playwrightsOwn());
	if (found) return found;
	console.log('No Chrome or Chromium is installed; getting one for the tests …');
	quietly(process.execPath, [join(ROOT, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
	const own = await playwrightsOwn();
	if (own) return own;
	if (process.platform === 'linux' && process.getuid?.() === 0) {
		if (!quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])) {
			quietly('apt-get', ['update']);
			quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
		}
		const debian = installed();
		if (debian) return debian;
	}
	throw new Error(
		'No browser could be found or installed. Install Chrome or Chromium, or set CHROMIUM_PATH to one, and try again.',
	);
}
