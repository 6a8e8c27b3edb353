import { expect, test } from 'vitest';
import { AMIRA, checkOf, LENA, one, OWEN, type Act } from './kit.ts';

const archive = (ref: string): Act => ['candidate.archive', { ref, reason: 'No contact for 26 months' }];
const amend = (ref: string, values: object): Act => ['candidate.amend', { ref, ...values }];

const RECORD = one(`record: { in: people, where: { ref: ${OWEN} }, has: { state: archived, reason: "~26 months" } }`);

test('record: a row with these values, and the act that made it so', async () => {
	expect(await checkOf(RECORD)).toEqual({ score: 0, entries: [], guard: false });
	expect(await checkOf(RECORD, archive(OWEN))).toEqual({ score: 1, entries: [1], guard: false });
	expect(await checkOf(RECORD, archive(LENA))).toEqual({ score: 0, entries: [], guard: false });
});

test('record: some of the values are some of the score', async () => {
	const half = await checkOf(
		one(`record: { in: people, where: { ref: ${AMIRA} }, has: { phone: "07700900123", postcode: ZZ99 6AB } }`),
		amend(AMIRA, { mobile: '07700 900123' }),
	);

	expect(half).toEqual({ score: 0.5, entries: [1], guard: false });
});

test('record: what was right before the learner came evidences nothing', async () => {
	const phone = one(`record: { in: people, where: { ref: ${AMIRA} }, has: { phone: 07700 900001 } }`);

	expect(await checkOf(phone, amend(AMIRA, { headline: 'Picker' }))).toEqual({ score: 0, entries: [], guard: false });
});

test('record: the act that changed this column, not the last that touched the record', async () => {
	const phone = one(`record: { in: people, where: { ref: ${AMIRA} }, has: { phone: 07700 900123 } }`);

	const found = await checkOf(phone, amend(AMIRA, { mobile: '07700 900123' }), amend(AMIRA, { headline: 'Picker' }));

	expect(found.entries).toEqual([1]);
});

test('no_record: holds until there is such a row, and then names who made it', async () => {
	const kept = one(`no_record: { in: people, where: { ref: ${LENA}, state: archived } }`);

	expect(await checkOf(kept, archive(OWEN))).toEqual({ score: 1, entries: [], guard: true });
	expect(await checkOf(kept, archive(OWEN), archive(LENA))).toEqual({ score: 0, entries: [2], guard: true });
});

const ALONE = one(`untouched: { in: people, columns: [phone, state], except: [${AMIRA}] }`);

test('untouched: another’s columns changed, and by which act', async () => {
	expect(await checkOf(ALONE, amend(AMIRA, { mobile: '07700 900123' }))).toMatchObject({ score: 1, entries: [] });
	expect(await checkOf(ALONE, amend(LENA, { headline: 'Packer' }))).toMatchObject({ score: 1, entries: [] });
	expect(await checkOf(ALONE, amend(LENA, { mobile: '07700 900999' }))).toMatchObject({ score: 0, entries: [1] });
});

test('untouched: who is new does not count, and who is gone does, with the act that destroyed the record', async () => {
	const anew: Act = ['candidate.register', { given_name: 'New', family_name: 'Person', incomplete: true }];
	const gone: Act = ['candidate.erase', { ref: LENA, typed: LENA, reason: 'Looked old to me' }];

	expect(await checkOf(ALONE, anew)).toMatchObject({ score: 1 });
	expect(await checkOf(ALONE, anew, gone)).toMatchObject({ score: 0, entries: [2] });
});

test('happened: an act that was done, not one that was refused or taken back', async () => {
	const asked = one(`happened: { event: candidate.archive, with: { ref: ${OWEN} } }`);

	expect(await checkOf(asked, archive(LENA))).toMatchObject({ score: 0, entries: [] });
	expect(await checkOf(asked, archive(OWEN), archive(OWEN))).toMatchObject({ score: 1, entries: [1] });
	expect(await checkOf(asked, archive(OWEN), ['undo.act', { entry: 1 }])).toMatchObject({ score: 0, entries: [] });
	expect(await checkOf(asked, archive(OWEN), ['undo.act', { entry: 1 }], ['undo.act', { entry: 2 }])).toMatchObject({
		score: 1,
		entries: [1],
	});
});

test('happened: a refused act, when that is what is asked for', async () => {
	const refused = one(`happened: { event: candidate.archive, refused: already-archived }`);

	expect(await checkOf(refused, archive(OWEN))).toMatchObject({ score: 0 });
	expect(await checkOf(refused, archive(OWEN), archive(OWEN))).toMatchObject({ score: 1, entries: [2] });
});

