/** One column of a list as somebody set it: which, and how wide where they said so. */
export interface SetColumn<K extends string = string> {
	readonly key: K;
	readonly width: number | null;
}

export const NARROWEST = 60;
export const WIDEST = 600;

/**
 * Columns in their order out of the text they are kept as: `name:220,headline`. What is no column is left out, and
 * each stands once; nothing left gives the usual ones.
 */
export function readColumns<K extends string>(
	text: unknown,
	known: Readonly<Record<K, unknown>>,
	usual: readonly K[],
): readonly SetColumn<K>[] {
	const seen = new Map<K, SetColumn<K>>();
	for (const part of typeof text === 'string' ? text.split(',') : []) {
		const [key = '', width] = part.split(':');
		// safe: only what is known goes in
		if (key in known && !seen.has(key as K)) seen.set(key as K, { key: key as K, width: widthOf(width) });
	}
	return seen.size > 0 ? [...seen.values()] : usual.map((key) => ({ key, width: null }));
}

/** As text, for the view and for a saved view. */
export const writeColumns = (columns: readonly SetColumn[]): string =>
	columns.map(({ key, width }) => (width === null ? key : `${key}:${width}`)).join(',');

/** Within what can be read. */
export const fitWidth = (width: number): number => Math.max(NARROWEST, Math.min(WIDEST, Math.round(width)));

function widthOf(text: string | undefined): number | null {
	if (text === undefined || !/^\d{1,4}$/.test(text)) return null;
	return fitWidth(Number(text));
}
