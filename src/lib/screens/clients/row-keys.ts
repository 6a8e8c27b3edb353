/** The row of a list that holds the focus. */
export const focusedRow = (): HTMLElement | null =>
	document.activeElement?.closest<HTMLElement>('.crm [data-row]') ?? null;

/** Moves the focus to the next or the previous row of a list; to the first where none has it. */
export function stepRow(step: 1 | -1): void {
	const rows = [...document.querySelectorAll<HTMLElement>('.crm [data-row]')];
	const at = rows.findIndex((row) => row.contains(document.activeElement));
	const to = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
	const target =
		to?.querySelector<HTMLElement>('.table__name[href]') ?? to?.querySelector<HTMLElement>('input, button');
	target?.focus();
	to?.scrollIntoView({ block: 'nearest' });
}

/** J and K on a screen with a list. */
export const ROW_KEYS = { j: () => stepRow(1), k: () => stepRow(-1) };
