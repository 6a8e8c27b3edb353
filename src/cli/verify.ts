import { existsSync, readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ASKED, NOT_PROVEN } from '../lib/evidence/verdict.ts';
import type { Report } from './report.ts';
import { read, WrongCall, type Verb } from './verb.ts';

/** Longer than any portfolio takes; a scenario's check that runs on is ended with its thread. */
const LIMIT_MS = 3 * 60_000;

export const verifyFiles: Verb = {
	help: `desk verify FILE… [--json]

Does all the work of each portfolio again and answers seven questions. A folder stands for every PDF in it.
--json prints an array of { file, intact, questions: [{ id, ok, detail }], criteria: [{ code, status }], receipt }.
Exit code 0 when every file is intact, 1 when one is not.`,
	async run(args) {
		const { values, positionals } = read(args, { json: { type: 'boolean' } });
		if (positionals.length === 0) throw new WrongCall('Name at least one PDF, or a folder that holds some.');
		const files = positionals.flatMap(pdfsIn);
		if (files.length === 0) throw new WrongCall('There is no PDF there.');
		const reports = await verifyAll(files);
		if (values.json) console.log(JSON.stringify(reports, null, '\t'));
		else for (const report of reports) print(report);
		return reports.every((r) => r.intact === true) ? 0 : 1;
	},
};

function pdfsIn(path: string): string[] {
	if (!existsSync(path)) throw new WrongCall(`There is no file or folder ${path}.`);
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.toLowerCase().endsWith('.pdf'))
		.sort()
		.map((name) => join(path, name));
}

/** Verifies files in as many threads as the machine has cores, in the order in which they were named. */
async function verifyAll(files: readonly string[]): Promise<Report[]> {
	const reports: Report[] = new Array(files.length);
	const queue = [...files.entries()];
	const threads = Math.max(1, Math.min(cpus().length, files.length, 8));
	await Promise.all(
		Array.from({ length: threads }, async () => {
			let worker: Worker | null = null;
			for (let next = queue.shift(); next; next = queue.shift()) {
				const [index, file] = next;
				worker ??= new Worker(new URL('./verify-thread.js', import.meta.url));
				const answer = await askThread(worker, file);
				if (answer === null) {
					void worker.terminate();
					worker = null;
				}
				reports[index] = answer ?? { file, intact: null, questions: [], criteria: [], receipt: null };
			}
			await worker?.terminate();
		}),
	);
	return reports;
}

function askThread(worker: Worker, file: string): Promise<Report | null> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => resolve(null), LIMIT_MS);
		worker.removeAllListeners('message');
		worker.removeAllListeners('error');
		worker.once('message', (answer: Report & { broke?: string }) => {
			clearTimeout(timer);
			if (answer.broke === undefined) resolve(answer);
			else reject(new Error(`${file} could not be checked: ${answer.broke}`));
		});
		worker.once('error', (error) => {
			clearTimeout(timer);
			reject(error);
		});
		worker.postMessage(file);
	});
}

function print(report: Report): void {
	const word =
		report.intact === true ? 'intact' : report.intact === false ? 'NOT INTACT' : 'could not be asked everything here';
	console.log(`${report.file}: ${word}`);
	if (report.questions.length === 0)
		console.log(
			'  The scenario’s checks ran too long and were ended. That is a fault of the scenario, and says nothing of the work.',
		);
	for (const { id, ok, detail } of report.questions)
		console.log(`  ${ok === true ? 'yes ' : ok === false ? 'NO  ' : 'look'}  ${ASKED[id]} ${detail}`);
	for (const { code, status } of report.criteria)
		console.log(`  ${code.replace('-', ' ')}: ${status.replaceAll('-', ' ')}`);
	if (report.receipt) console.log(`  receipt ${report.receipt}`);
	if (report.questions.length > 0) console.log(NOT_PROVEN.map((line) => `    ${line}`).join('\n'));
}
