import { at } from '../../crm/place.ts';
import type { MenuItem } from '../../ui/Menu.svelte';
import type { Desk } from '../desk.svelte.ts';
import { moveCards, type Board, type Card } from './board-state.ts';

/** What can be done with a card, as its menu has it. */
export function actsOn(desk: Desk, vacancy: string, board: Board, card: Card): MenuItem[] {
	const about = { vacancy, ref: card.ref, name: card.name };
	const stages = board.columns.filter((column) => column.stage !== card.stage);
	return [
		...(card.outcome === 'open'
			? [
					...stages.map((column) => ({
						label: `Move to ${column.stage}`,
						onselect: () => void moveCards(desk, vacancy, board, [card.ref], column.stage),
					})),
					{
						label: 'Reject, with a reason',
						keys: 'R',
						onselect: () => desk.open('end-application', { vacancy, refs: card.ref, name: card.name, how: 'rejected' }),
					},
					{
						label: 'They withdrew',
						onselect: () =>
							desk.open('end-application', { vacancy, refs: card.ref, name: card.name, how: 'withdrawn' }),
					},
					...(desk.offers('interview-propose')
						? [{ label: 'Arrange an interview', onselect: () => desk.open('interview-propose', about) }]
						: []),
					...(desk.offers('placement-offer')
						? [{ label: 'Make an offer', onselect: () => desk.open('placement-offer', about) }]
						: []),
					{ label: 'Raise a risk', onselect: () => desk.open('raise-risk', about) },
				]
			: []),
		{ label: 'Tell them how it stands', keys: 'M', onselect: () => tell(desk, vacancy, card) },
		{ label: 'History, rating and risks', onselect: () => desk.open('application', about) },
		{ label: 'Open the record', keys: 'Enter', onselect: () => desk.go(at('candidate', card.ref)) },
	];
}

/** Opens what an application's candidate is to be told with. */
export function tell(desk: Desk, vacancy: string, card: Card): void {
	desk.open('tell-candidate', {
		vacancy,
		refs: card.ref,
		name: card.name,
		what: card.owed === 'acknowledge' ? 'acknowledge' : 'update',
	});
}
