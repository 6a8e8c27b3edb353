// Whether something built is older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const SOURCES = [
	'src',
	'scenarios',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
];

function newest(path) {
	const info = statSync(path);
	if (!info.isDirectory()) return info.mtimeMs;
	return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when `built` is missing or older than any source. */
export function stale(built) {
	const path = join(ROOT, built);
	if (!existsSync(path)) return true;
	const made = statSync(path).mtimeMs;
	return SOURCES.some((source) => existsSync(join(ROOT, source)) && newest(join(ROOT, source)) > made);
}
