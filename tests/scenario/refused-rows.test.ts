import { expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { buildWorld } from '../../src/lib/scenario/build.ts';
import { agencyFiles, builtInFiles } from '../../src/lib/scenario/catalogue.ts';
import { Faulty, sayProblem } from '../../src/lib/scenario/problem.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';

const files = await builtInFiles('walk-in');
const agency = parseAgency(await agencyFiles('harbour-lane'));

/** What is said of the first row of a table when a word in it is another. */
async function saidOf(file: string, was: string, is: string): Promise<string> {
	const scenario = readScenario(new Map([...files, [file, files.get(file)!.replace(was, is)]]));
	try {
		buildWorld(await engine(), { ...scenario, variant: { ...scenario.variant, candidates: 200 } }, agency);
	} catch (error) {
		if (error instanceof Faulty) return sayProblem(error.problems[0]!);
		throw error;
	}
	return 'nothing';
}

test.each([
	['data/people.csv', 'unavailable', 'asleep', /line 2: .*“status” may be: new, available, on_notice/],
	['data/people.csv', ',hour,', ',fortnight,', /line 2: .*“pay_unit” may be: hour, day, year\./],
	['data/interactions.csv', ',call,', ',shout,', /line 2: .*“kind” may be: note, call, meeting/],
	['data/notices.csv', '{{known}}', 'CAND-9', /line 2: This row refers to something that is not there/],
])('a row that the CRM can’t hold is refused in the database’s words: %s, %s → %s', async (file, was, is, says) => {
	expect(await saidOf(file, was, is)).toMatch(says);
});
