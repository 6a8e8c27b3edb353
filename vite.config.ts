import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** How long each plugin took is no news to whoever only wants to start the app. */
const QUIET = { checks: { pluginTimings: false } };

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es', rolldownOptions: QUIET },
	// the scenarios stand beside src, and the dev server gives out nothing that is not named here
	server: { host: '127.0.0.1', fs: { allow: ['scenarios'] } },
	preview: { host: '127.0.0.1' },
	build: { rolldownOptions: QUIET },
	test: {
		include: ['tests/**/*.test.ts'],
		setupFiles: ['tests/setup.ts'],
		// by default one core of two stands idle
		maxWorkers: '100%',
		// every file would load nearly all modules anew: two fifths of the time (measured)
		isolate: false,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
