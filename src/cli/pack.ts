import { forAssessor, isSealedCopy, seal } from '../lib/scenario/pack/seal.ts';
import { zipScenario } from '../lib/scenario/pack/zip.ts';
import type { Files } from '../lib/scenario/files.ts';
import { Faulty, sayProblem } from '../lib/scenario/problem.ts';
import { readScenario } from '../lib/scenario/scenario.ts';
import { scenarioNamed } from './scenarios.ts';
import { outFile, read, words, write, WrongCall, type Verb } from './verb.ts';

const FORMATS: Readonly<Record<string, (files: Files) => Files>> = { sealed: seal, assessor: forAssessor };

export const pack: Verb = {
	help: `desk pack SCENARIO --format FORMAT --out FILE.zip [--force]

Packs a scenario as one file. The formats are:

  sealed     for the learners of an assessed attempt: the brief, the messages, the records and the questions, without
             the checks and without the answers. They open it on the start page.
  assessor   for the assessor: all of it but the runs that prove it. Opened on the assessor's page, or named with
             desk verify --pack, it judges what was done with the sealed pack.

The fingerprint of what was left out stands in the sealed pack, and in each attempt that is made with it: the checks
can't be changed afterwards without the difference showing.

  --force    writes over a file that is there already

Exit codes: 0 written, 1 the scenario is not right, 2 the call was wrong.`,
	async run(args) {
		const { values, positionals } = read(args, {
			format: { type: 'string' },
			out: { type: 'string' },
			force: { type: 'boolean' },
		});
		const [name] = words(positionals, 1);
		if (!name)
			throw new WrongCall('Name a scenario, for example: desk pack monday-desk --format sealed --out monday.zip');
		const make = Object.hasOwn(FORMATS, values.format ?? '') ? FORMATS[values.format!] : undefined;
		if (!make) throw new WrongCall(`Say --format with one of: ${Object.keys(FORMATS).join(', ')}.`);
		const out = outFile(values.out, `${values.format}.zip`, values.force);
		try {
			const { files } = await scenarioNamed(name);
			if (isSealedCopy(files)) throw new WrongCall(`${name} is a sealed copy. Pack it where its checks are.`);
			const { front, checksHash } = readScenario(files);
			write(out, zipScenario(front.id, make(files)));
			console.log(
				`${out}: ${front.title} ${front.version}, ${values.format} pack. Its checks: ${checksHash.slice(0, 12)}.`,
			);
			return 0;
		} catch (error) {
			if (!(error instanceof Faulty)) throw error;
			console.log(`${name}\n${error.problems.map((p) => `  ✖ ${sayProblem(p)}`).join('\n')}`);
			return 1;
		}
	},
};
