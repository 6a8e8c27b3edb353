import { phoneKey } from '../crm/fields.ts';
import { suppressionHash } from '../crm/people/suppress.ts';
import { fold, nameKey } from '../db/fold.ts';
import { addDays, addMonths, dayIn, StoryTime } from '../ledger/story-time.ts';
import { readCsv, type CsvRow } from './csv.ts';
import type { Files } from './files.ts';
import { closest } from './closest.ts';
import { Faulty, swap, type Problem } from './problem.ts';
import { madeUpMail, madeUpPhone, madeUpPostcode } from './safe.ts';
import { INSERTABLE } from './views.ts';

/** Records of a scenario for one tutor view, ready to insert. */
export interface DataTable {
	readonly view: string;
	readonly rows: readonly { readonly line: number; readonly values: Readonly<Record<string, string | null>> }[];
}

/** The order in which the records go in: what others refer to comes first. */
const ORDER = Object.keys(INSERTABLE);

/** Reads `data/*.csv`, each named after a tutor view. @throws {Faulty} */
export function readData(files: Files, clock: StoryTime): DataTable[] {
	const problems: Problem[] = [];
	const tables: DataTable[] = [];
	for (const [path, text] of files) {
		const view = /^data\/([a-z_]+)\.csv$/.exec(path)?.[1];
		if (!path.startsWith('data/')) continue;
		const known = view === undefined ? undefined : INSERTABLE[view];
		if (!known) {
			problems.push({
				file: path,
				line: null,
				message: 'This file is not named after records that a scenario can add.',
				remedy: `Name it after one of: ${ORDER.join(', ')}.`,
			});
			continue;
		}
		try {
			const { columns, rows } = readCsv(path, text);
			for (const column of columns.filter((c) => !known.includes(c))) {
				const meant = closest(
					column,
					known.filter((one) => !columns.includes(one)),
				);
				problems.push({
					file: path,
					line: 1,
					message: `There is no column “${column}” in ${view}.`,
					remedy: `Its columns are: ${known.join(', ')}.`,
					...(meant === undefined ? {} : swap(`Write “${meant}”`, path, 1, column, meant)),
				});
			}
			tables.push({
				view: view!,
				rows: rows.map((row) => ({ line: row.line, values: valuesOf(path, view!, row, files, clock, problems) })),
			});
		} catch (error) {
			if (error instanceof Faulty) problems.push(...error.problems);
			else throw error;
		}
	}
	if (problems.length > 0) throw new Faulty(problems);
	return tables.sort((a, b) => ORDER.indexOf(a.view) - ORDER.indexOf(b.view));
}

const BACK = /^@([+-])(\d{1,4})(d|mo|y)$/;

function valuesOf(
	file: string,
	view: string,
	row: CsvRow,
	files: Files,
	clock: StoryTime,
	problems: Problem[],
): Record<string, string | null> {
	const say = (message: string, remedy: string) => problems.push({ file, line: row.line, message, remedy });
	const values: Record<string, string | null> = {};
	for (const [column, text] of Object.entries(row.values)) {
		const back = BACK.exec(text);
		if (back) {
			const count = Number(back[2]) * (back[1] === '-' ? -1 : 1);
			const day = dayIn(clock);
			values[column] = back[3] === 'd' ? addDays(day, count) : addMonths(day, back[3] === 'mo' ? count : count * 12);
		} else if (text.startsWith('@')) {
			say(`“${text}” is no date counted from the clock.`, 'Write it like @-20d, @-26mo or @+3d.');
		} else values[column] = text === '' ? null : text;
		const unsafe = unsafeValue(column, text);
		if (unsafe)
			problems.push({
				file,
				line: row.line,
				message: unsafe.message,
				remedy: unsafe.remedy,
				...swap(`Write ${unsafe.made}`, file, row.line, text, unsafe.made),
			});
	}
	if (view === 'people' || view === 'contacts')
		values['name_key'] = nameKey(values['first_name'] ?? null, values['last_name'] ?? null);
	if (view === 'clients') values['name_key'] = fold(values['name'] ?? '');
	if (view === 'suppressions' && values['address']) {
		const unsafe = unsafeValue(values['address'].includes('@') ? 'email' : 'phone', values['address']);
		if (unsafe) say(unsafe.message, unsafe.remedy);
		else values['address'] = hashed(values['channel'] ?? 'any', values['address']);
	}
	if (view === 'documents') {
		const name = values['file_name'];
		const text = files.get(`files/${name}`);
		if (text === undefined) say(`There is no file files/${name}.`, 'Put the text there, or correct the name.');
		values['text'] = text?.trim() ?? '';
	}
	return values;
}

/** What stands on the do-not-contact list in the place of a number or an address. */
const hashed = (channel: string, address: string) =>
	suppressionHash(
		channel === 'email' || channel === 'sms' ? channel : 'any',
		address.includes('@') ? address.toLowerCase() : phoneKey(address),
	);

/** Made-up people can be reached nowhere: only ranges that belong to nobody. Source: Ofcom, RFC 2606. */
function unsafeValue(column: string, text: string): { message: string; remedy: string; made: string } | null {
	if (text === '') return null;
	if (/(?:^|_)phone$/.test(column) && !/^07700 ?900 ?\d{3}$/.test(text))
		return {
			message: `${text} could be somebody’s number.`,
			remedy: 'Use 07700 900000 to 07700 900999.',
			made: madeUpPhone(text),
		};
	if (/(?:^|_)email$/.test(column) && !/^[^@\s]+@example\.(org|com|net)$/.test(text))
		return {
			message: `${text} could be somebody’s address.`,
			remedy: 'End it with @example.org, @example.com or @example.net.',
			made: madeUpMail(text),
		};
	if (column === 'postcode' && !/^ZZ99 \d[ABD-HJLNP-UW-Z]{2}$/.test(text))
		return {
			message: `${text} could be a real place, or is not written as a postcode.`,
			remedy: 'Write ZZ99, a space, a digit and two letters, like ZZ99 6AB.',
			made: madeUpPostcode(text),
		};
	return null;
}
