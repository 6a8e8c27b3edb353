import { isCollection, isMap, isNode, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Json } from '../../ledger/canonical.ts';
import { brokenIn, withBreaks } from './line-breaks.ts';
import { bareNames, sheltered, shelteredIn, unsheltered } from './shelter.ts';

/** Where a value stands in a YAML file: names, and places in lists from 0. */
export type YamlPath = readonly (string | number)[];

const open = (text: string): Document | null => {
	const doc = parseDocument(sheltered(text), { merge: false, prettyErrors: false });
	return doc.errors.length > 0 ? null : doc;
};

/** What stands at a place of a YAML text; undefined where nothing does, null as a whole where it can't be read. */
export function valueAt(text: string, path: YamlPath): Json | undefined {
	const doc = open(text);
	if (!doc) return undefined;
	try {
		const found: unknown = path.length === 0 ? doc.contents : doc.getIn(path, true);
		const value: unknown = isNode(found) ? found.toJS(doc, { maxAliasCount: 0 }) : found;
		return value === undefined ? undefined : unsheltered(value as Json);
	} catch {
		return undefined;
	}
}

/** The lines that a value takes up, from 1; null where there is none. */
export function linesAt(text: string, path: YamlPath): readonly [first: number, last: number] | null {
	const found: unknown = open(text)?.getIn(path, true);
	if (!isNode(found) || !found.range) return null;
	const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
	return [lineOf(found.range[0]), lineOf(Math.max(found.range[0], found.range[1] - 1))];
}

/** Whether a text is YAML at all: a form can't be shown of one that is not. */
export const isYaml = (text: string): boolean => open(text) !== null;

/**
 * The text with another value at a place; undefined takes it out, with what then stands empty around it. Comments,
 * order, spelling and what no form knows of stay as they are. A text that can't be read comes back as it was.
 */
export function withValue(text: string, path: YamlPath, value: Json | undefined): string {
	return edited(text, (doc) => {
		if (value === undefined) {
			doc.deleteIn(path);
			const above = path.slice(0, -1);
			const around: unknown = above.length > 0 ? doc.getIn(above, true) : undefined;
			if (isMap(around) && around.items.length === 0 && typeof above.at(-1) === 'string') doc.deleteIn(above);
			return;
		}
		const old: unknown = doc.getIn(path, true);
		// a plain value keeps its node, and with it the quotes and the comment behind it
		if (value === null || typeof value !== 'object') {
			if (isNode(old) && !isCollection(old)) doc.setIn(path, shelteredIn(value, bareNames(old)));
			else doc.setIn(path, doc.createNode(value));
			return;
		}
		const kept = shelteredIn(value, bareNames(old));
		doc.setIn(path, nodeOf(doc, kept, isCollection(old) ? old.flow === true : undefined));
	});
}

/** The text with one more item in a list, at its end or at a place; the list is begun where there is none. */
export const withItem = (text: string, list: YamlPath, item: Json, at?: number): string =>
	edited(text, (doc) => {
		const seq: unknown = doc.getIn(list, true);
		const node = nodeOf(doc, shelteredIn(item, bareNames(seq)), false);
		if (!isSeq(seq)) doc.setIn(list, doc.createNode([item]));
		else {
			if (seq.flow && seq.items.length === 0) seq.flow = false;
			seq.items.splice(at ?? seq.items.length, 0, node);
			if (seq.items.length > 1) node.spaceBefore = true;
		}
	});

/** The text without an item of a list. */
export const withoutItem = (text: string, list: YamlPath, at: number): string =>
	edited(text, (doc) => {
		const seq: unknown = doc.getIn(list, true);
		if (isSeq(seq)) seq.items.splice(at, 1);
	});

/** The text with an item of a list in another place. Its comments go with it. */
export const withMoved = (text: string, list: YamlPath, from: number, to: number): string =>
	edited(text, (doc) => {
		const seq: unknown = doc.getIn(list, true);
		if (isSeq(seq) && to >= 0 && to < seq.items.length) seq.items.splice(to, 0, ...seq.items.splice(from, 1));
	});

function edited(text: string, change: (doc: Document) => void): string {
	const doc = open(text);
	if (!doc) return text;
	const before = sheltered(text);
	const broken = brokenIn(doc, before);
	change(doc);
	return unsheltered(withBreaks(before, broken, asItWas(before, doc.toString({ lineWidth: 0 }))));
}

/** Small things stand in one line, as tutors write them: `{ in: people }`; lists and maps of maps each on lines of their own. */
function nodeOf(doc: Document, value: Json, flow: boolean | undefined): Node {
	const node = doc.createNode(value) as Node;
	if (isCollection(node)) {
		node.flow = flow ?? isSmall(value);
		if (!node.flow && value !== null && typeof value === 'object')
			for (const [key, inner] of Object.entries(value)) {
				const there: unknown = node.get(isSeq(node) ? Number(key) : key, true);
				if (isCollection(there)) there.flow = isSmall(inner as Json);
			}
	}
	return node;
}

const isSmall = (value: Json): boolean => JSON.stringify(value).length < 100;

/** Lines that did not change keep their spaces: the writer puts some where the author had none. */
function asItWas(before: string, after: string): string {
	const bare = (line: string) => line.replace(/(?<=[[{]) | (?=[\]}])/g, '');
	const old = new Map(before.split('\n').map((line) => [bare(line), line]));
	return after
		.split('\n')
		.map((line) => old.get(bare(line)) ?? tight(line))
		.join('\n');
}

/** `[ a, b ]` as `[a, b]`, outside of quotes. */
const tight = (line: string): string =>
	line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[ (?=\S)|(?<=\S) \]/g, (part) =>
		part === '[ ' ? '[' : part === ' ]' ? ']' : part,
	);
