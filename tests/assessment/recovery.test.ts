import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attempt } from '../../src/lib/attempt/attempt.ts';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import { tryOut } from '../../src/lib/assessment/run.ts';
import { score } from '../../src/lib/assessment/score.ts';
import { AMIRA, checkOf, LENA, one, OWEN, scenarioWith, statusOf, trapOf, worked, type Act } from './kit.ts';

const archive = (...ref: string[]): Act => ['candidate.archive', { ref, reason: 'No contact for 26 months' }];
const restore = (ref: string): Act => ['candidate.restore', { ref }];
const undo = (entry: number): Act => ['undo.act', { entry }];
const phone = (ref: string, mobile: string): Act => ['candidate.amend', { ref, mobile }];

test('a guard over records holds again when they are as they were, by undo or by hand', async () => {
	const alone = one(`untouched: { in: people, columns: [phone, state], except: [${OWEN}] }`);
	const kept = one(`no_record: { in: people, where: { ref: ${LENA}, state: archived } }`);
	const wrong = phone(AMIRA, '07700 900999');

	expect(await checkOf(alone, wrong)).toMatchObject({ score: 0 });
	expect(await checkOf(alone, wrong, undo(1))).toMatchObject({ score: 1 });
	expect(await checkOf(alone, wrong, phone(AMIRA, '07700 900001'))).toMatchObject({ score: 1 });
	expect(await checkOf(kept, archive(LENA), restore(LENA))).toMatchObject({ score: 1 });
});

const GUARDED = `checks:
  - id: owen
    title: Owen is archived
    criteria: [CRM-AC4]
    record: { in: people, where: { ref: ${OWEN} }, has: { state: archived } }
  - id: only-him
    title: Nobody else was archived, not even for a moment
    criteria: [CRM-AC4]
    never: { event: candidate.archive, with: { ref: ${LENA} } }
`;

test('a guard over acts holds again only where it says what puts it right', async () => {
	const forgiving = `${GUARDED}    recovered_by: { event: candidate.restore }\n`;
	const acts = [archive(OWEN), archive(LENA), restore(LENA)];

	expect(await statusOf(GUARDED, ...acts)).toBe('partly-evidenced');
	expect(await statusOf(forgiving, ...acts.slice(0, 2))).toBe('partly-evidenced');
	expect(await statusOf(forgiving, ...acts)).toBe('evidenced');
	// Owen restored puts nothing right about Lena
	expect(await statusOf(forgiving, archive(OWEN), archive(LENA), restore(OWEN), archive(OWEN))).toBe(
		'partly-evidenced',
	);
});

const TRAP = (sprung: string) => `checks:
  - id: any
    title: Something is done
    criteria: [CRM-AC4]
    happened: { event: task.add }
traps:
  - id: slip
    name: A slip with a name
    criteria: [CRM-AC4]
    severity: major
    sprung_by: ${sprung}
    recovered_by: { event: candidate.restore }
    says: Something went wrong.
    why: It matters at work.
    next: Look before you act.
`;

test('of two people in one act, putting one right is half, and half is not right', async () => {
	const either = TRAP(`{ event: candidate.archive }`);
	const onlyLena = TRAP(`{ event: candidate.archive, with: { ref: ${LENA} } }`);
	const acts = [archive(LENA, OWEN), restore(LENA)];

	expect(await trapOf(either, ...acts)).toEqual({ sprung: [1], recovered: [] });
	expect(await trapOf(either, ...acts, restore(OWEN))).toEqual({ sprung: [1], recovered: [2, 3] });
	// where the mistake is about Lena alone, so is the repair
	expect(await trapOf(onlyLena, ...acts)).toEqual({ sprung: [1], recovered: [2] });
});

test('a merge is about both records, so parting them, or merging away the one that was too many, puts right', async () => {
	const merge: Act = ['candidate.merge', { ref: OWEN, other: LENA, reason: 'Looked alike' }];
	const by = (sprung: string, right: string) => TRAP(sprung).replace('candidate.restore', right);
	const strangers = by(`{ event: candidate.merge, with: { ref: ${OWEN} } }`, 'candidate.unmerge');
	const second = by(`{ event: task.add, with: { ref: ${LENA} } }`, 'candidate.merge');
	const part: Act = ['candidate.unmerge', { ref: LENA, reason: 'Two people' }];
	const elsewhere = by(`{ event: task.add, with: { ref: ${AMIRA} } }`, 'candidate.merge');

	expect(await trapOf(strangers, merge)).toEqual({ sprung: [1], recovered: [] });
	expect(await trapOf(strangers, merge, part)).toEqual({ sprung: [1], recovered: [2] });
	expect(await trapOf(second, ['task.add', { title: 'Ring', ref: LENA }], merge)).toEqual({
		sprung: [1],
		recovered: [2],
	});
	expect(await trapOf(elsewhere, ['task.add', { title: 'Ring', ref: AMIRA }], merge)).toEqual({
		sprung: [1],
		recovered: [],
	});
});

