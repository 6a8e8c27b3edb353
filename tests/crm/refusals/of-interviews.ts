import { attendInterview } from '../../../src/lib/crm/interviews/attendees.ts';
import { exportCalendar } from '../../../src/lib/crm/interviews/calendar-export.ts';
import { prepareInterview } from '../../../src/lib/crm/interviews/prepare.ts';
import { proposeInterview } from '../../../src/lib/crm/interviews/propose.ts';
import { submitScorecard } from '../../../src/lib/crm/interviews/scorecard.ts';
import { cancelInterview, completeInterview, confirmInterview } from '../../../src/lib/crm/interviews/settle.ts';
import { moveInPipeline } from '../../../src/lib/crm/pipeline/move.ts';
import { acceptOffer, offerPlacement } from '../../../src/lib/crm/placements/offer.ts';
import { endPlacement, startPlacement } from '../../../src/lib/crm/placements/start.ts';
import { YUSUF } from '../world.ts';
import { listed, ready, setting, type Reached } from './given.ts';

const { ref } = YUSUF;
const SLOT = '2026-03-06T10:00';
const ASK = { vacancy: 'VAC-208', ref, kind: 'face_to_face', slots: [SLOT], location: 'Gate 2, Mill Lane' };
const interview = (status: string, starts = SLOT, slots = '[]') =>
	`insert into interview (ref, application_id, kind, starts_at, ends_at, location, status, proposed_slots)
	 select 'INT-1', a.id, 'face_to_face', '${starts}', '${starts.slice(0, 11)}18:00', 'Gate 2', '${status}', '${slots}' from application a;
	 insert into interview_attendee (interview_id, person_id) select 1, person_id from application`;
const INT = { interview: 'INT-1' };
const coming = setting(interview('confirmed'), ready);
const held = setting(
	`${interview('completed', '2026-02-26T10:00')}; insert into interview_attendee (interview_id, colleague_id) values (1, 1)`,
	ready,
);
const told = 'Told us how they book in a pallet';
const CARD = {
	...INT,
	lines: [1, 2, 3, 4, 6].map((line) => ({ line, rating: 3, evidence: told })),
	topics: ['ways_of_working', 'room_to_grow'].map((topic) => ({ topic, rating: 2, evidence: told })),
	recommendation: 'yes',
	summary: 'Shows all that matters',
};
const OFFER = { vacancy: 'VAC-208', ref, pay: 1300, unit: 'hour' };
const PLC = { placement: 'PLC-1' };
const SENT = `update application set stage_id = 5`;
const sent = setting(SENT, ready);
const placed = (status: string, start: string | null, more = '') =>
	setting(
		`${SENT}; insert into placement (ref, application_id, offer_at, start_on, pay, pay_unit, status)
		 values ('PLC-1', 1, '2026-02-27T10:00', ${start === null ? 'null' : `'${start}'`}, 1300, 'hour', '${status}'); ${more}`,
		ready,
	);

/** How each reason to say no comes about between an interview and a first day. */
export const OF_INTERVIEWS: Readonly<Record<string, Reached>> = {
	'no-such-interview': [cancelInterview, { interview: 'INT-9', reason: 'The job is filled' }],
	'slot-in-past': [proposeInterview, { ...ASK, slots: ['2026-02-06T10:00'] }, ready],
	'slot-taken': [proposeInterview, ASK, coming],
	'slot-not-offered': [
		confirmInterview,
		{ ...INT, slot: '2026-03-07T10:00' },
		setting(interview('proposed', SLOT, `["${SLOT}"]`), ready),
	],
	'interview-settled': [cancelInterview, { ...INT, reason: 'The job is filled' }, held],
	'interview-not-confirmed': [completeInterview, INT, setting(interview('proposed', '2026-02-26T10:00'), ready)],
	'interview-still-to-come': [completeInterview, INT, coming],
	'adjustment-says-why': [proposeInterview, { ...ASK, adjustments: 'Has dyslexia' }, ready],
	'not-attending': [attendInterview, { ...INT, who: 'COL-2', response: 'remove' }, coming],
	'candidate-must-attend': [attendInterview, { ...INT, who: ref, response: 'remove' }, coming],
	'prep-too-general': [
		prepareInterview,
		{ ...INT, subject: 'Your interview', body: 'Good luck. Be on time, dress well and be yourself on the day.' },
		coming,
	],
	'interview-not-held': [submitScorecard, CARD, coming],
	'not-at-interview': [submitScorecard, CARD, setting(interview('completed', '2026-02-26T10:00'), ready)],
	'scored-already': [submitScorecard, CARD, held, [[submitScorecard, CARD]]],
	'lines-not-scored': [submitScorecard, { ...CARD, lines: CARD.lines.slice(1) }, held],
	'no-such-line-scored': [
		submitScorecard,
		{ ...CARD, lines: [...CARD.lines, { line: 40, rating: 3, evidence: told }] },
		held,
	],
	'evidence-about-person': [submitScorecard, { ...CARD, summary: 'A young and energetic team would suit' }, held],
	'nothing-in-calendar': [exportCalendar, { from: '2020-01-06', days: 7 }],
	'no-such-placement': [startPlacement, { placement: 'PLC-9' }],
	'not-with-client-yet': [offerPlacement, OFFER, listed],
	'ir35-open': [
		offerPlacement,
		OFFER,
		setting(`${SENT}; update vacancy set work_type = 'contract', ir35 = 'undetermined'`, ready),
	],
	'offer-out-already': [offerPlacement, OFFER, sent, [[offerPlacement, OFFER]]],
	'offer-under-minimum-wage': [offerPlacement, { ...OFFER, pay: 900 }, sent],
	'start-in-past': [acceptOffer, { ...PLC, start_on: '2026-02-02' }, placed('offered', null)],
	'ends-before-start': [
		endPlacement,
		{ ...PLC, end_on: '2026-01-02', early: true, reason: 'Left again' },
		placed('started', '2026-02-02'),
	],
	'not-at-that-point': [startPlacement, PLC, placed('offered', '2026-03-02')],
	'start-day-to-come': [startPlacement, PLC, placed('accepted', '2026-03-16')],
	'checks-not-passed': [
		moveInPipeline,
		{ vacancy: 'VAC-208', ref, stage: 'Placed' },
		setting(`${SENT}; update candidate set right_to_work = 'unchecked'`, ready),
	],
};
