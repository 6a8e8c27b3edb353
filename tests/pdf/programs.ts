import { execFileSync } from 'node:child_process';

/** Whether this machine has a program; a test that asks another program is left out without it. */
export function has(program: string): boolean {
	try {
		execFileSync(program, ['--version']);
		return true;
	} catch {
		return false;
	}
}