/** Two records to file, a call to log, one record to leave alone, and mistakes of each weight with their repairs. */
const MORNING = scenarioWith(`checks:
  - id: owen
    title: Owen is archived
    criteria: [CRM-AC4]
    points: 2
    record: { in: people, where: { ref: ${OWEN} }, has: { state: archived, reason: "*" } }
  - id: lena
    title: Lena is archived
    criteria: [CRM-AC4]
    record: { in: people, where: { ref: ${LENA} }, has: { state: archived } }
  - id: told
    title: Amira's call is logged
    criteria: [CRM-AC4, CRM-LO2]
    must_pass: true
    happened: { event: interaction.log, with: { ref: ${AMIRA} } }
  - id: alone
    title: Amira's number is as it was
    criteria: [CRM-LO2]
    untouched: { in: people, columns: [phone] }
traps:
  - id: hasty
    name: Archiving somebody in use
    criteria: [CRM-AC4]
    severity: critical
    sprung_by: { event: candidate.archive, with: { ref: ${AMIRA} } }
    recovered_by: { any: [{ event: candidate.restore, with: { ref: ${AMIRA} } }, { event: undo.act, with: { ref: ${AMIRA} } }] }
    says: Amira is in use.
    why: She would not be found.
    next: Look at the timeline.
`);
const USEFUL: readonly Act[] = [
	archive(OWEN),
	archive(LENA),
	['interaction.log', { ref: AMIRA, kind: 'call', direction: 'in', outcome: 'spoke' }],
	['task.add', { title: 'Ring Owen', ref: OWEN }],
];
const SLIPS: readonly (readonly [slip: Act, repair: Act])[] = [
	[archive(AMIRA), restore(AMIRA)],
	[phone(AMIRA, '07700 900999'), phone(AMIRA, '07700 900001')],
];
const LOOKS: readonly Act[] = [
	['candidate.view', { ref: OWEN }],
	['vacancy.view', { vacancy: 'VAC-208' }],
	['match.run', { vacancy: 'VAC-208' }],
	['search.run', { words: 'Lena', filters: [], sort: null }],
	['clock.advance', { minutes: 60 }],
];
const RANK = ['not-attempted', 'not-yet-evidenced', 'partly-evidenced', 'evidenced'];

function statuses(ground: Attempt, acts: readonly Act[]): Record<string, string> {
	return tryOut(ground, (attempt) => {
		for (const [name, input] of acts) commit(attempt, attempt.commands.get(name)!, input, '2026-01-01T08:00:00Z');
		const results = attempt.db.readOnly((db) => score(MORNING, ledgerOf(db), db));
		return Object.fromEntries(results.map(({ code, status }) => [code, status]));
	});
}

test('doing nothing evidences nothing, however much is looked at', async () => {
	const ground = await worked(MORNING, []);
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...LOOKS), { maxLength: 8 }), (looks) => {
			expect(statuses(ground, looks)).toEqual({ 'CRM-AC4': 'not-attempted', 'CRM-LO2': 'not-attempted' });
		}),
		{ numRuns: 40 },
	);
});

test('putting a slip right never comes out below leaving it, and no slip comes out above none', async () => {
	const ground = await worked(MORNING, []);
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...USEFUL]),
			fc.constantFrom(...SLIPS),
			fc.nat(4),
			(useful, [slip, repair], at) => {
				const left = [...useful.slice(0, at), slip, ...useful.slice(at)];
				const [none, wrong, righted] = [useful, left, [...left, repair]].map((acts) => statuses(ground, acts));
				for (const code of Object.keys(none!)) {
					// with nothing else done it is as if nothing had been: that is no fall
					if (none![code] === 'not-attempted' && righted![code] === 'not-attempted') continue;
					expect(RANK.indexOf(righted![code]!), code).toBeGreaterThanOrEqual(RANK.indexOf(wrong![code]!));
					if (none![code] !== 'not-attempted')
						expect(RANK.indexOf(wrong![code]!), code).toBeLessThanOrEqual(RANK.indexOf(none![code]!));
				}
			},
		),
		{ numRuns: 60 },
	);
});

test('the order of acts that have nothing to do with each other does not matter', async () => {
	const ground = await worked(MORNING, []);
	const all = [...USEFUL, ...LOOKS];
	fc.assert(
		fc.property(
			fc
				.subarray(all, { minLength: 2 })
				.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
			([acts, shuffled]) => {
				expect(statuses(ground, shuffled)).toEqual(statuses(ground, acts));
			},
		),
		{ numRuns: 60 },
	);
});
