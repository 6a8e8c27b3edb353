import type { Question } from '../../document.ts';
import type { Kit } from '../kit.ts';
import { CHOSEN, drawMark, NOT_CHOSEN } from '../marks.ts';
import { BODY, HINT, READING, WIDTH } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, kept, shifted, within, type Strip } from '../strip.ts';
import { elem, type Elem } from '../tree.ts';
import { criteriaList } from './item.ts';
import { section } from './section.ts';

export const QUESTIONS = 'Knowledge questions';

/** Each question with every answer that was offered, the one chosen, and what was said about it. */
export function questions(kit: Kit, root: Elem, all: readonly Question[]): Strip[] {
	const sect = elem(root, 'Sect');
	return [
		...section(kit, sect, QUESTIONS, 'A filled ring is the answer that was chosen.'),
		...all.flatMap((question, i) => [...(i > 0 ? [air(16)] : []), ...one(kit, elem(sect, 'Sect'), question)]),
	];
}

function one(kit: Kit, sect: Elem, asked: Question): Strip[] {
	const title = `${asked.id}. ${asked.question}`;
	const about = text(kit, elem(sect, 'P'), criteriaList(asked.criteria), HINT, WIDTH);
	return [
		...heading(kit, sect, 'H2', title, { bookmark: { title, level: 1 } }),
		...within(about, () => ({ stays: true })),
		air(4, true),
		...(asked.options.length > 0 ? options(kit, sect, asked) : []),
		...(asked.answer === null
			? []
			: prose(kit, elem(sect, 'BlockQuote'), asked.answer || 'Nothing was written here.', BODY, READING)),
	];
}

function options(kit: Kit, sect: Elem, asked: Question): Strip[] {
	const list = elem(sect, 'L', { numbering: 'None' });
	return asked.options.flatMap((option) => {
		const body = elem(elem(list, 'LI'), 'LBody');
		const style = option.chosen ? ({ ...BODY, weight: 'medium' } as const) : BODY;
		const lines = shifted(text(kit, elem(body, 'P'), option.text, style, WIDTH - 20), 20);
		const ringed = within(lines, ({ draw }, i) =>
			i > 0
				? {}
				: {
						draw(put, x, y) {
							drawMark(option.chosen ? CHOSEN : NOT_CHOSEN, put, x + 1, y + 2.5);
							draw(put, x, y);
						},
					},
		);
		return [...kept([...ringed, ...shifted(prose(kit, body, remark(option), HINT, WIDTH - 20), 20)]), air(4)];
	});
}

/** In words, since the ring alone is no word: chosen or not, right or not where that may be said, and why. */
function remark({ chosen, right, feedback }: Question['options'][number]): string {
	const judged =
		right === null
			? ''
			: right
				? chosen
					? ', and right'
					: ', and would have been right'
				: chosen
					? ', and not right'
					: '';
	return `${chosen ? 'Chosen' : 'Not chosen'}${judged}. ${feedback}`.trim();
}
