import type { Answer } from '../../crm/matching/describe.ts';
import type { Range } from '../../crm/search/marks.ts';

/** Where a CV says what shows the lines of a vacancy: in order, and none within another. */
export function marksOf(text: string, answers: readonly Pick<Answer, 'state' | 'passage'>[]): Range[] {
	const found = answers.flatMap(({ state, passage }): Range[] => {
		const words = passage?.text.replace(/^…|…$/g, '').trim() ?? '';
		const start = words === '' || state === 'missing' ? -1 : text.indexOf(words);
		return start < 0 ? [] : [[start, start + words.length]];
	});
	const sorted = found.sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
	return sorted.filter((range, i) => sorted.slice(0, i).every(([, end]) => end <= range[0]));
}
