import fc, { type Arbitrary } from 'fast-check';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { at, viewOf } from '../../src/lib/crm/place.ts';
import { LIST_ACTS } from './acts/lists.ts';
import { REPORT_ACTS } from './acts/reports.ts';
import { CALL_INPUTS } from './acts/calls.ts';
import { CARE_INPUTS } from './acts/care.ts';
import { SOURCING_ACTS } from './acts/sourcing.ts';
import { A_CV, INTAKE } from './acts/intake.ts';
import { EVE, GRACE } from './office.ts';
import { YUSUF } from '../crm/world.ts';
import { INTERVIEW_ACTS } from './acts/interviews.ts';
import { GUARD_INPUTS } from './acts/guard.ts';
import { OUTREACH_INPUTS } from './acts/outreach.ts';
import {
	one,
	candidate,
	candidates,
	contact,
	client,
	vacancy,
	task,
	message,
	line,
	small,
	day,
	words,
	email,
	mobile,
	skill,
	town,
	method,
	maybe,
} from './acts/words.ts';
import { PIPELINE_INPUTS } from './acts/pipeline.ts';

const record = fc.record;
/** Some of these fields, at least one. */
const some = <T extends object>(must: { [K in keyof T]?: Arbitrary<T[K]> }, may: Record<string, Arbitrary<unknown>>) =>
	fc
		.tuple(
			record(must as Record<string, Arbitrary<unknown>>),
			fc.subarray(Object.keys(may), { minLength: 1 }),
			record(may),
		)
		.map(([fixed, keys, values]) => ({ ...fixed, ...Object.fromEntries(keys.map((key) => [key, values[key]])) }));

const candidateFields = {
	given_name: one('Ida', 'Yusuf', 'Zoë'),
	mobile: maybe(mobile),
	email: maybe(email),
	landline: maybe(one('0113 496 0123')),
	town: maybe(town),
	headline: words,
	status: one('available', 'placed', 'on_notice'),
	desired_pay: maybe(one(1250, 1300)),
	work_types: one(['permanent'], ['temporary', 'contract']),
	remote_ok: fc.boolean(),
	owner: maybe(one('COL-1', 'COL-2', 'COL-9')),
	source: maybe(one('Job fair', 'Nowhere')),
	date_of_birth: maybe(one('1990-05-06')),
};
const newLine = record({
	importance: one('essential', 'desirable'),
	kind: one('skill', 'experience', 'driving'),
	text: one('Some stock work', 'Young and energetic'),
	asks: maybe(one('SAP', 'car', 'goods in')),
	number: maybe(one(1, 2)),
});
const job = {
	employer: one('Aldwick Foods', 'Kestrel Storage'),
	title: one('Picker', 'Packer'),
	started: one('2020-01', '2024-06'),
	ended: maybe(one('2023-02')),
};

