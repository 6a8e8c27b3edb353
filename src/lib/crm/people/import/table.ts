import Papa from 'papaparse';
import { z } from 'zod';

/** A file of people as a head and rows, each with the line on which it begins. */
export interface Table {
	readonly kind: 'csv' | 'vcard' | 'resume';
	readonly head: readonly string[];
	readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
export type Tabled = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly says: string };

export const MOST_ROWS = 500;
const no = (says: string): Tabled => ({ ok: false, says });

/** A CSV file, vCards or a JSON Resume, told apart by how they begin. */
export function tableOf(text: string): Tabled {
	const bare = text.replace(/^\uFEFF/, '').trim();
	if (bare === '') return no('There is nothing in the file. Choose another, or paste the lines into the box.');
	const read = /^begin:vcard/i.test(bare) ? ofCards(bare) : /^[[{]/.test(bare) ? ofResume(bare) : ofCsv(bare);
	if (!read.ok) return read;
	if (read.table.rows.length === 0) return no('The file has a head and nobody under it. Choose another file.');
	if (read.table.rows.length > MOST_ROWS)
		return no(`The file has more than ${MOST_ROWS} people. Cut it into smaller files, so that each can be looked at.`);
	return read;
}

function ofCsv(text: string): Tabled {
	const { data, errors } = Papa.parse<string[]>(text, {
		skipEmptyLines: 'greedy',
		delimitersToGuess: [',', ';', '\t'],
	});
	const broken = errors.find((e) => e.type === 'Quotes');
	if (broken)
		return no(`Line ${(broken.row ?? 0) + 1} opens a quotation mark and does not close it. Mend it in the file.`);
	const [head, ...rows] = data;
	if (!head || head.length < 2)
		return no('This is no table: its first line has to name the columns, with commas between them.');
	let line = 1;
	const lines = data.map((cells) => {
		const at = line;
		line += 1 + cells.join('').split('\n').length - 1;
		return at;
	});
	return {
		ok: true,
		table: {
			kind: 'csv',
			head: head.map((words) => words.trim()),
			rows: rows.map((cells, i) => ({ line: lines[i + 1]!, cells: head.map((_, c) => (cells[c] ?? '').trim()) })),
		},
	};
}

const CARD = [
	'First name',
	'Last name',
	'Mobile',
	'E-mail',
	'Address',
	'Town',
	'Postcode',
	'Headline',
	'Works at',
] as const;

/** vCards, versions 2.1 to 4. Source: RFC 6350; folded lines, escaped marks and grouped names are understood. */
function ofCards(text: string): Tabled {
	const rows: { line: number; cells: string[] }[] = [];
	let card: Record<string, string> | null = null;
	let began = 0;
	text
		.replace(/\r?\n[ \t]/g, '')
		.split(/\r?\n/)
		.forEach((raw, index) => {
			const match = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/.exec(raw);
			const name = match?.[1]?.toUpperCase();
			if (name === 'BEGIN') [card, began] = [{}, index + 1];
			else if (name === 'END' && card) {
				const parts = (card['N'] ?? '').split(/(?<!\\);/);
				const whole = plain(card['FN'] ?? '').split(' ');
				const address = (card['ADR'] ?? '').split(/(?<!\\);/);
				rows.push({
					line: began,
					cells: [
						plain(parts[1] ?? '') || whole.slice(0, -1).join(' '),
						plain(parts[0] ?? '') || (whole.at(-1) ?? ''),
						plain(card['TEL'] ?? '').replace(/^tel:/i, ''),
						plain(card['EMAIL'] ?? ''),
						plain(address[2] ?? ''),
						plain(address[3] ?? ''),
						plain(address[5] ?? ''),
						plain(card['TITLE'] ?? ''),
						plain((card['ORG'] ?? '').split(';')[0]!),
					],
				});
				card = null;
			} else if (name && card && card[name] === undefined) card[name] = match![3]!;
		});
	if (card !== null)
		return no(`The card that begins at line ${began} has no END:VCARD. Save the file again, or mend it.`);
	return { ok: true, table: { kind: 'vcard', head: CARD, rows } };
}
const plain = (text: string) =>
	text
		.replace(/\\n/gi, ' ')
		.replace(/\\([,;\\])/g, '$1')
		.trim();

const Text = z.string().max(500).catch('');
const Resume = z.object({
	basics: z
		.object({
			name: Text,
			label: Text,
			email: Text,
			phone: Text,
			summary: Text,
			location: z.object({ address: Text, city: Text, postalCode: Text }).partial().catch({}),
		})
		.partial(),
	work: z.array(z.object({ name: Text, company: Text, position: Text, endDate: Text }).partial()).catch([]),
	skills: z.array(z.object({ name: Text }).partial()).catch([]),
});

/** One JSON Resume, or a list of them. Source: jsonresume.org, schema 1.0.0. */
function ofResume(text: string): Tabled {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return no('This begins like a JSON Resume and breaks off. Save it again from where it came.');
	}
	const read = z.array(Resume).safeParse(Array.isArray(json) ? json : [json]);
	if (!read.success) return no('This is JSON and no JSON Resume: it has no “basics” with a name. Choose another file.');
	return {
		ok: true,
		table: {
			kind: 'resume',
			head: [
				'Whole name',
				'Mobile',
				'E-mail',
				'Address',
				'Town',
				'Postcode',
				'Headline',
				'Summary',
				'Works at',
				'Skills',
			],
			rows: read.data.map(({ basics, work, skills }, i) => ({
				line: i + 1,
				cells: [
					basics.name ?? '',
					basics.phone ?? '',
					basics.email ?? '',
					basics.location?.address ?? '',
					basics.location?.city ?? '',
					basics.location?.postalCode ?? '',
					basics.label ?? '',
					basics.summary ?? '',
					work.find((job) => !job.endDate)?.name ?? '',
					skills
						.map((skill) => skill.name ?? '')
						.filter(Boolean)
						.join(', '),
				],
			})),
		},
	};
}
