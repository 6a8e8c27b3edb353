import fc, { type Arbitrary } from 'fast-check';
import { candidate, one, words } from './words.ts';

const request = one('REQ-1001', 'REQ-1002', 'REQ-1003', 'REQ-9');

/** Inputs of what is done about roles, data protection, settings and the team. */
export const GUARD_INPUTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'seat.take-role': fc.record({ role: one('resourcer', 'consultant', 'consultant', 'keeper') }),
	'owner.transfer': fc.record({
		refs: one(['CAND-1003'], ['CAND-1004', 'VAC-208'], ['CLI-31'], ['CAND-99999']),
		to: one('COL-1', 'COL-2', 'COL-9'),
		note: words,
	}),
	'role.permit': fc.record({
		role: one('resourcer', 'consultant', 'keeper'),
		object: one('candidate', 'vacancy', 'agency'),
		verb: one('merge', 'update', 'admin'),
		scope: one('none', 'own', 'all'),
	}),
	'mandatory.set': fc.record({ fields: one(['family_name'], ['family_name', 'postcode', 'source'], ['headline']) }),
	'retention.amend': fc.record({
		rule: one('No contact for two years', 'No contact for two years', 'For ever'),
		months: one(6, 12, 24, 36),
		basis: one('Policy 3.1, agreed in May', 'UK GDPR Art. 5(1)(e)'),
	}),
	'reason.add': fc.record({
		outcome: one('rejected', 'withdrawn'),
		label: one('Found other work', 'Too far to travel', 'Shift times'),
		lawful: fc.boolean(),
	}),
	'audit.export': fc.record({ filter: fc.record({ record: one('', 'CAND-1003'), what: one('', 'archive') }) }),
	'mention.read': fc.constant({}),
	'policy.cite': fc.record({ entry: one(1, 2), clause: one('3.1', '3.1', '9.9') }),
	'hold.set': fc.record({ ref: candidate, why: words }),
	'hold.lift': fc.record({ ref: candidate, reason: words }),
	'incident.assess': fc.record({
		incident: one('INC-1', 'INC-2', 'INC-9'),
		risk: one('none', 'low', 'high'),
		assessment: words,
		tell_ico: fc.boolean(),
		tell_people: fc.boolean(),
	}),
	'incident.close': fc.record({ incident: one('INC-1', 'INC-2', 'INC-9'), lesson: words }),
	'request.log': fc.record({
		ref: candidate,
		kind: one('access', 'erasure', 'rectification'),
		channel: one('email', 'phone'),
		received_on: one('2026-03-02', '2026-02-05', '2026-12-01'),
		words,
	}),
	'request.identify': fc.record({ request, how: words }),
	'request.pause': fc.record({ request, for: one('identity', 'clarification'), reason: words }),
	'request.resume': fc.record({ request }),
	'request.extend': fc.record({ request, reason: words }),
	'request.collate': fc.record({ request }),
	'request.decide': fc.record({ request, part: one(1, 2), include: one('yes', 'redacted', 'withheld'), reason: words }),
	'request.answer': fc.record({ request, outcome: words, refused_part: one('', 'The notes of others') }),
	'request.refuse': fc.record({ request, reason: words }),
	'dsar.export': fc.record({ ref: candidate, request: fc.option(request, { nil: null }), reason: words }),
	'special.record': fc.record({
		ref: candidate,
		kind: one('adjustment', 'adjustment', 'health'),
		condition: one('employment_law', 'explicit_consent'),
		body: words,
	}),
};
