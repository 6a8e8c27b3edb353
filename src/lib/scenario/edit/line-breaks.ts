import { isCollection, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { saysTheSame } from '../../ledger/canonical.ts';

/** A text, or a map or list in braces, where it stands in a YAML file. */
interface Piece {
	readonly from: number;
	readonly to: number;
	/** What it says, however it is broken into lines. */
	readonly says: string;
	/** How far in the line begins on which it begins. */
	readonly indent: number;
}

/** Pieces of a YAML file that its author broke into lines. */
export const brokenIn = (doc: Document, text: string): readonly Piece[] =>
	piecesOf(doc, text, ({ from, to }) => text.slice(from, to).includes('\n'));

/**
 * A YAML text whose writer put each text and each map in braces on one line, with their breaks where the author had them.
 *
 * @param broken - of the text as it was before
 */
export function withBreaks(before: string, broken: readonly Piece[], after: string): string {
	if (broken.length === 0) return after;
	const known = new Map(broken.map((piece) => [piece.says, piece]));
	const doc = open(after);
	let text = after;
	for (const { from, to, says, indent } of piecesOf(doc, after, (piece) => known.has(piece.says)).reverse()) {
		const own = known.get(says)!;
		const moved = before
			.slice(own.from, own.to)
			.split('\n')
			.map((line, i) => (i === 0 || line.trim() === '' ? line : movedIn(line, indent - own.indent)));
		text = text.slice(0, from) + moved.join('\n') + text.slice(to);
	}
	const again = open(text);
	return again.errors.length === 0 && saysTheSame(plain(again), plain(doc)) ? text : after;
}

const open = (text: string): Document => parseDocument(text, { merge: false, prettyErrors: false });
const plain = (doc: Document): unknown => doc.toJS({ maxAliasCount: 0 });
const indentOf = (line: string) => line.length - line.trimStart().length;
const movedIn = (line: string, by: number) => ' '.repeat(Math.max(0, indentOf(line) + by)) + line.trimStart();

/** The outermost pieces that are wanted, from the first to the last. */
function piecesOf(doc: Document, text: string, wanted: (piece: Piece) => boolean): Piece[] {
	const pieces: Piece[] = [];
	visit(doc, (_, node) => {
		if (!isNode(node) || !node.range || !(isScalar(node) || (isCollection(node) && node.flow === true)))
			return undefined;
		const [from, to] = node.range;
		const kind = isScalar(node) ? node.type : 'FLOW';
		const piece = {
			from,
			to,
			says: `${kind} ${JSON.stringify(node.toJS(doc, { maxAliasCount: 0 }))}`,
			indent: indentOf(text.slice(text.lastIndexOf('\n', from - 1) + 1, from)),
		};
		if (!wanted(piece)) return undefined;
		pieces.push(piece);
		return visit.SKIP;
	});
	return pieces;
}
