import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RELEASE } from '../../src/lib/attempt/release.ts';
import { ROOT } from './source.ts';

interface Package {
	version: string;
	engines: { node: string };
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
}
interface Lock {
	packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }>;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(`${ROOT}/${name}`, 'utf8')) as T;
const own = read<Package>('package.json');
const lock = read<Lock>('package-lock.json');

/** What shapes a record, a hash, a picture or a page: old portfolios verify only where these are the same. */
const SHAPING = [
	'sql.js',
	'@faker-js/faker',
	'jspdf',
	'zod',
	'libphonenumber-js',
	'canonicalize',
	'@noble/hashes',
	'html2canvas',
	'fflate',
	'marked',
	'yaml',
	'papaparse',
];

test.each(SHAPING)('%s is pinned exactly, and the lock holds that version', (name) => {
	const asked = own.dependencies[name];

	expect(asked).toMatch(/^\d+\.\d+\.\d+$/);
	expect(lock.packages[`node_modules/${name}`]?.version).toBe(asked);
});

test('the lock names no server, and holds a hash for every package', () => {
	const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

	expect(packages.length).toBeGreaterThan(100);
	expect(packages.filter(([, one]) => one.resolved !== undefined).map(([path]) => path)).toEqual([]);
	expect(packages.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

test('the release in every header is that of package.json', () => {
	expect(RELEASE).toBe(own.version);
});
