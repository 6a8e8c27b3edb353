// npm test: installs what is missing, a browser too, then type check, lint, unit, scenario and end-to-end tests.
import { install, run, tool, tools } from './install.mjs';

install();
const step = (name) => console.log(`\n== ${name}`);
// `npm test -- unit` runs one of the parts
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const wanted = (part) => only.length === 0 || only.includes(part);

if (wanted('check') || wanted('lint')) {
	step('Types and lint');
	tool('@sveltejs/kit/svelte-kit.js', 'sync');
	const check = ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'];
	const lint = [
		['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
		['eslint/bin/eslint.js', '.'],
	];
	await tools(...(wanted('check') ? [check] : []), ...(wanted('lint') ? lint : []));
}
if (wanted('unit')) {
	step('Unit tests');
	tool('vitest/vitest.mjs', 'run');
}
if (wanted('scenarios')) {
	step('Scenarios');
	run(process.execPath, ['src/cli/desk.mjs', 'prove']);
}
if (wanted('e2e')) {
	step('End to end');
	const { findBrowser } = await import('./browser.mjs');
	process.env.CHROMIUM_PATH = await findBrowser().catch((error) => {
		console.error(error.message);
		process.exit(2);
	});
	const { stale } = await import('./newer.mjs');
	if (stale('build/index.html')) tool('vite/bin/vite.js', 'build', '--logLevel', 'warn');
	tool('@playwright/test/cli.js', 'test');
}
console.log('\nAll well.');
