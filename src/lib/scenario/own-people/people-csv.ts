import Papa from 'papaparse';
import { fold } from '../../db/fold.ts';
import { Faulty, type Problem } from '../problem.ts';
import { unsafeIn } from '../safe.ts';
import { INSERTABLE } from '../views.ts';
import { TOWNS } from '../world/places/towns.ts';
import { MOST_AT_ONCE } from './ask.ts';
import type { NewRows, Taken } from './make-kind.ts';

export const MOST_ROWS = 500;
const MOST_CHARACTERS = 400_000;

/** What people write over a column, beside its own name. */
const ALSO: Readonly<Record<string, string>> = {
	'first name': 'first_name',
	'given name': 'first_name',
	forename: 'first_name',
	'last name': 'last_name',
	'family name': 'last_name',
	surname: 'last_name',
	mobile: 'phone',
	telephone: 'phone',
	'e-mail': 'email',
	job: 'headline',
	reference: 'ref',
	skill: 'skills',
};

/** People of a tutor's list, and what is wrong with the lines that are left out. */
export interface PeopleRead {
	readonly rows: NewRows;
	readonly problems: readonly Problem[];
}

/**
 * Reads people from a list: a heading line with columns of `people`, and `skills`, with semicolons between. Whoever has
 * no reference gets the next. A line that could be a real person's, or can't be held, is left out and named.
 *
 * @throws {Faulty} when nothing of it can be read
 */
export function readPeople(file: string, text: string, taken: Taken): PeopleRead {
	const stop = (line: number | null, message: string, remedy: string) => new Faulty([{ file, line, message, remedy }]);
	if (text.length > MOST_CHARACTERS)
		throw stop(null, 'This file is too long for a list of people.', `Keep to ${MOST_ROWS} people a file.`);
	const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), {
		skipEmptyLines: false,
		delimitersToGuess: [',', ';', '\t'],
		preview: MOST_ROWS + 2,
	});
	const [head = [], ...body] = data;
	const known = [...INSERTABLE['people']!, 'skills'];
	const columns = head.map((cell) => {
		const plain = fold(cell)
			.replace(/[_\s]+/g, ' ')
			.trim();
		return ALSO[plain] ?? plain.replaceAll(' ', '_');
	});
	const strange = head.filter((_, i) => columns[i] !== '' && !known.includes(columns[i]!));
	if (!columns.includes('first_name') || !columns.includes('last_name'))
		throw stop(
			1,
			'The heading line has no column for first and last names.',
			'Write “first_name, last_name, town, phone” in the first line.',
		);
	const problems: Problem[] = strange.map((cell) => ({
		file,
		line: 1,
		message: `The column “${cell.trim().slice(0, 40)}” is left out.`,
		remedy: `What can be brought: ${known.join(', ')}.`,
	}));
	const refs = new Set(taken.refs);
	let next = Math.max(1000, ...[...refs].map((ref) => Number(ref.slice(5))).filter((n) => n < 10_000));
	const people: Record<string, string>[] = [];
	const skills: Record<string, string>[] = [];
	let line = 1;
	for (const cells of body) {
		line += 1;
		const at = line;
		line += cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
		if (cells.every((cell) => cell.trim() === '')) continue;
		const row = Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').normalize('NFC').trim()]));
		const fault = faultIn(row, refs, people.length);
		if (fault) {
			problems.push({ file, line: at, ...fault });
			if (people.length >= MOST_ROWS) break;
			continue;
		}
		const ref = row['ref'] || `CAND-${++next}`;
		refs.add(ref);
		for (const skill of (row['skills'] ?? '')
			.split(/[;|]/)
			.map((one) => one.trim())
			.filter(Boolean)
			.slice(0, MOST_AT_ONCE))
			skills.push({ ref, skill });
		people.push({
			...Object.fromEntries(Object.entries(row).filter(([column]) => INSERTABLE['people']!.includes(column))),
			ref,
		});
	}
	if (people.length === 0 && problems.length === strange.length)
		throw stop(2, 'There is nobody in this list.', 'Write one person a line, below the heading line.');
	return { rows: { people, skills }, problems };
}

function faultIn(
	row: Readonly<Record<string, string>>,
	refs: ReadonlySet<string>,
	read: number,
): { message: string; remedy: string } | null {
	const who = `${row['first_name'] ?? ''} ${row['last_name'] ?? ''}`.trim();
	const left = (why: string) => `${who === '' ? 'This line' : who.slice(0, 60)} is left out: ${why}`;
	if (read >= MOST_ROWS)
		return {
			message: `There are more than ${MOST_ROWS} people.`,
			remedy: 'Split the file, or let the seed make the others.',
		};
	if (!row['first_name'] || !row['last_name'])
		return { message: left('a first or a last name is missing.'), remedy: 'Write both.' };
	const [unsafe] = unsafeIn('', Object.values(row).join('\n'));
	if (unsafe) return { message: left(unsafe.message), remedy: unsafe.remedy };
	if (
		Object.values(row).some(
			(value) => value.includes('{{') || value.length > 400 || /\p{Cc}/u.test(value.replace(/\n/g, ' ')),
		)
	)
		return {
			message: left('a value is too long, or holds {{ }}.'),
			remedy: 'Keep each value under 400 letters, and put variables in afterwards.',
		};
	const { ref, town } = row;
	if (ref && (!/^CAND-[1-9]\d{0,3}$/.test(ref) || refs.has(ref)))
		return {
			message: left(`${ref} is taken, or no reference of a scenario’s own.`),
			remedy: 'Leave it empty, or take one from CAND-1001 to CAND-9999.',
		};
	if (town && !TOWNS.some(({ name }) => name === town))
		return {
			message: left(`the agency knows no town called ${town}.`),
			remedy: 'Use a town of the agency’s list, spelled as there.',
		};
	return null;
}
