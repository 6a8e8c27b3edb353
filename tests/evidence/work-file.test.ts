import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { viewCandidate } from '../../src/lib/crm/people/amend.ts';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { emptyPortfolio, act } from '../../src/lib/attempt/portfolio/portfolio.ts';
import { includeAttempt } from '../../src/lib/attempt/portfolio/acts.ts';
import { readWorkFile } from '../../src/lib/evidence/work-file/read.ts';
import type { WorkFile } from '../../src/lib/evidence/work-file/format.ts';
import { genesis } from '../../src/lib/ledger/entry.ts';
import { sha256 } from '../../src/lib/ledger/hash.ts';
import { AT, morning } from '../attempt/kit.ts';

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

/** A learner's work: an attempt of two entries, a portfolio that names it, a picture. */
async function work(): Promise<WorkFile> {
	const desk = await morning();
	desk.act(viewCandidate, { ref: 'CAND-1004' });
	desk.act(viewCandidate, { ref: 'CAND-1003' });
	const { header } = desk.attempt;
	const entries = ledgerOf(desk.db);
	const empty = emptyPortfolio({
		format: 1,
		release: header.release,
		learner: header.learner,
		centre: null,
		standard: header.standard,
		startedAt: AT,
	});
	const added = act(empty, includeAttempt, { attempt: genesis(header), lastHash: entries[1]!.hash }, AT);
	if (!added.ok) throw added.refusal;
	return {
		format: 1,
		kind: 'practice-desk-work',
		release: header.release,
		me: { learner: header.learner, centre: null },
		attempts: [{ header, entries, touchedAt: AT, summary: [], draft: null }],
		portfolios: [{ header: empty.header, entries: [...added.portfolio.entries], touchedAt: AT, forms: {} }],
		assessments: [],
		pictures: [
			{ sha256: sha256(PICTURE), attempt: genesis(header).slice(0, 16), mark: 2, width: 1116, height: 840, boxes: [] },
		],
	};
}

const zipped = (json: unknown, name = 'work.json') =>
	zipSync({
		[name]: strToU8(typeof json === 'string' ? json : JSON.stringify(json)),
		[`pictures/${sha256(PICTURE)}.jpg`]: [PICTURE, { level: 0 }],
	});
const why = (bytes: Uint8Array) => {
	const read = readWorkFile(bytes);
	return 'why' in read ? read.why : 'taken';
};

test('a work file reads back as it was written, with its pictures', async () => {
	const file = await work();

	const read = readWorkFile(zipped(file));

	expect(read).toEqual({ file, pictures: new Map([[sha256(PICTURE), PICTURE]]) });
});

test.each([
	['an empty file', new Uint8Array(), /empty.*Choose the work file/],
	['a text', strToU8('Dear tutor, here is my work'), /neither a work file.*nor a PDF.*Choose the file/],
	['a picture', PICTURE, /neither a work file/],
	['somebody’s zip', zipSync({ 'holiday.txt': strToU8('sun') }), /holds no work of Practice Desk.*Choose the file/],
	['a zip whose work is no JSON', zipped('{"format":1,'), /damaged.*Copy it again/],
	['a zip whose work is something else', zipped('[1, 2]'), /not as Practice Desk writes it/],
	[
		'work of a newer release',
		zipped({ format: 2, release: '9.0.0', kind: 'x' }),
		/release 9\.0\.0.*Open it in the release that made it/,
	],
	[
		'JSON nested without end',
		zipped(`{"format":1,"release":"0.1.0","portfolios":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
		/damaged|not as Practice Desk writes it/,
	],
	['a PDF of something else', strToU8('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF'), /\w+\. \w+/],
	['half a PDF', strToU8('%PDF-1.7\n1 0 obj << /Type /Cat'), /\w+\. \w+/],
])('%s is refused in a sentence that says what to do', (_, bytes, says) => {
	expect(why(bytes)).toMatch(says);
});

test('a zip that unpacks to more than any work is not unpacked', async () => {
	const bytes = zipped(await work());
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	// the size that the central directory claims for the first file
	let at = bytes.length - 4;
	while (view.getUint32(at, true) !== 0x02014b50 || at === bytes.length) at--;
	view.setUint32(at + 24, 0xfffffff0, true);

	expect(why(bytes)).toMatch(/unpacks to more/);
});

test('a file too large is refused before it is read', () => {
	expect(why(new Uint8Array(300_000_001))).toMatch(/too large.*Choose/);
});

test('a file cut short anywhere is refused in words, and nothing of it is taken', async () => {
	const bytes = zipped(await work());

	fc.assert(
		fc.property(fc.integer({ min: 1, max: bytes.length - 1 }), (length) => {
			expect(why(bytes.slice(0, length))).toMatch(/damaged|neither|holds no work/);
		}),
	);
});

test('a ledger changed by hand is named by its entry', async () => {
	const file = await work();
	const [attempt] = file.attempts;
	const changed = attempt!.entries.map((entry, i) => (i === 1 ? { ...entry, at: '2026-09-02T08:00:00Z' } : entry));

	expect(why(zipped({ ...file, attempts: [{ ...attempt, entries: changed }] }))).toMatch(
		/attempt 1.*damaged at entry 2\. Nothing was taken in/,
	);
});

test('so is a portfolio’s', async () => {
	const file = await work();
	const [portfolio] = file.portfolios;
	const changed = [{ ...portfolio!.entries[0]!, command: 'portfolio.remove' }];

	expect(why(zipped({ ...file, portfolios: [{ ...portfolio, entries: changed }] }))).toMatch(
		/Portfolio 1.*damaged at entry 1\. Nothing was taken in/,
	);
});
