import { Document, isMap, isScalar, isSeq, parseAllDocuments, visit, type Node } from 'yaml';
import { saysTheSame } from '../../ledger/canonical.ts';
import { Faulty } from '../../scenario/problem.ts';

/**
 * Adds items to the end of a list in a YAML file, and leaves everything that is there as it is, to the letter: remarks,
 * order, quotes and `{{holes}}`.
 *
 * @param text - undefined where there is no such file yet
 * @param key - the list's name on the outermost level
 * @throws {Faulty} when the file can't be read, or the list stands in a form that can't be added to
 */
export function addToList(file: string, text: string | undefined, key: string, items: readonly unknown[]): string {
	if (items.length === 0) return text ?? '';
	const before = text ?? '';
	const cannot = (line: number | null) =>
		new Faulty([
			{
				file,
				line,
				message: `“${key}” stands in a form that nothing can be added to from here.`,
				remedy: 'Put the file right first, or write it as a list: each entry on a line of its own with “- ” before it.',
			},
		]);
	const [document, ...rest] = parseAllDocuments(before, { prettyErrors: false });
	if (rest.length > 0 || (document && document.errors.length > 0)) throw cannot(null);
	const map = document?.contents ?? null;
	if (map !== null && !isMap(map)) throw cannot(1);
	const pair = map?.items.find((item) => isScalar(item.key) && item.key.value === key);
	const old = document?.toJS({ maxAliasCount: 0 }) as Record<string, unknown> | null | undefined;
	const written = insert(before, pair ? { key: pair.key as Node, value: pair.value as Node | null } : null, key, items);
	if (written === null) throw cannot(null);
	// what was there says the same, and what is new stands at the end
	const now = parseAllDocuments(written, { prettyErrors: false })[0]?.toJS({ maxAliasCount: 0 }) as Record<
		string,
		unknown
	>;
	const was = (old?.[key] as unknown[] | undefined | null) ?? [];
	if (!saysTheSame({ ...(old ?? {}), [key]: [...was, ...items] }, now)) throw cannot(null);
	return written;
}

function insert(
	text: string,
	list: { key: Node; value: Node | null } | null,
	key: string,
	items: readonly unknown[],
): string | null {
	if (list === null) return `${text.trimEnd()}${text.trim() === '' ? '' : '\n\n'}${key}:\n${asItems(items, '  ')}`;
	const { value } = list;
	const empty =
		value === null || (isSeq(value) && value.items.length === 0) || (isScalar(value) && value.value === null);
	if (empty) {
		const start = list.key.range![1];
		const colon = text.indexOf(':', start);
		const end = value?.range && value.range[1] > colon ? value.range[1] : colon + 1;
		const gone = text.slice(colon + 1, end).includes('[') ? end : colon + 1;
		return `${text.slice(0, colon + 1)}\n${asItems(items, '  ').trimEnd()}${text.slice(gone)}`;
	}
	if (!isSeq(value) || value.flow) return null;
	const first = value.items[0] as Node;
	const dash = text.lastIndexOf('-', first.range![0] - 1);
	const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
	if (indent.trim() !== '') return null;
	const last = value.items.at(-1) as Node;
	const end = text.slice(0, last.range![1]).trimEnd().length;
	const line = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
	const gap =
		/\n[ \t]*\n/.test(text.slice(first.range![1] - 2, last.range![0])) || value.items.length === 1 ? '\n' : '';
	return `${text.slice(0, line)}\n${gap}${asItems(items, indent, gap).trimEnd()}\n${text.slice(line).replace(/^\n/, '')}`;
}

const asItems = (items: readonly unknown[], indent: string, gap = '\n') =>
	items.map((item) => asItem(item, indent)).join(gap);

function asItem(item: unknown, indent: string): string {
	const lines = yamlOf(item).trimEnd().split('\n');
	return `${lines.map((line, i) => (line === '' ? '' : `${indent}${i === 0 ? '- ' : '  '}${line}`)).join('\n')}\n`;
}

/** How long a line of small values may be before it is written below itself. */
const ROOM = 100;

/** A value as YAML in the way that people here write it: small sets of values on one line, in braces. */
export function yamlOf(value: unknown): string {
	const document = new Document(value);
	visit(document, {
		Map(_key, node, path) {
			if (path.length < 2) return;
			const simple = node.items.every(({ value: one }) => isScalar(one) && !String(one.value).includes('\n'));
			if (simple && JSON.stringify(node.toJSON()).length < ROOM) node.flow = true;
		},
		Seq(_key, node) {
			if (node.items.every((one) => isScalar(one)) && JSON.stringify(node.toJSON()).length < ROOM) node.flow = true;
		},
	});
	// lists without spaces inside, as in the other files
	return document
		.toString({ lineWidth: 0, flowCollectionPadding: true })
		.replace(/^(\s*(?:criteria|traps|arrived|missed|variants|columns|except): )\[ (.*) \]$/gm, '$1[$2]');
}
