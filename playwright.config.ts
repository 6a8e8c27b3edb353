import { defineConfig } from '@playwright/test';
import { installed } from './src/cli/browser.mjs';

const browser = installed();
// the tests that start a browser themselves take the same one
if (browser) process.env['CHROMIUM_PATH'] = browser;
const root = process.getuid?.() === 0;

/**
 * The built app, in a real Chromium. Nothing is tried twice: a test that fails once has found something.
 * `npm test -- e2e` builds first; CHROMIUM_PATH names another browser.
 */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	globalSetup: './tests/e2e/serve.mjs',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	reporter: 'list',
	// a world is made and a morning is worked, on machines that may be slow
	timeout: 300_000,
	expect: { timeout: 30_000 },
	use: {
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
		colorScheme: 'light',
		actionTimeout: 30_000,
		navigationTimeout: 60_000,
		// a trace of every step doubles the time of a run: TRACE=1 keeps one of whatever fails
		trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(browser ? { executablePath: browser } : {}),
			// Chromium refuses its sandbox to root, as containers are
			args: root ? ['--no-sandbox'] : [],
		},
	},
});
