import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { candidatesOf } from '../../src/lib/crm/search/compile.ts';
import type { Known } from '../../src/lib/crm/search/fields/field.ts';
import { searchCandidates } from '../../src/lib/crm/search/find.ts';
import { LONGEST_QUERY } from '../../src/lib/crm/search/hearing.ts';
import { knownIn } from '../../src/lib/crm/search/known.ts';
import { MOST_LEAVES, parse } from '../../src/lib/crm/search/parse.ts';
import { print } from '../../src/lib/crm/search/print.ts';
import { say } from '../../src/lib/crm/search/say.ts';
import { searchPassages } from '../../src/lib/crm/search/passages.ts';
import { FIELDS } from '../../src/lib/crm/search/fields.ts';
import { leavesOf, OPS, Tree } from '../../src/lib/crm/search/tree.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';
import { aTree } from './arbitrary.ts';

let db: Database;
let known: Known;
beforeAll(async () => {
	db = await agency({ pattern: ['days', 'nights'] });
	known = knownIn(db, NOW, 'Siân Howells');
});

describe('any text at all', () => {
	const bits = fc.constantFrom(
		...[
			'(',
			')',
			'"',
			"'",
			'“',
			' ',
			' and ',
			' OR ',
			' not ',
			'-',
			'*',
			':',
			'<',
			'>=',
			'..',
			',',
			'&',
			'|',
			'SAP',
			'a',
		],
		...[
			'town:',
			'Leeds',
			'pay<',
			'13',
			'within',
			'12 of',
			'skill:',
			'Forklift',
			'level 3',
			'spoken',
			'30d',
			'\ue000',
			'\ud800',
			'👍',
		],
		...['status:', 'available', 'not', 'in:', 'é', '\u0301', '\0', '%', '_', '?', ';', '--', '/*'],
	);
	const typed = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.array(bits, { maxLength: 25 }).map((b) => b.join('')),
	);

	test('gives a tree that is well made, can be said, printed, read again and looked for', () => {
		fc.assert(
			fc.property(typed, fc.boolean(), (text, typing) => {
				const { tree, notes: said } = parse(text, { known, typing });

				expect(Tree.parse(tree)).toEqual(tree);
				expect(say(tree)).toMatch(/^(People|Everyone|Archived people).*\.$/s);
				for (const { from, to } of said)
					expect(0 <= from && from <= to && to <= text.normalize('NFC').length).toBe(true);
				expect(parse(print(tree), { known }).tree).toEqual(tree);
				const found = db.column(candidatesOf(tree, NOW));
				expect(searchCandidates.run(db, { tree, sort: 'name', now: NOW }).ids).toEqual(found);
			}),
			{ numRuns: 1_000 },
		);
	});

	test('however long, however deep', () => {
		const long = parse('word '.repeat(1_000), { known });
		const deep = parse('('.repeat(900) + 'SAP' + ')'.repeat(900), { known });
		const many = parse(Array.from({ length: 200 }, (_, i) => `w${i}`).join(' OR '), { known });

		expect(long.notes.map((n) => n.says)).toContain(
			`A search can be ${LONGEST_QUERY} letters long. The rest is left out.`,
		);
		expect(print(deep.tree)).toBe('SAP');
		expect(deep.notes).toHaveLength(1);
		expect(deep.notes[0]!.says).toBe('Brackets can stand 20 deep. Deeper ones are left out.');
		expect(leavesOf(many.tree)).toHaveLength(MOST_LEAVES);
		expect(many.notes.at(-1)!.says).toBe('A search can hold 60 words and fields. The rest is left out.');
	});
});

test('a tree that was kept elsewhere finds somebody or nobody, and breaks nothing', () => {
	const text = fc.string({ minLength: 1, maxLength: 12 });
	const leaf: fc.Arbitrary<Tree> = fc.oneof(
		fc.record({ kind: fc.constantFrom('word' as const, 'phrase' as const), text, prefix: fc.boolean() }),
		fc.record({
			kind: fc.constant('field' as const),
			field: fc.oneof(fc.constantFrom(...FIELDS.map((f) => f.name)), text),
			op: fc.constantFrom(...OPS),
			value: text,
		}),
	);
	fc.assert(
		fc.property(leaf, (tree) => {
			expect(searchCandidates.run(db, { tree, sort: null, now: NOW }).ids).toEqual(db.column(candidatesOf(tree, NOW)));
			searchPassages.run(db, { tree, ref: 'CAND-1', most: 2 });
		}),
		{ numRuns: 1_000 },
	);
});

test('a tree printed in canonical words reads as itself', () => {
	fc.assert(
		fc.property(aTree, (tree) => {
			const { tree: again } = parse(print(tree), { known });
			expect(again).toEqual(tree);
		}),
		{ numRuns: 1_000 },
	);
});
