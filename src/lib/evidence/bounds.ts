/** Nested deeper than anything of ours; readers that call themselves would run out of room. */
const DEEPEST = 200;
/** More than forty attempts of the longest kind have. */
const MOST_VALUES = 10_000_000;

/**
 * Whether data from a stranger is of a size and kind that can be looked at: not nested without end, no more of anything
 * than is said, and every letter one that can be spelled. Never calls itself, so that nothing can exhaust it.
 *
 * @param most - the most that a list may hold, by its place: `attempts`, `attempts.entries`
 * @returns what is wrong and where, or null
 */
export function boundsFault(json: unknown, most: Readonly<Record<string, number>>): string | null {
	const open: { readonly place: string; readonly inside: Iterator<readonly [string, unknown]> }[] = [];
	let seen = 0;
	let place = '';
	let value = json;
	for (;;) {
		if (++seen > MOST_VALUES) return 'it holds more than ten million values';
		if (typeof value === 'string' && !value.isWellFormed()) return `a letter in “${place}” is cut in half`;
		if (value !== null && typeof value === 'object') {
			const limit = Array.isArray(value) ? (most[place] ?? Infinity) : Infinity;
			if (Array.isArray(value) && value.length > limit)
				return `“${place}” holds ${value.length}, and ${limit} is the most`;
			if (open.length >= DEEPEST) return `“${place}” is nested without end`;
			open.push({ place, inside: inside(value) });
		}
		for (;;) {
			const around = open.at(-1);
			if (!around) return null;
			const next = around.inside.next();
			if (next.done) {
				open.pop();
				continue;
			}
			const [name, child] = next.value;
			if (!name.isWellFormed()) return `a name in “${around.place}” is cut in half`;
			place = placeIn(around.place, name);
			value = child;
			break;
		}
	}
}

/** What a list or an object holds; the items of a list have no names of their own. */
function* inside(value: object): Generator<readonly [string, unknown]> {
	if (Array.isArray(value)) for (const item of value) yield ['', item];
	else for (const name in value) yield [name, (value as Record<string, unknown>)[name]];
}

/** The first steps tell a place apart; a longer name of it would cost more than it says. */
function placeIn(place: string, name: string): string {
	if (name === '' || place.length > 60) return place;
	return place === '' ? name.slice(0, 40) : `${place}.${name.slice(0, 40)}`;
}
