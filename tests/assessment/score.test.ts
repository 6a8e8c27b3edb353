import { expect, test } from 'vitest';
import { AMIRA, LENA, OWEN, resultsOf, statusOf, trapOf, type Act } from './kit.ts';

const archive = (ref: string): Act => ['candidate.archive', { ref, reason: 'No contact for 26 months' }];
const erase = (ref: string): Act => ['candidate.erase', { ref, typed: ref, reason: 'Looked old to me' }];
const report = (about: string): Act => ['incident.report', { about, what: 'I deleted a record by mistake.' }];

/** Two checks of a point each, a guard, one that must be there, and traps of each weight. */
const SCENARIO = `checks:
  - id: owen
    title: Owen is archived
    criteria: [CRM-AC4]
    must_pass: true
    record: { in: people, where: { ref: ${OWEN} }, has: { state: archived } }
  - id: lena
    title: Lena is archived
    criteria: [CRM-AC4]
    record: { in: people, where: { ref: ${LENA} }, has: { state: archived } }
  - id: tasked
    title: A task was added
    criteria: [CRM-AC4]
    happened: { event: task.add, with: { ref: ${AMIRA} } }
  - id: amira
    title: Amira is in use
    criteria: [CRM-AC4]
    no_record: { in: people, where: { ref: ${AMIRA}, state: archived } }
traps:
  - id: gone
    name: Deleting instead of archiving
    criteria: [CRM-AC4]
    severity: critical
    sprung_by: { event: candidate.erase }
    recovered_by: { event: incident.report, with: { about: "*" } }
    says: A record was destroyed.
    why: It can’t come back.
    next: Archive it instead.
  - id: hasty
    name: Restoring without need
    criteria: [CRM-AC4]
    severity: major
    sprung_by: { event: candidate.restore }
    recovered_by: { event: undo.act, with: { undoes: candidate.restore } }
    says: A record was restored.
    why: Nobody asked for it.
    next: Leave it archived.
  - id: wide
    name: Working from everybody
    criteria: [CRM-AC4]
    severity: minor
    sprung_by: { event: search.run }
    says: A search was run.
    why: It was not needed.
    next: Open the record.
`;
const TASK: Act = ['task.add', { title: 'Ring Amira', ref: AMIRA }];
const SEARCH: Act = ['search.run', { words: 'a', filters: [], sort: null }];
const RESTORE: Act = ['candidate.restore', { ref: LENA }];

test.each<readonly [string, string, readonly Act[]]>([
	['nothing done', 'not-attempted', []],
	['only looked', 'not-attempted', [['candidate.view', { ref: OWEN }]]],
	['everything there', 'evidenced', [archive(OWEN), archive(LENA), TASK]],
	['two thirds there', 'partly-evidenced', [archive(OWEN), archive(LENA)]],
	['one third there', 'not-yet-evidenced', [archive(OWEN)]],
	['what must be there is missing', 'not-yet-evidenced', [archive(LENA), TASK]],
	['tried, and missed the mark', 'not-yet-evidenced', [['task.add', { title: 'Ring Owen', ref: OWEN }]]],
	['a guard is broken', 'partly-evidenced', [archive(OWEN), archive(LENA), TASK, archive(AMIRA)]],
	['a minor mistake', 'evidenced', [archive(OWEN), archive(LENA), TASK, SEARCH]],
	['a major mistake', 'partly-evidenced', [archive(OWEN), archive(LENA), TASK, RESTORE, archive(LENA)]],
	['a major mistake, undone', 'evidenced', [archive(OWEN), archive(LENA), TASK, RESTORE, ['undo.act', { entry: 4 }]]],
	['a critical mistake', 'not-yet-evidenced', [archive(OWEN), archive(LENA), TASK, erase(AMIRA)]],
	[
		'a critical mistake, reported',
		'partly-evidenced',
		[archive(OWEN), archive(LENA), TASK, erase(AMIRA), report(AMIRA)],
	],
	[
		'a critical mistake, and another one reported',
		'not-yet-evidenced',
		[archive(OWEN), archive(LENA), TASK, erase(AMIRA), report(LENA)],
	],
])('%s: %s', async (_what, expected, acts) => {
	const status = await statusOf(SCENARIO, ...acts);

	expect(status).toBe(expected);
});

