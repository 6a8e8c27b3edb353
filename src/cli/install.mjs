// The first step of every command: plain Node, no packages, so that it runs in a fresh clone with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

/** The folder that holds package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(
		`Practice Desk needs Node 20.19 or later, and this is ${process.versions.node}. Install a newer Node and try again.`,
	);
	process.exit(2);
}

/** Runs a program, with its output where ours goes. Ends this process when it fails. */
export function run(program, args, options = {}) {
	const result = spawnSync(program, args, {
		cwd: ROOT,
		stdio: 'inherit',
		shell: process.platform === 'win32',
		...options,
	});
	if (result.error) {
		console.error(`${program} could not be started: ${result.error.message}`);
		process.exit(2);
	}
	if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs a program from node_modules by its JavaScript entry, so that no shell is needed. */
export const tool = (path, ...args) => run(process.execPath, [join(ROOT, 'node_modules', path), ...args]);

/** Runs tools side by side. What each says comes when it ends; ends this process when one fails. */
export async function tools(...calls) {
	const ends = calls.map(
		([path, ...args]) =>
			new Promise((resolve, reject) => {
				const said = [];
				const one = spawn(process.execPath, [join(ROOT, 'node_modules', path), ...args], { cwd: ROOT });
				one.stdout.on('data', (part) => said.push(part));
				one.stderr.on('data', (part) => said.push(part));
				one.on('error', reject);
				one.on('close', (status) => {
					process.stdout.write(Buffer.concat(said));
					resolve(status ?? 1);
				});
			}),
	);
	const failed = (await Promise.all(ends)).find((status) => status !== 0);
	if (failed !== undefined) process.exit(failed);
}

/** Installs what package-lock.json names, unless it is there already. */
export function install() {
	const stamp = join(ROOT, 'node_modules', '.practice-desk');
	const lock = createHash('sha256')
		.update(readFileSync(join(ROOT, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.error('Installing what is missing …');
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', process.stderr, 'inherit'] });
	writeFileSync(stamp, lock);
}
