import { pay } from '../fields.ts';
import { RIGHT_TO_WORK, STATUSES } from '../options.ts';
import type { CandidateRow } from '../search/find.ts';
import type { SortName } from '../search/orders.ts';
import { ukDay } from '../../ledger/story-time.ts';

export interface CandidateColumn {
	readonly words: string;
	/** What it puts the list in order by; null where there is no order. */
	readonly sort: SortName | null;
	/** The way round that is of use first. */
	readonly first: '' | '-';
	/** Pixels where nobody chose. */
	readonly width: number;
	/** As text, on screen and in a file. */
	readonly text: (row: CandidateRow) => string;
}

const day = (text: string | null) => (text === null ? '' : ukDay(text.slice(0, 10)));
const PERMISSION: Record<CandidateRow['permission'], string> = {
	yes: 'Yes',
	ends_soon: 'Ends soon',
	asked: 'Asked',
	refused: 'Said no',
	withdrawn: 'Withdrawn',
	ran_out: 'Ran out',
	not_asked: 'Not asked',
};
const RIGHT = { ...RIGHT_TO_WORK, expired: 'Ran out' };

/** Everything the list of candidates can show. The name always comes first: it is the way into the record. */
export const CANDIDATE_COLUMNS = {
	name: { words: 'Name', sort: 'name', first: '', width: 190, text: (row) => row.name },
	headline: { words: 'Headline', sort: 'headline', first: '', width: 230, text: (row) => row.headline },
	town: { words: 'Town', sort: 'town', first: '', width: 120, text: (row) => row.town ?? '' },
	status: {
		words: 'Status',
		sort: 'status',
		first: '',
		width: 110,
		text: (row) => STATUSES[row.status as keyof typeof STATUSES] ?? row.status,
	},
	spoken: { words: 'Spoken to', sort: 'spoken', first: '-', width: 110, text: (row) => day(row.spoken) || 'Not yet' },
	permission: {
		words: 'Permission',
		sort: 'permission',
		first: '',
		width: 150,
		text: (row) => PERMISSION[row.permission],
	},
	owner: { words: 'Owner', sort: 'owner', first: '', width: 130, text: (row) => row.owner ?? 'Nobody' },
	pay: {
		words: 'Pay wanted',
		sort: 'pay',
		first: '',
		width: 130,
		text: (row) => (row.pay === null ? '' : pay(row.pay, row.payUnit)),
	},
	notice: {
		words: 'Notice',
		sort: 'notice',
		first: '',
		width: 90,
		text: ({ noticeDays: days }) => (days === null ? '' : days === 1 ? '1 day' : `${days} days`),
	},
	available: { words: 'Available from', sort: null, first: '', width: 120, text: (row) => day(row.available) },
	right: { words: 'Right to work', sort: null, first: '', width: 150, text: (row) => RIGHT[row.rightToWork] },
	source: { words: 'Source', sort: null, first: '', width: 140, text: (row) => row.source ?? '' },
	registered: {
		words: 'On record since',
		sort: 'registered',
		first: '-',
		width: 130,
		text: (row) => day(row.registered),
	},
	mobile: { words: 'Mobile', sort: null, first: '', width: 120, text: (row) => row.mobile ?? '' },
	email: { words: 'E-mail', sort: null, first: '', width: 200, text: (row) => row.email ?? '' },
	ref: { words: 'Reference', sort: null, first: '', width: 110, text: (row) => row.ref },
} as const satisfies Record<string, CandidateColumn>;
export type ColumnKey = keyof typeof CANDIDATE_COLUMNS;
