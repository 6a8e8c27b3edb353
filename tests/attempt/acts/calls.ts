import fc from 'fast-check';
import { one } from './words.ts';

const call = fc.record({ call: one('01-grace', '02-grace', '09-nobody') });

/** The telephone. */
export const CALL_INPUTS = {
	'call.take': call,
	'call.decline': call,
	'call.ask': fc.record({ call: one('01-grace', '02-grace'), ask: one('1', '1.1', '2') }),
	'call.end': call,
	'call.back': call,
};
