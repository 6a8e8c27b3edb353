import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Callout, PortfolioDocument } from '../../src/lib/evidence/document.ts';
import { compose } from '../../src/lib/evidence/pdf/compose.ts';
import { places } from '../../src/lib/evidence/pdf/figure.ts';
import { facesOf } from '../../src/lib/evidence/pdf/fonts.ts';
import type { Op } from '../../src/lib/evidence/pdf/ops.ts';
import { BOTTOM, DAMSON, LEFT, WHITE, WIDTH } from '../../src/lib/evidence/pdf/paper.ts';
import { paginate } from '../../src/lib/evidence/pdf/paginate.ts';
import { groups } from '../../src/lib/evidence/pdf/parts/matches.ts';
import { criteriaList } from '../../src/lib/evidence/pdf/parts/item.ts';
import { air, type Strip } from '../../src/lib/evidence/pdf/strip.ts';
import { widthOf } from '../../src/lib/evidence/pdf/wrap.ts';
import { drawn } from './picture.ts';
import { fonts, sample } from './sample.ts';

const faces = facesOf(fonts);
const pictures = Array.from({ length: 7 }, (_, i) => drawn(i + 1, 223, 168));
const texts = (ops: readonly Op[]) => ops.filter((op) => op.kind === 'text');

const cases: Record<string, Partial<PortfolioDocument>> = {
	'a bit of everything': {},
	'a draft with nothing in it': {
		declaration: null,
		receipt: null,
		criteria: [],
		gaps: [],
		items: [],
		matches: [],
		reflections: [],
		testimonies: [],
		protection: [],
		questions: [],
		log: [],
	},
	'long words everywhere': longWords(),
	'few items, so a column each': { items: sample(pictures).items.slice(0, 6) },
};

test.each(Object.entries(cases))('%s: no word stands outside the margins', (_, more) => {
	const { pages } = compose(sample(pictures, more), faces);

	for (const ops of pages) {
		for (const op of texts(ops)) {
			const right = op.x + widthOf(op.text.trimEnd(), faces[op.weight], op.size);
			expect(op.x, op.text).toBeGreaterThanOrEqual(LEFT - 0.01);
			expect(right, op.text).toBeLessThanOrEqual(LEFT + WIDTH + 0.1);
			if (op.of !== 'pagination') expect(op.y, op.text).toBeLessThanOrEqual(BOTTOM);
		}
	}
});

test.each(Object.entries(cases))('%s: no two lines of words lie over one another', (_, more) => {
	const { pages } = compose(sample(pictures, more), faces);

	for (const ops of pages) {
		const boxes = texts(ops)
			.filter(({ of }) => typeof of === 'string' || of.role !== 'Figure')
			.map((op) => ({
				text: op.text,
				left: op.x,
				right: op.x + widthOf(op.text.trimEnd(), faces[op.weight], op.size),
				top: op.y - op.size * 0.7,
				bottom: op.y,
			}));
		for (const [i, a] of boxes.entries()) {
			const over = boxes
				.slice(i + 1)
				.find((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom);
			expect(over && [a.text, over.text]).toBeUndefined();
		}
	}
});

test('the page numbers that are printed are the pages that are found', () => {
	const { pages, places: found } = compose(sample(pictures), faces);

	for (const ops of pages) {
		for (const op of ops) {
			const page = op.kind === 'link' && /p\.\u00a0(\d+)$/.exec(op.words);
			if (page) expect(Number(page[1]), op.words).toBe(found.get(op.to)!.page);
		}
	}
});

test('what stays together is on one page, and air is left out at its top', () => {
	const seen: string[] = [];
	const strip = (name: string, height: number, more: Partial<Strip> = {}): Strip => ({
		height,
		draw: (put, x, y) => {
			seen.push(`${name} ${y}`);
			put({ kind: 'path', of: 'decoration', path: [['m', x, y]] });
		},
		...more,
	});

	const { pages } = paginate(
		[strip('one', 600), air(20), strip('head', 50, { stays: true }), strip('two', 100), air(20), strip('three', 560)],
		() => undefined,
	);

	expect(seen).toEqual(['one 52', 'head 52', 'two 102', 'three 222']);
	expect(pages.map((ops) => ops.length)).toEqual([1, 3]);
});

test.each([
	['two lines over', 38, [30, 8]],
	['a page just full', 36, [36]],
	['enough over as it is', 46, [36, 10]],
	['a second page with two lines over', 74, [36, 30, 8]],
])('what has several pages does not end on one with a line or two: %s', (_, lines, expected) => {
	const strips = Array.from({ length: lines }, (_, i): Strip => ({
		height: 20,
		anchor: `line ${i}`,
		draw: () => undefined,
		...(i === 0 ? { opens: true } : {}),
	}));

	const { pages, places: found } = paginate(
		[...strips, { height: 20, opens: true, draw: () => undefined }],
		() => undefined,
	);

	const on = (page: number) => [...found.values()].filter((place) => place.page === page).length;
	expect(pages.slice(0, -1).map((_, i) => on(i + 1))).toEqual(expected);
});

test('a heading never ends a page, and no line of a paragraph stands alone on one', () => {
	const { pages } = compose(sample(pictures), faces);

	const own = pages.map((ops) => texts(ops).filter(({ of }) => of !== 'pagination'));
	for (const [i, ops] of own.entries()) {
		const last = ops.at(-1)!.of;
		if (typeof last === 'string') continue;
		expect(last.role).not.toMatch(/^H\d$/);
		const lines = (page: typeof ops) => new Set(page.filter(({ of }) => of === last).map(({ y }) => y)).size;
		const next = own[i + 1] ? lines(own[i + 1]!) : 0;
		if (next > 0) expect([lines(ops), next].map((count) => count > 1)).toEqual([true, true]);
	}
});

test('whatever is written in it, a portfolio is laid out within its margins', () => {
	const fixed = new Set([
		'ref',
		'kind',
		'origin',
		'sha256',
		'by',
		'finding',
		'importance',
		'fit',
		'made',
		'evidence',
		'receipt',
	]);
	const said = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.lorem(),
		fc.constantFrom('', '\n\n', '-', '😀'.repeat(30)),
	);
	const refill = (value: unknown, key: string, next: () => string): unknown => {
		if (fixed.has(key)) return value;
		if (typeof value === 'string') return next();
		if (Array.isArray(value)) return value.map((one) => refill(one, '', next));
		if (value === null || typeof value !== 'object') return value;
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, refill(one, name, next)]));
	};
	fc.assert(
		fc.property(fc.array(said, { minLength: 20, maxLength: 60 }), (words) => {
			let turn = 0;
			// Safe: only its words are others.
			const document = refill(sample(pictures), '', () => words[turn++ % words.length]!) as PortfolioDocument;

			const { pages } = compose(document, faces);

			for (const op of pages.flatMap(texts)) {
				const right = op.x + widthOf(op.text.trimEnd(), faces[op.weight], op.size);
				if (typeof op.of !== 'string' && op.of.role === 'Figure') continue;
				expect([op.text, op.x >= LEFT - 0.01, right <= LEFT + WIDTH + 0.1]).toEqual([op.text, true, true]);
			}
		}),
		{ seed: 4107, numRuns: 12 },
	);
});

