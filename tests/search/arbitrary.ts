import fc from 'fast-check';
import { field, type FieldNode, type Op, type Tree } from '../../src/lib/crm/search/tree.ts';
import { and, not, or, phrase, word } from '../../src/lib/crm/search/tree.ts';
import { COLLEAGUES, PLACES, POOLS, SKILLS, SOURCES, TAGS, VACANCIES } from './office.ts';
import { SOMEONE, type Someone } from './someone.ts';

/** Few words, so that random people and random searches meet; with all that makes words hard. */
const WORDS = [
	'goods',
	'in',
	'Łódź',
	'SAP',
	'c++',
	'driver’s',
	'Zoë',
	'R&D',
	'stock',
	'straße',
	'24/7',
	'Æon',
	'team',
	'goods-in',
];
const word_ = fc.constantFrom(...WORDS);
const text = fc.array(word_, { maxLength: 5 }).map((words) => words.join(' '));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 3 });
const some = <T>(list: readonly T[]) => fc.subarray([...list], { maxLength: 2 });
const day = fc.constantFrom(
	'2024-02-29',
	'2025-03-02',
	'2025-12-02',
	'2026-01-31',
	'2026-02-01',
	'2026-02-23',
	'2026-02-24',
	'2026-03-01',
	'2026-03-02',
);
const later = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-16', '2026-04-01', '2026-04-02', '2027-01-01');

export const someone: fc.Arbitrary<Someone> = fc.record({
	given: fc.constantFrom('Sam', 'Zoë', 'Łukasz', 'Ingrid'),
	family: fc.constantFrom('Tilley', 'O’Neill', 'Wójcik', 'Goods'),
	known: maybe(fc.constantFrom('Sammy', 'Inky')),
	town: maybe(fc.constantFrom(...PLACES.map((p) => p.town))),
	postcode: maybe(fc.constantFrom('ZZ99 6AB', 'ZZ9 6AB', 'ZZ99 1AA')),
	lifecycle: fc.constantFrom('active', 'active', 'active', 'archived', 'anonymised'),
	created: day.map((d) => `${d}T00:00`),
	owner: maybe(fc.constantFrom(...COLLEAGUES)),
	status: fc.constantFrom('new', 'available', 'on_notice', 'in_process', 'placed', 'unavailable', 'do_not_contact'),
	incomplete: fc.boolean(),
	headline: text,
	summary: text,
	years: maybe(fc.nat(3)),
	work: some(['permanent', 'temporary', 'contract', 'apprenticeship']),
	pattern: some(['days', 'nights', 'part_time']),
	employerNow: maybe(text),
	pay: maybe(fc.constantFrom(0, 1299, 1300, 1449, 1450, 2499999, 2500000, 4000000)),
	unit: fc.constantFrom('hour', 'day', 'year'),
	notice: maybe(fc.constantFrom(0, 6, 7, 8, 14, 30)),
	availableFrom: maybe(later),
	travel: maybe(fc.constantFrom(0, 10, 20)),
	right: fc.constantFrom('unchecked', 'verified', 'time_limited', 'not_eligible'),
	rightExpires: maybe(later),
	driving: fc.constantFrom('none', 'car', 'van', 'hgv2', 'hgv1'),
	dbs: fc.constantFrom('none', 'basic', 'standard', 'enhanced'),
	source: maybe(fc.constantFrom(...SOURCES)),
	spoken: maybe(fc.tuple(day, fc.constantFrom('00:00', '23:59')).map(([d, t]) => `${d}T${t}`)),
	skills: some(SKILLS.map(([name]) => name)).chain((names) =>
		fc.tuple(...names.map((name) => fc.integer({ min: 1, max: 4 }).map((level) => [name, level] as const))),
	),
	jobs: fc.array(fc.record({ employer: text, title: text, duties: text }), { maxLength: 2 }),
	qualifications: fc.array(text, { maxLength: 2 }),
	cv: maybe(text),
	notes: fc.array(fc.record({ body: text, private: fc.boolean() }), { maxLength: 2 }),
	consents: fc.array(
		fc
			.record({
				purpose: fc.constantFrom(
					'represent' as const,
					'represent' as const,
					'marketing_email' as const,
					'marketing_sms' as const,
				),
				vacancy: fc.constantFrom(...VACANCIES),
				decision: fc.constantFrom(
					'requested' as const,
					'given' as const,
					'given' as const,
					'refused' as const,
					'withdrawn' as const,
					'expired' as const,
				),
				expires: maybe(later),
			})
			.map((c) => (c.purpose === 'represent' ? c : { ...c, vacancy: null })),
		{ maxLength: 4 },
	),
	pools: some(POOLS).chain((names) =>
		fc.tuple(
			...names.map((name) =>
				fc.constantFrom('in' as const, 'suggested' as const).map((state) => [name, state] as const),
			),
		),
	),
	tags: some(TAGS),
	vacancies: some(VACANCIES).chain((all) =>
		fc.tuple(
			...all.map((ref) =>
				fc.constantFrom('open' as const, 'rejected' as const).map((outcome) => [ref, outcome] as const),
			),
		),
	),
	email: fc.constant(SOMEONE.email),
	mobile: fc.constant(SOMEONE.mobile),
});

