/** One declaration of a style sheet or of a `style` attribute. */
export interface Declaration {
	readonly line: number;
	/** What it holds for: `.btn:focus`; the tag's own words for a `style` attribute. */
	readonly selector: string;
	/** The at-rules around it: `@media (max-width: 760px)`. */
	readonly around: readonly string[];
	readonly property: string;
	readonly value: string;
	/** All that is declared in the same block. */
	readonly beside: ReadonlyMap<string, string>;
}

/** Comments become spaces, so that lines keep their numbers. */
const withoutComments = (text: string) =>
	text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Every declaration of a style sheet, nested blocks and at-rules included. */
export function declarationsOf(sheet: string, firstLine = 1): Declaration[] {
	const css = withoutComments(sheet);
	const found: Declaration[] = [];
	const blocks: { prelude: string; beside: Map<string, string> }[] = [];
	let from = 0;
	let line = firstLine;
	let startLine = firstLine;
	let quote = '';
	let brackets = 0;

	const end = (at: number) => {
		const text = css.slice(from, at).trim();
		from = at + 1;
		const colon = text.indexOf(':');
		const block = blocks.at(-1);
		if (!block || colon < 0) return;
		const property = text.slice(0, colon).trim().toLowerCase();
		const value = text.slice(colon + 1).trim();
		block.beside.set(property, value);
		const selectors = blocks.map((b) => b.prelude);
		found.push({
			line: startLine,
			selector: selectors.filter((p) => !p.startsWith('@')).join(' '),
			around: selectors.filter((p) => p.startsWith('@')),
			property,
			value,
			beside: block.beside,
		});
	};

	for (let i = 0; i < css.length; i++) {
		const c = css[i]!;
		if (css.slice(from, i).trim() === '') startLine = line;
		if (c === '\n') line++;
		if (quote) {
			if (c === quote && css[i - 1] !== '\\') quote = '';
		} else if (c === '"' || c === "'") quote = c;
		else if (c === '(') brackets++;
		else if (c === ')') brackets--;
		else if (brackets === 0 && c === '{') {
			blocks.push({ prelude: css.slice(from, i).trim().replace(/\s+/g, ' '), beside: new Map() });
			from = i + 1;
		} else if (brackets === 0 && (c === ';' || c === '}')) {
			end(i);
			if (c === '}') blocks.pop();
		}
	}
	return found;
}

/** Declarations of a component: its style blocks, `style` attributes, `style:` directives and SVG paint attributes. */
export function declarationsIn(component: string): Declaration[] {
	const lineAt = (index: number) => component.slice(0, index).split('\n').length;
	const blocks = [...component.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
	const markup = component.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, (whole) => whole.replace(/[^\n]/g, ' '));
	const one = (index: number, property: string, value: string): Declaration => ({
		line: lineAt(index),
		selector: 'style=',
		around: [],
		property,
		value,
		beside: new Map([[property, value]]),
	});
	return [
		...blocks.flatMap((m) => declarationsOf(m[1]!, lineAt(m.index + m[0].indexOf('>')))),
		...[...markup.matchAll(/\sstyle=(["'])([\s\S]*?)\1/g)].flatMap((m) =>
			declarationsOf(`style= {${m[2]!.replace(/\{[^}]*\}/g, '0')}}`, lineAt(m.index)),
		),
		...[...markup.matchAll(/\sstyle:([a-z-]+)=(?:(["'])([^"']*)\2|\{([^}]*)\})/g)].map((m) =>
			one(m.index, m[1]!, (m[3] ?? m[4] ?? '').replace(/\{[^}]*\}/g, '0')),
		),
		...[...markup.matchAll(/\s(fill|stroke|stop-color|flood-color)=(["'])([^"'{}]*)\2/g)].map((m) =>
			one(m.index, m[1]!, m[3]!),
		),
	];
}
