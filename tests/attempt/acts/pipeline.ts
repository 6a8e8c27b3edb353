import fc, { type Arbitrary } from 'fast-check';
import { GRACE, NIA } from '../office.ts';
import { YUSUF } from '../../crm/world.ts';
import { candidates, day, maybe, one, small, vacancy, words } from './words.ts';

const record = fc.record;
const stage = one('Longlist', 'Screening', 'Shortlist', 'Submitted', 'Interview', 'Phone screen', 'Nowhere');
const here = one('VAC-208', 'VAC-208', 'VAC-208', 'VAC-999');
const inIt = one(YUSUF.ref, YUSUF.ref, GRACE.ref, NIA.ref);

/** Inputs of the pipeline's commands. Yusuf is on the shortlist, Nia has been turned down. */
export const PIPELINE_INPUTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'application.add': record({ vacancy, ref: candidates, applied: fc.boolean() }),
	'application.move': record({ vacancy: here, ref: fc.oneof(inIt, candidates), stage, reason: one('', 'Rang back') }),
	'application.reject': record({
		vacancy: here,
		ref: inIt,
		reason: one('Not enough experience', 'Client wanted someone younger', 'Bored'),
		note: one('', 'Lift licence missing'),
	}),
	'application.withdraw': record({ vacancy: here, ref: inIt, reason: one('Found other work', 'Bored') }),
	'application.reopen': record({ vacancy: here, ref: one(NIA.ref, NIA.ref, YUSUF.ref), reason: words }),
	'application.rate': record({ vacancy: here, ref: inIt, rating: maybe(one(1, 4)) }),
	'application.order': record({ vacancy: here, ref: one(YUSUF.ref), before: maybe(inIt) }),
	'application.risk': record({
		vacancy: here,
		ref: inIt,
		kind: one('counter_offer', 'long_notice'),
		plan: words,
		by: maybe(day),
	}),
	'application.risk-over': record({
		vacancy: here,
		ref: one(YUSUF.ref),
		kind: one('pay', 'pay', 'travel'),
		how: words,
	}),
	'application.tell': record({
		vacancy: here,
		ref: fc.oneof(inIt, candidates),
		what: one('acknowledge', 'update'),
		template: maybe(one('Where it stands', 'Nothing like it')),
		subject: one('{{vacancy_title}}', 'Your interview on {{interview_at}}'),
		body: words,
	}),
	'application.told': record({ vacancy: here, ref: inIt, words }),
	'application.decline': record({
		vacancy: here,
		ref: inIt,
		template: one('With thanks', 'With thanks', 'Nothing like it'),
		personal: one('', 'You answered well about the stock counts.'),
		lines: one([], [2]),
		from: one('Lee Arner'),
	}),
	'stage.add': record({
		vacancy: here,
		name: one('Phone screen', 'Second interview'),
		category: one('screen', 'interview'),
		after: one('Screening', 'Interview'),
		template: maybe(one('Where it stands', 'Nothing like it')),
	}),
	'stage.amend': record({
		vacancy: here,
		stage,
		name: one('Phone screen', 'Long list'),
		target_days: maybe(small),
		needs_consent: fc.boolean(),
	}),
	'stage.shift': record({ vacancy: here, stage: one('Chat', 'Screening', 'Offer'), to: one(1, 2, 3, 9) }),
	'stage.remove': record({ vacancy: here, stage: one('Chat', 'Chat', 'Shortlist', 'Offer') }),
};
