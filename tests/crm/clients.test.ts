import { expect, test } from 'vitest';
import { amendClient, registerClient } from '../../src/lib/crm/clients/client-commands.ts';
import { clientList } from '../../src/lib/crm/clients/client-queries.ts';
import { clientRecord } from '../../src/lib/crm/clients/client-record.ts';
import { companyKey } from '../../src/lib/crm/clients/client.ts';
import { addContact, amendContact } from '../../src/lib/crm/clients/contact-commands.ts';
import { logInteraction } from '../../src/lib/crm/contact/interaction-log.ts';
import { addTask } from '../../src/lib/crm/contact/task-commands.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

test.each([
	['Kestrel Storage Ltd.', 'KESTREL  STORAGE'],
	['The Marsh & Daughters PLC', 'Marsh and Daughters'],
	['Café Łódź Limited', 'cafe lodz'],
])('%s and %s are one company', (one, other) => {
	expect(companyKey(one)).toBe(companyKey(other));
});

test('a client’s record holds what was registered, who works there and what was said', async () => {
	const { act, show } = await desk();
	act(registerClient, {
		name: 'Osprey Freight',
		sector: 'Haulage',
		town: 'Hull',
		postcode: 'zz996ab',
		terms_status: 'agreed',
		fee_tenths: 150,
		status: 'active',
		update_channel: 'phone',
		update_days: 7,
	});
	act(addContact, {
		client: 'CLI-101',
		given_name: 'Ida',
		family_name: 'Quist',
		email: 'Ida@Example.com',
		job_title: 'Depot manager',
		is_decision_maker: true,
	});
	act(logInteraction, {
		client: 'CLI-101',
		ref: 'CON-1001',
		kind: 'call',
		direction: 'in',
		outcome: 'spoke',
		body: 'Wants updates on Mondays.',
	});
	act(addTask, { title: 'Send the terms again', client: 'CLI-101', due_on: '2026-03-03' });

	const record = show(clientRecord, { client: 'CLI-101' });

	expect(record).toEqual({
		client: 'CLI-101',
		name: 'Osprey Freight',
		sector: 'Haulage',
		town: 'Hull',
		address: null,
		postcode: 'ZZ99 6AB',
		website: null,
		status: 'active',
		terms_status: 'agreed',
		terms_agreed_on: '2026-03-02',
		fee_tenths: 150,
		update_channel: 'phone',
		update_days: 7,
		notes: '',
		owner: 'COL-1',
		owner_name: 'Siân Howells',
		created_at: '2026-03-02T09:00',
		sites: [],
		contacts: [
			{
				ref: 'CON-1001',
				name: 'Ida Quist',
				job_title: 'Depot manager',
				is_decision_maker: true,
				left_on: null,
				email: 'ida@example.com',
				mobile: null,
				landline: null,
				preferred_channel: null,
				contact_window: null,
				is_candidate: false,
			},
		],
		vacancies: [],
		tasks: [expect.objectContaining({ task: 'TASK-1001', title: 'Send the terms again' })],
		timeline: [
			{
				at: '2026-03-02T09:05',
				is: 'interaction',
				kind: 'call',
				who: 'Siân Howells',
				text: 'Wants updates on Mondays.',
				ref: 'CON-1001',
				person_name: 'Ida Quist',
				vacancy: null,
			},
		],
	});
});

test('an amendment changes what it names, and null empties', async () => {
	const { refused, show } = await desk();

	expect(refused(amendClient, { client: 'CLI-31', town: null, update_days: 14, name: 'Kestrel Stores' })).toEqual({
		changed: ['name', 'town', 'update_days'],
	});
	expect(show(clientRecord, { client: 'CLI-31' })).toMatchObject({
		name: 'Kestrel Stores',
		town: null,
		update_days: 14,
		sector: 'Warehousing',
	});
	expect(amendClient.input.safeParse({ client: 'CLI-31' }).success).toBe(false);
});

test('a candidate can be a contact too, on one record', async () => {
	const { refused, show } = await desk((db) => void someone(db, YUSUF));

	expect([
		refused(addContact, { client: 'CLI-31', family_name: 'Demir', email: 'yusuf2@example.org' }),
		refused(addContact, { client: 'CLI-31', ref: YUSUF.ref, job_title: 'Shift lead' }),
	]).toEqual(['contact-known', { ref: YUSUF.ref }]);
	expect(show(clientRecord, { client: 'CLI-31' }).contacts.map((c) => [c.name, c.job_title, c.is_candidate])).toEqual([
		['Joy Mbeki', 'Warehouse manager', false],
		['Yusuf Demir', 'Shift lead', true],
	]);
	expect(addContact.input.safeParse({ client: 'CLI-31' }).success).toBe(false);
});

test('a contact’s own details change without naming a client; a contact who left stands last', async () => {
	const { act, refused, show } = await desk();
	act(addContact, { client: 'CLI-31', given_name: 'Ada', family_name: 'Ash' });

	expect([
		refused(amendContact, { ref: 'CON-31', email: 'joy.mbeki@example.com', left_on: '2026-02-27' }),
		refused(amendContact, { ref: 'CON-1001', family_name: 'Ashby', preferred_channel: 'phone' }),
	]).toEqual([
		{ client: 'CLI-31', changed: ['email', 'left_on'] },
		{ client: 'CLI-31', changed: ['family_name', 'preferred_channel'] },
	]);
	expect(show(clientRecord, { client: 'CLI-31' }).contacts.map((c) => [c.name, c.email, c.left_on])).toEqual([
		['Ada Ashby', null, null],
		['Joy Mbeki', 'joy.mbeki@example.com', '2026-02-27'],
	]);
});

test('the list of clients finds by words and sorts; archived ones come only when asked for', async () => {
	const { act, show } = await desk();
	act(registerClient, { name: 'Osprey Freight', town: 'Hull' });
	act(registerClient, { name: 'Âme Hotels', status: 'archived' });
	const names = (input: object) => show(clientList, input).map((c) => c.name);

	expect([
		names({}),
		names({ archived: true }),
		names({ words: 'hull' }),
		names({ sort: 'vacancies' }),
		names({ sort: 'town' }),
	]).toEqual([
		['Kestrel Storage', 'Osprey Freight'],
		['Âme Hotels', 'Kestrel Storage', 'Osprey Freight'],
		['Osprey Freight'],
		['Kestrel Storage', 'Osprey Freight'],
		['Osprey Freight', 'Kestrel Storage'],
	]);
});
