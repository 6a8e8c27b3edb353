import { expect, test } from 'vitest';
import { modelRoute } from '../../src/lib/assessment/model-route.ts';
import { provingHeader } from '../../src/lib/attempt/proving-header.ts';
import { engine } from '../../src/lib/db/engine.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { buildWorld } from '../../src/lib/scenario/build.ts';
import { agencyFiles } from '../../src/lib/scenario/catalogue.ts';
import type { Files } from '../../src/lib/scenario/files.ts';
import { forAssessor } from '../../src/lib/scenario/pack/seal.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { files } from '../scenario/kit.ts';

const RUN = `test: Adds somebody, and archives the record
model: true
do:
  - candidate.register:
      given_name: Ada
      family_name: Finch
      mobile: 07700 900311
      email: ada.finch@example.org
      town: Leeds
      postcode: ZZ99 5NB
      source: Walk-in
      obtained_on: 2026-02-27
      lawful_basis: steps_at_request
      headline: Warehouse work
      work_types: [permanent]
      working_pattern: [days]
      desired_pay: 1285
      pay_unit: hour
    as: ada
  - candidate.view: { ref: "{{ada.ref}}" }
  - candidate.archive: { ref: CAND-1001, reason: "No contact for 26 months" }
expect: { criteria: { CRM-AC4: evidenced } }
`;
const SMALL = { 'variants.csv': 'variant,seed,candidates,town\nA,1,200,Leeds\n', 'tests/good.yaml': RUN };

async function routeIn(all: Files) {
	const scenario = readScenario(all);
	const sqlite = await engine();
	const world = buildWorld(sqlite, scenario, parseAgency(await agencyFiles(scenario.front.base)));
	return modelRoute(sqlite, world.image, provingHeader(scenario, '1.0.0', world.digest), scenario);
}

test('whom the model answer adds has the name that it gave, which no record of the learner’s may have', async () => {
	const route = await routeIn(files(SMALL));

	expect(route!.entries.map(({ command }) => command)).toEqual([
		'candidate.register',
		'candidate.view',
		'candidate.archive',
	]);
	const added = (route!.entries[0]!.outcome as { ref: string }).ref;
	expect(route!.names[added]).toBe('Ada Finch');
	expect(route!.results.find((r) => r.code === 'CRM-AC4')?.status).toBe('evidenced');
});

test('a pack that came without its runs has no model answer to show', async () => {
	expect(await routeIn(forAssessor(files(SMALL)))).toBeNull();
});
