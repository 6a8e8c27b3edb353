const SHAPE = /^(---\n[\s\S]*?\n---[ \t]*\n?)([\s\S]*)$/;

/** A Markdown file in its two parts, as text: what is on top for the machine, with its marks, and what people read. */
export interface InTwo {
	readonly top: string;
	readonly body: string;
}

export function inTwo(text: string): InTwo {
	const match = SHAPE.exec(text);
	return match ? { top: match[1]!, body: match[2]!.replace(/^\n+/, '') } : { top: '', body: text };
}

/** The file with another text below its settings, which stay as they are to the letter. */
export function withBody(text: string, body: string): string {
	const { top } = inTwo(text);
	return top === '' ? body : `${top.replace(/\n*$/, '\n')}\n${body.replace(/^\n+/, '')}`;
}

/** The settings alone, without the lines --- around them. */
export const yamlOf = (text: string): string =>
	inTwo(text)
		.top.replace(/^---\n/, '')
		.replace(/\n?---[ \t]*\n?$/, '\n');

/** The file with other settings above its text, which stays as it is. */
export const withYaml = (text: string, yaml: string): string => {
	const { body } = inTwo(text);
	return `---\n${yaml.replace(/\n*$/, '\n')}---\n${body === '' ? '' : `\n${body}`}`;
};
