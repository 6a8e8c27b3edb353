import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';

/** What can be looked through before a scenario begins, and the columns that tell most. */
export const LOOKS = {
	people: {
		words: 'Candidates',
		columns: ['ref', 'first_name', 'last_name', 'town', 'headline', 'status', 'last_contact'],
	},
	vacancies: { words: 'Vacancies', columns: ['vacancy', 'title', 'client', 'town', 'status', 'start_by', 'pay_max'] },
	requirements: { words: 'Job specifications', columns: ['vacancy', 'line', 'importance', 'kind', 'text', 'asks'] },
	clients: { words: 'Clients', columns: ['client', 'name', 'sector', 'town', 'status'] },
	contacts: { words: 'Contacts', columns: ['ref', 'first_name', 'last_name', 'client', 'job_title'] },
	skills: { words: 'Skills', columns: ['ref', 'skill', 'level', 'years', 'evidence'] },
	qualifications: { words: 'Qualifications', columns: ['ref', 'title', 'year', 'expires', 'seen_on'] },
	consents: { words: 'Permissions', columns: ['ref', 'purpose', 'vacancy', 'decision', 'method', 'on'] },
	messages: { words: 'Messages', columns: ['message', 'direction', 'from', 'subject', 'at'] },
	tasks: { words: 'Tasks', columns: ['task', 'title', 'ref', 'due', 'assignee'] },
} as const;
export type LookAt = keyof typeof LOOKS;

export interface Look {
	readonly view: LookAt;
	/** Every word must stand somewhere in a line. */
	readonly words: string;
	/** Only what the scenario itself brings. */
	readonly own: boolean;
}

export interface Looked {
	readonly rows: readonly Readonly<Record<string, string>>[];
	/** How many there are; more than are shown, where a seed made many. */
	readonly all: number;
}

/** So many lines are shown at once. */
export const MOST_SHOWN = 100;
const OWN = /\b(?:CAND-[1-9]\d{0,3}|VAC-[1-9]\d{0,2}|CON-[1-9]\d{0,3})\b/;

/** Looks through one view of the records as they stand at the start. */
export function lookAround(db: ReadDb, { view, words, own }: Look): Looked {
	const { columns } = LOOKS[view];
	const wanted = fold(words).split(/\s+/).filter(Boolean).slice(0, 8);
	const listed = columns.map((column) => `"${column}"`).join(', ');
	const rows = db
		.rows({ text: `select ${listed} from "${view}"`, values: [] })
		.map((row) =>
			Object.fromEntries(columns.map((column) => [column, row[column] === null ? '' : String(row[column])])),
		)
		.filter((row) => {
			const text = Object.values(row).join(' ');
			if (own && !OWN.test(text)) return false;
			const plain = wanted.length === 0 ? '' : fold(text);
			return wanted.every((word) => plain.includes(word));
		});
	// short references are the scenario's own, and come first
	const keys = new Map(
		rows.map((row) => [row, `${String(row[columns[0]]!.length).padStart(3, '0')} ${Object.values(row).join(' ')}`]),
	);
	const sorted = [...rows].sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
	return { rows: sorted.slice(0, MOST_SHOWN), all: rows.length };
}
