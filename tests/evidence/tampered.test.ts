import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqlJsStatic } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import { doAgain, type Again, type Setting } from '../../src/lib/evidence/again.ts';
import { packText } from '../../src/lib/evidence/pack-of.ts';
import type { Pack } from '../../src/lib/evidence/pack.ts';
import { binary } from '../../src/lib/evidence/pdf/engine.ts';
import type { Question } from '../../src/lib/evidence/verdict.ts';
import { verify } from '../../src/lib/evidence/verify.ts';
import { canonical, type Json } from '../../src/lib/ledger/canonical.ts';
import { bytesOf } from '../pdf/pdf-of.ts';
import { drawn } from '../pdf/picture.ts';
import { has } from '../pdf/programs.ts';
import { fonts } from '../pdf/sample.ts';
import { exported, packed } from './exported.ts';
import { chained, forged } from './forge.ts';
import { smallSetting } from './small-scenario.ts';
import { codes, stream, Tampered, updated } from './tamper.ts';
import { worked, type Worked } from './worked.ts';

let sqlite: SqlJsStatic;
let setting: Setting;
let work: Worked;
let other: Worked;
let pack: Pack;
let pdf: Uint8Array;
beforeAll(async () => {
	sqlite = await engine();
	setting = await smallSetting(sqlite);
	work = worked(sqlite, setting);
	other = worked(sqlite, setting, {}, ['CAND-1002', 'CAND-1001']);
	pack = packed([work]);
	pdf = await exported([work]);
});

/** Most changes leave the data as it was: what the same attempt comes to is worked out once, and its records stay open. */
const known = new Map<string, Promise<Again>>();
const again: typeof doAgain = async (engine, attempt, find, hold) => {
	const key = canonical(attempt as unknown as Json);
	if (!known.has(key)) known.set(key, doAgain(engine, attempt, find, hold));
	const found = await known.get(key)!;
	return { ...found, held: found.held && { ...found.held, close: () => undefined } };
};
const check = (bytes: Uint8Array) => verify(sqlite, bytes, () => Promise.resolve(setting), { fonts, again });
/** The pages as they were, and other data inside. */
const withData = (data: Pack) => exported([work], packText(data));
const first = () => pack.attempts[0]!;
const entries = () => first().entries;
const OTHER = drawn(2, 186, 140, 50);
const opened = () => new Tampered(pdf);
const resealed = (change: (file: Tampered) => unknown) => () => {
	const file = opened();
	change(file);
	return file.bytes();
};
const qpdf = (...args: string[]) => {
	const folder = mkdtempSync(join(tmpdir(), 'portfolio-'));
	try {
		writeFileSync(join(folder, 'one.pdf'), pdf);
		execFileSync('qpdf', [...args, join(folder, 'one.pdf'), join(folder, 'two.pdf')]);
		return new Uint8Array(readFileSync(join(folder, 'two.pdf')));
	} finally {
		rmSync(folder, { recursive: true });
	}
};

/** How a file was changed, which question finds it, and how its answer names what was changed. */
type Row = readonly [how: string, () => Uint8Array | Promise<Uint8Array>, Question, RegExp];

