import type { Cursor } from './cursor.ts';
import { fieldNamed } from './fields.ts';
import { optionsBeginning } from './fields/choice.ts';
import { beginsDate } from './fields/day.ts';
import { optionsOf, type Field, type Known, type Reading } from './fields/field.ts';
import type { Op } from './tree.ts';

type Value = { field: Field; op: Op; value: string; aside?: string } | { problem: string };

/** More words than any value has. */
const MOST_WORDS = 8;

/**
 * Reads a field's value from where the cursor stands: what is in quotation marks, or as many words as make sense
 * together, so that `town:Kings Lynn` and `within:12 miles of Leeds forklift` need none.
 *
 * @param given - the value, when it has been read already
 */
export function readValue(cursor: Cursor, field: Field, op: Op, known: Known, typing: boolean, given?: string): Value {
	if (given !== undefined) return withField(field, field.read(given, op, known));
	cursor.skipSpace();
	const quoted = cursor.quoted();
	if (quoted) {
		const tail = field.tail ? cursor.tail(field.tail) : '';
		return understood(`${quoted.text}${quoted.star ? '*' : ''}${tail}`, field, op, known);
	}
	const start = cursor.at;
	const ends = wordEnds(cursor.text, start);
	if (ends.length === 0)
		return { problem: `Say what to look for after “${field.name}:”, for example ${field.example}.` };
	// “30 February” is no day, and its 30 alone would be 30 days
	const least = field.kind === 'date' && beginsDate(cursor.text.slice(start)) ? Math.min(1, ends.length - 1) : 0;
	for (const end of tries(field, known, ends, least)) {
		const raw = cursor.text.slice(start, end);
		const unfinished = typing && end === cursor.text.length;
		const value = understood(unfinished && field.kind === 'text' ? `${raw}*` : raw, field, op, known);
		if ('problem' in value) continue;
		cursor.at = end;
		return value;
	}
	cursor.at = ends[least]!;
	const all = ends.at(-1)!;
	if (typing && all === cursor.text.length && !field.oneWord) {
		// in the middle of an option's name it counts as soon as only one is left; figures and days when they are whole
		const left = optionsBeginning(optionsOf(field, known) ?? [], cursor.text.slice(start));
		if (left.length > 0 || field.kind !== 'choice') cursor.at = all;
		if (left.length === 1) return understood(left[0]!.value, field, op, known);
	}
	return understood(cursor.text.slice(start, cursor.at), field, op, known);
}

/** Where a value may end, the likeliest first: as many words as make sense, or as few where nobody knows the names. */
function tries(field: Field, known: Known, ends: readonly number[], least: number): readonly number[] {
	const unknown = optionsOf(field.kind === 'distance' ? fieldNamed('town')! : field, known) === null;
	if (field.oneWord || (field.kind === 'choice' && unknown)) return ends.slice(0, 1);
	return field.kind === 'distance' && unknown ? ends : ends.slice(least).toReversed();
}

/** `in:Leeds` means a town: nobody looks for people in a lifecycle called Leeds. */
function understood(raw: string, field: Field, op: Op, known: Known): Value {
	const reading = withField(field, field.read(raw, op, known));
	if (!('problem' in reading) || field.name !== 'in' || known.options('town') === null) return reading;
	const town = withField(fieldNamed('town')!, fieldNamed('town')!.read(raw, op, known));
	return 'problem' in town ? reading : town;
}

function withField(field: Field, reading: Reading): Value {
	return 'problem' in reading ? reading : { field, ...reading };
}

/** Where each of the next words ends, up to a bracket, a quotation mark or a bar. */
function wordEnds(text: string, from: number): number[] {
	const ends: number[] = [];
	const rest = text.slice(from).split(/[()"|]/, 1)[0]!;
	for (const found of rest.matchAll(/\S+/g)) {
		// commas and full stops after a word are not of it; the dots of an open range are
		const word = found[0].replace(/(?<!\.)[,;.!?]$/, '');
		ends.push(from + found.index + (word.length || found[0].length));
		if (ends.length === MOST_WORDS) break;
	}
	return ends;
}