test('happened: any of several, and one of many in a bulk act', async () => {
	const any = one(`happened:
  any:
    - { event: candidate.erase }
    - { event: candidate.archive, with: { ref: ${LENA} } }`);

	expect(
		await checkOf(any, ['candidate.archive', { ref: [OWEN, LENA], reason: 'No contact for years' }]),
	).toMatchObject({
		score: 1,
		entries: [1],
	});
});

test('never: taking it back does not unsay it', async () => {
	const never = one(`never: { event: candidate.archive, with: { ref: ${LENA} } }`);

	expect(await checkOf(never)).toEqual({ score: 1, entries: [], guard: true });
	expect(await checkOf(never, archive(LENA), ['undo.act', { entry: 1 }])).toEqual({
		score: 0,
		entries: [1],
		guard: true,
	});
});

test('order: what came before must have come before; without the second, nothing is out of order', async () => {
	const order = one(`order:
  first: { event: candidate.view, with: { ref: ${OWEN} } }
  then: { event: candidate.archive, with: { ref: ${OWEN} } }`);
	const look: Act = ['candidate.view', { ref: OWEN }];

	expect(await checkOf(order, look)).toEqual({ score: 1, entries: [], guard: true });
	expect(await checkOf(order, look, archive(OWEN))).toEqual({ score: 1, entries: [2], guard: true });
	expect(await checkOf(order, archive(OWEN), look)).toEqual({ score: 0, entries: [1], guard: true });
});

test('sql: what a row was made by, in the words of the views; what is no such thing names nobody', async () => {
	const log: Act = ['interaction.log', { ref: OWEN, kind: 'note', body: 'Rang Owen.' }];
	const said = (touched: string) =>
		one(`sql: select 1 as score, ${touched} from interactions where body = 'Rang Owen.' limit 1`);

	expect(await checkOf(said('touched'), archive(LENA), log)).toEqual({ score: 1, entries: [2], guard: false });
	expect(await checkOf(said(`'{' as touched`), log)).toEqual({ score: 0, entries: [], guard: false });
	expect(await checkOf(said(`'[3]' as touched`), log)).toEqual({ score: 0, entries: [], guard: false });
});

test('sql: the mean of the rows, with the acts that last changed those people', async () => {
	const both = one(`sql: select state = 'archived' as score, ref from people where ref in ('${OWEN}', '${LENA}')`);

	expect(await checkOf(both)).toEqual({ score: 0, entries: [], guard: false });
	expect(await checkOf(both, ['candidate.view', { ref: OWEN }], archive(LENA))).toEqual({
		score: 0.5,
		entries: [2],
		guard: false,
	});
});

test('sql: what rests on entries of the ledger names them itself', async () => {
	const searched = one(`sql: select count < 5 as score, entry from searches order by score desc limit 1`);

	expect(await checkOf(searched, ['search.run', { words: 'Owen', filters: [], sort: null }])).toEqual({
		score: 1,
		entries: [1],
		guard: false,
	});
});

test('sql: a number alone only holds back, even where the question speaks of ref', async () => {
	const number = one(
		`sql: select count(*) / 2.0 from people where ref in ('${OWEN}', '${LENA}') and state = 'archived'`,
	);

	expect(await checkOf(number, archive(OWEN))).toEqual({ score: 0.5, entries: [], guard: true });
});

test('sql: a guard lists what is wrong, and holds where there is nothing', async () => {
	const guard = one(`sql: select 0 as score, ref from people where state = 'archived'`, 'guard: true');

	expect(await checkOf(guard)).toEqual({ score: 1, entries: [], guard: true });
	expect(await checkOf(guard, archive(LENA))).toEqual({ score: 0, entries: [1], guard: true });
});

test('parts: averaged, and a third of three is not a whole', async () => {
	const parts = one(`parts:
  - happened: { event: candidate.archive, with: { ref: ${OWEN} } }
  - happened: { event: candidate.archive, with: { ref: ${LENA} } }
  - happened: { event: candidate.archive, with: { ref: ${AMIRA} } }`);

	expect(await checkOf(parts, archive(OWEN))).toEqual({ score: 1 / 3, entries: [1], guard: false });
	expect(await checkOf(parts, archive(OWEN), archive(LENA), archive(AMIRA))).toMatchObject({
		score: 1,
		entries: [1, 2, 3],
	});
});
