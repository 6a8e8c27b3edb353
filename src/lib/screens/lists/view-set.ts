import { removeView, savedViews, type SavedView, type Viewed } from '../../crm/lists/saved-view.ts';
import type { MenuItem } from '../../ui/Menu.svelte';
import type { Desk } from '../desk.svelte.ts';
import { kept } from '../kept.ts';

/** The saved views of a list, and the one that it began from. Which one that is belongs to the view. */
export function viewSet(desk: Desk, object: Viewed) {
	const set = kept(desk, () => `view of ${object}`, { view: '' });
	const all = () => desk.show(savedViews, { object });
	return {
		get all(): readonly SavedView[] {
			return all();
		},
		/** The saved view that is shown, or undefined for the usual one. */
		get view(): SavedView | undefined {
			return all().find(({ view }) => view === set.value.view);
		},
		/** Shows a saved view, or with null the usual list. */
		show(view: SavedView | null): void {
			set.set({ view: view?.view ?? '' });
			desk.view.words = view?.words ?? '';
			desk.view.filters = view?.filters ?? [];
			desk.view.sort = view?.sort ?? null;
			desk.view.scroll['list'] = 0;
		},
		/** A view has been saved: it is the one that is shown. */
		began(view: string): void {
			set.set({ view });
		},
	};
}

/** What can be shown: a list’s own way of showing may do more than words, filters and order. */
type Shows = Pick<ReturnType<typeof viewSet>, 'all' | 'view' | 'show'>;

/** The usual list, and every view that was saved of it. */
export const viewChoices = (set: Shows): MenuItem[] => [
	{ label: 'The usual list', onselect: () => set.show(null) },
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
