import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickFind, recordName } from '../../src/lib/crm/quick-find.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { desk } from './kit.ts';
import { someone } from './world.ts';

const people = (db: Database) => {
	someone(db, { ref: 'CAND-10', name: ['Amira', 'Solis'], email: 'amira@example.org' });
	someone(db, { ref: 'CAND-11', name: ['Łukasz', 'Zieliński-Brown'], mobile: '07700 900123' });
	someone(db, { ref: 'CAND-12', name: ['Solveig', 'Amirov'] });
};

test.each([
	['amira', ['CAND-10']],
	['Amir', ['CAND-12', 'CAND-10']],
	['solis amira', ['CAND-10']],
	['amira sol', ['CAND-10']],
	['lukasz', ['CAND-11']],
	['Brown', ['CAND-11']],
	['zielinski-br', ['CAND-11']],
	['cand-10', ['CAND-10']],
	['amira@example.org', ['CAND-10']],
	['07700 900123', ['CAND-11']],
	['kestrel', ['CLI-31']],
	['goods', ['VAC-208']],
	['dee', ['COL-2']],
	['olis', []],
	['100%_', []],
])('the jump box finds by %j', async (typed, refs) => {
	const { show } = await desk(people);

	const found = show(quickFind, { typed });

	expect(found.map(({ ref }) => ref)).toEqual(refs);
});

test('whatever is typed into the jump box, it answers', async () => {
	const { show } = await desk(people);

	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
			expect(show(quickFind, { typed: typed.slice(0, 200) }).length).toBeLessThanOrEqual(17);
		}),
	);
});

test('a record says what it is called, and one that is not there says nothing', async () => {
	const { show } = await desk(people);

	const names = ['CAND-10', 'CLI-31', 'VAC-208', 'COL-2', 'CAND-999', ''].map((ref) => show(recordName, { ref }));

	expect(names).toEqual(['Amira Solis', 'Kestrel Storage', 'Goods-in administrator', 'Dee Marlow', null, null]);
});
