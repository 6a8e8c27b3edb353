import fc, { type Arbitrary } from 'fast-check';
import { YUSUF } from '../../crm/world.ts';
import { candidate, contact, maybe, one } from './words.ts';

const set = fc.record({
	period: one('month', 'quarter', 'year', 'all'),
	sector: maybe(one('Warehousing', 'Care')),
	measure: maybe(one('hires', 'days', 'candidates')),
	split: maybe(one('month', 'source', 'town')),
});
const report = one('overview', 'time', 'conversion', 'sources', 'records', 'diversity', 'own');

export const REPORT_ACTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'report.view': fc.record({ report, set }),
	'export.report': fc.record({ report, set, chart: one('stages', 'spread', 'sources', 'nonsense') }),
	'client.answer': fc.record({
		submission: one('SUB-1001', 'SUB-1001', 'SUB-1001', 'SUB-999'),
		// who can be sent on this morning
		ref: one(YUSUF.ref, YUSUF.ref, YUSUF.ref, 'CAND-1003'),
		decision: one('interview', 'hold', 'decline'),
		words: one('Knows our kind of warehouse.', 'The notice is too long for us.'),
	}),
	'referral.record': fc.record({ ref: candidate, by: maybe(fc.oneof(candidate, contact)) }),
};
