import { expect, test } from 'vitest';
import { PORTFOLIO_ACTS } from '../../../src/lib/attempt/portfolio/acts.ts';
import { COMMANDS } from '../../../src/lib/attempt/registry.ts';
import { ALL_REASONS } from '../../../src/lib/crm/refusal.ts';
import { sql } from '../../../src/lib/db/sql.ts';
import { desk } from '../kit.ts';
import { OF_CARE } from './of-care.ts';
import { OF_GUARD } from './of-guard.ts';
import { OF_INTERVIEWS } from './of-interviews.ts';
import { OF_LISTS } from './of-lists.ts';
import { OF_PEOPLE } from './of-people.ts';
import { OF_PIPELINE } from './of-pipeline.ts';
import { OF_PORTFOLIO, portfolioWith } from './of-portfolio.ts';
import { OF_OUTREACH } from './of-outreach.ts';
import { OF_SOURCING } from './of-sourcing.ts';
import { OF_UNDO } from './of-undo.ts';
import { OF_WORK } from './of-work.ts';

const REACHED = {
	...OF_SOURCING,
	...OF_LISTS,
	...OF_INTERVIEWS,
	...OF_PEOPLE,
	...OF_WORK,
	...OF_PIPELINE,
	...OF_UNDO,
	...OF_OUTREACH,
	...OF_GUARD,
	...OF_CARE,
};

const saysAWayForward = ({ message, remedy }: { message: string; remedy: string }) => {
	expect(message).toMatch(/^[^a-z].*[.!?]$/s);
	expect(remedy).toMatch(/^[A-Z].*[.!?]$/s);
	expect(`${message} ${remedy}`).not.toMatch(/undefined|null|NaN|\b(invalid|sorry|oops|error|fail\w*)\b/i);
};

test.each(Object.entries(REACHED))(
	'%s: is said, is recorded, changes nothing and says a way forward',
	async (code, [command, input, given, done = [], script]) => {
		const { act, db } = await desk(given, script);
		for (const [earlier, its] of done) expect(act(earlier, its)).toMatchObject({ ok: true });
		const before = db.column(sql`select count(*) from change_log`);

		const result = act(command, input);

		expect(result).toMatchObject({ ok: false, entry: { refusal: code, outcome: null } });
		if (!result.ok) saysAWayForward(result.refusal);
		expect(db.column(sql`select count(*) from change_log`)).toEqual(before);
	},
);

test.each(Object.entries(OF_PORTFOLIO))(
	'%s: is said, changes nothing in the portfolio and says a way forward',
	(code, [act, input, done]) => {
		const { portfolio, try: attempt } = portfolioWith(done);

		const result = attempt(act, input);

		expect(result).toMatchObject({ ok: false, refusal: { code } });
		if (!result.ok) saysAWayForward(result.refusal);
		expect(portfolio.entries).toHaveLength(done.length);
	},
);

test('every reason that anything in the registry has to say no is reached by a test', () => {
	expect([COMMANDS.size, PORTFOLIO_ACTS.size].every((size) => size > 0)).toBe(true);

	const reached = [...Object.keys(REACHED), ...Object.keys(OF_PORTFOLIO)];

	expect(reached.sort()).toEqual([...ALL_REASONS.keys()].sort());
});
