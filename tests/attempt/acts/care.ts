import fc, { type Arbitrary } from 'fast-check';
import { NIA } from '../office.ts';
import { candidate, client, contact, maybe, one, words } from './words.ts';

const record = fc.record;
const complaint = one('CMP-1', 'CMP-1', 'CMP-2', 'CMP-1001', 'CMP-9');
const sentence = one('Rang the same day and said sorry', 'Times are read back before a vacancy opens');

/** Inputs of what is done about feedback. Nia was turned down and told; one complaint is open, one has been acted on. */
export const CARE_INPUTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'survey.send': fc.oneof(
		record({ ref: one(NIA.ref, NIA.ref), vacancy: one('VAC-208') }),
		record({ ref: candidate, vacancy: one('VAC-208', 'VAC-999') }),
		record({ ref: contact, client }),
	),
	'survey.follow': record({ survey: one('SVR-1', 'SVR-1', 'SVR-2', 'SVR-9'), changed: sentence }),
	'complaint.log': record({ ref: maybe(candidate), client: one('CLI-31', 'CLI-31', 'CLI-999'), body: words }),
	'complaint.act': record({ complaint, action: sentence }),
	'complaint.close': record({ complaint, change: fc.oneof(sentence, one('')), told: one('', 'Rang her') }),
};
