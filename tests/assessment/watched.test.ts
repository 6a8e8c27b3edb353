import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { watched } from '../../src/cli/watched.ts';
import { Faulty } from '../../src/lib/scenario/problem.ts';

/** A thread that says these things, a moment apart, and then this. */
const thread = (says: readonly object[], then = '') =>
	new Worker(
		`const { parentPort } = require('node:worker_threads');
		const says = ${JSON.stringify(says)};
		const next = () => { if (says.length > 0) { parentPort.postMessage(says.shift()); setTimeout(next, 100); } else { ${then} } };
		next();`,
		{ eval: true },
	);

test('a check that runs for ever is ended with its thread, named, and is the scenario’s fault', async () => {
	const worker = thread([{ doing: 'one-record, variant A: Archives the record' }, { check: 'filed' }], 'for (;;);');
	const ended = new Promise((resolve) => worker.once('exit', resolve));

	const fault = await watched(worker, 'one-record', 2_000).catch((error: unknown) => error);

	expect(fault).toBeInstanceOf(Faulty);
	expect((fault as Faulty).problems).toEqual([
		{
			file: 'checks.yaml',
			line: null,
			message:
				'The check “filed” ran for more than 2 seconds and was ended (one-record, variant A: Archives the record).',
			remedy: 'Look for a select that multiplies long lists. Join them by ref, or ask a smaller question.',
		},
	]);
	expect(await ended).toBe(1);
});

test('a long proof is not ended while it goes on from step to step', async () => {
	const steps = Array.from({ length: 30 }, (_, i) => ({ doing: `step ${i}` }));

	const proof = await watched(thread([...steps, { proof: { ok: true } }]), 'one-record', 2_000);

	expect(proof).toEqual({ ok: true });
});

test('what goes wrong in the thread is handed on', async () => {
	const worker = thread([], 'throw new Error("no memory")');

	await expect(watched(worker, 'one-record', 2_000)).rejects.toThrow('no memory');
});
