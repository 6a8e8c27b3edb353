import type { shortlist } from '../../../crm/matching/shortlist-queries.ts';

type Shortlist = ReturnType<(typeof shortlist)['run']>;

/** Somebody on a shortlist, or further on. */
export type Shortlisted = Shortlist['people'][number];
export type ShortlistLine = Shortlist['lines'][number];
