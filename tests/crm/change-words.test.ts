import { expect, test } from 'vitest';
import { entryChanges } from '../../src/lib/crm/audit.ts';
import { fieldWords, tellsOf, valueWords } from '../../src/lib/crm/change-words.ts';
import { archiveCandidate } from '../../src/lib/crm/people/archive.ts';
import { registerCandidate } from '../../src/lib/crm/people/register.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

test('what an act changed is told in words, without what the CRM keeps for itself', async () => {
	const { act, show } = await desk((db) => void someone(db, YUSUF));

	const { entry } = act(archiveCandidate, { ref: 'CAND-1004', reason: 'No contact for two years' });

	expect(show(entryChanges, { entry: entry.seq })).toEqual([
		{ field: 'Record', before: 'active', after: 'archived', byWorld: false },
		{ field: 'Why', before: '', after: 'No contact for two years', byWorld: false },
	]);
});

test('a row that an act wrote twice is told once, as it was left', async () => {
	const { act, show } = await desk();

	const { entry } = act(registerCandidate, {
		given_name: 'Callum',
		family_name: 'Reid',
		mobile: '07700 900311',
		email: 'callum.reid@example.org',
		town: 'Leeds',
		postcode: 'ZZ99 5NB',
		source: 'Job fair',
		obtained_on: '2026-02-27',
		lawful_basis: 'steps_at_request',
		desired_pay: 1285,
		pay_unit: 'hour',
	});

	const fields = show(entryChanges, { entry: entry.seq }).map(({ field }) => field);
	expect(entry.refusal).toBeNull();
	expect(fields).toContain('Desired pay');
	expect(fields.filter((field) => !field.startsWith('Contact')).length).toBe(
		new Set(fields.filter((field) => !field.startsWith('Contact'))).size,
	);
});

test('values are days, pounds and words, not codes', () => {
	const told = (field: string, value: unknown) => valueWords(field, value);

	expect(told('due_on', '2026-03-02')).toBe('2 March 2026');
	expect(told('done_at', '2026-03-02T09:05')).toBe('2 March 2026, 09:05');
	expect(told('desired_pay', 1285)).toBe('£12.85');
	expect(told('desired_pay', 2_500_000)).toBe('£25000');
	expect(told('work_types', '["permanent","day_rate"]')).toBe('permanent, day rate');
	expect(told('lawful_basis', 'steps_at_request')).toBe('steps at request');
	expect([told('remote_ok', 0), told('incomplete', 1)]).toEqual(['no', 'yes']);
	expect(told('postcode', '#5f0c')).toBe('removed');
	expect([told('headline', null), told('headline', '')]).toEqual(['', '']);
	expect(told('body', '[not a list')).toBe('[not a list');
});

test('fields are called by what they are about', () => {
	expect(fieldWords('person', 'postcode')).toBe('Postcode');
	expect(fieldWords('contact_point', 'value')).toBe('Contact');
	expect(fieldWords('consent_event', 'method')).toBe('Permission: how given');
	expect(fieldWords('candidate_skill', 'last_used_year')).toBe('Skill: last used year');
	expect(fieldWords('client_site', 'town')).toBe('Client site: town');
});

test('references, times, makers and what a new record has anyway are left out', () => {
	const silent = ['id', 'person_id', 'ref', 'created_at', 'sent_by', 'at', 'norm'];

	expect(silent.filter((field) => tellsOf('message', field, null, 'x'))).toEqual([]);
	expect(tellsOf('candidate', 'driving', null, 'none')).toBe(false);
	expect(tellsOf('candidate', 'driving', 'van', 'none')).toBe(true);
	expect(tellsOf('task', 'done_at', null, '2026-03-02T09:05')).toBe(true);
	expect(tellsOf('message', 'status', 'draft', 'sent')).toBe(false);
});
