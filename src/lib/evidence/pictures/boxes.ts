/** Where a named element is, in pixels of the picture. */
export interface PictureBox {
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

/** The part of a named element that can be seen. */
export function boxOf(stage: HTMLElement, name: string): PictureBox | null {
	const origin = stage.getBoundingClientRect();
	for (const element of stage.querySelectorAll<HTMLElement>(`[data-name="${CSS.escape(name)}"]`)) {
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
