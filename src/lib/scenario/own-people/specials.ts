/** What can be special about somebody whom a tutor asks for: the one who is nearly right. */
export const SPECIALS = {
	expired: { words: 'with a licence or certificate that has expired', says: /expir|run out|out of date|lapsed/ },
	'no-skill': {
		words: 'without the main skill',
		says: /without (?:the|that|any|a)? ?(?:main )?skill|unskilled|no skill/,
	},
	far: { words: 'who lives too far away', says: /too far|far away|other end|distant/ },
	dear: {
		words: 'who wants more pay than most',
		says: /(?:more|too much|higher|high) (?:pay|money|wage)|expensive|dear/,
	},
	late: {
		words: 'who can start only in two months',
		says: /start (?:late|only|in)|not (?:yet )?(?:free|available)|long notice|two months/,
	},
	unchecked: {
		words: 'whose right to work nobody has checked',
		says: /right to work.*(?:not|un|nobody)|unchecked|not (?:been )?checked/,
	},
	'ending-soon': {
		words: 'whose right to work ends soon',
		says: /right to work.*(?:end|soon|limit)|visa|time.limited/,
	},
	stale: {
		words: 'whom nobody has spoken to for 26 months',
		says: /26 months|stale|not (?:spoken|contacted)|out of touch|old record/,
	},
	archived: { words: 'whose record is in the archive', says: /archive/ },
	'do-not-contact': {
		words: 'who has asked not to be contacted',
		says: /not (?:to )?(?:be )?contact(?:ed)?\b(?! for)|do not contact/,
	},
	incomplete: {
		words: 'whose record has no telephone number',
		says: /no (?:phone|telephone|mobile|number)|incomplete|without (?:a )?(?:phone|number)/,
	},
	twice: { words: 'who is on the books twice', says: /twice|duplicate|double/ },
} as const satisfies Record<string, { words: string; says: RegExp }>;
export type Special = keyof typeof SPECIALS;
export const SPECIAL_NAMES = Object.keys(SPECIALS) as Special[];

/** The special thing that some words ask for. Longer wishes are looked for first: “not contacted for 26 months” is no wish to be left alone. */
export const specialIn = (words: string): Special | undefined =>
	SPECIAL_NAMES.find((name) => SPECIALS[name].says.test(words));
