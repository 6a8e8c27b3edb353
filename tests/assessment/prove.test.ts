import { expect, test } from 'vitest';
import { proveScenario, type Proof } from '../../src/lib/assessment/prove.ts';
import { engine } from '../../src/lib/db/engine.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { agencyFiles, standardOf } from '../../src/lib/scenario/catalogue.ts';
import { sayProblem } from '../../src/lib/scenario/problem.ts';
import { changed, files } from '../scenario/kit.ts';

const SMALL = { 'variants.csv': 'variant,seed,candidates,town\nA,1,200,Leeds\n' };

/** The sound scenario with another check, another trap, and the runs that decide them. */
const CHECKS = `checks:
  - id: filed
    title: The record of Lena Fox is archived
    criteria: [CRM-AC4]
    step: 1
    record: { in: people, where: { ref: CAND-1001 }, has: { state: archived } }
traps:
  - id: gone
    name: Deleting instead of archiving
    criteria: [CRM-AC4]
    severity: critical
    sprung_by: { event: candidate.erase }
    says: A record was destroyed.
    why: It can’t come back.
    next: Archive it instead.
`;
const RUNS = `test: Archives the record
model: true
do:
  - candidate.archive: { ref: CAND-1001, reason: "No contact for 26 months" }
expect: { criteria: { CRM-AC4: evidenced } }
---
test: Deletes the record
do:
  - candidate.erase: { ref: CAND-1001, typed: CAND-1001, reason: "No contact for 26 months" }
expect: { criteria: { CRM-AC4: not yet evidenced }, traps: [gone], missed: [filed] }
`;

async function proofOf(changes: Readonly<Record<string, string>>): Promise<Proof> {
	const agency = parseAgency(await agencyFiles('harbour-lane'));
	const standard = await standardOf('vtct-l2-recruitment-resourcing');
	const all = files({ ...SMALL, 'checks.yaml': CHECKS, 'tests/good.yaml': RUNS, ...changes });
	return proveScenario(await engine(), 'one-record', all, agency, standard);
}

const unsaid = (proof: Proof) => [
	...proof.problems.map(sayProblem),
	...proof.runs.flatMap((run) => run.says.map((says) => `${run.test}: ${says}`)),
	...proof.mutations.filter((m) => !m.noticed).map((m) => `nobody notices: ${m.what}`),
];

test('a scenario whose runs decide every check and trap is proven', async () => {
	const proof = await proofOf({});

	expect(unsaid(proof)).toEqual([]);
	expect(proof).toMatchObject({
		ok: true,
		runs: [
			{ test: 'Archives the record', variant: 'A', acts: 1, ok: true },
			{ test: 'Deletes the record', variant: 'A', acts: 1, ok: true },
			{ test: 'Doing nothing evidences nothing', variant: 'A', acts: 0, ok: true },
		],
		mutations: [
			{ what: 'filed forced right', noticed: true },
			{ what: 'filed forced wrong', noticed: true },
			{ what: 'gone taken away', noticed: true },
		],
		variants: [{ variant: 'A', steps: 1, acts: 1, decoys: 0, choices: [] }],
	});
});

test('a check that can’t fail is noticed', async () => {
	const idle = `${CHECKS.replace(
		'traps:',
		`  - id: still-there
    title: Nobody was sent to a client
    criteria: [CRM-AC4]
    never: { event: submission.send }
traps:`,
	)}`;

	const proof = await proofOf({ 'checks.yaml': idle });

	expect(proof.ok).toBe(false);
	expect(unsaid(proof)).toEqual(['nobody notices: still-there forced right']);
});

test('without a run that springs it, a trap is not proven', async () => {
	const proof = await proofOf({ 'tests/good.yaml': RUNS.slice(0, RUNS.indexOf('---')) });

	expect(unsaid(proof)).toEqual([
		expect.stringMatching(/^checks.yaml, line \d+: No run springs the trap “gone”. Record that mistake as a run.$/),
		'nobody notices: filed forced right',
		'nobody notices: gone taken away',
	]);
});

