/** A text with words put in at a place, apart from what stands before; and the place after them. */
export function withWords(
	text: string,
	place: number,
	words: string,
): { readonly text: string; readonly place: number } {
	const gap = place > 0 && !/\s$/.test(text.slice(0, place)) ? ' ' : '';
	return {
		text: `${text.slice(0, place)}${gap}${words}${text.slice(place)}`,
		place: place + gap.length + words.length,
	};
}