const VISIBLE: readonly Row[] = [
	[
		'a figure in the learner’s reflection is another',
		resealed((f) => f.say(6, '31 months', '13 months')),
		'unedited',
		/Page 6 says “[^”]*13 months ago[^”]*”, and the data inside says “[^”]*31 months ago/,
	],
	[
		'a finding on the claim matrix is a better one',
		resealed((f) => f.say(3, 'Read by the assessor', 'Evidenced')),
		'unedited',
		/Page 3 says “Evidenced”, and the data inside says “Read by the assessor”/,
	],
	[
		'another learner’s name is on the cover',
		resealed((f) => f.say(1, 'Siân Howells, L-2041', 'Siân Rowells, L-2041')),
		'unedited',
		/Page 1 says “Siân Rowells, L-2041”/,
	],
	[
		'the receipt on the cover is another',
		resealed((f) => f.draw(1, (c) => swapped(c, codes('Receipt ')))),
		'unedited',
		/Page 1 /,
	],
	[
		'a sentence of the cover is taken out',
		resealed((f) => f.draw(1, (c) => without(c, codes('CRM; 6 entries'), codes('in the CRM; 6 entries.')))),
		'unedited',
		/Page 1 leaves out “in the CRM; 6 entries.”, which the data inside says/,
	],
	[
		'a sentence is written into a page',
		resealed((f) => f.draw(9, (c) => `${c}\nBT /F15 9 Tf 60 60 Td <${codes('the assessor agreed')}> Tj ET`)),
		'unedited',
		/Page 9 says “the assessor agreed”, and the data inside says nothing there/,
	],
	[
		'the label at the foot of a page is painted over',
		resealed((f) => f.draw(2, (c) => `${c}\nq 1 1 1 rg 0 0 600 60 re f Q`)),
		'unedited',
		/Page 2 has the same words, but they or the lines are drawn in another place, size or colour/,
	],
	[
		'words are made white',
		resealed((f) => f.draw(3, (c) => c.replace('0.141 0.122 0.102 rg', '1 1 1 rg'))),
		'unedited',
		/Page 3 has the same words, but/,
	],
	[
		'words are moved off the page',
		resealed((f) => f.draw(5, (c) => c.replace(/48\.19 (\d)/, '9048.19 $1'))),
		'unedited',
		/Page 5 has the same words, but/,
	],
	[
		'two pages say each other’s words',
		resealed((f) => {
			const kids = f.find('/Type /Pages');
			f.edit(kids, '7 0 R 9 0 R', '9 0 R 7 0 R');
		}),
		'unedited',
		/Page 3 says “Claim matrix, continued/,
	],
	[
		'a page is added',
		resealed((f) => {
			const own = f.addStream(`BT /F15 9 Tf 60 700 Td <${codes('the learner did very well')}> Tj ET`);
			const page = f.add(
				`<</Type /Page /Parent 1 0 R /Resources 2 0 R /MediaBox [0 0 595.28 841.89] /Contents ${own} 0 R>>\n`,
			);
			f.edit(f.find('/Type /Pages'), '9 0 R', `9 0 R ${page} 0 R`).edit(
				f.find('/Type /Pages'),
				'/Count 9',
				'/Count 10',
			);
		}),
		'unedited',
		/Page 5 was added: the data inside gives no such page/,
	],
	[
		'a page is taken out',
		resealed((f) => f.edit(f.find('/Type /Pages'), '13 0 R ', '').edit(f.find('/Type /Pages'), '/Count 9', '/Count 8')),
		'unedited',
		/A page is missing after page 5/,
	],
	[
		'a page is there twice under another number',
		resealed((f) => {
			const copy = f.add(f.objects.get(13)!);
			f.edit(f.find('/Type /Pages'), '13 0 R', `13 0 R ${copy} 0 R`);
		}),
		'unedited',
		/was added/,
	],
	[
		'a page is turned',
		resealed((f) => f.edit(11, '/Type /Page', '/Type /Page /Rotate 90')),
		'unedited',
		/Page 5 is cut, turned or sized in another way/,
	],
	[
		'all pages are cut, from the branch that they hang on',
		resealed((f) => f.edit(1, '/Type /Pages', '/Type /Pages /CropBox [0 0 595 700]')),
		'unedited',
		/Page 1 is cut, turned or sized/,
	],
	[
		'another picture is in the place of the first, with its name kept',
		() => exported([work], undefined, OTHER.bytes),
		'screenshots',
		/1 picture that the ledger names is missing or changed/,
	],
	[
		'the picture is exchanged in the file, and the seal set anew',
		resealed((f) => {
			const image = f.find('/DCTDecode');
			f.restream(image, () => OTHER.bytes);
		}),
		'screenshots',
		/missing or changed/,
	],
	[
		'the picture is not drawn any more',
		resealed((f) => f.draw(5, (c) => c.replace(/\/I0 Do/, ''))),
		'screenshots',
		/missing or changed/,
	],
	[
		'the picture is drawn twice',
		resealed((f) => f.draw(4, (c) => `${c}\nq 100 0 0 75 60 60 cm /I0 Do Q`)),
		'unedited',
		/Page 4 /,
	],
	[
		'another picture is laid over a page',
		resealed((f) => {
			const image = f.add(
				stream(
					OTHER.bytes,
					'/Type /XObject /Subtype /Image /Width 186 /Height 140 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode ',
				),
			);
			f.edit(2, '/I0 45 0 R', `/I0 45 0 R /I1 ${image} 0 R`).draw(4, (c) => `${c}\nq 100 0 0 75 60 60 cm /I1 Do Q`);
		}),
		'screenshots',
		/1 picture in the file is not named by the ledger/,
	],
	[
		'the font shows other letters under the same codes',
		resealed((f) => f.edit(2, '/F15 34 0 R', '/F15 39 0 R')),
		'unedited',
		/is set in other letters/,
	],
	[
		'the font says that its codes stand for other letters',
		resealed((f) => {
			const number = Number(/\/ToUnicode (\d+) 0 R/.exec(f.objects.get(34)!)![1]);
			f.restream(number, (b) =>
				bytesOf(
					binary(b)
						.replace(/<0001> *<0061>|<0001><0061>/, '<0001><0065>')
						.replace('begincmap', 'begincmap '),
				),
			);
		}),
		'unedited',
		/is set in other letters|Page 1 /,
	],
	[
		'a note is stuck on a page',
		resealed((f) => {
			const note = f.add(
				'<</Type/Annot/Subtype/FreeText/Rect[100 100 300 140]/DA(/Helv 12 Tf)/Contents(Excellent)>>\n',
			);
			f.edit(9, '/Annots [', `/Annots [${note} 0 R `);
		}),
		'unedited',
		/Page 4 has a note, a stamp, a form or a link that Practice Desk did not write/,
	],
	['a link leads elsewhere', resealed((f) => f.edit(21, '[7 0 R', '[19 0 R')), 'unedited', /Page 2 has a note/],
	[
		'a screen reader is told another picture',
		resealed((f) => f.edit(f.find('/Alt'), /\/Alt *<FEFF[0-9A-F]{8}/, '/Alt<FEFF00580058')),
		'unedited',
		/What a screen reader is told of the pages was changed/,
	],
	[
		'a bookmark has another name',
		resealed((f) => f.edit(59, '<FEFF0044', '<FEFF0058')),
		'unedited',
		/The bookmarks were changed/,
	],
	[
		'the file’s metadata name another author',
		resealed((f) => f.restream(f.find('/Subtype /XML'), (b) => bytesOf(binary(b).replace('Howells', 'Rowells')))),
		'unedited',
		/properties were changed: the metadata \(XMP\)/,
	],
	[
		'the file’s properties give another day',
		resealed((f) => f.edit(f.find('/CreationDate'), 'D:20260901', 'D:20250901')),
		'unedited',
		/properties were changed: creationdate/,
	],
	[
		'the file runs a script when it is opened',
		resealed((f) => f.edit(f.root, '/OpenAction [3 0 R /Fit]', '/OpenAction <</S/JavaScript/JS(app.alert(1))>>')),
		'unedited',
		/given something to do by itself: \/OpenAction/,
	],
	[
		'the file has a form',
		resealed((f) => f.edit(f.root, '/Type /Catalog', '/Type /Catalog /AcroForm <</Fields[]>>')),
		'unedited',
		/given something to do by itself: \/AcroForm/,
	],
	[
		'a second file is attached',
		resealed((f) => {
			const file = f.addStream('hello', '/Type/EmbeddedFile');
			const spec = f.add(`<</Type/Filespec/F(more.txt)/EF<</F ${file} 0 R>>>>\n`);
			f.edit(f.root, /\(portfolio\.json\) (\d+) 0 R/, `(more.txt) ${spec} 0 R(portfolio.json) $1 0 R`);
		}),
		'unedited',
		/The attachments were changed/,
	],
	[
		'its objects stand in another order, with a seal set anew',
		() => opened().bytes(),
		'unedited',
		/Every page is the same, but the file is not, from byte \d+ on/,
	],
	[
		'something that no page shows is hidden in the file',
		resealed((f) => f.addStream('a note between friends')),
		'unedited',
		/Every page is the same, but the file is not, from byte \d+ on/,
	],
];

