import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCREENS } from '../../src/lib/crm/place.ts';
import { dialogs, screens } from '../e2e/scenes.ts';
import type { Fullest } from '../e2e/fullest.ts';

const SOURCE = new URL('../../src/lib/screens/', import.meta.url);
const NOBODY = { ref: 'CAND-10001', name: 'Juma Abdi' };
const ANYTHING: Fullest = {
	candidate: NOBODY,
	document: 1,
	archived: NOBODY,
	applicant: NOBODY,
	vacancy: 'VAC-1001',
	client: NOBODY,
	contact: NOBODY,
	message: 'MSG-1001',
	coming: 'INT-1001',
	held: 'INT-1002',
	accepted: 'PLC-1001',
	started: 'PLC-1002',
	submission: 'SUB-1001',
};

test('every dialog that a screen opens is compared with its picture', () => {
	const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(svelte|ts)$/.test(file),
	);
	const opened = files.flatMap((file) =>
		[...readFileSync(new URL(file, SOURCE), 'utf8').matchAll(/\b(?:desk\.)?open\('([a-z-]+)'/g)].map(
			([, name]) => name!,
		),
	);

	const compared = dialogs(ANYTHING).map(({ view }) => view.dialog?.name);

	expect(opened.length).toBeGreaterThan(30);
	expect([...new Set(opened)].filter((name) => !compared.includes(name))).toEqual([]);
});

test('every screen is compared with its picture', () => {
	const compared = screens(ANYTHING).map(({ view }) => view.screen);

	expect(SCREENS.filter((screen) => !compared.includes(screen))).toEqual([]);
});