/** For each command, inputs that its form could send. */
const INPUTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	...INTAKE,
	'candidate.register': some(
		{ given_name: one('Ida', 'Yusuf'), family_name: one('Quist', 'Demir') },
		{
			...candidateFields,
			incomplete: fc.boolean(),
			not_same_as: one([], [YUSUF.ref]),
			left_alone_reason: words,
			cv: A_CV,
		},
	),
	'candidate.amend': fc.oneof(
		some({ ref: candidate }, candidateFields),
		some({ ref: candidates }, { status: one('available', 'placed'), owner: maybe(one('COL-1', 'COL-9')) }),
	),
	'candidate.view': record({ ref: candidate }),
	'candidate.archive': record({ ref: candidates, reason: words }),
	'candidate.restore': record({ ref: one(EVE.ref, EVE.ref, YUSUF.ref, GRACE.ref) }),
	'candidate.anonymise': record({ ref: candidate, reason: words }),
	'candidate.erase': record({ ref: candidate, reason: words }).map((i) => ({ ...i, typed: i.ref })),
	'suppression.add': record({
		ref: candidate,
		channel: one('email', 'sms', 'any'),
		reason: one('unsubscribed', 'complaint'),
	}),
	'skill.set': record({ ref: candidate, skill, level: fc.integer({ min: 1, max: 4 }) }),
	'skill.remove': record({ ref: candidate, skill }),
	'employment.add': record({ ref: candidate, ...job }),
	'employment.amend': record({ ref: candidate, line: small, ...job }),
	'employment.remove': record({ ref: candidate, line: small }),
	'qualification.add': record({ ref: candidate, title: one('First aid', 'Reach truck'), seen: fc.boolean() }),
	'qualification.amend': record({ ref: candidate, line: small, change: one('seen', 'remove') }),
	'vetting.right-to-work': record({
		ref: candidate,
		status: one('verified', 'time_limited', 'unchecked', 'not_eligible'),
		seen: one('', 'British passport'),
		expires: maybe(day),
	}),
	'referee.add': record({
		ref: candidate,
		name: one('Ann Hall', 'Bo Nilsson'),
		relationship: one('line manager'),
		email: maybe(email),
	}),
	'referee.amend': record({
		ref: one(GRACE.ref),
		line: one(1, 1, 2),
		change: one('requested', 'received', 'remove'),
		note: one('', 'Rang twice'),
	}),
	'vetting.record': record({
		ref: candidate,
		kind: one('identity', 'dbs'),
		status: one('requested', 'passed'),
		note: one('', 'Seen'),
		expires_on: maybe(day),
	}),
	...LIST_ACTS,
	...REPORT_ACTS,
	...SOURCING_ACTS,
	...INTERVIEW_ACTS,
	'document.add': record({ ref: candidate, kind: one('cv', 'reference'), file_name: one('cv.txt'), text: words }),
	'duplicate.dismiss': record({ ref: candidate, other: candidate, reason: words }),
	'sensitive.view': record({ ref: candidate, field: one('ni_number', 'date_of_birth'), reason: words }),
	...GUARD_INPUTS,
	'consent.ask': record({ ref: candidate, vacancy, channel: one('email', 'sms') }),
	'consent.record': record({ ref: candidate, vacancy: maybe(vacancy), decision: one('given', 'refused'), method }),
	'consent.withdraw': record({ ref: candidate, vacancy: maybe(vacancy), method }),
	'notice.send': record({ ref: candidate, channel: one('email', 'post') }),
	'basis.record': record({ ref: candidate, basis: one('legitimate_interests', 'steps_at_request') }),
	'retention.keep': record({ ref: candidate, reason: words }),
	'incident.report': record({ about: maybe(candidate), what: words }),
	'client.register': some(
		{ name: one('Osprey Freight', 'Kestrel Storage') },
		{ town: maybe(town), sector: words, notes: words },
	),
	'client.amend': some(
		{ client },
		{ name: one('Kestrel Storage Group'), town: maybe(town), notes: words, update_days: maybe(one(7)) },
	),
	'client.view': record({ client }),
	'contact.add': some(
		{ client, family_name: one('Quist', 'Mbeki') },
		{ given_name: one('Ida'), email, mobile, job_title: words },
	),
	'contact.amend': some(
		{ ref: contact },
		{ job_title: words, email: maybe(email), mobile: maybe(mobile), left_on: maybe(day), given_name: one('Ida') },
	),
	'vacancy.open': some(
		{ client, title: one('Picker', 'Packer'), work_type: one('temporary', 'permanent') },
		{
			status: one('draft', 'open'),
			lines: fc.array(newLine, { maxLength: 2 }),
			town: maybe(town),
			contact: maybe(contact),
			pay_min: maybe(one(1300, 90)),
			pay_unit: one('hour'),
		},
	),
	'vacancy.amend': some(
		{ vacancy },
		{
			title: one('Picker'),
			status: one('draft', 'open', 'on_hold'),
			contact: maybe(contact),
			pay_max: maybe(one(1500)),
			hours: maybe(words),
		},
	),
	'vacancy.view': record({ vacancy }),
	'vacancy.close': record({ vacancy, status: one('filled', 'cancelled'), reason: words }),
	'requirement.add': fc.tuple(vacancy, newLine).map(([ref, rest]) => ({ vacancy: ref, ...rest })),
	'requirement.amend': some(
		{ vacancy, line },
		{ text: one('Stock work'), weight: small, importance: one('desirable'), level: maybe(small) },
	),
	'requirement.remove': record({ vacancy, line: one(5, 5, 7, 1) }),
	'match.run': record({ vacancy, weights: maybe(one({ '1': 0, '5': 3 }, {})) }),
	'match.judge': record({ vacancy, ref: candidate, line, as: maybe(one('shown', 'partly', 'missing')), reason: words }),
	'shortlist.add': record({ vacancy, ref: candidates }),
	'shortlist.remove': record({ vacancy, ref: candidate, reason: words }),
	'shortlist.note': record({ vacancy, ref: candidate, line, note: words }),
	'shortlist.rationale': record({ vacancy, ref: candidate, text: words }),
	'submission.send': record({ vacancy, ref: candidates, pitch: words }),
	'interaction.log': record({
		ref: maybe(contact),
		client: one(null, null, 'CLI-31'),
		vacancy: one('VAC-208'),
		kind: one('call', 'note', 'meeting'),
		outcome: one('spoke', 'no_answer'),
		body: words,
		next: maybe(record({ title: one('Ring back'), due_on: day })),
	}),
	'message.send': record({
		ref: fc.oneof(contact, one('COL-2')),
		channel: one('email', 'sms'),
		subject: one('VAC-208'),
		body: words,
	}),
	'message.view': record({ message }),
	...OUTREACH_INPUTS,
	'task.add': record({ title: one('Ring back'), due_on: maybe(day), ref: maybe(contact), client: maybe(client) }),
	'task.complete': record({ task }),
	'task.reopen': record({ task }),
	'search.run': record({
		words: one('forklift', 'SAP and not Excel', '"goods in"', 'town:Leeds', '((('),
		filters: one([]),
		sort: one(null),
	}),
	'clock.advance': record({ minutes: one(1, 15, 60, 600) }),
	'undo.act': record({ entry: fc.integer({ min: 1, max: 14 }) }),
	'evidence.mark': record({
		of: fc.nat(10),
		rule: maybe(one('R1')),
		view: one(viewOf(at('home'))),
		show: one([], ['name']),
		note: words,
	}),
	'hint.open': record({ check: one('C1'), number: small }),
	'step.tick': record({ step: small, done: fc.boolean() }),
	'question.answer': record({ question: one('Q1'), chosen: one([], [0, 2]), written: words }),
	'knowledge.check': record({ of: fc.integer({ min: 1, max: 9 }), about: one('candidate.archive'), chosen: small }),
	'checklist.answer': record({
		answers: one([{ question: 'inbox', found: 'yes', where: 'In the inbox' }]),
	}),
	'attempt.hand-in': fc.constant({}),
	...CALL_INPUTS,
	...CARE_INPUTS,
	...PIPELINE_INPUTS,
};

