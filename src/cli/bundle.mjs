// The same modules as the app's, bundled by vite for Node 20.
import { existsSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT, run } from './install.mjs';

const ENTRIES = {
	desk: 'desk.ts',
	'prove-thread': 'prove-thread.ts',
	'verify-thread': 'verify-thread.ts',
	'bench-files': 'bench/files.ts',
};

const SOURCE = pathToFileURL(join(ROOT, 'src', 'cli') + sep).href;

/** The plain scripts stay where they are: they find their own folder by it. */
const PLAIN = {
	name: 'plain-scripts',
	enforce: 'pre',
	resolveId(source, importer) {
		if (importer && /^\.{1,2}\/.*\.mjs$/.test(source) && importer.startsWith(join(ROOT, 'src')))
			return { id: pathToFileURL(join(dirname(importer), source)).href, external: true };
	},
};

/** Bundles into `.desk/`. Two that do so at once never see half of the other's. */
export async function bundle() {
	const began = new Date();
	// tsconfig.json stands on a file that SvelteKit writes, which a fresh clone does not have yet
	if (!existsSync(join(ROOT, '.svelte-kit', 'tsconfig.json')))
		run(process.execPath, [join(ROOT, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
			stdio: ['ignore', 2, 2],
		});
	const made = join(ROOT, `.desk-${process.pid}`);
	const kept = join(ROOT, '.desk');
	const before = `${made}-before`;
	try {
		await build({
			root: ROOT,
			configFile: false,
			logLevel: 'warn',
			publicDir: false,
			plugins: [PLAIN],
			resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
			build: {
				ssr: true,
				target: 'node20',
				outDir: made,
				emptyOutDir: true,
				minify: false,
				rollupOptions: {
					input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, 'src/cli', path)])),
					output: { entryFileNames: '[name].js', paths: (id) => id.replace(SOURCE, '../src/cli/') },
				},
			},
		});
		// as old as the sources it was made from, so that an edit made meanwhile is seen
		utimesSync(join(made, 'desk.js'), began, began);
		if (existsSync(kept)) renameSync(kept, before);
		renameSync(made, kept);
	} finally {
		for (const rest of [made, before]) rmSync(rest, { recursive: true, force: true });
	}
}
