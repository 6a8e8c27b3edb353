import type { ImportField } from '../../../crm/people/import/columns.ts';
import { guessMapping } from '../../../crm/people/import/columns.ts';
import type { ImportInput, PlannedRow } from '../../../crm/people/import/plan.ts';
import type { Tabled } from '../../../crm/people/import/table.ts';
import { read } from '../edit.ts';

export const IMPORT_FORM = 'import';

export const startOf = (today: string) => ({
	text: '',
	file_name: '',
	/** What each column is, where the guess was changed; empty while it stands. */
	mapping: [] as string[],
	policy: 'skip' as string,
	source: '',
	obtained_on: today,
	lawful_basis: 'legitimate_interests' as string,
});
export type ImportDraft = ReturnType<typeof startOf>;

/** What each column of the file is: as guessed, or as somebody chose. */
export const mappingOf = (draft: ImportDraft, head: readonly string[]): (ImportField | '')[] =>
	// safe: the chosen ones come out of the list of fields
	draft.mapping.length === head.length ? (draft.mapping as (ImportField | '')[]) : guessMapping(head);

/** The import as the command takes it; what is not right yet is for its schema to say. */
export function inputOf(draft: ImportDraft, tabled: Tabled): unknown {
	const table = tabled.ok ? tabled.table : { head: [], rows: [] };
	const day = read('obtained_on', draft.obtained_on);
	return {
		file_name: draft.file_name.trim() || 'Pasted lines',
		source: draft.source,
		obtained_on: day.ok && day.value !== null ? day.value : draft.obtained_on,
		lawful_basis: draft.lawful_basis,
		policy: draft.policy,
		mapping: mappingOf(draft, table.head),
		rows: table.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, 2_100)) })),
	} satisfies Record<keyof ImportInput, unknown>;
}

export const RESULTS: Readonly<Record<PlannedRow['result'], readonly [words: string, look: string]>> = {
	created: ['Will be added', 'tag tag--ok'],
	updated: ['Will be filled in', 'tag tag--info'],
	skipped: ['Left out', 'tag tag--warn'],
	error: ['Has a mistake', 'tag tag--bad'],
};
