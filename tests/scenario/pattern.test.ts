import { expect, test } from 'vitest';
import type { Json } from '../../src/lib/ledger/canonical.ts';
import { matches, sameValue, type Pattern } from '../../src/lib/scenario/pattern.ts';

const SAME: readonly (readonly [wanted: string, value: Json | undefined, column: string, same: boolean])[] = [
	['given', 'Given', 'decision', true],
	['given', '  given ', 'decision', true],
	['two  words', 'Two words', 'reason', true],
	['Inês', 'ines', 'first_name', true],
	['given', 'refused', 'decision', false],
	['', '', 'reason', true],
	['', null, 'reason', true],
	['', undefined, 'reason', true],
	['given', null, 'decision', false],
	['1..8', 1, 'count', true],
	['1..8', 8, 'count', true],
	['1..8', 9, 'count', false],
	['1..8', '4', 'count', true],
	['10..', 10, 'count', true],
	['10..', 9, 'count', false],
	['..5', 5, 'count', true],
	['..5', 6, 'count', false],
	['1..8', 'many', 'count', false],
	['~leeds', 'People who live in Leeds.', 'reading', true],
	['~hull', 'People who live in Leeds.', 'reading', false],
	['*', 'anything', 'reason', true],
	['*', 0, 'count', true],
	['*', '   ', 'reason', false],
	['*', null, 'reason', false],
	['!given', 'refused', 'decision', true],
	['!given', 'given', 'decision', false],
	['!given', null, 'decision', true],
	['07700 900123', '07700900123', 'phone', true],
	['07700 900123', '+44 7700 900123', 'mobile', true],
	['07700 900123', '07700 900124', 'phone', false],
	['ZZ99 6AB', 'zz996ab', 'postcode', true],
	['ZZ99 6AB', 'ZZ99 6AC', 'postcode', false],
	['CAND-2', ['CAND-1', 'CAND-2'], 'ref', true],
	['CAND-3', ['CAND-1', 'CAND-2'], 'ref', false],
	['!CAND-2', ['CAND-1', 'CAND-2'], 'ref', false],
	['!CAND-3', ['CAND-1', 'CAND-2'], 'ref', true],
	['true', true, 'redacted', true],
	['1285', 1285, 'pay', true],
	['3', 3.5, 'score', false],
];

test.each(SAME)('“%s” against %j as %s: %s', (wanted, value, column, same) => {
	const found = sameValue(wanted, value, column);

	expect(found).toBe(same);
});

const DONE = { name: 'candidate.archive', refusal: null, with: { ref: 'CAND-1' } };
const REFUSED = { ...DONE, refusal: 'put-forward' };

test.each<readonly [string, Partial<Pattern>, boolean, boolean]>([
	['an act is wanted as it was done, not as it was refused', {}, true, false],
	['any refused act', { refused: true }, false, true],
	['an act refused for one reason', { refused: 'put-forward' }, false, true],
	['an act refused for another reason', { refused: 'held-by-law' }, false, false],
	['with what it was with', { with: { ref: 'cand-1' } }, true, false],
	['with something else', { with: { ref: 'CAND-2' } }, false, false],
	['with something that it has not', { with: { vacancy: '*' } }, false, false],
])('%s', (_title, more, done, refused) => {
	const pattern: Pattern = { event: 'candidate.archive', with: {}, ...more };

	expect([matches(pattern, DONE), matches(pattern, REFUSED)]).toEqual([done, refused]);
});
