// npm run --silent desk -- VERB: bundles the command line when it is older than its sources, and runs it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, ROOT } from './install.mjs';

install();
const { stale } = await import('./newer.mjs');
const BUNDLE = '.desk/desk.js';
if (stale(BUNDLE)) {
	const { bundle } = await import('./bundle.mjs');
	await bundle();
}
const result = spawnSync(process.execPath, ['--no-warnings', join(ROOT, BUNDLE), ...process.argv.slice(2)], {
	stdio: 'inherit',
});
process.exit(result.status ?? 2);
