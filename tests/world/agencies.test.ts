import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksFor } from '../../src/lib/crm/placements/checks.ts';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { parseAgency, type Agency } from '../../src/lib/scenario/agency.ts';
import { fieldOf } from '../../src/lib/scenario/world/field.ts';
import { addMonths, dayIn } from '../../src/lib/ledger/story-time.ts';
import { column, number, worldOf } from './kit.ts';

const FOLDER = new URL('../../scenarios/agencies/', import.meta.url);
const named = (name: string): Agency => {
	const read = (file: string) => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8');
	return parseAgency({
		'agency.yaml': read('agency.yaml'),
		'policies.md': read('policies.md'),
		'law.yaml': read('law.yaml'),
	});
};
const NAMES = readdirSync(FOLDER);

test.each(NAMES)('every agency in the repository reads, and its policies govern what there is: %s', (name) => {
	const agency = named(name);
	expect(agency.id).toBe(name);
	const governed = agency.policies.flatMap(({ clauses }) => clauses.flatMap(({ governs }) => governs));
	expect(governed.filter((command) => !COMMANDS.has(command))).toEqual([]);
});

test.each(NAMES)('its world holds together, with nothing of another trade in it: %s', async (name) => {
	const agency = named(name);
	const db = await worldOf(400, { agency, clock: agency.morning });
	expect(column(db, 'select "table" from pragma_foreign_key_check')).toEqual([]);
	expect(number(db, 'select count(*) from candidate')).toBe(400);

	const { trades, kinds, skills } = fieldOf(agency);
	expect(column(db, 'select distinct sector from vacancy').filter((s) => !(String(s) in agency.sectors))).toEqual([]);
	expect(number(db, 'select count(*) from skill')).toBe(skills.length);
	const known = new Set(kinds.map(({ sector }) => sector));
	expect(column(db, 'select distinct sector from client').filter((sector) => !known.has(String(sector)))).toEqual([]);
	expect(trades.every(({ sector }) => agency.sectors[sector]! > 0)).toBe(true);
	// nobody in ordinary use has been silent longer than the rule of this agency allows, but those who are due
	const silent = agency.retention.find(({ starts }) => starts === 'last_contact')!.months;
	const due = addMonths(dayIn(agency.morning), -silent);
	const share =
		number(
			db,
			`select count(*) from candidate c join person p on p.id = c.person_id where p.lifecycle = 'active' and c.last_contact_at < '${due}'`,
		) / 4;
	expect(share).toBeGreaterThan(2);
	expect(share).toBeLessThan(14);
});

test('schools are another world than warehouses: other skills, other employers, other words', async () => {
	const [sites, schools] = [named('harbour-lane'), named('sparrow-yard')];
	const words = (agency: Agency) => new Set(fieldOf(agency).trades.map(({ id }) => id));
	expect([...words(schools)].filter((id) => words(sites).has(id))).toEqual([]);

	const db = await worldOf(400, { agency: schools });
	const said = column(db, 'select body from interaction').join('\n');
	expect(said).not.toMatch(/night shift|forklift|warehouse/i);
	expect(column(db, `select name from skill where name in ('Phonics', 'Reach truck')`)).toEqual(['Phonics']);
	expect(column(db, `select distinct pay_unit from candidate where pay_unit = 'day'`)).toEqual(['day']);
	// work in a school is work with people who depend on others, whether or not a line asks for a certificate
	expect(column(db, 'select id from vacancy').every((id) => checksFor(db, Number(id)).vulnerable)).toBe(true);
	expect(worldDigest(db)).not.toBe(worldDigest(await worldOf(400, { agency: sites })));
});
