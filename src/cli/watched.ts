import type { Worker } from 'node:worker_threads';
import type { Proof } from '../lib/assessment/prove.ts';
import { Faulty, type Problem } from '../lib/scenario/problem.ts';

/** What a thread that proves says on its way, and at its end. */
export type Told = { readonly doing: string } | { readonly check: string } | { readonly proof: Proof };

/**
 * Waits for a proof, and ends its thread when one step of it takes too long: a query that runs can't be stopped
 * otherwise.
 *
 * @throws {Faulty} naming the check that ran on: running out of time is a fault of the scenario, never a score
 */
export function watched(worker: Worker, id: string, limitMs: number): Promise<Proof> {
	return new Promise((resolve, reject) => {
		let doing = id;
		let check: string | null = null;
		let timer: NodeJS.Timeout;
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				void worker.terminate();
				reject(new Faulty([tooLong(doing, check, limitMs)]));
			}, limitMs);
		};
		wait();
		worker.on('message', (told: Told) => {
			wait();
			if ('doing' in told) [doing, check] = [told.doing, null];
			else if ('check' in told) check = told.check;
			else {
				clearTimeout(timer);
				resolve(told.proof);
				void worker.terminate();
			}
		});
		worker.once('error', (error) => {
			clearTimeout(timer);
			reject(error);
		});
	});
}

const tooLong = (doing: string, check: string | null, limitMs: number): Problem => ({
	file: check === null ? 'scenario.md' : 'checks.yaml',
	line: null,
	message: `${check === null ? doing : `The check “${check}”`} ran for more than ${limitMs / 1000} seconds and was ended${check === null ? '' : ` (${doing})`}.`,
	remedy: 'Look for a select that multiplies long lists. Join them by ref, or ask a smaller question.',
});
