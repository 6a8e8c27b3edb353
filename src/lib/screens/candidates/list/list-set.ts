import { CANDIDATE_COLUMNS, type ColumnKey } from '../../../crm/lists/candidate-columns.ts';
import { readColumns, writeColumns, type SetColumn } from '../../../crm/lists/columns.ts';
import type { SavedView } from '../../../crm/lists/saved-view.ts';
import type { Desk } from '../../desk.svelte.ts';
import { kept } from '../../kept.ts';
import { viewSet } from '../../lists/view-set.ts';

/** Columns shown where nobody chose. Source: the candidate list in `look/`. */
export const USUAL: readonly ColumnKey[] = ['name', 'headline', 'town', 'spoken', 'permission'];

interface Set {
	[key: string]: string | number | boolean;
	columns: string;
	plain: boolean;
	page: number;
	against: string;
}
const START: Set = { columns: '', plain: false, page: 0, against: '' };

/** Stands for a vacancy that is still to be chosen. */
export const CHOOSE = '?';

/** How the list of candidates is set: columns, pages, and the saved view that it began from. Part of the view. */
export function listSet(desk: Desk) {
	const set = kept(desk, () => 'candidate-list', START);
	const views = viewSet(desk, 'candidates');
	return {
		get columns(): readonly SetColumn<ColumnKey>[] {
			const read = readColumns(set.value.columns, CANDIDATE_COLUMNS, USUAL);
			return [
				{ key: 'name', width: null, ...read.find(({ key }) => key === 'name') },
				...read.filter(({ key }) => key !== 'name'),
			];
		},
		set columns(columns: readonly SetColumn<ColumnKey>[]) {
			set.set({ columns: writeColumns(columns) });
		},
		/** As it is kept; empty for the usual ones. */
		get written(): string {
			return set.value.columns;
		},
		get plain(): boolean {
			return set.value.plain;
		},
		set plain(plain: boolean) {
			set.set({ plain, page: 0 });
		},
		get page(): number {
			return set.value.page;
		},
		set page(page: number) {
			set.set({ page });
		},
		/** The vacancy that the list is held against, {@link CHOOSE}, or nothing. */
		get against(): string {
			return set.value.against;
		},
		set against(against: string) {
			set.set({ against });
		},
		get all(): readonly SavedView[] {
			return views.all;
		},
		usual: views.usual,
		/** The saved view that is shown, or undefined for the usual one. */
		get view(): SavedView | undefined {
			return views.view;
		},
		/** Shows a saved view, or with null the usual list. */
		show(view: SavedView | null): void {
			set.set({ columns: view?.columns ?? '', page: 0 });
			views.show(view);
		},
		/** Whether what is seen differs from what was saved. */
		get changed(): boolean {
			const view = this.view;
			if (!view) return set.value.columns !== '';
			return JSON.stringify(asSaved(desk, set.value.columns)) !== JSON.stringify(asSaved({ view }, view.columns));
		},
	};
}

const asSaved = (
	{ view: { words, filters, sort } }: { readonly view: Pick<SavedView, 'words' | 'filters' | 'sort'> },
	columns: string,
) => ({ words, filters: filters.map(({ field, op, value }) => [field, op, value]), sort, columns });
