import { z } from 'zod';

/** The screens of the CRM, by the word in their address. */
export const SCREENS = [
	'home',
	'candidates',
	'candidate',
	'quality',
	'import',
	'vacancies',
	'vacancy',
	'clients',
	'client',
	'telling',
	'messages',
	'campaigns',
	'campaign',
	'automation',
	'tasks',
	'calendar',
	'interview',
	'placement',
	'protection',
	'policies',
	'team',
	'settings',
	'searches',
	'pools',
	'pool',
	'events',
	'event',
	'feedback',
	'sourcing',
	'source',
	'portal',
	'ats',
	'reports',
	'client-page',
] as const;

/** Where something is: a screen, a record on it, and the tab that is open. */
export const Place = z.strictObject({
	screen: z.enum(SCREENS),
	ref: z.string().max(40).nullable(),
	tab: z.string().max(40).nullable(),
});
export type Place = z.infer<typeof Place>;

export const at = (screen: Place['screen'], ref: string | null = null, tab: string | null = null): Place => ({
	screen,
	ref,
	tab,
});

const Scalar = z.union([z.string().max(50_000), z.number(), z.boolean(), z.null()]);

/** A filter chip: field, how it compares, and with what. */
export const FilterState = z.strictObject({
	field: z.string().max(40),
	op: z.string().max(12),
	value: z.string().max(200),
});
export type FilterState = z.infer<typeof FilterState>;

/**
 * Everything that decides what a CRM screen looks like, besides the records: a screen is a function of records and
 * view, so that a picture or a replay can be made from the ledger alone.
 */
export const View = z.strictObject({
	...Place.shape,
	/** The list's search: words as typed, chips, and order. */
	words: z.string().max(2_000),
	filters: z.array(FilterState).max(40),
	sort: z.string().max(60).nullable(),
	/** The record open beside the list. */
	panel: z.string().max(40).nullable(),
	/** The dialog that is open and what it is about. */
	dialog: z.strictObject({ name: z.string().max(40), about: z.record(z.string(), Scalar) }).nullable(),
	/** What the CRM last said: done, or no and why. */
	notice: z
		.strictObject({
			kind: z.enum(['done', 'refused']),
			message: z.string().max(1_000),
			remedy: z.string().max(1_000),
			/** The entry that undo would take back. */
			undo: z.int().nullable(),
		})
		.nullable(),
	/** References ticked in a list. */
	chosen: z.array(z.string().max(40)).max(20_000),
	/** How far each scrolling region is scrolled, in pixels. */
	scroll: z.record(z.string(), z.int().nonnegative()),
	/** Forms that somebody tried to save: what is wrong stands under their fields. */
	tried: z.array(z.string()).max(200),
	/** What is unfolded on the page, by a name of its own. */
	unfolded: z.array(z.string().max(200)).max(200),
	/** How a screen is set: its layout, its columns, the period of a report. */
	options: z
		.record(z.string().max(60), z.union([z.string().max(4_000), z.number(), z.boolean(), z.null()]))
		.default({}),
	/** What is typed and not yet saved, by form and field. */
	drafts: z.record(z.string(), z.record(z.string(), z.union([Scalar, z.array(z.string().max(2_000)).max(200)]))),
});
export type View = z.infer<typeof View>;

/** A screen as it is on arrival: nothing typed, nothing ticked, at the top. */
export function viewOf(place: Place): View {
	return {
		...place,
		words: '',
		filters: [],
		sort: null,
		panel: null,
		dialog: null,
		notice: null,
		chosen: [],
		scroll: {},
		tried: [],
		unfolded: [],
		options: {},
		drafts: {},
	};
}