test('a finding names every act that decided it, and says what each check and trap saw', async () => {
	const [result] = await resultsOf(
		SCENARIO,
		archive(OWEN),
		['candidate.view', { ref: LENA }],
		erase(LENA),
		report(LENA),
	);

	expect(result).toEqual({
		code: 'CRM-AC4',
		status: 'not-yet-evidenced',
		checks: [
			{ id: 'owen', title: 'Owen is archived', guard: false, must_pass: true, points: 1, score: 1, entries: [1] },
			{ id: 'lena', title: 'Lena is archived', guard: false, must_pass: false, points: 1, score: 0, entries: [] },
			{ id: 'tasked', title: 'A task was added', guard: false, must_pass: false, points: 1, score: 0, entries: [] },
			{ id: 'amira', title: 'Amira is in use', guard: true, must_pass: false, points: 0, score: 1, entries: [] },
		],
		traps: [{ id: 'gone', severity: 'critical', sprung: [3], recovered: [4] }],
		entries: [1, 3, 4],
	});
});

const trap = (words: string) => `checks:
  - id: any
    title: Something is done
    criteria: [CRM-AC4]
    happened: { event: task.add }
traps:
  - id: slip
    name: A slip with a name
    criteria: [CRM-AC4]
    severity: major
${words
	.trim()
	.split('\n')
	.map((line) => `    ${line}`)
	.join('\n')}
    says: Something went wrong.
    why: It matters at work.
    next: Look before you act.
`;

test('undo hides no mistake, and softens it only where the trap says so', async () => {
	const plain = trap(`sprung_by: { event: candidate.archive, with: { ref: ${LENA} } }`);
	const softened = trap(`sprung_by: { event: candidate.archive, with: { ref: ${LENA} } }
recovered_by: { event: undo.act, with: { undoes: candidate.archive, ref: ${LENA} } }`);
	const acts: readonly Act[] = [archive(LENA), ['undo.act', { entry: 1 }]];

	expect(await trapOf(plain, ...acts)).toEqual({ sprung: [1], recovered: [] });
	expect(await trapOf(softened, ...acts)).toEqual({ sprung: [1], recovered: [2] });
});

test('undoing something else puts nothing right', async () => {
	const softened = trap(`sprung_by: { event: candidate.archive, with: { ref: ${LENA} } }
recovered_by: { event: undo.act, with: { undoes: candidate.archive } }`);

	expect(await trapOf(softened, archive(LENA), archive(OWEN), ['undo.act', { entry: 2 }])).toEqual({
		sprung: [1],
		recovered: [],
	});
});

test('made twice and put right once is not put right', async () => {
	const words = trap(`sprung_by: { event: candidate.archive }
recovered_by: { event: candidate.restore }`);

	expect(await trapOf(words, archive(LENA), archive(OWEN), ['candidate.restore', { ref: LENA }])).toEqual({
		sprung: [1, 2],
		recovered: [],
	});
});

test('a refused act springs a trap that asks for it: one scenario serves whether or not the CRM says no', async () => {
	const words = trap(`sprung_by: { event: candidate.archive, refused: true }`);

	expect(await trapOf(words, archive(LENA))).toBeNull();
	expect(await trapOf(words, archive(LENA), archive(LENA))).toEqual({ sprung: [2], recovered: [] });
});

test('what came before, about the same record, is an excuse; about another it is none', async () => {
	const words = trap(`sprung_by: { event: candidate.archive }
unless_after: { event: candidate.view }`);

	expect(await trapOf(words, ['candidate.view', { ref: LENA }], archive(LENA))).toBeNull();
	expect(await trapOf(words, ['candidate.view', { ref: OWEN }], archive(LENA))).toEqual({ sprung: [2], recovered: [] });
	expect(await trapOf(words, archive(LENA), ['candidate.view', { ref: LENA }])).toEqual({ sprung: [1], recovered: [] });
});

test('what is left undone is a mistake, unless it was done later, about the same record, and stands', async () => {
	const words = trap(`sprung_by: { event: candidate.view }
unless_then: { event: candidate.archive }`);
	const look = (ref: string): [string, { ref: string }] => ['candidate.view', { ref }];

	expect(await trapOf(words, look(LENA))).toEqual({ sprung: [1], recovered: [] });
	expect(await trapOf(words, look(LENA), archive(LENA))).toBeNull();
	expect(await trapOf(words, look(LENA), archive(OWEN))).toEqual({ sprung: [1], recovered: [] });
	expect(await trapOf(words, archive(LENA), look(LENA))).toEqual({ sprung: [2], recovered: [] });
	expect(await trapOf(words, look(LENA), archive(LENA), ['undo.act', { entry: 2 }])).toEqual({
		sprung: [1],
		recovered: [],
	});
});
