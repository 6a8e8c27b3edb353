import { beforeAll, expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import { packText } from '../../src/lib/evidence/pack-of.ts';
import { Pack, readPack } from '../../src/lib/evidence/pack.ts';
import { portfolioDocument } from '../../src/lib/evidence/portfolio/document.ts';
import { act, emptyPortfolio, type Portfolio } from '../../src/lib/attempt/portfolio/portfolio.ts';
import { addItem, addPicture, includeAttempt } from '../../src/lib/attempt/portfolio/acts.ts';
import { exported, packed, PICTURE, portfolioOf } from './exported.ts';
import { smallSetting } from './small-scenario.ts';
import { AT, worked, type Worked } from './worked.ts';

let work: Worked;
beforeAll(async () => {
	const sqlite = await engine();
	work = worked(sqlite, await smallSetting(sqlite));
});

const written = (portfolio: Portfolio) => portfolioDocument({ portfolio, attempts: [work] });

/** The same portfolio before its learner wrote a word. */
function unwritten(): Portfolio {
	let portfolio = emptyPortfolio(portfolioOf([work]).header);
	const last = work.entries.at(-1)!.hash;
	const { sha256, width, height } = PICTURE;
	const boxes = [{ name: 'candidate.state', x: 40, y: 20, w: 90, h: 14 }];
	for (const acted of [
		() => act(portfolio, includeAttempt, { attempt: work.id, lastHash: last }, AT),
		() => act(portfolio, addPicture, { attempt: work.id, mark: 5, sha256, width, height, boxes }, AT),
		() =>
			act(
				portfolio,
				addItem,
				{ attempt: work.id, mark: 5, title: 'An old record is filed', criteria: ['CRM-AC4'] },
				AT,
			),
	]) {
		const done = acted();
		if (done.ok) portfolio = done.portfolio;
	}
	return portfolio;
}

test('what the ledger says and what the learner writes stand apart, each as it was', () => {
	const before = written(unwritten()).items[0]!;
	const after = written(portfolioOf([work])).items[0]!;

	expect(before.words).toBe('');
	expect(after).toEqual({
		...before,
		words: 'I looked when Lena was last in touch before I filed her record.',
		picture: {
			...before.picture!,
			callouts: [
				before.picture!.callouts[0]!,
				{ mark: '1', by: 'learner', box: { x: 40, y: 20, w: 90, h: 14 }, text: 'The reason that I gave' },
			],
		},
	});
	expect(before.picture!.callouts).toEqual([
		{
			mark: 'A',
			by: 'ledger',
			box: { x: 40, y: 20, w: 90, h: 14 },
			text: 'The note that the record is archived, and why.',
		},
	]);
	expect(after.fromLedger).toBe(
		'Lena Fox (CAND-1001) is archived. Archived Lena Fox (CAND-1001): “No contact for 31 months”.',
	);
});

test('a portfolio says what it lacks, until it is there', () => {
	const before = written(unwritten());
	const after = written(portfolioOf([work]));

	expect(before.gaps).toContain('E01: it has no words of the learner’s own.');
	expect(before.gaps).toContain('Reflection “What you looked at first”: nothing is written yet.');
	expect(after.gaps.filter((gap) => /^E01|^Reflection/.test(gap))).toEqual([]);
});

test('the data in the PDF reads back as it was written, and holds nothing but what its format names', () => {
	const pack = packed([work]);

	expect(readPack(packText(pack))).toEqual({ ok: true, pack });
	expect(Object.keys(Pack.parse(pack))).toEqual(['format', 'release', 'portfolio', 'attempts', 'pictures']);
	expect(readPack(packText({ ...pack, extra: 1 } as Pack))).toMatchObject({ ok: false, release: null });
});

test('the same portfolio and pictures give the same bytes', async () => {
	const [one, two] = [await exported([work]), await exported([work])];

	expect(Buffer.compare(one, two)).toBe(0);
});
