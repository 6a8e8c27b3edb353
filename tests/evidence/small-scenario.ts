import type { SqlJsStatic } from 'sql.js';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { buildWorld } from '../../src/lib/scenario/build.ts';
import { agencyFiles, standardOf } from '../../src/lib/scenario/catalogue.ts';
import { scenarioFiles } from '../../src/lib/scenario/folder.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import type { Setting } from '../../src/lib/evidence/again.ts';

const FILES: readonly (readonly [string, string])[] = [
	[
		'scenario.md',
		`---
id: one-record
version: 1.0.0
title: One old record
summary: File one record that is past its time, and leave the other.
level: 2
minutes: 5
admissibility: practice
criteria: vtct-l2-recruitment-resourcing
clock: "2026-03-02T09:00"
base: harbour-lane
views: 1
modes: [learn, practice, assessed]
---

## Your morning

1. **File** the record of Lena Fox.
`,
	],
	[
		'checks.yaml',
		`checks:
  - id: filed
    title: The record of Lena Fox is archived
    criteria: [CRM-AC4]
    step: 1
    record: { in: people, where: { ref: CAND-1001 }, has: { state: archived } }
  - id: reason-read
    title: Lena’s record was read first
    criteria: [CRM-AC1]
    happened: { event: candidate.view, with: { ref: CAND-1001 } }
  - id: other-skill
    title: Owen’s record was read too
    criteria: [CRM-AC1]
    happened: { event: candidate.view, with: { ref: CAND-1002 } }
`,
	],
	[
		'evidence.yaml',
		`evidence:
  - id: archived
    when: { event: candidate.archive }
    show: [candidate.state]
    caption: "{ref} is archived"
    criteria: [CRM-AC4]
`,
	],
	[
		'reflections.md',
		`## R1. What you looked at first
criteria: CRM-AC4
link evidence: 1
aim for: 60 words

How did you know that the record was past its time?
`,
	],
	[
		'data/people.csv',
		`ref,first_name,last_name,phone,postcode,town,last_contact
CAND-1001,Lena,Fox,07700 900009,ZZ99 1AA,Leeds,@-31mo
CAND-1002,Owen,Brandt,07700 900008,ZZ99 3EJ,Leeds,@-2mo
`,
	],
];

/** A scenario of one step in an agency without candidates but its own two: a world is made in half a second. */
export async function smallSetting(sqlite: SqlJsStatic): Promise<Setting> {
	const read = readScenario(scenarioFiles(FILES));
	const scenario = { ...read, variant: { ...read.variant, candidates: 0 } };
	const agency = parseAgency(await agencyFiles(scenario.front.base));
	return {
		scenario,
		learners: scenario,
		standard: await standardOf(scenario.front.criteria),
		world: buildWorld(sqlite, scenario, agency),
	};
}
