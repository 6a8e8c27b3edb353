import { tick } from 'svelte';
import type { pipelineBoard } from '../../crm/pipeline/board.ts';
import { orderCards } from '../../crm/pipeline/card-acts.ts';
import { moveInPipeline } from '../../crm/pipeline/move.ts';
import type { Desk } from '../desk.svelte.ts';
import { count } from '../words.ts';

export type Board = ReturnType<(typeof pipelineBoard)['run']>;
export type Card = Board['cards'][number];
export type Column = Board['columns'][number];

const text = (desk: Desk, key: string) => String(desk.view.options[key] ?? '');

/** The card that is held by keys, and the stage over which it hangs. */
export const held = (desk: Desk) => ({ ref: text(desk, 'held'), over: text(desk, 'over') });

export function hold(desk: Desk, ref: string, over: string): void {
	desk.view.options = { ...desk.view.options, held: ref, over };
}

export const letGo = (desk: Desk): void => hold(desk, '', '');

/** Who was moved last, and where to: what is to be checked and told there. */
export const moved = (desk: Desk) => ({
	refs: text(desk, 'moved').split(' ').filter(Boolean),
	stage: text(desk, 'movedTo'),
});

export function putMovedAway(desk: Desk): void {
	desk.view.options = { ...desk.view.options, moved: '', movedTo: '' };
}

/** Puts the focus on a card, once it stands where it is. */
export async function focusCard(ref: string): Promise<void> {
	await tick();
	const card = document.querySelector<HTMLElement>(`.crm [data-card="${ref}"]`);
	card?.focus();
	card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * Moves cards to a stage. To the client they go by sending the CV, which moves the card, so that is opened for who is
 * on the shortlist.
 */
export async function moveCards(
	desk: Desk,
	vacancy: string,
	board: Board,
	refs: readonly string[],
	stage: string,
): Promise<void> {
	letGo(desk);
	const cards = board.cards.filter((card) => refs.includes(card.ref) && card.stage !== stage);
	const to = board.columns.find((column) => column.stage === stage);
	if (!to || cards.length === 0) return;
	const [first] = cards;
	const name = cards.length === 1 ? first!.name : count(cards.length, 'person', 'people');
	const listed = (card: Card) => board.columns.find((column) => column.stage === card.stage)?.category === 'shortlist';
	if (to.category === 'submitted' && cards.every((card) => !card.sent && listed(card))) {
		desk.open('send', { vacancy, refs: cards.map((card) => card.ref).join(' '), name });
		return;
	}
	const done = await desk.do(
		moveInPipeline,
		{ vacancy, ref: cards.length === 1 ? first!.ref : cards.map((card) => card.ref), stage, reason: '' },
		`${name} moved to ${stage}.`,
	);
	if (done.ok)
		desk.view.options = { ...desk.view.options, moved: cards.map((card) => card.ref).join(' '), movedTo: stage };
	await focusCard(first!.ref);
}

/** Puts a card before another in its own column. */
export async function placeCard(desk: Desk, vacancy: string, ref: string, before: string | null): Promise<void> {
	await desk.do(orderCards, { vacancy, ref, before });
	await focusCard(ref);
}
