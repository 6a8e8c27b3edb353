/** One thing in which a file is not what is written from its own data. */
export interface Difference {
	readonly kind: keyof typeof SAYS;
	/** From 1, as the file counts them; null where it is of no page. */
	readonly page: number | null;
	/** What the file says there, and what the data gives: words, or names of what is meant. */
	readonly file: readonly string[];
	readonly data: readonly string[];
}

const LONGEST = 160;
const quoted = (words: readonly string[]) => {
	const text = words.join(' ').replace(/\s+/g, ' ').trim();
	return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
};

type Say = (where: string, difference: Difference) => string;
const SAYS = {
	words: (page, { file, data }) =>
		data.length === 0
			? `${page} says ${quoted(file)}, and the data inside says nothing there.`
			: file.length === 0
				? `${page} leaves out ${quoted(data)}, which the data inside says.`
				: `${page} says ${quoted(file)}, and the data inside says ${quoted(data)}.`,
	drawing: (page) => `${page} has the same words, but they or the lines are drawn in another place, size or colour.`,
	picture: (page) => `${page} shows another picture than the data inside names.`,
	note: (page) => `${page} has a note, a stamp, a form or a link that Practice Desk did not write.`,
	sheet: (page) => `${page} is cut, turned or sized in another way.`,
	font: (page) => `${page} is set in other letters than Practice Desk’s, which may show as other words.`,
	added: (page) => `${page} was added: the data inside gives no such page.`,
	missing: (page) => `A page is missing after ${page.toLowerCase()}.`,
	properties: (_, { file }) => `The file’s properties were changed: ${file.join(', ')}.`,
	tree: () => 'What a screen reader is told of the pages was changed.',
	bookmarks: () => 'The bookmarks were changed.',
	attachment: () => 'The attachments were changed.',
	act: (_, { file }) => `The file was given something to do by itself: ${file.join(', ')}.`,
	bytes: (_, { file }) =>
		`Every page is the same, but the file is not, from byte ${file[0]} on: another program saved it, or something was added that no page shows.`,
	unreadable: (_, { file }) => `Its pages can’t be followed: ${file[0]}`,
} as const satisfies Readonly<Record<string, Say>>;

/** A difference in a sentence. */
export const sayDifference = (difference: Difference): string =>
	SAYS[difference.kind](difference.page === null ? 'The file' : `Page ${difference.page}`, difference);
