import { expect, test } from 'vitest';
import { letLoose } from './troop.ts';

test(
	'half two of the monkeys: whatever is done at random, nothing crashes and no skill is evidenced',
	{ timeout: 3_600_000 },
	async () => {
		const { runs, done, refused, faults } = await letLoose(1);

		console.info(`${runs} monkeys did ${done} acts and were refused ${refused}`);
		expect(faults.join('\n')).toBe('');
		expect(done).toBeGreaterThan(runs * 40);
	},
);