test('without a model answer, or with one that falls short, nothing is proven', async () => {
	const none = await proofOf({ 'tests/good.yaml': RUNS.replace('model: true\n', '') });
	const wrong = await proofOf({
		'tests/good.yaml': RUNS.replace('test: Deletes the record', 'test: Deletes the record\nmodel: true'),
	});

	expect(unsaid(none)).toEqual([
		'tests/: Variant A has no model answer. Mark one run with “model: true”, in every variant.',
	]);
	expect(unsaid(wrong)).toEqual([
		'tests/: The model answer in variant A is not evidenced on CRM-AC4. Mend the run, or the checks.',
		'tests/: The model answer in variant A springs gone. A good run falls for nothing.',
	]);
});

test('a run that comes out otherwise says what it came to, and which checks were short', async () => {
	const proof = await proofOf({
		'tests/good.yaml': RUNS.replace('traps: [gone]', 'traps: [], arrived: [01-gwen-again]'),
	});

	expect(unsaid(proof).slice(0, 2)).toEqual([
		'Deletes the record: traps sprung: gone; expected: none',
		'Deletes the record: the message 01-gwen-again did not arrive',
	]);
});

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
	[
		'an act that is none',
		{ 'tests/good.yaml': RUNS.replace('candidate.archive', 'candidate.file') },
		'tests/good.yaml: “Archives the record”, act 1: there is no act “candidate.file”.',
	],
	[
		'an act that can’t be given this',
		{
			'tests/good.yaml': RUNS.replace(
				'"No contact for 26 months" }\nexpect: { criteria: { CRM-AC4: e',
				'"Old" }\nexpect: { criteria: { CRM-AC4: e',
			),
		},
		'tests/good.yaml: “Archives the record”, act 1: candidate.archive can’t be given this: reason',
	],
	[
		'a run for a variant that is not there',
		{ 'tests/good.yaml': RUNS.replace('test: Deletes the record', 'test: Deletes the record\nvariants: [C]') },
		'tests/good.yaml: “Deletes the record” is for variant C, which is not there. The variants are: A.',
	],
	[
		'a criterion that the standard has not',
		{ 'checks.yaml': CHECKS.replace('[CRM-AC4]', '[CRM-AC9]') },
		'checks.yaml: filed names CRM-AC9, which is not in vtct-l2-recruitment-resourcing. Correct the code.',
	],
	[
		'an event that nothing is called',
		{ 'checks.yaml': CHECKS.replace('candidate.erase', 'candidate.delete') },
		'checks.yaml: gone asks for “candidate.delete”, which nothing here is called. Use the name of an act: candidate.register,',
	],
	[
		'a name that the act has not',
		{ 'checks.yaml': CHECKS.replace('candidate.erase }', 'candidate.erase, with: { person: x } }') },
		'checks.yaml: gone asks what “person” of candidate.erase is, and it has none. It has: ref, typed, reason.',
	],
	[
		'a refusal that nobody gives',
		{ 'checks.yaml': CHECKS.replace('candidate.erase }', 'candidate.erase, refused: too-old }') },
		'checks.yaml: gone asks for an act refused as “too-old”, and no act is refused so.',
	],
	[
		'a view that is none',
		{ 'checks.yaml': CHECKS.replace('in: people', 'in: persons') },
		'checks.yaml: filed asks the view “persons”, which does not exist. The views are: people,',
	],
	[
		'a column that is none',
		{ 'checks.yaml': CHECKS.replace('state: archived', 'lifecycle: archived') },
		'checks.yaml: filed asks for “lifecycle”, which people does not have. Its columns are: ref,',
	],
	[
		'a step that the brief has not',
		{ 'checks.yaml': CHECKS.replace('step: 1', 'step: 2') },
		'checks.yaml: filed belongs to step 2, and the brief has 1.',
	],
	[
		'a step that can never be done',
		{ 'checks.yaml': CHECKS.replace('    step: 1\n', '') },
		'scenario.md: Step 1 has no check that earns points, so it can never be done.',
	],
	[
		'points for a number alone',
		{ 'checks.yaml': CHECKS.replace(/record: .*/, 'sql: select count(*) from people where ref is not null') },
		'checks.yaml: filed earns points with a number alone, which rests on nothing that the learner did.',
	],
	[
		'SQL that SQLite does not read',
		{ 'checks.yaml': CHECKS.replace(/record: .*/, 'sql: select score, ref from people') },
		'checks.yaml: filed asks a question that can’t be asked. SQLite says: no such column: score.',
	],
	[
		'SQL over what is no view',
		{ 'checks.yaml': CHECKS.replace(/record: .*/, 'sql: select 1 as score, ref from person') },
		'checks.yaml: filed asks a question that can’t be asked. “person” is no tutor view.',
	],
	[
		'restraint that would earn',
		{
			'checks.yaml': CHECKS.replace(
				/record: .*/,
				'parts: [{ happened: { event: candidate.archive } }, { never: { event: candidate.erase } }]',
			),
		},
		'checks.yaml: filed mixes what was done with what was left alone',
	],
	[
		'a copy of what is not there',
		{
			'checks.yaml': CHECKS.replace(
				/record: .*/,
				'copied: { from: nowhere, to: { in: people }, fields: { first_name: Lena } }',
			),
		},
		'checks.yaml: filed is copied from “nowhere”, which is no message and no file. Name one of: 01-gwen',
	],
	[
		'a copy of what the source does not say',
		{
			'checks.yaml': CHECKS.replace(
				/record: .*/,
				'copied: { from: 01-gwen, to: { in: people }, fields: { postcode: ZZ99 1AA } }',
			),
		},
		'checks.yaml: filed wants “ZZ99 1AA” for postcode, which 01-gwen does not say.',
	],
	[
		'a shortlist for a vacancy without lines',
		{ 'checks.yaml': CHECKS.replace(/record: .*/, 'shortlisted: { vacancy: VAC-208, people: 2 }') },
		'checks.yaml: filed is about VAC-208, which has no essential line at the start.',
	],
	[
		'what puts right that which can’t be broken',
		{ 'checks.yaml': CHECKS.replace(/record: .*/, '$&\n    recovered_by: { event: candidate.restore }') },
		'checks.yaml: filed says how it is put right, and holds nothing back.',
	],
	[
		'the same id twice',
		{ 'checks.yaml': CHECKS.replace('id: gone', 'id: filed') },
		'checks.yaml: “filed” is there twice. Give each its own name.',
	],
	[
		'an element that no screen has',
		{
			'evidence.yaml':
				'evidence:\n  - { id: shot, when: { event: candidate.archive }, show: [candidate.face], caption: Archived it, criteria: [CRM-AC4] }\n',
		},
		'evidence.yaml: shot shows “candidate.face”, which no screen has. Choose from: candidate.name,',
	],
	[
		'a message that waits for nothing',
		changed('inbox/01-gwen.md', 'at: "2026-03-02T08:58"', 'arrives: { after: { event: candidate.wave } }'),
		'inbox/01-gwen.md, line 4: The message asks for “candidate.wave”, which nothing here is called.',
	],
	[
		'a record that the CRM can’t hold',
		{ 'data/people.csv': 'ref,first_name,last_name,status\nCAND-1001,Lena,Fox,asleep\n' },
		'data/people.csv, line 2: The CRM can’t hold this row. “status” may be: new, available, on_notice, in_process, placed, unavailable, do_not_contact.',
	],
	[
		'a record of somebody who is not there',
		{ 'data/skills.csv': 'ref,skill\nCAND-1002,Microsoft Excel\n' },
		'data/skills.csv, line 2: This row refers to something that is not there.',
	],
	[
		'a town that the agency does not know',
		{ 'data/people.csv': 'ref,first_name,last_name,town\nCAND-1001,Lena,Fox,Atlantis\n' },
		'data/people.csv, line 2: The agency knows no town called Atlantis.',
	],
])('not proven, and said why: %s', async (_what, changes, says) => {
	const proof = await proofOf(changes);

	expect(proof.ok).toBe(false);
	const found = proof.problems.filter(({ line, ...problem }) =>
		[sayProblem({ line, ...problem }), sayProblem({ line: null, ...problem })].some((words) => words.startsWith(says)),
	);
	expect(found).toHaveLength(1);
	expect(found.filter(({ file, line }) => line === null && file !== 'variants.csv' && file !== 'scenario.md')).toEqual(
		[],
	);
});
