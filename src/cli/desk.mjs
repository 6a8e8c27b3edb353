// npm run --silent desk -- VERB: bundles the command line when it is older than its sources, and runs it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, ROOT } from './install.mjs';

install();
const { stale } = await import('./newer.mjs');
const BUNDLE = '.desk/desk.js';
if (stale(BUNDLE)) {
	const { bundle } = await import('./bundle.mjs');
	await bundle();
}
await import(pathToFileURL(join(ROOT, BUNDLE)).href);
