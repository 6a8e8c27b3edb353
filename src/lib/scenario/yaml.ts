import { isMap, isNode, isScalar, LineCounter, parseAllDocuments, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { closest } from './closest.ts';
import { Faulty, swap, wordsFor, type Problem } from './problem.ts';
import { keysAt } from './schema-keys.ts';

/**
 * Reads YAML against a schema. Everything wrong is said at once, each with its line.
 *
 * @param lineOffset - lines of the file before the text, for front matter
 * @throws {Faulty}
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, lineOffset = 0): T {
	const [first, ...rest] = readYamlDocuments(file, text, schema, lineOffset);
	if (rest.length > 0)
		throw new Faulty([
			{ file, line: null, message: 'There is more than one part, divided by ---.', remedy: 'Keep one part.' },
		]);
	if (first === undefined)
		throw new Faulty([
			{ file, line: null, message: 'The file is empty.', remedy: 'Write at least one line, or take the file out.' },
		]);
	return first;
}

/** The same for a file of several parts, divided by `---`. @throws {Faulty} */
export function readYamlDocuments<T>(file: string, text: string, schema: z.ZodType<T>, lineOffset = 0): T[] {
	const lines = new LineCounter();
	const lineAt = (offset: number | undefined) =>
		offset === undefined ? null : lines.linePos(offset).line + lineOffset;
	const documents = parseAllDocuments(text, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
		merge: false,
	});
	if (!Array.isArray(documents)) return [];
	const problems: Problem[] = [];
	const values: T[] = [];
	for (const document of documents) {
		// what comes after the first is mostly its consequence
		for (const error of document.errors.slice(0, 1)) {
			problems.push({
				file,
				line: lineAt(error.pos[0]),
				message: `This is not YAML that can be read: ${error.message}.`,
				remedy: 'Check the colons, the quotes and the spaces at the start of the line.',
			});
		}
		problems.push(...bareZeros(file, document, lineAt), ...aliases(file, document, lineAt));
		if (problems.length > 0) continue;
		const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true });
		if (parsed.success) values.push(parsed.data);
		else {
			const issues = flatten(parsed.error.issues);
			const misspelt = new Set(issues.flatMap((issue) => meantBy(issue, schema)).map((path) => path.join()));
			for (const issue of issues) {
				// it is there, under the misspelt name
				if (issue.code === 'invalid_type' && issue.input === undefined && misspelt.has(issue.path.join())) continue;
				const line = lineAt(offsetOf(document, placeOf(issue)));
				const mend = mendFor(issue, schema, file, line, sourceAt(document, issue.path));
				problems.push({ file, line, ...wordsFor(issue), ...mend });
			}
		}
	}
	if (problems.length > 0) throw new Faulty(problems);
	return values;
}

/** A union reports each of its branches; the one that came closest is what the author meant. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
	return issues.flatMap((issue) => {
		if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
		const closest = [...issue.errors].sort((a, b) => deepest(b) - deepest(a) || a.length - b.length)[0]!;
		return flatten(closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
	});
}

const deepest = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map((i) => i.path.length));

/** `07700900123` without quotes is a number in YAML and loses its zero; a telephone number must not. */
function bareZeros(file: string, document: Document, lineAt: (offset: number | undefined) => number | null): Problem[] {
	const found: Problem[] = [];
	visit(document, {
		Scalar(_key, node) {
			if (typeof node.value === 'number' && /^0\d/.test(node.source ?? '')) {
				found.push({
					file,
					line: lineAt(node.range?.[0]),
					message: `${node.source} would lose its first zero.`,
					remedy: `Put quotes round it: "${node.source}".`,
					...swap('Put quotes round it', file, lineAt(node.range?.[0]), node.source ?? '', `"${node.source}"`),
				});
			}
		},
	});
	return found;
}

/** Aliases make small files very large; nothing here needs them. */
function aliases(file: string, document: Document, lineAt: (offset: number | undefined) => number | null): Problem[] {
	const found: Problem[] = [];
	visit(document, {
		Alias(_key, node) {
			found.push({
				file,
				line: lineAt(node.range?.[0]),
				message: `“*${node.source}” is a YAML alias, which is not read here.`,
				remedy: 'Write the value out.',
			});
		},
	});
	return found;
}

/** Of a name that is not known, the name itself; else the value that is wrong. */
const placeOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
	issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;

/** Where in the text the value at a path stands; of a missing one, the value around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
	let node: unknown = document.contents;
	let found = isNode(node) ? node.range?.[0] : undefined;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
			if (!pair) break;
			found = (pair.key as Node).range?.[0] ?? found;
			node = pair.value;
		} else if (node && typeof node === 'object' && 'items' in node) {
			node = (node as { items: unknown[] }).items[Number(step)];
			if (isNode(node)) found = node.range?.[0] ?? found;
		} else break;
	}
	return found;
}

/** A plain value as it is written; undefined where it is none. */
function sourceAt(document: Document, path: readonly PropertyKey[]): string | undefined {
	const node: unknown = document.getIn(path, true);
	return isScalar(node) ? node.source : undefined;
}

/** Where the one name that is not known here was surely meant to stand. */
function meantBy(issue: z.core.$ZodIssue, schema: z.ZodType): PropertyKey[][] {
	if (issue.code !== 'unrecognized_keys' || issue.keys.length !== 1) return [];
	const meant = closest(issue.keys[0]!, keysAt(schema, issue.path));
	return meant === undefined ? [] : [[...issue.path, meant]];
}

/** What surely puts it right: a misspelt name or word as it was meant, or quotes round what has to be text. */
function mendFor(
	issue: z.core.$ZodIssue,
	schema: z.ZodType,
	file: string,
	line: number | null,
	source: string | undefined,
): Pick<Problem, 'mend'> {
	if (issue.code === 'unrecognized_keys') {
		const meant = meantBy(issue, schema)[0]?.at(-1);
		return meant === undefined
			? {}
			: swap(`Write “${String(meant)}”`, file, line, `${issue.keys[0]!}:`, `${String(meant)}:`);
	}
	if (source === undefined || source === '') return {};
	if (issue.code === 'invalid_value') {
		const meant = closest(source, issue.values.map(String));
		return meant === undefined ? {} : swap(`Write “${meant}”`, file, line, source, meant);
	}
	if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object')
		return swap('Put quotes round it', file, line, source, `"${source}"`);
	return {};
}
