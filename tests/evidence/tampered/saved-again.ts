import type { Row } from './whole.ts';

/** Saved again by another program. */
export const SAVED_AGAIN: readonly Row[] = [
	[
		'saved again by another program, packed',
		({ qpdf }) => qpdf('--object-streams=generate'),
		'unedited',
		/seal does not hold[^]*still re-performs/,
	],
	[
		'saved again by another program, unpacked',
		({ qpdf }) => qpdf('--stream-data=uncompress'),
		'unedited',
		/seal does not hold[^]*still re-performs/,
	],
	[
		'made quick to show on the web',
		({ qpdf }) => qpdf('--linearize'),
		'unedited',
		/seal does not hold[^]*still re-performs/,
	],
	[
		'locked with a password',
		({ qpdf }) => qpdf('--encrypt', 'one', 'two', '256', '--'),
		'readable',
		/locked or encrypted/,
	],
	[
		'some pages alone',
		({ qpdf }) => qpdf('--pages', '.', '1-3', '--'),
		'unedited',
		/missing after page 3|seal does not hold/,
	],
];
