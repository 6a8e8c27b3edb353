import { binary, number } from '../engine.ts';
import { Name, Text } from '../read/tokens.ts';
import { isDict, isList, Ref, type Dict, type Value } from '../read/values.ts';

/** The words for one more value, with the numbers that objects have in the file that it goes into. */
export function spelled(value: Value, numberOf: (ref: Ref) => number): string {
	if (value === null) return 'null';
	if (typeof value === 'boolean') return `${value}`;
	if (typeof value === 'number') return number(value);
	if (value instanceof Name) return `/${nameOf(value)}`;
	if (value instanceof Text) return textOf(value);
	if (value instanceof Ref) return `${numberOf(value)} 0 R`;
	if (isList(value)) return `[${value.map((one) => spelled(one, numberOf)).join(' ')}]`;
	if (isDict(value)) return dictOf(value, numberOf);
	throw new TypeError('No value of a PDF');
}

export const dictOf = (dict: Dict, numberOf: (ref: Ref) => number): string =>
	`<<${[...dict].map(([key, value]) => `/${key} ${spelled(value, numberOf)}`).join(' ')}>>`;

/** Source: ISO 32000-1, 7.3.5. */
const nameOf = ({ text }: Name) =>
	text.replace(/[^!-~]|[#()<>[\]{}/%]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** A string as it stood: its bytes are the same in any file. */
function textOf({ bytes, start, end, hex }: Text): string {
	const raw = binary(bytes.subarray(start, end));
	return hex ? `<${raw}>` : `(${raw})`;
}
