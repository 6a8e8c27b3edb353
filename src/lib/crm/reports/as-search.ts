import type { StoryTime } from '../../ledger/story-time.ts';
import type { FilterState } from '../place.ts';
import { countCandidates } from '../search/find.ts';
import { treeOfAsked, type Asked } from '../search/saved.ts';
import { hitsOf, lookAt } from '../search/sets.ts';
import { casesOf, type Cell, type Scope } from './report.ts';

const EVERYWHERE: FilterState = { field: 'in', op: 'is', value: 'everywhere' };

/** How many a candidate search finds: the number opens that very list. */
export function searchCell({ db, now }: Scope, search: Asked): Cell {
	const { count } = countCandidates.run(db, { tree: treeOfAsked(db, now, search, null), now });
	return { value: count, cases: null, search };
}

/**
 * A number of people with the candidate search that finds them, archived or not. Where that would find one person more
 * or fewer, because one has been anonymised say, the number keeps to its own list.
 */
export function asSearch({ db, now }: Scope, cell: Cell, words: string, filters: readonly FilterState[] = []): Cell {
	if (cell.value === 0) return cell;
	const search: Asked = { words, filters: [...filters, EVERYWHERE], sort: null };
	const { look, people, count } = hitsOf(lookAt(db, now), treeOfAsked(db, now, search, null));
	const counted = new Set(casesOf(cell).map(({ id }) => id));
	const same = count === counted.size && [...counted].every((id) => people[look.facts.placeOf[id] ?? -1] === 1);
	return same && count === cell.value ? { ...cell, search } : cell;
}

/** A search for those last spoken to between two days, or, never spoken to, registered then: as records fall due. */
export const silentSince = (from: StoryTime, to: StoryTime): string =>
	`spoken:${from}..${to} OR (spoken:never registered:${from}..${to})`;
