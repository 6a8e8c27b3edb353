import { isMap, isSeq, parseAllDocuments, type Document } from 'yaml';
import type { Files } from './files.ts';
import type { Problem } from './problem.ts';

/** The first line and the last. */
type Range = readonly [number, number];

/**
 * A problem with its line, where it only names what it is about: a check, a trap or a picture by its id, a question by
 * its number, a run by its words. Within those lines, the one with the word that it puts in quotes.
 */
export function placed(files: Files, problem: Problem): Problem {
	const { file, line, about, mend, message } = problem;
	const text = files.get(file);
	if (line !== null || about === undefined || text === undefined) return problem;
	const range = rangeOf(file, text, about, Number(/, act (\d+):/.exec(message)?.[1] ?? 0));
	if (!range) return problem;
	const lines = text.split('\n');
	const at = lineWith(lines, range, mend?.find || /“(?!.*, act \d)([^”]+)”/.exec(message)?.[1]);
	const found = mend?.line === 0 && lines[at - 1]!.includes(mend.find) ? { mend: { ...mend, line: at } } : {};
	const { mend: _, ...rest } = problem;
	return { ...rest, line: at, ...found };
}

function lineWith(lines: readonly string[], [first, last]: Range, word: string | undefined): number {
	const at = word === undefined ? -1 : lines.findIndex((line, i) => i >= first - 1 && i < last && line.includes(word));
	return at < 0 ? first : at + 1;
}

function rangeOf(file: string, text: string, about: string, act: number): Range | null {
	const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
	if (file.endsWith('.md')) {
		const lines = text.split('\n');
		const at = lines.findIndex((line) => line.startsWith(`## ${about}.`));
		const next = lines.findIndex((line, i) => i > at && line.startsWith('## '));
		return at < 0 ? null : [at + 1, next < 0 ? lines.length : next];
	}
	const documents = parseAllDocuments(text, { prettyErrors: false });
	if (!Array.isArray(documents)) return null;
	for (const document of documents as Document[]) {
		const node = file.startsWith('tests/') ? runIn(document, about, act) : itemIn(document, about);
		if (node) return [lineOf(node[0]), lineOf(Math.max(node[0], node[1] - 1))];
	}
	return null;
}

const spanOf = (node: unknown): Range | null => {
	const range = (node as { range?: readonly [number, number, number] | null } | undefined)?.range;
	return range ? [range[0], range[1]] : null;
};

function runIn(document: Document, about: string, act: number): Range | null {
	if (!isMap(document.contents) || document.get('test') !== about) return null;
	return (act > 0 ? spanOf(document.getIn(['do', act - 1], true)) : null) ?? spanOf(document.contents);
}

/** The item with this id, in any of the lists of a file; of several, the last. */
function itemIn(document: Document, about: string): Range | null {
	if (!isMap(document.contents)) return null;
	const items = document.contents.items.flatMap(({ value }) => (isSeq(value) ? value.items : []));
	return spanOf(items.findLast((item) => isMap(item) && item.get('id') === about));
}