const of = (name: string, ...values: string[]) => fc.constantFrom(...values).map((value) => field(name, 'is', value));
const compared = (name: string, singles: string[], ranges: string[], ops: Op[] = ['is', '<', '<=', '>', '>=']) =>
	fc.oneof(
		fc.tuple(fc.constantFrom(...ops), fc.constantFrom(...singles)).map(([op, value]) => field(name, op, value)),
		fc.constantFrom(...ranges).map((value) => field(name, 'between', value)),
	);
const DAYS = ['2026-02-01', '2025-12-02', '2026-03-02'];
const DATE_RANGES = ['2025-12-02..2026-02-01', '..2026-02-23', '2026-02-24..', '8d..30d', '0d..7d', '366d..', '..1m'];
const SPANS = ['30d', '1m', '1w', '24m', '2y'];

/** A field of every kind there is, with values that reading leaves as they are. */
export const aField: fc.Arbitrary<FieldNode> = fc.oneof(
	of('name', 'Łukasz', 'in*', 'zoe', "o'neill"),
	of('headline', 'goods in', 'sto*'),
	of('qualification', 'sap', 'goods-in'),
	of('title', 'goods in', 'team'),
	of('employer', 'stock', 'c++', 'ae*'),
	of('cv', "driver's", 'goods i*', 'goods sto*', 's*'),
	of('notes', 'R&D', 'strasse'),
	of('skill', ...SKILLS.map(([name]) => name)),
	fc.constantFrom('Forklift level 3', 'SAP level 2', 'C++ level 4').map((value) => field('skill', '>=', value)),
	of('town', ...PLACES.map((p) => p.town)),
	of('within', '12 of Leeds', '30 of Leeds', '200 of York', '1 of Bradford'),
	of('status', 'new', 'available', 'on_notice', 'placed'),
	of('owner', ...COLLEAGUES, 'Nobody'),
	of('source', ...SOURCES),
	of('pool', ...POOLS),
	of('tag', ...TAGS),
	of('work', 'permanent', 'temporary', 'contract', 'apprenticeship'),
	of('pattern', 'days', 'nights', 'part_time'),
	of('licence', 'none', 'car', 'van', 'hgv2', 'hgv1'),
	of('dbs', 'none', 'basic', 'standard', 'enhanced'),
	of('incomplete', 'yes', 'no'),
	of('righttowork', 'verified', 'unchecked', 'time_limited', 'not_eligible', 'expired'),
	of('permission', 'yes', 'ends_soon', 'asked', 'not_asked', 'refused', 'withdrawn', 'ran_out', ...VACANCIES),
	of('marketing', 'email', 'sms'),
	of('vacancy', 'any', 'none', ...VACANCIES),
	of('in', 'use', 'archive', 'everywhere'),
	of('postcode', 'ZZ99', 'ZZ9', 'ZZ99 6AB', 'ZZ99 6'),
	fc.constantFrom('now', '2026-03-16', '2026-04-01').map((value) => field('available', '<=', value)),
	compared('notice', ['0', '7', '14'], ['7..14', '..7', '8..']),
	compared('experience', ['0', '2'], ['1..2']),
	compared('travel', ['10'], ['10..20', '..10']),
	compared(
		'pay',
		['13/hour', '12.99/hour', '25000/year', '14.50/day'],
		['..12.99/hour', '13..14.49/hour', '14.50../hour', '24999.99..40000/year'],
	),
	compared('spoken', [...SPANS, ...DAYS], DATE_RANGES, ['<', '<=', '>', '>=']),
	of('spoken', 'never', '2026-03-02', '0d'),
	compared('registered', [...SPANS, ...DAYS], DATE_RANGES, ['<', '<=', '>', '>=']),
);

export const aWord: fc.Arbitrary<Tree> = fc.oneof(
	// quotation marks are plain once they have been read
	word_.map((w) => word(w.replace('’', "'"))),
	fc.constantFrom('g', 'in', 'z', 'Ł', 'sto', 'goo', 'str').map((w) => word(w, true)),
	fc.constantFrom('goods in', 'in goods', 'goods-in SAP', 'c++ SAP', 'team').map((w) => phrase(w)),
	fc.constantFrom('goods i', 'SAP dri', 'team g').map((w) => phrase(w, true)),
);

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree }>((tie) => ({
	leaf: fc.oneof(aWord, aField),
	tree: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		tie('leaf'),
		fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((of_) => and(...of_)),
		fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((of_) => or(...of_)),
		tie('tree').map(not),
	),
}));

/** Any search at all. */
export const aTree: fc.Arbitrary<Tree> = tree;
