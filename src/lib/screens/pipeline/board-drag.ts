import type { Attachment } from 'svelte/attachments';

/** What a drag over a board tells whoever shows it. */
export interface Dragging {
	/** Whether cards can be taken up now. */
	ready(): boolean;
	over(ref: string, stage: string): void;
	drop(ref: string, stage: string, before: string | null): void;
	cancel(): void;
}

/** Pixels that a press may wander before it is a drag. */
const SLACK = 6;

/** Lets cards be dragged with mouse or pen. A finger scrolls; for it there is the menu. */
export const dragCards =
	(on: Dragging): Attachment<HTMLElement> =>
	(board) => {
		const card = (target: EventTarget | null) =>
			target instanceof Element ? target.closest<HTMLElement>('[data-card][data-moves]') : null;
		const column = (x: number, y: number) =>
			document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]') ?? null;

		function onpointerdown(event: PointerEvent) {
			const taken = card(event.target);
			const onButton = event.target instanceof Element && event.target.closest('button, input, label');
			if (!taken || onButton || event.button !== 0 || event.pointerType === 'touch' || !on.ready()) return;
			const ref = taken.dataset['card']!;
			const begun = { x: event.clientX, y: event.clientY };
			let dragging = false;

			const move = (e: PointerEvent) => {
				if (!dragging && Math.hypot(e.clientX - begun.x, e.clientY - begun.y) < SLACK) return;
				dragging = true;
				e.preventDefault();
				const stage = column(e.clientX, e.clientY)?.dataset['column'];
				if (stage !== undefined) on.over(ref, stage);
			};
			const end = () => {
				removeEventListener('pointermove', move);
				removeEventListener('pointerup', up);
				removeEventListener('pointercancel', away);
				removeEventListener('keydown', escape, true);
			};
			const up = (e: PointerEvent) => {
				end();
				if (!dragging) return;
				// the press ends in a click, which is not meant
				addEventListener('click', stop, { capture: true, once: true });
				setTimeout(() => removeEventListener('click', stop, true), 0);
				const stage = column(e.clientX, e.clientY)?.dataset['column'];
				if (stage === undefined) on.cancel();
				else on.drop(ref, stage, nextBelow(stage, e.clientY, ref));
			};
			const away = () => {
				end();
				on.cancel();
			};
			const escape = (e: KeyboardEvent) => {
				if (e.key !== 'Escape') return;
				e.preventDefault();
				e.stopPropagation();
				away();
			};
			addEventListener('pointermove', move);
			addEventListener('pointerup', up);
			addEventListener('pointercancel', away);
			addEventListener('keydown', escape, true);
		}

		/** The card of a column below a point: what is dropped goes before it. */
		function nextBelow(stage: string, y: number, ref: string): string | null {
			const cards = [...board.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(stage)}"] [data-card]`)];
			const next = cards.find((one) => {
				const { top, height } = one.getBoundingClientRect();
				return one.dataset['card'] !== ref && top + height / 2 > y;
			});
			return next?.dataset['card'] ?? null;
		}

		const stop = (event: Event) => {
			event.preventDefault();
			event.stopPropagation();
		};
		const ondragstart = (event: Event) => event.preventDefault();
		board.addEventListener('pointerdown', onpointerdown);
		board.addEventListener('dragstart', ondragstart);
		return () => {
			board.removeEventListener('pointerdown', onpointerdown);
			board.removeEventListener('dragstart', ondragstart);
		};
	};