const STORED: readonly Row[] = [
	[
		'one byte of a page',
		() => pdf.with(binary(pdf).indexOf('/Type /Page') + 9, 0x41),
		'unedited',
		/seal does not hold/,
	],
	[
		'one digit of the seal',
		() => new Tampered(pdf).edit(new Tampered(pdf).root, /Seal \(./, 'Seal (g').bytes({ seal: false }),
		'unedited',
		/seal does not hold/,
	],
	[
		'the seal is taken away',
		() => {
			const f = opened();
			return f.edit(f.root, /\/PracticeDeskSeal \([0-9a-f]*\)/, '').bytes({ seal: false });
		},
		'unedited',
		/seal does not hold/,
	],
	[
		'a letter of the learner’s words in the data',
		() =>
			opened()
				.restream(opened().find('/EmbeddedFile'), (b) => bytesOf(binary(b).replace('31 months ago', '13 months ago')))
				.bytes(),
		'unedited',
		/Entry \d+ of the portfolio’s own ledger does not follow/,
	],
	[
		'a comment is added at the end',
		() => updated(pdf, [[90_000, '<</Type/Annot/Subtype/Text>>\n']]),
		'unedited',
		/seal does not hold[^]*same, but the file is not, from byte/,
	],
	[
		'an update at the end exchanges a page’s words',
		() => {
			const f = opened();
			const before = f.objects.get(14)!;
			f.say(6, '31 months', '13 months');
			return updated(pdf, [[14, f.objects.get(14)!.replace(before, before)]]);
		},
		'unedited',
		/seal does not hold[^]*Page 6 says “[^”]*13 months/,
	],
	[
		'an update at the end adds a stamp',
		() => {
			const f = opened();
			return updated(pdf, [
				[90_000, '<</Type/Annot/Subtype/Stamp/Rect[0 0 90 90]/Contents(Met)>>\n'],
				[9, f.objects.get(9)!.replace('/Annots [', '/Annots [90000 0 R ')],
			]);
		},
		'unedited',
		/Page 4 has a note, a stamp/,
	],
	[
		'the attachment has another name',
		resealed((f) => f.edit(f.root, '(portfolio.json)', '(portfolio.txt) ')),
		'readable',
		/attached portfolio\.json is gone/,
	],
	[
		'the attachment is emptied',
		resealed((f) => f.restream(f.find('/EmbeddedFile'), () => new Uint8Array())),
		'readable',
		/data inside the PDF is damaged/,
	],
	[
		'the attachment is another’s',
		async () => {
			const f = opened();
			const theirs = new Tampered(await exported([other]));
			return f
				.restream(f.find('/EmbeddedFile'), () => bytesOf(packText(packed([other]))))
				.bytes({ seal: theirs.root > 0 });
		},
		'unedited',
		/Page \d+ (says|has)/,
	],
	['its end is missing', () => pdf.slice(0, pdf.length - 500), 'readable', /The end of this PDF is missing or damaged/],
	[
		'half of it is missing',
		() => pdf.slice(0, pdf.length / 2),
		'readable',
		/The end of this PDF is missing or damaged/,
	],
	[
		'it is locked',
		() => {
			const f = opened();
			f.trailer = f.trailer.replace('<<', '<</Encrypt 1 0 R');
			return f.bytes();
		},
		'readable',
		/locked or encrypted/,
	],
	[
		'it was printed to a new file',
		() => {
			const f = opened();
			f.edit(f.root, /\/Names<<.*?>>>>\/AF\[\d+ 0 R\]/, '')
				.edit(f.root, /\/PracticeDeskSeal \([0-9a-f]*\)/, '')
				.edit(f.find('/Creator'), '(Practice Desk)', '(Chromium)');
			return f.bytes({ seal: false });
		},
		'readable',
		/made by another program, or printed to a new file/,
	],
];

const FORGED: readonly Row[] = [
	[
		'an act’s input',
		() =>
			withData({
				...pack,
				attempts: [
					{
						...first(),
						entries: entries().with(1, { ...entries()[1]!, input: { ref: 'CAND-1001', reason: 'She asked' } }),
					},
				],
			}),
		'unedited',
		/Entry 2 of attempt 1 does not follow/,
	],
	[
		'an act is left out',
		() => withData({ ...pack, attempts: [{ ...first(), entries: entries().filter(({ seq }) => seq !== 3) }] }),
		'unedited',
		/Entry 4 of attempt 1 does not follow|Entry 3 of attempt 1/,
	],
	[
		'two acts change places',
		() =>
			withData({ ...pack, attempts: [{ ...first(), entries: [entries()[1]!, entries()[0]!, ...entries().slice(2)] }] }),
		'unedited',
		/of attempt 1 does not follow/,
	],
	[
		'the device’s time, with every hash anew',
		() =>
			withData(forged(pack, (a) => ({ ...a, entries: a.entries.map((e) => ({ ...e, at: '2026-08-01T08:00:00Z' })) }))),
		'unedited',
		/Page \d+/,
	],
	[
		'an outcome, with every hash anew',
		() =>
			withData(
				forged(pack, (a) => ({
					...a,
					entries: a.entries.with(1, { ...a.entries[1]!, outcome: { archived: 2, on: '2026-03-02' } }),
				})),
			),
		'same-acts',
		/Entry 2 turns out differently/,
	],
	[
		'a refusal is dropped, with every hash anew',
		() => withData(forged(pack, (a) => ({ ...a, entries: a.entries.filter((e) => e.refusal === null) }))),
		'same-acts',
		/turns out differently/,
	],
	[
		'the name in the header',
		() =>
			withData(
				forged(pack, (a) => ({ ...a, header: { ...a.header, learner: { ...a.header.learner, name: 'Another' } } })),
			),
		'unedited',
		/./,
	],
	[
		'the seed in the header',
		() => withData(forged(pack, (a) => ({ ...a, header: { ...a.header, seed: a.header.seed + 1 } }))),
		'same-world',
		/not those of this scenario and variant/,
	],
	[
		'the variant in the header',
		() => withData(forged(pack, (a) => ({ ...a, header: { ...a.header, variant: 'B' } }))),
		'same-world',
		/not those of this scenario and variant/,
	],
	[
		'the records’ fingerprint at the start',
		() => withData(forged(pack, (a) => ({ ...a, header: { ...a.header, worldDigest: 'ab'.repeat(32) } }))),
		'same-world',
		/not those of this scenario and variant/,
	],
	[
		'the records’ fingerprint at the end',
		() => withData(forged(pack, (a) => ({ ...a, endDigest: 'cd'.repeat(32) }))),
		'same-end',
		/records end up different/,
	],
	[
		'a better result',
		() =>
			withData(
				forged(pack, (a) => ({
					...a,
					results: a.results!.map((r) => ({ ...r, status: 'evidenced' as const, entries: [1] })),
				})),
			),
		'same-result',
		/Scoring gives another result/,
	],
	['no result where there was one', () => withData(forged(pack, (a) => ({ ...a, results: null }))), 'same-result', /./],
	[
		'other checks',
		() => withData(forged(pack, (a) => ({ ...a, header: { ...a.header, checksHash: 'ef'.repeat(32) } }))),
		'same-result',
		/other checks/,
	],
	[
		'a picture is left out of the list',
		() => withData({ ...pack, pictures: [] }),
		'screenshots',
		/not those that the portfolio’s ledger names/,
	],
	[
		'the learner’s words, with the portfolio’s ledger written anew',
		() =>
			withData({
				...pack,
				portfolio: {
					...pack.portfolio,
					entries: chained(
						pack.portfolio.header,
						JSON.parse(
							JSON.stringify(pack.portfolio.entries).replace('31 months ago', '13 months ago'),
						) as Pack['portfolio']['entries'],
					),
				},
			}),
		'unedited',
		/Page 1 says “[^”]*Receipt [^”]*”, and the data inside says “|Page 1 says “[^”]*”, and the data inside says “[^”]*”/,
	],
	[
		'the attempt that was included is exchanged for another',
		() => withData({ ...pack, attempts: packed([other]).attempts }),
		'unedited',
		/./,
	],
];

const SAVED: readonly Row[] = [
	[
		'saved again by another program, packed',
		() => qpdf('--object-streams=generate'),
		'unedited',
		/seal does not hold[^]*still re-performs/,
	],
	[
		'saved again by another program, unpacked',
		() => qpdf('--stream-data=uncompress'),
		'unedited',
		/seal does not hold[^]*still re-performs/,
	],
	['made quick to show on the web', () => qpdf('--linearize'), 'unedited', /seal does not hold[^]*still re-performs/],
	['locked with a password', () => qpdf('--encrypt', 'one', 'two', '256', '--'), 'readable', /locked or encrypted/],
	['some pages alone', () => qpdf('--pages', '.', '1-3', '--'), 'unedited', /missing after page 3|seal does not hold/],
];

test('the file as it was is intact', async () => {
	expect((await check(pdf)).questions.filter(({ ok }) => ok !== true)).toEqual([]);
	expect(new Set([...VISIBLE, ...STORED, ...FORGED].map(([how]) => how)).size).toBeGreaterThanOrEqual(60);
});

test.each([...VISIBLE, ...STORED, ...FORGED])('never intact: %s', async (_, change, question, says) => {
	const verification = await check(await change());

	const answer = verification.questions.find(({ id }) => id === question)!;
	expect(verification.questions.map(({ ok }) => ok)).toHaveLength(7);
	expect(verification.intact).toBe(false);
	expect(answer.detail).toMatch(says);
	expect(answer.ok).toBe(false);
});

test.skipIf(!has('qpdf')).each(SAVED)('never intact: %s', async (_, change, question, says) => {
	const verification = await check(await change());

	const answer = verification.questions.find(({ id }) => id === question)!;
	expect(verification.intact).toBe(false);
	expect(answer.detail).toMatch(says);
});

/** Puts what is said after some words before them: the next piece of text and the one after it change places. */
function swapped(content: string, after: string): string {
	const at = content.indexOf(after);
	const [, one] = /<([0-9a-f]+)> Tj/.exec(content.slice(at + after.length))!;
	return content.replace(
		one!,
		[...one!.matchAll(/.{4}/g)]
			.map(([code]) => code)
			.toReversed()
			.join(''),
	);
}

/** A page without one piece of text. */
function without(content: string, _: string, piece: string): string {
	const after = content.replace(`<${piece}> Tj`, '');
	if (after === content) throw new Error('The page does not say this');
	return after;
}
