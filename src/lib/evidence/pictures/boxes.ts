/** Where a named element is, in pixels of the picture. */
export interface PictureBox {
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

/**
 * The elements of a name. A screen may show several, one for each person; where some stand in the part of the record
 * that the act is about, only those are meant, so that no picture points at somebody else.
 *
 * @param about - the reference of that record, or null
 */
export function elementsNamed(stage: HTMLElement, name: string, about: string | null): HTMLElement[] {
	const all = [...stage.querySelectorAll<HTMLElement>(`[data-name="${CSS.escape(name)}"]`)];
	const own = about === null ? [] : all.filter((element) => element.closest(`[data-of="${CSS.escape(about)}"]`));
	return own.length > 0 ? own : all;
}

/** The part of a named element that can be seen. */
export function boxOf(stage: HTMLElement, name: string, about: string | null = null): PictureBox | null {
	const origin = stage.getBoundingClientRect();
	for (const element of elementsNamed(stage, name, about)) {
		let { left, top, right, bottom } = element.getBoundingClientRect();
		for (let around = element.parentElement; around; around = around.parentElement) {
			const view = stage.ownerDocument.defaultView!;
			if (around !== stage && view.getComputedStyle(around).overflow === 'visible') continue;
			const frame = around.getBoundingClientRect();
			[left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
			[right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
			if (around === stage) break;
		}
		if (right - left < 4 || bottom - top < 4) continue;
		return {
			name,
			x: Math.round(left - origin.left),
			y: Math.round(top - origin.top),
			w: Math.round(right - left),
			h: Math.round(bottom - top),
		};
	}
	return null;
}

/** Every named element that can be seen in an element, each name once, in the order of the page. */
export function namesIn(stage: HTMLElement): string[] {
	const names = [...stage.querySelectorAll<HTMLElement>('[data-name]')].map((element) => element.dataset['name']!);
	return [...new Set(names)].filter((name) => boxOf(stage, name) !== null);
}
