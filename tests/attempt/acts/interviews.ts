import fc, { type Arbitrary } from 'fast-check';
import { NIA, TOM } from '../office.ts';
import { YUSUF } from '../../crm/world.ts';
import { candidate, day, one, words } from './words.ts';

const record = fc.record;
const interview = one('INT-1', 'INT-1', 'INT-2', 'INT-3', 'INT-1001', 'INT-1002', 'INT-9');
const coming = one('INT-1', 'INT-1', 'INT-1001');
const who = one(YUSUF.ref, NIA.ref, YUSUF.ref);
const slots = one(['2026-03-06T10:00'], ['2026-03-09T09:00', '2026-03-09T14:00'], ['2026-02-02T10:00']);
const evidence = one('Told us how they book in a pallet', 'Did not come up in the talk');

/** Inputs of the commands from an interview to a first day. */
export const INTERVIEW_ACTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'interview.propose': record({
		vacancy: one('VAC-208'),
		ref: fc.oneof(who, candidate),
		kind: one('phone_screen', 'face_to_face'),
		slots,
		location: one('Gate 2, Mill Lane'),
		adjustments: one('', 'Step-free way in'),
		attend: one([], ['COL-2'], ['COL-1', 'CON-31']),
	}),
	'interview.confirm': record({ interview: coming, slot: one('2026-03-06T10:00', '2026-03-06T14:00') }),
	'interview.move': record({ interview, to: one('2026-03-10T10:00', '2026-02-10T10:00'), reason: words }),
	'interview.cancel': record({ interview, reason: words }),
	'interview.complete': record({ interview: one('INT-2', 'INT-1') }),
	'interview.no-show': record({ interview: one('INT-2', 'INT-1') }),
	'interview.attend': record({
		interview: coming,
		who: one('COL-2', 'COL-1', 'CON-31'),
		response: one('accepted', 'none', 'remove'),
	}),
	'interview.adjust': record({ interview: coming, adjustments: one('', 'Questions on paper') }),
	'interview.prepare': record({
		interview: coming,
		subject: one('Your interview'),
		body: one(
			'Kestrel Storage expects you at 10:00 at gate 2. They will ask about goods-in and SAP.',
			'Good luck with your interview. Be on time and be yourself.',
		),
	}),
	'interview.export': record({ interview }),
	'calendar.export': record({ from: one('2026-03-02', '2026-01-05'), days: one(1, 7, 42) }),
	'scorecard.submit': record({
		interview: one('INT-3', 'INT-3', 'INT-2'),
		lines: evidence.map((text) => [1, 2, 3, 4, 6].map((line) => ({ line, rating: 3, evidence: text }))),
		topics: evidence.map((text) =>
			['ways_of_working', 'room_to_grow'].map((topic) => ({ topic, rating: 2, evidence: text })),
		),
		recommendation: one('yes', 'no'),
		summary: words,
	}),
	'placement.offer': record({
		vacancy: one('VAC-7', 'VAC-7', 'VAC-208'),
		ref: one(TOM.ref, TOM.ref, YUSUF.ref),
		pay: one(1300, 1310, 900),
		unit: one('hour'),
		start_on: fc.option(day, { nil: null }),
	}),
	'placement.accept': record({
		placement: one('PLC-1', 'PLC-1', 'PLC-1001'),
		start_on: one('2026-03-02', '2026-03-02', '2026-03-16'),
	}),
	'placement.decline': record({ placement: one('PLC-1', 'PLC-1', 'PLC-1001'), reason: words }),
	'placement.start': record({ placement: one('PLC-2', 'PLC-2', 'PLC-1') }),
	'placement.end': record({
		placement: one('PLC-3', 'PLC-3', 'PLC-2'),
		end_on: one('2026-03-02', '2026-03-16'),
		early: fc.boolean(),
		reason: words,
	}),
};
