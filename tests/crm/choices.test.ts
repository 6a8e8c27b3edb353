import { expect, test } from 'vitest';
import { clientChoices, contactChoices, contactNamed, openVacancies } from '../../src/lib/crm/clients/choices.ts';
import { addContact, amendContact } from '../../src/lib/crm/clients/contact-commands.ts';
import { registerClient } from '../../src/lib/crm/clients/client-commands.ts';
import { closeVacancy } from '../../src/lib/crm/clients/vacancy-close.ts';
import { standing } from '../../src/lib/crm/matching/standing.ts';
import { desk } from './kit.ts';
import { chosen, said, someone, YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';

test('people can be put forward for vacancies that are open, and for no others', async () => {
	const { act, show } = await desk();

	const before = show(openVacancies, {});
	act(closeVacancy, { vacancy: 'VAC-208', status: 'cancelled', reason: 'The site is closing in May' });

	expect(before).toEqual([{ ref: 'VAC-208', title: 'Goods-in administrator', client: 'Kestrel Storage' }]);
	expect(show(openVacancies, {})).toEqual([]);
});

test('a new client and its contacts can be chosen at once; who has left can’t', async () => {
	const { act, show } = await desk();

	act(registerClient, { name: 'Aldwick Foods' });
	act(addContact, { client: 'CLI-31', given_name: 'Ida', family_name: 'Quist' });
	act(amendContact, { ref: 'CON-31', client: 'CLI-31', left_on: '2026-02-27' });

	expect(show(clientChoices, {}).map((client) => client.name)).toEqual(['Aldwick Foods', 'Kestrel Storage']);
	expect(show(contactChoices, { client: 'CLI-31' })).toEqual([{ ref: 'CON-1001', name: 'Ida Quist', job_title: '' }]);
	expect(show(contactChoices, { client: 'CLI-999' })).toEqual([]);
	expect(show(contactNamed, { ref: 'CON-1001' })).toEqual({ given_name: 'Ida', family_name: 'Quist' });
});

test('before anybody is added, it shows what they have said and who is on the vacancy already', async () => {
	const { show } = await desk((db) => {
		someone(db, YUSUF);
		someone(db, { ...YUSUF, ref: 'CAND-1003', name: ['Grace', 'Lund'] });
		chosen(db, YUSUF.ref);
		said(db, YUSUF.ref, 'given');
	});

	expect(show(standing, { vacancy: 'VAC-208', refs: ['CAND-1003', YUSUF.ref, 'CAND-9999'], now: NOW })).toEqual([
		{
			ref: 'CAND-1003',
			name: 'Grace Lund',
			stage: null,
			permission: { state: 'unknown', words: 'Not asked', until: null },
		},
		{
			ref: YUSUF.ref,
			name: 'Yusuf Demir',
			stage: 'Shortlist',
			permission: { state: 'yes', words: 'Yes', until: null },
		},
	]);
});
