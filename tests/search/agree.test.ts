import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/lib/crm/search/compile.ts';
import { searchCandidates } from '../../src/lib/crm/search/find.ts';
import { searchFacets } from '../../src/lib/crm/search/facets.ts';
import { treeOf } from '../../src/lib/crm/search/filters.ts';
import { searchPassages } from '../../src/lib/crm/search/passages.ts';
import { SORTS } from '../../src/lib/crm/search/orders.ts';
import { and, leavesOf } from '../../src/lib/crm/search/tree.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';
import { aTree, aWord, someone } from './arbitrary.ts';
import { finds } from './naive.ts';

const people = fc.array(someone, { minLength: 1, maxLength: 12 });
const ids = (list: readonly unknown[], of: (s: never) => boolean) =>
	list.flatMap((s, i) => (of(s as never) ? [i + 1] : []));
const byNumber = (a: number, b: number) => a - b;

test('SQL, the sets on screen and a look at each person find the same people', { timeout: 240_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(people, fc.array(aTree, { minLength: 12, maxLength: 12 }), async (all, trees) => {
			const db = await agency(...all);

			for (const tree of trees) {
				const naive = ids(all, (s) => finds(tree, s));
				expect(db.column(candidatesOf(tree, NOW)), JSON.stringify(tree)).toEqual(naive);
				expect([...searchCandidates.run(db, { tree, sort: null, now: NOW }).ids].sort(byNumber)).toEqual(naive);
			}
			db.close();
		}),
		{ numRuns: 60 },
	);
});

test('every count in a facet is what the list comes to with that chip alone', { timeout: 240_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(people, fc.array(aTree, { minLength: 3, maxLength: 3 }), async (all, trees) => {
			const db = await agency(...all);

			for (const tree of trees) {
				for (const facet of searchFacets.run(db, { tree, now: NOW })) {
					const rest = and(...(tree.kind === 'and' ? tree.of : [tree]).filter((t) => !onlyAbout(t, facet.field)));
					for (const { op, value, count, label } of facet.options) {
						const narrowed = and(rest, treeOf('', [{ field: facet.field, op, value }]).tree);
						const naive = ids(all, (s) => finds(narrowed, s));
						expect([facet.field, label, count]).toEqual([facet.field, label, naive.length]);
					}
				}
			}
			db.close();
		}),
		{ numRuns: 30 },
	);
});

const onlyAbout = (tree: Parameters<typeof leavesOf>[0], name: string): boolean =>
	tree.kind === 'field' ? tree.field === name : tree.kind === 'or' && tree.of.every((t) => onlyAbout(t, name));

test('whoever is found by a word can be shown where it stands, and nobody else', { timeout: 240_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(people, fc.array(aWord, { minLength: 4, maxLength: 4 }), async (all, trees) => {
			const db = await agency(...all);

			for (const tree of trees) {
				all.forEach((s, i) => {
					if (s.lifecycle === 'anonymised') return;
					const passages = searchPassages.run(db, { tree, ref: `CAND-${i + 1}`, most: 5 });
					expect(passages.length > 0).toBe(finds(tree, { ...s, lifecycle: 'active' }));
					for (const { text, marks } of passages)
						for (const [from, to] of marks) expect(text.slice(from, to).trim()).not.toBe('');
				});
			}
			db.close();
		}),
		{ numRuns: 30 },
	);
});

test('every order holds everybody once', async () => {
	await fc.assert(
		fc.asyncProperty(people, aTree, async (all, tree) => {
			const db = await agency(...all);
			const found = [...searchCandidates.run(db, { tree, sort: 'name', now: NOW }).ids].sort(byNumber);

			for (const sort of SORTS.flatMap((name) => [name, `-${name}`])) {
				const list = searchCandidates.run(db, { tree, sort, now: NOW }).ids;
				expect([...list].sort(byNumber)).toEqual(found);
			}
			db.close();
		}),
		{ numRuns: 30 },
	);
});
