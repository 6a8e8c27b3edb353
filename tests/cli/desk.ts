import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Said {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the command line as it is shipped, bundled, in a process of its own that has never seen anything. */
export function desk(...args: readonly string[]): Said {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/desk.mjs', ...args], {
		cwd: ROOT,
		encoding: 'utf8',
	});
	return { code: status, out: stdout, err: stderr.trim() };
}
