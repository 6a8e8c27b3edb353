import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	// the scenarios stand beside src, and the dev server gives out nothing that is not named here
	server: { host: '127.0.0.1', fs: { allow: ['scenarios'] } },
	preview: { host: '127.0.0.1' },
	test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
