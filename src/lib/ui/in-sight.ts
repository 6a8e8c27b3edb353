/**
 * Brings one of the things in a scroller into sight, the page itself left where it is: on a small screen a row of tabs
 * or rooms is longer than the screen, and the one that is open is to be seen.
 */
export function bringInSight(scroller: HTMLElement, one: HTMLElement | null): void {
	if (!one) return;
	const [around, box] = [scroller.getBoundingClientRect(), one.getBoundingClientRect()];
	if (box.left < around.left || box.right > around.right)
		scroller.scrollLeft += box.left - around.left - (around.width - box.width) / 2;
	if (box.top < around.top || box.bottom > around.bottom)
		scroller.scrollTop += box.top - around.top - (around.height - box.height) / 2;
}
