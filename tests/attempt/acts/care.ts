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
	'portal.send': record({
		ref: candidate,
		asks: fc.oneof(
			record({ kind: one('update_details'), values: one({ town: 'Hull' }, { notice_days: 30, known_as: 'Zed' }) }),
			record({ kind: one('upload_cv'), file_name: one('cv.txt'), text: words }),
			record({ kind: one('choose_slot'), vacancy: one('VAC-208'), slot: one('2026-03-05T10:00') }),
			record({ kind: one('consider'), vacancy: one('VAC-208') }),
			record({ kind: one('withdraw'), purpose: one('represent'), vacancy: one('VAC-208') }),
			record({ kind: one('data_request'), request: one('access', 'erasure') }),
			record({ kind: one('feedback'), nps: one(3, 9), words }),
		),
	}),
	'portal.apply': record({ request: one('PRT-1', 'PRT-2', 'PRT-3', 'PRT-4', 'PRT-1001', 'PRT-9') }),
	'portal.decline': record({ request: one('PRT-1', 'PRT-1', 'PRT-2', 'PRT-4', 'PRT-9'), why: words }),
	'site.add': record({ client, site: one('Unit 4', 'The yard'), town: maybe(one('Hull', 'Atlantis')) }),
	'site.remove': record({ client, site: one('The yard', 'The yard', 'Unit 4') }),
	'person.also-candidate': record({ ref: one('CON-31', 'CON-31', NIA.ref), headline: words }),
	'survey.follow': record({ survey: one('SVR-1', 'SVR-1', 'SVR-2', 'SVR-9'), changed: sentence }),
	'complaint.log': record({ ref: maybe(candidate), client: one('CLI-31', 'CLI-31', 'CLI-999'), body: words }),
	'complaint.act': record({ complaint, action: sentence }),
	'complaint.close': record({
		complaint: one('CMP-1', 'CMP-1', 'CMP-1', 'CMP-2', 'CMP-9'),
		change: one('Times are read back before a vacancy opens', 'Evenings stand on the record', ''),
		told: one('Rang her', 'Wrote to her', ''),
	}),
};
