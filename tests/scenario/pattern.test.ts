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
	['0.3..', 0.31, 'share', true],
	['0.3..', 0.29, 'share', false],
	['02/03/2026', '2026-03-02', 'obtained_on', true],
	['2 March 2026', '2026-03-02', 'obtained_on', true],
	['Monday 2nd of March 2026', '2026-03-02', 'due', true],
	['2026-03-02', '2 Mar 2026', 'due', true],
	['2.3.26', '2026-03-02', 'due', true],
	['03/02/2026', '2026-03-02', 'due', false],
	['31/13/2026', '2026-03-02', 'due', false],
	['2026-03-02', '2026-03-02T09:15', 'at', true],
	['2026-03-02T09:00', '2026-03-02T09:15', 'at', false],
	['..2026-03-05', '2026-03-05', 'due', true],
	['..2026-03-05', '2026-03-06', 'due', false],
	['2026-03-01..2026-03-05', '2026-03-02T17:00', 'at', true],
	['2026-03-01..', 'soon', 'due', false],
	['O’Brien', "o'brien", 'last_name', true],
	['OBrien', "O'Brien", 'family_name', true],
	['Anne-Marie', 'Anne Marie', 'first_name', true],
	['Zielińska', 'ZIELINSKA', 'last_name', true],
	['Solis', 'Soliz', 'last_name', false],
	['night-shift', 'night shift', 'reason', false],
	['Amira.Solis@example.org', 'amira.solis@example.org ', 'email', true],
	['£12.85', 1285, 'pay', true],
	['£12.85 an hour', 1285, 'desired_pay', true],
	['12.85', 1285, 'pay', true],
	['£26,500', 2650000, 'pay_max', true],
	['£12.85', 1258, 'pay', false],
	['hour', 'hour', 'pay_unit', true],
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
