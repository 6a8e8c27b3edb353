import type { Token, Tokens } from 'marked';
import { plain, type Section } from '../markdown.ts';
import type { Option } from './question.ts';
import type { Asked, Say } from './read.ts';

/** `choose one` and the like, and `written`, which has nothing to choose from (`choose` null). */
export function readChoices(section: Section, choose: number | null, say: Say, sealed: boolean): Asked {
	const options = ticked(section.tokens);
	const right = options.flatMap((option, i) => (option.right ? [i] : []));
	if (choose !== null && options.length < 2)
		say(
			'There are not enough answers to choose from.',
			'Write two or more, each as “- [ ] …”, the right ones as “- [x] …”.',
		);
	if (choose !== null && !sealed && right.length !== choose)
		say(
			`${right.length === 1 ? '1 answer is' : `${right.length} answers are`} right, and the learner is to choose ${choose}.`,
			'Make the two agree.',
		);
	if (choose === null && options.length > 0)
		say('A written question has no answers to choose from.', 'Take the list out, or change the type.');
	return {
		kind: choose === null ? 'written' : 'choose',
		choose,
		options: options.map(({ text, feedback }) => ({ text, feedback })),
		partners: [],
		right,
	};
}

function ticked(tokens: readonly Token[]): (Option & { readonly right: boolean })[] {
	return tokens
		.filter((token): token is Tokens.List => token.type === 'list')
		.flatMap((list) => list.items)
		.filter((item) => item.task)
		.map((item) => ({ ...optionOf(item), right: item.checked === true }));
}

/** An item of a list, and below it as a quotation what it teaches. */
export function optionOf(item: Tokens.ListItem): Option {
	const quote = item.tokens.find((t): t is Tokens.Blockquote => t.type === 'blockquote');
	return {
		text: plain(item.tokens.filter((t) => t.type !== 'blockquote' && t.type !== 'checkbox')),
		feedback: quote ? plain(quote.tokens) : '',
	};
}
