import { expect, test } from 'vitest';
import { marksOf } from '../../src/lib/screens/pipeline/review-marks.ts';

const CV = 'Forklift driver, Leeds. Counterbalance certificate 2019. Forklift driver again.';
const shown = (text: string) => ({ state: 'shown' as const, passage: { from: 'CV', text } });

test('a passage that shows a line is marked where the CV says it, in order and not twice', () => {
	const marks = marksOf(CV, [
		shown('Counterbalance certificate 2019'),
		shown('Forklift driver, Leeds'),
		shown('certificate'),
		shown('not on the CV'),
		{ state: 'missing', passage: { from: 'CV', text: 'Forklift' } },
		{ state: 'unknown', passage: null },
	]);

	expect(marks.map(([from, to]) => CV.slice(from, to))).toEqual([
		'Forklift driver, Leeds',
		'Counterbalance certificate 2019',
	]);
});
