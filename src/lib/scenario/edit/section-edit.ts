/** A section of `questions.md` or `reflections.md`, as it is edited. */
export interface EditedSection {
	/** `Q1`. */
	readonly id: string;
	readonly heading: string;
	/** `criteria`, `type`, `aim for` and the like, in their order. */
	readonly settings: readonly (readonly [name: string, value: string])[];
	/** Everything below the settings. */
	readonly body: string;
	/** The first line, from 1, and the last. */
	readonly lines: readonly [number, number];
}

const HEAD = /^##\s+(?:([A-Z]\d{1,2})\.\s*)?(.*)$/;
const SETTING = /^([a-z ]+):\s*(.*)$/;

/** Cuts a file at its headings `## …`. What stands before the first is no section, and stays. */
function cut(text: string): { before: string | null; raw: string[]; starts: number[] } {
	const lines = text.split('\n');
	const at = lines.flatMap((line, i) => (/^##\s/.test(line) ? [i] : []));
	return {
		before: at.length === 0 ? text : at[0] === 0 ? null : lines.slice(0, at[0]).join('\n'),
		raw: at.map((start, i) => lines.slice(start, at[i + 1]).join('\n')),
		starts: at.map((start) => start + 1),
	};
}

export function sectionsToEdit(text: string): EditedSection[] {
	const { raw, starts } = cut(text);
	return raw.map((section, i) => {
		const [head = '', ...rest] = section.split('\n');
		const [, id = '', heading = ''] = HEAD.exec(head) ?? [];
		const settings: [string, string][] = [];
		let at = 0;
		for (; at < rest.length; at++) {
			const match = SETTING.exec(rest[at]!);
			if (!match) break;
			settings.push([match[1]!.trim(), match[2]!]);
		}
		const length = section.replace(/\n+$/, '').split('\n').length;
		return {
			id,
			heading,
			settings,
			body: rest
				.slice(at)
				.join('\n')
				.replace(/^\n+|\n+$/g, ''),
			lines: [starts[i]!, starts[i]! + length - 1],
		};
	});
}

const write = ({ id, heading, settings, body }: Omit<EditedSection, 'lines'>): string =>
	[
		`## ${id === '' ? '' : `${id}. `}${heading}`,
		...settings.map(([name, value]) => `${name}: ${value}`),
		...(body === '' ? [] : ['', body]),
	].join('\n');

/** The file with one section written anew; the others stay to the letter. */
export function withSection(text: string, at: number, change: Partial<Omit<EditedSection, 'lines'>>): string {
	const { before, raw } = cut(text);
	const old = sectionsToEdit(text)[at];
	if (!old) return text;
	const tail = /\n+$/.exec(raw[at]!)?.[0] ?? '';
	return together(
		before,
		raw.map((one, i) => (i === at ? write({ ...old, ...change }) + tail : one)),
	);
}

/** The file with a setting of a section changed, added, or (left empty) taken out. */
export function withSetting(text: string, at: number, name: string, value: string): string {
	const old = sectionsToEdit(text)[at];
	if (!old) return text;
	const there = old.settings.some(([one]) => one === name);
	const settings = there
		? old.settings.flatMap(([one, was]): [string, string][] =>
				one !== name ? [[one, was]] : value === '' ? [] : [[one, value]],
			)
		: value === ''
			? old.settings
			: [...old.settings, [name, value] as const];
	return withSection(text, at, { settings });
}

/** The file with one more section at its end; its id is the first free one with this letter. */
export function withNewSection(text: string, letter: string, section: Omit<EditedSection, 'id' | 'lines'>): string {
	const taken = sectionsToEdit(text).map(({ id }) => id);
	let number = 1;
	while (taken.includes(`${letter}${number}`)) number++;
	const before = text.trim() === '' ? '' : `${text.replace(/\n*$/, '\n')}\n`;
	return `${before}${write({ ...section, id: `${letter}${number}` })}\n`;
}

export function withoutSection(text: string, at: number): string {
	const { before, raw } = cut(text);
	return together(
		before,
		raw.filter((_, i) => i !== at),
	);
}

const together = (before: string | null, sections: readonly string[]): string =>
	[...(before === null ? [] : [before]), ...sections].join('\n');
