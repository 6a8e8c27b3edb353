const LINE = '---\n';

/** The parts of a YAML file that are divided by lines of `---`: each is read and changed by itself. */
export const partsOfYaml = (text: string): readonly string[] => text.split(/^---[ \t]*\n/m);

/** The file with another text for one of its parts. The others stay as they are to the letter. */
export const withPart = (text: string, at: number, part: string): string =>
	partsOfYaml(text)
		.map((one, i) => (i === at ? part : one))
		.join(LINE);

/** The file with one more part, at its end or at a place. */
export function withNewPart(text: string, part: string, at?: number): string {
	if (text.trim() === '') return part;
	const parts = [...partsOfYaml(text.replace(/\n*$/, '\n'))];
	parts.splice(at ?? parts.length, 0, part);
	return parts.join(LINE);
}

/** The file without one of its parts; null when nothing is left. */
export function withoutPart(text: string, at: number): string | null {
	const rest = partsOfYaml(text).filter((_, i) => i !== at);
	return rest.every((part) => part.trim() === '') ? null : rest.join(LINE);
}

/** How many lines of the file stand before a part. */
export const linesBefore = (text: string, at: number): number =>
	partsOfYaml(text)
		.slice(0, at)
		.reduce((lines, part) => lines + part.split('\n').length, 0);
