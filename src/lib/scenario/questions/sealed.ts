import type { Question } from './question.ts';

const NUMBERS = ['', 'one', 'two', 'three', 'four'];

/** `questions.md` as it travels with the learner of a sealed attempt: what is asked, and nothing that gives an answer away. */
export const sealedQuestions = (questions: readonly Question[]): string =>
	questions.map((q) => [head(q), q.about, asked(q)].filter((part) => part !== '').join('\n\n')).join('\n\n') + '\n';

function head(q: Question): string {
	const aim = q.aimFor === null ? [] : [`aim for: ${q.aimFor} words`];
	return [`## ${q.id}. ${q.text}`, `criteria: ${q.criteria.join(' ')}`, `type: ${typeOf(q)}`, ...aim].join('\n');
}

function typeOf(q: Question): string {
	if (q.kind === 'choose') return `choose ${NUMBERS[q.choose!]}`;
	if (q.kind === 'mistakes') return q.choose === 1 ? 'find the mistake' : `find ${NUMBERS[q.choose!]} mistakes`;
	return { order: 'put in order', match: 'match', written: 'written' }[q.kind];
}

/** The options as they are shown, so that an answer by number means the same in both copies. */
function asked(q: Question): string {
	switch (q.kind) {
		case 'written':
			return '';
		case 'choose':
			return q.options.map((o) => `- [ ] ${o.text}`).join('\n');
		case 'order':
			return q.options.map((o, i) => `${i + 1}. ${o.text}`).join('\n');
		case 'match':
			return table(
				['This', 'Goes with one of these'],
				q.options.map((o, i) => [o.text, q.partners[i] ?? '']),
			);
		case 'mistakes':
			return table(
				['Field', 'What it says'],
				q.options.map((o) => {
					const colon = o.text.indexOf(': ');
					return [o.text.slice(0, colon), o.text.slice(colon + 2)];
				}),
			);
	}
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
	[heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string) => text.replaceAll('|', '\\|');
