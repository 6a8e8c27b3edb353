import { removeView, savedViews, type SavedView, type Viewed } from '../../crm/lists/saved-view.ts';
import type { FilterState } from '../../crm/place.ts';
import type { MenuItem } from '../../ui/Menu.svelte';
import type { Desk } from '../desk.svelte.ts';
import { kept } from '../kept.ts';

/** How the report that one builds oneself is set: what is counted, how it is divided, and of what. */
const REPORT_SET = ['measure', 'split', 'period', 'sector'] as const;

/** A report's set-up as a view keeps it: each choice as a chip. */
export const reportChips = (desk: Desk): FilterState[] =>
	REPORT_SET.flatMap((field) => {
		const value = desk.view.options[field];
		return typeof value === 'string' && value !== '' ? [{ field, op: 'is', value }] : [];
	});

function setReport(desk: Desk, chips: readonly FilterState[]): void {
	const set = Object.fromEntries(
		REPORT_SET.map((field) => [field, chips.find((chip) => chip.field === field)?.value ?? null]),
	);
	desk.view.options = { ...desk.view.options, ...set };
}

/** The saved views of a list, and the one that it began from. Which one that is belongs to the view. */
export function viewSet(desk: Desk, object: Viewed) {
	const set = kept(desk, () => `view of ${object}`, { view: '' });
	// how candidates are listed stays from visit to visit; any other list begins afresh, and so does the view of it
	const lasts = object === 'candidates';
	const shown = () => (lasts ? set.value.view : desk.view.options['view']);
	const began = (view: string) => {
		if (lasts) set.set({ view });
		else desk.view.options = { ...desk.view.options, view };
	};
	const all = () => desk.show(savedViews, { object });
	return {
		/** What it is called where no saved view is shown. */
		usual: object === 'reports' ? 'The usual report' : 'The usual list',
		get all(): readonly SavedView[] {
			return all();
		},
		/** The saved view that is shown, or undefined for the usual one. */
		get view(): SavedView | undefined {
			return all().find(({ view }) => view === shown());
		},
		/** Shows a saved view, or with null the usual list. */
		show(view: SavedView | null): void {
			began(view?.view ?? '');
			if (object === 'reports') {
				setReport(desk, view?.filters ?? []);
				return;
			}
			desk.view.words = view?.words ?? '';
			desk.view.filters = view?.filters ?? [];
			desk.view.sort = view?.sort ?? null;
			desk.view.scroll['list'] = 0;
		},
		/** A view has been saved: it is the one that is shown. */
		began,
	};
}

/** What can be shown: a list’s own way of showing may do more than words, filters and order. */
type Shows = Pick<ReturnType<typeof viewSet>, 'all' | 'view' | 'show' | 'usual'>;

/** The usual list, and every view that was saved of it. */
export const viewChoices = (set: Shows): MenuItem[] => [
	{ label: set.usual, onselect: () => set.show(null) },
	...set.all.map((view) => ({
		label: view.visibility === 'team' ? `${view.name} (team)` : view.name,
		onselect: () => set.show(view),
	})),
];

/** What can be done about views of the list that is open. */
export const viewActs = (desk: Desk, set: Shows): MenuItem[] => [
	{ label: 'Save as a view', onselect: () => desk.open('view-save') },
	...(set.view
		? [
				{ label: 'Rename this view', onselect: () => desk.open('view-rename') },
				{
					label: 'Remove this view',
					onselect: () => {
						const { view, name } = set.view!;
						void desk.do(removeView, { view }, `The view “${name}” is removed.`).then(({ ok }) => ok && set.show(null));
					},
				},
			]
		: []),
];