export interface AnAct {
	/** Of the command. */
	readonly name: string;
	readonly input: unknown;
}

/** Names of the commands that have no inputs here, and of inputs that have no command. */
export const strangers = [
	...[...COMMANDS.keys()].filter((name) => !(name in INPUTS)),
	...Object.keys(INPUTS).filter((name) => !COMMANDS.has(name)),
];

const of = (names: readonly string[]): Arbitrary<AnAct> =>
	one(...names).chain((name) => INPUTS[name]!.map((input) => ({ name, input })));

const ALL = Object.keys(INPUTS).filter((name) => name !== 'attempt.hand-in');
const CHANGING = ALL.filter((name) => COMMANDS.get(name)?.undo === 'rows' && name !== 'undo.act');

/** Anything a learner may do before handing in; undo now and then. */
export const anAct: Arbitrary<AnAct> = fc.oneof(
	{ weight: 5, arbitrary: of(ALL) },
	{ weight: 4, arbitrary: of(CHANGING) },
	{ weight: 2, arbitrary: of(['undo.act']) },
);

/** One use of one command. */
export const aUseOf = (name: string): Arbitrary<AnAct> => of([name]);

/** How an act reads where a property fails. */
export const told = (acts: readonly AnAct[]) =>
	acts.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join('\n');
