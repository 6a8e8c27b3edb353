import { Lexer, type Token, type Tokens } from 'marked';
import { swap, type Problem } from './problem.ts';

/** Markdown in parts. Nothing is rendered here; what shows it cleans it again. */
export const lex = (text: string): Token[] => new Lexer({ gfm: true }).lex(text);

/** Every token, outer before inner. */
export function* everyToken(tokens: readonly Token[]): Generator<Token> {
	for (const token of tokens) {
		yield token;
		const inner = [
			...('tokens' in token && token.tokens ? token.tokens : []),
			...('items' in token ? (token.items as Token[]) : []),
		];
		yield* everyToken(inner);
	}
}

/** Raw HTML and pictures or links from elsewhere: scenarios come as files from strangers. */
export function strangeMarkdown(file: string, text: string, lineOffset: number): Problem[] {
	const problems: Problem[] = [];
	let from = 0;
	for (const token of everyToken(lex(text))) {
		const line = () => {
			const at = text.indexOf(token.raw, from);
			from = at < 0 ? from : at;
			return lineOffset + text.slice(0, Math.max(at, 0)).split('\n').length - 1;
		};
		if (token.type === 'html') {
			const at = line();
			const whole = text.split('\n')[at - lineOffset] ?? '';
			problems.push({
				file,
				line: at,
				message: 'There is HTML here.',
				remedy: 'Write Markdown alone; put `marks` round angle brackets that you want to show.',
				...swap('Take the tags out', file, at, whole, whole.replace(/<[^>]*>/g, '')),
			});
		}
		if (token.type === 'image')
			problems.push({
				file,
				line: line(),
				message: 'There is a picture here, and scenarios carry none yet.',
				remedy: 'Say it in words.',
			});
		if (token.type === 'link' && !/^(mailto:[\w.+-]+@|#)/.test((token as Tokens.Link).href)) {
			const at = line();
			problems.push({
				file,
				line: at,
				message: `There is a link to ${(token as Tokens.Link).href}.`,
				remedy: 'Take it out: the app goes nowhere else.',
				...swap('Keep its words alone', file, at, token.raw, (token as Tokens.Link).text),
			});
		}
	}
	// a tag opens and closes, and is one fault
	return problems.filter((p, i) => problems.findIndex((q) => q.line === p.line && q.message === p.message) === i);
}

/** The numbered lists that hold the steps, each with the heading above it: the first, and those that go on counting. */
function stepLists(brief: string): { heading: string; list: Tokens.List; from: number }[] {
	const found: { heading: string; list: Tokens.List; from: number }[] = [];
	let heading = '';
	let next = 1;
	for (const token of lex(brief)) {
		if (token.type === 'heading') heading = plain([token]);
		const list = token as Tokens.List;
		if (token.type !== 'list' || !list.ordered || (found.length > 0 && list.start !== next)) continue;
		found.push({ heading, list, from: next });
		next += list.items.length;
	}
	return found;
}

/** The steps: the items of the first numbered list in the brief, and of those that go on counting from it. */
export const stepsIn = (brief: string): string[] =>
	stepLists(brief).flatMap(({ list }) => list.items.map((item) => plain(item.tokens)));

/** The headings that steps stand below, by the number of the first step; none where one list holds them all. */
export function stepHeadings(brief: string): ReadonlyMap<number, string> {
	const lists = stepLists(brief);
	return new Map(lists.length < 2 ? [] : lists.map(({ heading, from }) => [from, heading] as const));
}

/** The words of some tokens, without their marks. */
export function plain(tokens: readonly Token[]): string {
	return tokens
		.map((token) =>
			'tokens' in token && token.tokens ? plain(token.tokens) : 'text' in token ? String(token.text) : '',
		)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

export interface Section {
	/** `Q1` of a heading `## Q1. What happens …`. */
	readonly id: string;
	readonly heading: string;
	readonly line: number;
	/** `criteria: CRM-AC4` and the like, from the lines right below the heading. */
	readonly settings: Readonly<Record<string, string>>;
	readonly tokens: readonly Token[];
	/** The parts under `### …`, by their heading. */
	readonly parts: ReadonlyMap<string, readonly Token[]>;
}

const HEADING = /^([A-Z]\d{1,2})\.\s+(.+)$/;
const SETTING = /^([a-z ]+):\s*(.+)$/;

/** A file of sections `## Q1. …`, each with settings, text and parts. */
export function sectionsOf(file: string, text: string): { sections: Section[]; problems: Problem[] } {
	const problems = strangeMarkdown(file, text, 1);
	const sections: Section[] = [];
	let line = 1;
	let open: {
		id: string;
		heading: string;
		line: number;
		settings: Record<string, string>;
		tokens: Token[];
		parts: Map<string, Token[]>;
	} | null = null;
	let part: Token[] | null = null;
	for (const token of lex(text)) {
		const here = line;
		line += token.raw.split('\n').length - 1;
		if (token.type === 'heading' && (token as Tokens.Heading).depth <= 2) {
			const match = HEADING.exec((token as Tokens.Heading).text);
			if (!match) {
				problems.push({
					file,
					line: here,
					message: `The heading “${(token as Tokens.Heading).text}” has no number.`,
					remedy: 'Begin it with a letter and a number, like “## Q1. What happens …”.',
				});
				open = null;
				continue;
			}
			open = { id: match[1]!, heading: match[2]!, line: here, settings: {}, tokens: [], parts: new Map() };
			part = null;
			sections.push(open);
		} else if (!open) {
			if (token.type !== 'space')
				problems.push({
					file,
					line: here,
					message: 'There is text before the first heading.',
					remedy: 'Begin with a heading, like “## Q1. What happens …”.',
				});
		} else if (token.type === 'heading') {
			part = [];
			open.parts.set(plain((token as Tokens.Heading).tokens).toLowerCase(), part);
		} else if (part) part.push(token);
		else if (
			token.type === 'paragraph' &&
			open.tokens.every((t) => t.type === 'space') &&
			token.raw
				.trim()
				.split('\n')
				.every((l) => SETTING.test(l))
		) {
			for (const l of token.raw.trim().split('\n')) {
				const [, name, value] = SETTING.exec(l)!;
				open.settings[name!.trim()] = value!.trim();
			}
		} else open.tokens.push(token);
	}
	return { sections, problems };
}
