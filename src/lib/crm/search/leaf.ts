import type { Piece } from './cursor.ts';
import { fieldNamed, fieldsNear, PROTECTED } from './fields.ts';
import { keyOf, list } from './fields/choice.ts';
import type { Field } from './fields/field.ts';
import type { Hearing } from './hearing.ts';
import { SHORTEST_START, tooShort } from './match.ts';
import { EVERYTHING, field as fieldNode, phrase, word, type Op, type Tree } from './tree.ts';
import { readValue } from './value.ts';
import { wordsIn } from './words.ts';

/** Ends in the middle of a word, which may go on. */
const UNFINISHED = /[\p{L}\p{N}+#]$/u;

/** What stands between words and would make them something else if it were read again. */
const OPERATOR = /^(and|or|not|and\/or)$/i;
const COMPARISON = /^\p{L}[\p{L}\p{N}_'-]*\s*[:<>=≤≥≠]/u;

/** A bare word: with a star, the start of one; a reference or an e-mail address is looked for as what it is. */
export function readWord(piece: Piece & { kind: 'word' }, hearing: Hearing): Tree | null {
	const bare = piece.text.replace(/^[^\p{L}\p{N}+#*]+|[^\p{L}\p{N}+#*]+$/gu, '');
	if (/^\*+$/.test(bare)) return EVERYTHING;
	if (/^(cand|con)-\d{1,7}$/i.test(bare)) return readField(fieldNamed('ref')!, 'is', piece, hearing, bare);
	if (/^[^@\s]+@[^@\s]+$/.test(bare)) return readField(fieldNamed('email')!, 'is', piece, hearing, bare);
	const begun = bare.replace(/^[^\p{L}\p{N}+#]+/u, '');
	const star = begun.indexOf('*');
	const text = star < 0 ? begun : begun.slice(0, star);
	if (wordsIn(text).length === 0) {
		hearing.note(piece, `“${piece.text}” has no letter or figure to look for. It is left out.`);
		return null;
	}
	if (begun !== bare || (star >= 0 && star < begun.length - 1))
		hearing.note(piece, `A star works only at the end of a word. This is read as “${text}${star < 0 ? '' : '*'}”.`);
	if (star >= 0 && tooShort(text))
		hearing.note(
			piece,
			`A star needs ${SHORTEST_START} letters before it. “${text}*” finds the word “${text}”, and names that begin so.`,
		);
	const prefix = star >= 0 || (hearing.isLast(piece) && UNFINISHED.test(piece.text));
	if (OPERATOR.test(text) || COMPARISON.test(text)) return phrase(text.replace(/[:<>=≤≥≠]+/g, ' ').trim(), prefix);
	return word(text, prefix);
}

/** Words in quotation marks. */
export function readPhrase(piece: Piece & { kind: 'phrase' }, hearing: Hearing): Tree | null {
	const text = piece.text.replaceAll('*', ' ').replace(/\s+/g, ' ').trim();
	if (wordsIn(text).length === 0) {
		if (piece.closed || !hearing.typing)
			hearing.note(piece, 'There is nothing between these quotation marks. They are left out.');
		return null;
	}
	if (!piece.closed)
		hearing.atEnd(
			piece,
			'There is no closing quotation mark, so all of the rest is one phrase. Close it where the phrase ends.',
		);
	const going = hearing.typing && !piece.closed && UNFINISHED.test(piece.text);
	const star = piece.star || /\*\s*$/.test(piece.text);
	if (star && tooShort(text))
		hearing.note(piece, `A star needs ${SHORTEST_START} letters before it. Write more of the last word.`);
	return phrase(text.slice(0, 400), star || going);
}

/** A field with the value that stands where the cursor is, or with `given`. */
export function readField(field: Field, op: Op, piece: Piece, hearing: Hearing, given?: string): Tree | null {
	const { cursor, known, typing } = hearing;
	const found = readValue(cursor, field, op, known, typing, given);
	const at = { from: piece.from, to: cursor.at };
	if ('problem' in found) {
		if (!typing || cursor.at < cursor.text.length) hearing.note(at, `${found.problem} This part is left out.`);
		return null;
	}
	if (found.aside) hearing.note(at, found.aside);
	return fieldNode(found.field.name, found.op, found.value.slice(0, 200));
}

/**
 * Says what is the matter with a name that is no field's.
 *
 * @returns whether what follows is still worth looking for, as words
 */
export function unknownField(piece: Piece & { kind: 'field' }, hearing: Hearing): boolean {
	const unlawful = PROTECTED.get(keyOf(piece.name));
	if (unlawful) {
		readValue(hearing.cursor, fieldNamed('headline')!, 'is', hearing.known, false);
		hearing.note({ from: piece.from, to: hearing.cursor.at }, `${unlawful} This part is left out.`);
		return false;
	}
	const near = fieldsNear(piece.name);
	const meant = near.length > 0 ? ` Did you mean ${list(near.map((name) => `${name}:`))}?` : '';
	hearing.note(piece, `There is no field “${piece.name}”.${meant} What follows is looked for as words.`);
	return true;
}
