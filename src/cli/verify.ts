import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SIGNATURE_NOT_PROVEN } from '../lib/evidence/assessed/found.ts';
import { ASKED, NOT_PROVEN } from '../lib/evidence/verdict.ts';
import { notChecked } from '../lib/evidence/verify.ts';
import { reportOf, type Report } from './report.ts';
import { scenarioPacked, type Named } from './scenarios.ts';
import { read, reasonOf, WrongCall, type Verb } from './verb.ts';

/** Longer than any portfolio takes; a scenario's check that runs on is ended with its thread. */
const LIMIT_MS = 3 * 60_000;

export const verifyFiles: Verb = {
	help: `desk verify FILE… [--pack FILE.zip] [--json] [--no-pages]

Does all the work of each portfolio again and answers seven questions: can it be read, is it unedited, does it start
from the same records, do the acts come out the same, do the records end up the same, is the result the same, are the
pictures its own. The pages are written again from the data inside and compared with the file, page by page. In an
assessed PDF it asks them of the portfolio that was assessed, and checks the signature. A folder stands for every PDF in
it, and in the folders inside. Several are checked at once, as many as there are cores.

  --pack  an assessor’s pack, to judge what was done with its sealed pack. May be said several times.
  --json  prints an array of { file, intact, questions: [{ id, ok, detail }], criteria: [{ code, status }], receipt }.
          ok and intact are true, false, or null: it could not be asked here. criteria is the best status over the
          attempts that the portfolio claims, as scored here; empty where the checks are sealed. assessment, of an
          assessed PDF: whether the signature holds with its public key, the key, and what was decided.
  --no-pages
          does not write the pages again, which takes a second or so of each file. The answer says so.

Exit codes: 0 every file is intact, 1 one is not or could not be asked everything, 2 the call was wrong.`,
	async run(args) {
		const { values, positionals } = read(args, {
			json: { type: 'boolean' },
			pack: { type: 'string', multiple: true },
			'no-pages': { type: 'boolean' },
		});
		if (positionals.length === 0) throw new WrongCall('Name at least one PDF, or a folder that holds some.');
		const files = [...new Set(positionals.flatMap(pdfsIn))];
		const packs = (values.pack ?? []).map(scenarioPacked);
		const reports = await verifyAll(files, { packs, pages: !values['no-pages'] });
		if (values.json) console.log(JSON.stringify(reports, null, '\t'));
		else print(reports);
		return reports.every((r) => r.intact === true) ? 0 : 1;
	},
};

/** @throws {WrongCall} when there is nothing to check there */
function pdfsIn(path: string): string[] {
	if (!existsSync(path)) throw new WrongCall(`There is no file or folder ${path}.`);
	try {
		if (!statSync(path).isDirectory()) {
			accessSync(path, constants.R_OK);
			return [path];
		}
		const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.toLowerCase().endsWith('.pdf'))
			.sort()
			.map((name) => join(path, name))
			.filter((file) => statSync(file).isFile());
		if (found.length === 0) throw new WrongCall(`There is no PDF in the folder ${path}.`);
		return found;
	} catch (error) {
		if (error instanceof WrongCall) throw error;
		throw new WrongCall(`${path} can’t be read: ${reasonOf(error)}.`);
	}
}

/** Files for which one more thread is worth its start: each thread makes the worlds anew, and keeps them. */
const FILES_A_THREAD = 4;

/** What there is to judge with, and whether the pages are written again. */
interface How {
	readonly packs: readonly Named[];
	readonly pages: boolean;
}

/** Verifies files in up to as many threads as the machine has cores. */
async function verifyAll(files: readonly string[], how: How): Promise<Report[]> {
	const reports = new Map<string, Report>();
	const queue = [...files];
	const threads = Math.max(1, Math.min(cpus().length, Math.ceil(files.length / FILES_A_THREAD), 8));
	await Promise.all(
		Array.from({ length: threads }, async () => {
			let worker: Worker | null = null;
			for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
				worker ??= new Worker(new URL('./verify-thread.js', import.meta.url), { workerData: how });
				const answer = await ask(worker, file);
				if (typeof answer === 'string') {
					// what went wrong in a thread may go wrong again in it
					void worker.terminate();
					worker = null;
					reports.set(file, reportOf(file, notChecked(null, answer)));
				} else reports.set(file, answer);
			}
			await worker?.terminate();
		}),
	);
	return files.map((file) => reports.get(file)!);
}

/** One file's report, or in words why there is none. */
function ask(worker: Worker, file: string): Promise<Report | string> {
	return new Promise((resolve) => {
		const timer = setTimeout(
			() =>
				resolve(
					'Checking it took too long and was ended. A scenario’s checks may run on, or the file was made to take long.',
				),
			LIMIT_MS,
		);
		worker.removeAllListeners();
		const answer = (told: Report | string) => {
			clearTimeout(timer);
			resolve(told);
		};
		worker.once('message', answer);
		worker.once('error', (error) => answer(`It could not be checked: ${error.message}`));
		worker.postMessage(file);
	});
}

const INTACT = (intact: boolean | null) =>
	intact === null ? 'could not be asked everything here' : intact ? 'intact' : 'NOT INTACT';
const OK = (ok: boolean | null) => (ok === null ? 'not asked' : ok ? 'yes      ' : 'NO       ');

function print(reports: readonly Report[]): void {
	for (const { file, intact, questions, criteria, receipt, assessment } of reports) {
		console.log(`${file}: ${INTACT(intact)}`);
		for (const { id, ok, detail } of questions) console.log(`  ${OK(ok)}  ${ASKED[id]} ${detail}`);
		for (const { code, status } of criteria) console.log(`  ${code.replace('-', ' ')}: ${status.replaceAll('-', ' ')}`);
		if (receipt) console.log(`  receipt ${receipt}`);
		if (assessment) {
			console.log(`  ${OK(assessment.ok)}  Does the assessor’s signature hold? ${assessment.detail}`);
			for (const { code, decision } of assessment.decisions)
				console.log(`  decided, ${code.replace('-', ' ')}: ${decision.replaceAll('-', ' ')}`);
			for (const { unit, outcome } of assessment.outcomes)
				console.log(`  decided, unit ${unit}: ${outcome.replaceAll('-', ' ')}`);
		}
		console.log();
	}
	if (reports.length > 1) {
		const count = (intact: boolean | null) => reports.filter((r) => r.intact === intact).length;
		const parts = ([true, false, null] as const).filter((i) => count(i) > 0).map((i) => `${count(i)} ${INTACT(i)}`);
		console.log(`${reports.length} files: ${parts.join(', ')}.\n`);
	}
	const signed = reports.some((r) => r.assessment) ? [SIGNATURE_NOT_PROVEN] : [];
	console.log(`What this does not show:\n${[...NOT_PROVEN, ...signed].map((line) => `  ${line}`).join('\n')}`);
}