test('a learner’s disc and the ledger’s square differ in shape, fill and sign', () => {
	const { pages } = compose(sample(pictures), faces);

	const inFigures = pages.flatMap((ops) => ops.filter(({ of }) => typeof of !== 'string' && of.role === 'Figure'));
	const before = (sign: string) => {
		const at = inFigures.findIndex((op) => op.kind === 'text' && op.text === sign);
		const op = inFigures[at - 1]!;
		return (
			op.kind === 'path' && { fill: op.fill, stroke: op.stroke, lines: op.path.filter(([verb]) => verb === 'l').length }
		);
	};

	expect(before('1')).toEqual({ fill: DAMSON, stroke: WHITE, lines: 0 });
	expect(before('A')).toEqual({ fill: WHITE, stroke: DAMSON, lines: 4 });
});

test('marks stand inside the picture and never on one another', () => {
	const box = { x: 0, y: 0, w: 30, h: 10 };
	const callouts: Callout[] = ['1', '2', 'A', 'B'].map((mark) => ({ mark, by: 'learner', text: '', box }));
	callouts.push({ mark: '9', by: 'learner', text: '', box: { x: 2000, y: -50, w: 10, h: 10 } });

	const marks = places(callouts, 0.5, 500, 375);

	for (const { x, y } of marks) expect([x >= 8, x <= 492, y >= 8, y <= 367]).toEqual([true, true, true, true]);
	const near = marks.filter((a, i) =>
		marks.some((b, j) => i < j && Math.abs(a.x - b.x) < 15 && Math.abs(a.y - b.y) < 15),
	);
	expect(near).toEqual([]);
});

test('five candidates are three and two, and a unit is named once', () => {
	expect(groups(5)).toEqual([
		[0, 1, 2],
		[3, 4],
	]);
	expect(groups(4)).toEqual([[0, 1, 2, 3]]);
	expect(groups(9).map((group) => group.length)).toEqual([3, 3, 3]);
	expect(criteriaList(['CRM AC1', 'CRM AC2', 'DATA AC1'])).toBe('CRM AC1, AC2, DATA AC1');
});

function longWords(): Partial<PortfolioDocument> {
	const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
	const base = sample(pictures);
	return {
		footer: `${long} · ${long} · ${long}`,
		facts: [{ label: long, value: long }],
		items: base.items.map((item) => ({
			...item,
			title: long,
			when: long,
			criteria: [long],
			entries: long,
			words: long,
		})),
		criteria: base.criteria.map((one) => ({ ...one, code: long, text: long, note: long })),
		matches: base.matches.map((one) => ({ ...one, candidates: one.candidates.map(() => long) })),
		protection: base.protection.map((one) => ({ ...one, time: long, did: long, clause: long })),
		log: base.log.map((log) => ({
			...log,
			lines: log.lines.map((line) => ({ ...line, did: long, record: long, criteria: long, time: long })),
		})),
	};
}
