import { expect, test } from 'vitest';
import {
	gridOf,
	withCell,
	withColumn,
	withoutColumn,
	withoutRow,
	withRow,
} from '../../src/lib/scenario/edit/csv-grid.ts';

const PEOPLE = `ref,first_name,headline
CAND-1001,Nia,"Warehouse: loading, cleaning"
CAND-1002, Owen ,"Two
lines"
CAND-1003,{{first}},
`;

test('one value changed rewrites its own row alone, and quotes what needs it', () => {
	const after = withCell(PEOPLE, 2, 2, 'Packer, nights');

	expect(after).toBe(PEOPLE.replace('{{first}},\n', '{{first}},"Packer, nights"\n'));
	expect(withCell(PEOPLE, 1, 1, 'Owain')).toContain(
		'CAND-1001,Nia,"Warehouse: loading, cleaning"\nCAND-1002,Owain,"Two\nlines"\n',
	);
});

test('rows and columns are added and taken out, and the rest stays to the letter', () => {
	expect(gridOf(PEOPLE)).toEqual({
		columns: ['ref', 'first_name', 'headline'],
		rows: [
			['CAND-1001', 'Nia', 'Warehouse: loading, cleaning'],
			['CAND-1002', ' Owen ', 'Two\nlines'],
			['CAND-1003', '{{first}}', ''],
		],
	});
	expect(withoutRow(withRow(PEOPLE, 0), 3)).toBe(PEOPLE);
	expect(gridOf(withRow(PEOPLE, 0)).rows[3]).toEqual(['CAND-1001', 'Nia', 'Warehouse: loading, cleaning']);
	expect(gridOf(withCell(withRow(PEOPLE), 3, 0, 'CAND-1004')).rows[3]).toEqual(['CAND-1004', '', '']);
	expect(gridOf(withColumn(PEOPLE, 'town')).columns).toEqual(['ref', 'first_name', 'headline', 'town']);
	expect(gridOf(withoutColumn(PEOPLE, 1)).rows[1]).toEqual(['CAND-1002', 'Two\nlines']);
	expect(gridOf(withColumn('', 'ref'))).toEqual({ columns: ['ref'], rows: [] });
});
