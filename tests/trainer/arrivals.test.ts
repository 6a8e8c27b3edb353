import { expect, test } from 'vitest';
import { arrivals, morningArrivals } from '../../src/lib/crm/arrivals.ts';
import { arrive, type Incoming } from '../../src/lib/scenario/arrive.ts';
import { desk } from '../crm/kit.ts';

const letter = (ref: string, subject: string): Incoming => ({
	id: ref,
	ref,
	from: 'Reception',
	channel: 'internal',
	subject,
	body: `About **${subject}**`,
	person: null,
	client: null,
	vacancy: null,
});

test('the trainer shows the scenario’s messages and what came since, and not the agency’s older post', async () => {
	const { show } = await desk((db) => {
		arrive(db, letter('MSG-1', 'the walk-in'), '2026-03-02T08:44');
		arrive(db, letter('MSG-1201', 'holiday pay'), '2026-02-27T16:10');
		arrive(db, letter('MSG-2', 'names by noon'), '2026-03-02T08:55');
		arrive(db, letter('MSG-1202', 'an answer'), '2026-03-02T09:31');
	});

	const shown = show(morningArrivals, { since: '2026-03-02T09:00' });
	const inbox = show(arrivals, { limit: 9 });

	expect(shown.map((m) => [m.ref, m.at, m.start, m.read])).toEqual([
		['MSG-1202', '2026-03-02T09:31', 'About an answer', false],
		['MSG-2', '2026-03-02T08:55', 'About names by noon', false],
		['MSG-1', '2026-03-02T08:44', 'About the walk-in', false],
	]);
	expect(inbox.map((m) => m.ref)).toEqual(['MSG-1202', 'MSG-2', 'MSG-1', 'MSG-1201']);
});
