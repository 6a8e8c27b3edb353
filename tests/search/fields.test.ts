import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldNamed, FIELDS, PROTECTED } from '../../src/lib/crm/search/fields.ts';
import { keyOf } from '../../src/lib/crm/search/fields/choice.ts';
import { NOTHING_KNOWN } from '../../src/lib/crm/search/fields/field.ts';
import { knownIn } from '../../src/lib/crm/search/known.ts';
import { OPS } from '../../src/lib/crm/search/tree.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';
import { aField } from './arbitrary.ts';

test('every field reads any value at all, and what it has read it reads the same again', async () => {
	const db = await agency({ pattern: ['nights'] });
	const known = knownIn(db, NOW, 'Siân Howells');
	const bits = fc.constantFrom(
		...[
			'12',
			'3',
			'..',
			' to ',
			'-',
			'/hour',
			' an hour',
			'£',
			'k',
			'd',
			' weeks',
			' ago',
			'never',
			'now',
			'2026-02',
			'-30',
			'/',
		],
		...[
			' of ',
			'Leeds',
			'VAC-208',
			'ZZ99',
			' 6AB',
			' level ',
			'>=',
			'SAP',
			'@',
			'*',
			' ',
			'yes',
			'March',
			'16',
			'+44',
			'é',
			'"',
		],
	);
	const raw = fc.oneof(
		fc.array(bits, { maxLength: 6 }).map((b) => b.join('')),
		fc.string({ maxLength: 12 }),
	);
	fc.assert(
		fc.property(fc.constantFrom(...FIELDS), fc.constantFrom(...OPS), raw, (field, op, typed) => {
			const reading = field.read(typed, op, known);
			if ('problem' in reading) {
				expect(reading.problem).toMatch(/[.?]$/);
				return;
			}
			expect(field.read(reading.value, reading.op, known)).toMatchObject({ op: reading.op, value: reading.value });
			expect(field.says(reading.op, reading.value).value).not.toMatch(/undefined|NaN|null/);
			db.column(field.sql(reading.op, reading.value, NOW));
		}),
		{ numRuns: 3_000 },
	);
});

test('no two fields answer to one name', () => {
	const names = FIELDS.flatMap((f) => [...new Set([f.name, f.label, ...f.also].map(keyOf))]);
	expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('nobody can be looked for by what the Equality Act protects', () => {
	const names = FIELDS.flatMap((f) => [f.name, f.label, ...f.also].map(keyOf));
	expect(names.filter((name) => PROTECTED.has(name))).toEqual([]);
});

test('every field there is takes part in that', () => {
	const drawn = new Set(fc.sample(aField, 2_000).map((node) => node.field));
	const others = new Set(['ref', 'email', 'phone']);
	expect(FIELDS.map((f) => f.name).filter((name) => !drawn.has(name) && !others.has(name))).toEqual([]);
});

test('a value that was read once reads the same again', () => {
	fc.assert(
		fc.property(aField, (node) => {
			expect(fieldNamed(node.field)!.read(node.value, node.op, NOTHING_KNOWN)).toMatchObject({
				op: node.op,
				value: node.value,
			});
		}),
	);
});
