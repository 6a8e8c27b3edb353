import type { Files } from '../../src/lib/scenario/files.ts';
import { Faulty, sayProblem } from '../../src/lib/scenario/problem.ts';
import { scenarioFiles } from '../../src/lib/scenario/folder.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';

/** A small scenario in which nothing is wrong. */
const SOUND: Readonly<Record<string, string>> = {
	'scenario.md': `---
id: one-record
version: 1.0.0
title: One old record
summary: File one record that is past its time.
level: 2
minutes: 5
admissibility: practice
criteria: vtct-l2-recruitment-resourcing
clock: "2026-03-02T09:00"
base: harbour-lane
views: 1
modes: [learn, practice]
---

## Your morning

1. **File** the record of Lena Fox in {{town}}.
`,
	'variants.csv': 'variant,seed,town\nA,1,Leeds\nB,2,Hull\n',
	'checks.yaml': `checks:
  - id: filed
    title: The record of Lena Fox is archived
    criteria: [CRM-AC4]
    step: 1
    record: { in: people, where: { ref: CAND-1001 }, has: { state: archived } }
`,
	'data/people.csv': 'ref,first_name,last_name,phone,town\nCAND-1001,Lena,Fox,07700 900009,{{town}}\n',
	'inbox/01-gwen.md': `---
from: Gwen Ashworth
subject: An old record
at: "2026-03-02T08:58"
---
Please look at Lena Fox.
`,
	'questions.md': `## Q1. What does archiving do?
criteria: CRM-AC4
type: choose one

- [x] It hides the record and keeps it.
  > Yes.
- [ ] It destroys the record.
  > That is deleting.
`,
	'reflections.md': `## R1. Your choice
criteria: CRM-AC4
aim for: 80 words

Why did you archive the record?
`,
	'tests/good.yaml': `test: Archives the record
model: true
do:
  - candidate.archive: { ref: CAND-1001, reason: "No contact for 26 months" }
expect: { criteria: { CRM-AC4: evidenced } }
`,
};

export const files = (changes: Readonly<Record<string, string | null>> = {}): Files =>
	new Map(Object.entries({ ...SOUND, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null));

/** The sound scenario with one piece of a file in the place of another. */
export function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
	const text = SOUND[path]!;
	if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
	return { [path]: text.replace(from, to) };
}

/** Everything that reading says is wrong, as a tutor sees it: file, line, what is wrong, what to do. */
export function faultsIn(changes: Readonly<Record<string, string | null>>): string[] {
	try {
		readScenario(scenarioFiles(files(changes)), 'A');
		return [];
	} catch (error) {
		if (!(error instanceof Faulty)) throw error;
		return error.problems.map(sayProblem);
	}
}
