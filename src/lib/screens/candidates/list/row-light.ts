import type { CandidateRow } from '../../../crm/search/find.ts';
import type { Day } from '../../../ledger/story-time.ts';
import { shortDate } from '../../words.ts';
import type { LightWords } from '../permission-words.ts';

/** How permission stands, in the width of a column: `Yes, VAC-208`, `Ends 9 Mar`, `Not asked`. */
export function rowLight(row: CandidateRow, today: Day): LightWords {
	const until = row.permissionUntil;
	switch (row.permission) {
		case 'yes':
			return { state: 'yes', words: row.permissionFor ? `Yes, ${row.permissionFor}` : 'Yes' };
		case 'ends_soon':
			return { state: 'soon', words: `Ends ${shortDate(until, today)}` };
		case 'asked':
			return { state: 'asked', words: 'Asked' };
		case 'refused':
			return { state: 'no', words: 'Said no' };
		case 'withdrawn':
			return { state: 'no', words: 'Withdrawn' };
		case 'ran_out':
			return { state: 'no', words: 'Ran out' };
		default:
			return { state: 'unknown', words: 'Not asked' };
	}
}
