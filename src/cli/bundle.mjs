// The same modules as the app's, bundled by vite for Node 20.
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './install.mjs';

export async function bundle() {
	await build({
		root: ROOT,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		build: {
			ssr: true,
			target: 'node20',
			outDir: join(ROOT, '.desk'),
			emptyOutDir: true,
			minify: false,
			rollupOptions: {
				input: {
					desk: join(ROOT, 'src/cli/desk.ts'),
					'prove-thread': join(ROOT, 'src/cli/prove-thread.ts'),
					'verify-thread': join(ROOT, 'src/cli/verify-thread.ts'),
					'bench-files': join(ROOT, 'src/cli/bench/files.ts'),
				},
				output: { entryFileNames: '[name].js' },
			},
		},
	});
}
