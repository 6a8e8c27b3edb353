import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, type Json } from '../../src/lib/ledger/canonical.ts';
import { Entry, firstBreak, genesis, seal, type Act } from '../../src/lib/ledger/entry.ts';
import { sha256 } from '../../src/lib/ledger/hash.ts';

const HEADER = { learner: { name: 'Lee Arner' }, seed: 7 };

/** What a command can take or give: read back from JSON, and without the key that zod leaves out of every object. */
const aValue = fc
	.jsonValue({ stringUnit: 'grapheme' })
	.map((value) => JSON.parse(JSON.stringify(value)) as Json)
	.filter((value) => !JSON.stringify(value).includes('__proto__'));

const anAct: fc.Arbitrary<Act> = fc.record({
	at: fc.constantFrom('2026-09-01T08:00:00Z', '2026-09-01T08:00:01.250Z'),
	now: fc.constantFrom('2026-03-02T09:00', '2026-03-02T09:04', null),
	command: fc.constantFrom('candidate.view', 'candidate.amend', 'submission.send'),
	input: aValue,
	outcome: aValue,
	refusal: fc.constantFrom(null, 'permission-refused'),
	happened: fc.array(fc.record({ name: fc.constant('message.arrive'), with: fc.constant({ ref: 'MSG-1001' }) }), {
		maxLength: 2,
	}),
});

const ledgerOf = (acts: readonly Act[]): Entry[] => {
	const entries: Entry[] = [];
	for (const act of acts) entries.push(seal(act, entries.length + 1, entries.at(-1)?.hash ?? genesis(HEADER)));
	return entries;
};

test('an entry’s hash is that of the canonical JSON of all its other fields', () => {
	const [entry] = ledgerOf([
		{
			at: '2026-09-01T08:00:00Z',
			now: '2026-03-02T09:00',
			command: 'candidate.view',
			input: { ref: 'CAND-10001' },
			outcome: null,
			refusal: null,
			happened: [],
		},
	]);

	expect(genesis(HEADER)).toBe(sha256('{"learner":{"name":"Lee Arner"},"seed":7}'));
	expect(entry!.hash).toBe(
		sha256(
			`{"at":"2026-09-01T08:00:00Z","command":"candidate.view","happened":[],"input":{"ref":"CAND-10001"},"now":"2026-03-02T09:00","outcome":null,"prev":"${genesis(HEADER)}","refusal":null,"seq":1}`,
		),
	);
});

test('a sealed ledger holds, read back from JSON too', () => {
	fc.assert(
		fc.property(fc.array(anAct, { maxLength: 8 }), (acts) => {
			const entries = ledgerOf(acts);

			expect(firstBreak(entries, genesis(HEADER))).toBeNull();
			expect(firstBreak(JSON.parse(JSON.stringify(entries)), genesis(HEADER))).toBeNull();
			for (const entry of entries) expect(Entry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
		}),
	);
});

/** One thing done to a ledger, and the place where it must be found. */
const TAMPER: Readonly<Record<string, (entries: Entry[], at: number) => number>> = {
	'a field is changed': (entries, at) => {
		entries[at] = { ...entries[at]!, at: '2026-09-02T08:00:00Z' };
		return at + 1;
	},
	'a refusal is taken away': (entries, at) => {
		entries[at] = { ...entries[at]!, refusal: entries[at]!.refusal === null ? 'said-no' : null };
		return at + 1;
	},
	'a field is added': (entries, at) => {
		entries[at] = Object.assign({ ...entries[at]! }, { note: 'x' });
		return at + 1;
	},
	'a number is changed': (entries, at) => {
		entries[at] = { ...entries[at]!, seq: entries[at]!.seq + 1 };
		return at + 1;
	},
	'an entry is sealed anew': (entries, at) => {
		const { hash: _, ...body } = { ...entries[at]!, command: 'candidate.restore' };
		entries[at] = { ...body, hash: sha256(canonical(body as Json)) };
		// it holds by itself: the one after does not follow from it
		return at + 2;
	},
	'an entry is taken out': (entries, at) => {
		entries.splice(at, 1);
		return at + 1;
	},
	'an entry stands there twice': (entries, at) => {
		entries.splice(at, 0, entries[at]!);
		return at + 2;
	},
	'two entries change places': (entries, at) => {
		const [first] = entries.splice(at, 1);
		entries.splice(at + 1, 0, first!);
		return at + 1;
	},
};

test.each(Object.entries(TAMPER))('%s: found at its place', (_, tamper) => {
	fc.assert(
		fc.property(fc.array(anAct, { minLength: 3, maxLength: 8 }), fc.nat(), (acts, pick) => {
			const entries = ledgerOf(acts);
			const place = tamper(entries, pick % (entries.length - 1));

			expect(firstBreak(entries, genesis(HEADER))).toBe(place <= entries.length ? place : null);
		}),
	);
});

test('a ledger under another header breaks at its first entry', () => {
	const entries = ledgerOf([fc.sample(anAct, { numRuns: 1, seed: 1 })[0]!]);

	expect(firstBreak(entries, genesis({ ...HEADER, seed: 8 }))).toBe(1);
});

test('entries cut off at the end leave no trace in the chain: that is what the receipt is for', () => {
	const entries = ledgerOf(fc.sample(anAct, { numRuns: 4, seed: 1 }));

	expect(firstBreak(entries.slice(0, 2), genesis(HEADER))).toBeNull();
});
