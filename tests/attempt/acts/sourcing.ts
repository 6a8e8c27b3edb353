import fc, { type Arbitrary } from 'fast-check';
import { candidate, one, words } from './words.ts';

const record = one('EXT-1001', 'EXT-1001', 'EXT-1002', 'EXT-1003', 'EXT-1004', 'EXT-1009');
const watch = fc.record({
	search: one('SRCH-1', 'SRCH-2', 'SRCH-9'),
	source: one('ShiftQuay', 'ShiftQuay', 'Network', 'Nowhere'),
});

/** Inputs of what is done with people whom only a source knows. */
export const SOURCING_ACTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'sourcing.bring-in': fc.record({ record, not_same_as: one([], ['CAND-1004']) }),
	'sourcing.link': fc.record({ record, ref: candidate }),
	'sourcing.ignore': fc.record({ record, reason: words }),
	'sourcing.watch': watch,
	'sourcing.unwatch': watch,
	'ats.pull': fc.record({ record: one(null, 'ATS-3001', 'ATS-9') }),
	'ats.push': fc.record({ record: one('ATS-3001', 'ATS-9'), note: one('', 'Can start on Monday') }),
	'ats.settle': fc.record({
		record: one('ATS-3001', 'ATS-3001', 'ATS-3001', 'ATS-9'),
		field: one('mobile', 'mobile', 'mobile', 'stage'),
		keep: one('ours', 'theirs'),
	}),
	'advert.take-down': fc.record({ advert: one('ADV-1001', 'ADV-1001', 'ADV-1002', 'ADV-9') }),
	'vacancy.post': fc.record({
		vacancy: one('VAC-208', 'VAC-208', 'VAC-999'),
		source: one('ShiftQuay', 'Network', 'Job fair'),
		body: one('Goods-in administrator in Leeds, days, with SAP and a kind team.'),
	}),
};
