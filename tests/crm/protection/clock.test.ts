import { expect, test } from 'vitest';
import { answerBy } from '../../../src/lib/crm/protection/clock.ts';
import { isClosed } from '../../../src/lib/scenario/world/calendar.ts';
import { addDays, weekday } from '../../../src/lib/ledger/story-time.ts';
import { harbourLane } from '../../world/kit.ts';

const HOLIDAYS = new Set(harbourLane().law.bank_holidays.flat());

test.each([
	['2026-09-03', '2026-10-05', 'a Saturday goes to the Monday'],
	['2027-01-31', '2027-03-01', 'the last day of February, and that is a Sunday'],
	['2026-11-25', '2026-12-29', 'Christmas, the weekend and the substitute holiday'],
	['2028-01-30', '2028-02-29', 'a leap day'],
	['2026-03-03', '2026-04-07', 'Good Friday and Easter Monday'],
])('a request that came on %s is answered by %s: %s', (received, due) => {
	expect(answerBy(received, HOLIDAYS)).toBe(due);
});

test('days on which the clock stood still are added, and an extension makes it three months', () => {
	expect(answerBy('2026-02-05', HOLIDAYS, { paused: 3 })).toBe('2026-03-09');
	expect(answerBy('2026-02-05', HOLIDAYS, { extended: true })).toBe('2026-05-05');
});

test('the pack has every bank holiday that the office is shut for, year by year', () => {
	const shut: string[] = [];
	for (let day = '2024-01-01'; day < '2029-01-01'; day = addDays(day, 1))
		if (weekday(day) < 5 && isClosed(day)) shut.push(day);

	expect([...HOLIDAYS].filter((day) => weekday(day) < 5).sort()).toEqual(shut);
});
