import { engine } from '../../lib/db/engine.ts';
import { settingsOf } from '../../lib/evidence/settings.ts';
import { verify } from '../../lib/evidence/verify.ts';
import { SCENARIO_IDS } from '../../lib/scenario/catalogue.ts';
import { readScenario, type Scenario } from '../../lib/scenario/scenario.ts';
import type { TestRun } from '../../lib/scenario/tests-file.ts';
import { reportOf } from '../report.ts';
import { copiesIn, scenarioNamed } from '../scenarios.ts';
import { outFile, read, WrongCall, words, write, type Verb } from '../verb.ts';
import { openApp } from './app.ts';
import { portfolioBy } from './learner.ts';

export const sample: Verb = {
	help: `desk sample SCENARIO --out FILE.pdf [--force]

Does a scenario's model answer in a real browser and writes its portfolio: each act on the screen and record that it
belongs to, handed in, pictures made by the app's own page, reflections and declaration filled in with words that say
they are a sample. The first variant, in practice mode. Then the file is checked as desk verify would.

The app is built first when it is older than its sources. A Chrome or Chromium is looked for, or fetched.

  --out FILE.pdf  where to write it
  --force         write over a file that is there already

Exit codes: 0 the file is written and intact, 1 it is written and not intact, 2 it could not be made.`,
	async run(args) {
		const { values, positionals } = read(args, { out: { type: 'string' }, force: { type: 'boolean' } });
		const [name] = words(positionals, 1);
		if (name === undefined) throw new WrongCall('Name a scenario, for example: desk sample monday-desk --out FILE.pdf');
		if (!SCENARIO_IDS.includes(name))
			throw new WrongCall(`There is no scenario “${name}” in the app. The scenarios are: ${SCENARIO_IDS.join(', ')}.`);
		const out = outFile(values.out, 'FILE.pdf', values.force);
		const scenario = readScenario((await scenarioNamed(name)).files);
		const pdf = await make(scenario, modelOf(scenario));
		write(out, pdf);

		const sqlite = await engine();
		const { intact, questions, criteria, receipt } = reportOf(
			out,
			await verify(sqlite, pdf, settingsOf(sqlite, copiesIn([]))),
		);
		console.log(`${out}: ${intact === true ? 'intact' : 'NOT INTACT'}, receipt ${receipt}`);
		for (const { ok, detail } of questions.filter((q) => q.ok !== true))
			console.log(`  ${ok === null ? '' : 'NO  '}${detail}`);
		for (const { code, status } of criteria) console.log(`  ${code.replace('-', ' ')}: ${status.replaceAll('-', ' ')}`);
		return intact === true ? 0 : 1;
	},
};

/** @throws {WrongCall} when the scenario has none for its first variant */
function modelOf({ front, variant, tests }: Scenario): TestRun {
	const model = tests.find((t) => t.model && (t.variants === 'all' || t.variants.includes(variant.name)));
	if (model) return model;
	throw new WrongCall(
		`${front.id} has no model answer for variant ${variant.name}. Mark one run in its tests/ with “model: true”.`,
	);
}

async function make(scenario: Scenario, model: TestRun): Promise<Uint8Array> {
	const app = await openApp();
	try {
		return await portfolioBy(app.page, scenario, model, (what) => process.stderr.write(`${what}\n`));
	} finally {
		await app.close();
	}
}
